package confirm

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// A Sum is a total of a reading beside the parts that it should be the sum of:
// those of one question, period, unit and force that are broken down by one
// thing more. With a part that has no number the sum cannot be tested.
type Sum struct {
	By    string // "age", "sex", ...
	Total answer.Figure
	Parts []answer.Figure
}

// dimensions are what a figure may be broken down by.
var dimensions = []struct {
	name string
	of   func(b *answer.Breakdown) string
	drop func(b *answer.Breakdown)
}{
	{"offence", func(b *answer.Breakdown) string { return b.Code + b.Offence }, func(b *answer.Breakdown) { b.Code, b.Offence = "", "" }},
	{"age", func(b *answer.Breakdown) string { return b.Age }, func(b *answer.Breakdown) { b.Age = "" }},
	{"sex", func(b *answer.Breakdown) string { return b.Sex }, func(b *answer.Breakdown) { b.Sex = "" }},
	{"platform", func(b *answer.Breakdown) string { return b.Platform }, func(b *answer.Breakdown) { b.Platform = "" }},
	{"outcome", func(b *answer.Breakdown) string { return b.Outcome }, func(b *answer.Breakdown) { b.Outcome = "" }},
}

// Sums gives the sums in which f takes part, as the total or as a part.
func Sums(proposals []Proposal, f answer.Figure) (out []Sum) {
	for _, d := range dimensions {
		whole := f
		d.drop(&whole.Breakdown)
		sum := Sum{By: d.name}
		found := false
		for _, p := range proposals {
			up := p.Figure
			d.drop(&up.Breakdown)
			switch {
			case !sameCount(up, whole):
			case d.of(&p.Figure.Breakdown) != "":
				sum.Parts = append(sum.Parts, p.Figure)
			case !found:
				sum.Total, found = p.Figure, true
			}
		}
		if found && len(sum.Parts) > 1 {
			out = append(out, sum)
		}
	}
	return out
}

// sameCount reports whether two figures count the same, whatever they say.
func sameCount(a, b answer.Figure) bool {
	return a.Force == b.Force && a.Question == b.Question && a.Period == b.Period && a.Unit == b.Unit && a.Breakdown == b.Breakdown
}

// String says the sum and whether it holds: "age: 40 + 105 = 145, as printed".
func (s Sum) String() string {
	var parts []string
	var sum int64
	known := s.Total.Symbol == answer.NoSymbol
	for _, p := range s.Parts {
		parts = append(parts, Shown(p))
		sum += p.Value
		known = known && p.Symbol == answer.NoSymbol
	}
	left := s.By + ": " + strings.Join(shortened(parts), " + ")
	switch {
	case !known:
		return left + " against " + Shown(s.Total) + ": cannot be tested, something is withheld"
	case sum == s.Total.Value:
		return fmt.Sprintf("%s = %s, as printed", left, figure.Thousands(sum))
	}
	return fmt.Sprintf("%s = %s, and %s is printed", left, figure.Thousands(sum), figure.Thousands(s.Total.Value))
}

// mostParts is how many parts of a sum are written out.
const mostParts = 12

func shortened(parts []string) []string {
	if len(parts) <= mostParts {
		return parts
	}
	return append(slices.Clone(parts[:mostParts]), fmt.Sprintf("%d more", len(parts)-mostParts))
}

// Shown gives the number of a figure, or the symbol that stands for it with the
// bounds that the file gives.
func Shown(f answer.Figure) string {
	switch {
	case f.Symbol == answer.NoSymbol:
		return figure.Thousands(f.Value)
	case f.Low != nil && f.High != nil:
		return fmt.Sprintf("[%s] %d to %d", f.Symbol, *f.Low, *f.High)
	}
	return "[" + string(f.Symbol) + "]"
}
