package main

import (
	"fmt"
	"io"
	"slices"

	"cyberflag/flag/score"
)

// A binJSON is a line of the reliability table: doc/json.md. Said, share and
// interval are null in a bin without records.
type binJSON struct {
	From   float64     `json:"from"`
	To     float64     `json:"to"`
	N      int         `json:"n"`
	Said   *float64    `json:"said"`
	Online *float64    `json:"online"`
	CI     *[2]float64 `json:"online_ci"`
}

func reliability(s *score.Sheet) []binJSON {
	var lines []binJSON
	for _, b := range s.Reliability() {
		line := binJSON{From: b.From, To: b.To, N: int(b.Online.Of)}
		if line.N > 0 {
			line.Said = rounded(b.Said)
		}
		line.Online, line.CI = proportion(b.Online)
		lines = append(lines, line)
	}
	return lines
}

// A precisionAtJSON is the precision where another share of offences is online.
type precisionAtJSON struct {
	Prevalence float64  `json:"prevalence"`
	Precision  *float64 `json:"precision"`
}

func precisionAt(s *score.Sheet, prevalences []float64) []precisionAtJSON {
	var lines []precisionAtJSON
	for _, p := range prevalences {
		line := precisionAtJSON{Prevalence: p}
		if value, ok := s.PrecisionAt(p); ok {
			line.Precision = rounded(value)
		}
		lines = append(lines, line)
	}
	return lines
}

// prevalences gives those that are always told and more, the greatest first.
func prevalences(more ...float64) []float64 {
	all := slices.Concat(score.Prevalences, more)
	slices.Sort(all)
	slices.Reverse(all)
	return slices.Compact(all)
}

// printReliability writes the reliability table for a person.
func printReliability(w io.Writer, s *score.Sheet) {
	fmt.Fprintln(w, "\nprobability said\tn\tmean said\tshare online")
	for _, b := range s.Reliability() {
		if b.Online.Of == 0 {
			fmt.Fprintf(w, "%.1f to %.1f\t0\t-\t-\n", b.From, b.To)
			continue
		}
		share, _ := b.Online.Value()
		low, high, _ := b.Online.Wilson()
		fmt.Fprintf(w, "%.1f to %.1f\t%.0f\t%.3f\t%.3f (%.3f to %.3f)\n", b.From, b.To, b.Online.Of, b.Said, share, low, high)
	}
}

// printPrecisionAt writes what the precision would be elsewhere.
func printPrecisionAt(w io.Writer, s *score.Sheet, prevalences []float64) {
	fmt.Fprintln(w, "\nwhere the share online is\tprecision would be")
	for _, p := range prevalences {
		words := "no cases"
		if value, ok := s.PrecisionAt(p); ok {
			words = fmt.Sprintf("%.3f", value)
		}
		fmt.Fprintf(w, "%v\t%s\n", p, words)
	}
}
