package main

import (
	"strings"

	"cyberflag/flag"
)

// decisionColumns are the columns that flag adds, in order: doc/formats.md.
// appendDecision writes their values.
var decisionColumns = []string{"flag", "probability", "channel", "platforms", "reasons", "definition", "rules_version"}

// formatProbability prints three decimals.
func formatProbability(d flag.Decision) string { return string(d.AppendProbability(nil)) }

// formatReasons prints rule@start-end joined by ;.
func formatReasons(d flag.Decision) string { return string(d.AppendReasons(nil)) }

// appendDecision writes the values of decisionColumns behind a row, each with
// its delimiter before it, and ends the row. An answer, a number and a channel have no
// letter that is a delimiter.
func appendDecision(out []byte, d flag.Decision, comma byte) []byte {
	out = append(append(out, comma), d.Answer().String()...)
	out = d.AppendProbability(append(out, comma))
	out = append(append(out, comma), d.Channel()...)
	from := len(out) + 1
	out = quoteFrom(d.AppendPlatforms(append(out, comma)), from, comma)
	from = len(out) + 1
	out = quoteFrom(d.AppendReasons(append(out, comma)), from, comma)
	from = len(out) + 1
	out = quoteFrom(append(append(out, comma), d.Definition()...), from, comma)
	from = len(out) + 1
	out = quoteFrom(append(append(out, comma), d.RulesVersion()...), from, comma)
	return append(out, '\n')
}

// quoteFrom puts out[from:] in quotes where it must be as a CSV field.
func quoteFrom(out []byte, from int, comma byte) []byte {
	for _, c := range out[from:] {
		if c == comma || c == '"' || c == '\r' || c == '\n' {
			quoted := `"` + strings.ReplaceAll(string(out[from:]), `"`, `""`) + `"`
			return append(out[:from], quoted...)
		}
	}
	return out
}
