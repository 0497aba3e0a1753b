package main

import (
	"bytes"
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
// its delimiter before it, and ends the row.
func appendDecision(out []byte, d flag.Decision, comma byte) []byte {
	from := 0
	begin := func() { out = append(out, comma); from = len(out) }
	begin()
	out = quoteFrom(append(out, d.Answer().String()...), from, comma)
	begin()
	out = quoteFrom(d.AppendProbability(out), from, comma)
	begin()
	out = quoteFrom(append(out, d.Channel()...), from, comma)
	begin()
	out = quoteFrom(d.AppendPlatforms(out), from, comma)
	begin()
	out = quoteFrom(d.AppendReasons(out), from, comma)
	begin()
	out = quoteFrom(append(out, d.Definition()...), from, comma)
	begin()
	out = quoteFrom(append(out, d.RulesVersion()...), from, comma)
	return append(out, '\n')
}

// quoteFrom puts out[from:] in quotes where it must be as a CSV field.
func quoteFrom(out []byte, from int, comma byte) []byte {
	field := out[from:]
	if bytes.IndexByte(field, comma) < 0 && !bytes.ContainsAny(field, "\"\r\n") {
		return out
	}
	quoted := `"` + strings.ReplaceAll(string(field), `"`, `""`) + `"`
	return append(out[:from], quoted...)
}
