package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"cyberflag/check"
	"cyberflag/flag/score"
)

// scoreJSON is what check --score --json prints. The intervals are those of
// Wilson at 95 %, null where nothing was counted.
type scoreJSON struct {
	Stories       int         `json:"stories"`
	Found         shareJSON   `json:"found"`
	FoundCI       *[2]float64 `json:"found_ci"`
	Verdict       shareJSON   `json:"verdict"`
	VerdictCI     *[2]float64 `json:"verdict_ci"`
	Kind          shareJSON   `json:"kind"`
	KindCI        *[2]float64 `json:"kind_ci"`
	Unlike        shareJSON   `json:"kind_not_comparable"`
	UnlikeCI      *[2]float64 `json:"kind_not_comparable_ci"`
	FalseAlarms   shareJSON   `json:"false_alarms"`
	FalseAlarmsCI *[2]float64 `json:"false_alarms_ci"`
	Misses        []missJSON  `json:"misses"`
}

type shareJSON struct {
	N  int `json:"n"`
	Of int `json:"of"`
}

type missJSON struct {
	Story string `json:"story"`
	Quote string `json:"quote"`
	Want  string `json:"want"`
	Got   string `json:"got"`
	Why   string `json:"why"` // ours; empty where the claim was not found
}

func scoreAll(done []checked) check.Score {
	var s check.Score
	for _, c := range done {
		s.Add(c.id, c.story.Text, c.report, c.expect)
	}
	return s
}

func scoreJSONOf(s check.Score) scoreJSON {
	j := scoreJSON{
		Stories: s.Stories, Found: shareJSON(s.Found), Verdict: shareJSON(s.Verdict), Kind: shareJSON(s.Kind),
		Unlike: shareJSON(s.Unlike), FalseAlarms: shareJSON(s.FalseAlarms), Misses: []missJSON{},
	}
	for _, ci := range []struct {
		to *(*[2]float64)
		of check.Share
	}{{&j.FoundCI, s.Found}, {&j.VerdictCI, s.Verdict}, {&j.KindCI, s.Kind}, {&j.UnlikeCI, s.Unlike}, {&j.FalseAlarmsCI, s.FalseAlarms}} {
		_, *ci.to = proportion(proportionOf(ci.of))
	}
	for _, m := range s.Misses {
		out := missJSON{Story: m.Story, Quote: m.Want.Quote, Want: label(m.Want.Verdict, m.Want.Kind), Got: gotLabel(m.Got)}
		if m.Got != nil {
			out.Why = m.Got.Why
		}
		j.Misses = append(j.Misses, out)
	}
	return j
}

func proportionOf(s check.Share) score.Proportion {
	return score.Proportion{Cases: float64(s.N), Of: float64(s.Of)}
}

func label(v check.Verdict, k check.Kind) string {
	if k == "" {
		return string(v)
	}
	return string(v) + "/" + string(k)
}

func gotLabel(c *check.Claim) string {
	if c == nil {
		return "not found"
	}
	return label(c.Verdict, c.Kind)
}

// printScore prints each miss, and then how many of each were right with the
// Wilson interval of the share.
func printScore(w io.Writer, s check.Score) error {
	var b strings.Builder
	for _, m := range s.Misses {
		fmt.Fprintf(&b, "%s: %q: want %s, got %s\n", m.Story, m.Want.Quote, label(m.Want.Verdict, m.Want.Kind), gotLabel(m.Got))
		if m.Got != nil {
			fmt.Fprintf(&b, "    ours: %q: %s\n", m.Got.Quote, m.Got.Why)
		}
	}
	fmt.Fprintf(&b, "%d stories; shares with their 95%% intervals (Wilson)\n", s.Stories)
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range []struct {
		name string
		of   check.Share
	}{
		{"claims found", s.Found}, {"verdict right", s.Verdict}, {"kind right, contradicted", s.Kind},
		{"kind right, not comparable", s.Unlike}, {"false alarms", s.FalseAlarms},
	} {
		fmt.Fprintf(t, "%s\t%s\n", row.name, shareWords(row.of))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shareWords writes "117 of 120, 97.5% (92.9% to 99.1%)".
func shareWords(s check.Share) string {
	low, high, ok := proportionOf(s).Wilson()
	if !ok {
		return "0 of 0"
	}
	value, _ := proportionOf(s).Value()
	return fmt.Sprintf("%d of %d, %.1f%% (%.1f%% to %.1f%%)", s.N, s.Of, 100*value, 100*low, 100*high)
}
