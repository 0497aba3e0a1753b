package main

import (
	"bytes"
	"strconv"
	"strings"

	"cyberflag/flag"
)

// decisionColumns are the columns that flag adds, in order: doc/formats.md.
// appendDecision writes their values.
var decisionColumns = []string{"flag", "probability", "channel", "platforms", "reasons", "definition", "rules_version"}

// formatProbability prints three decimals.
func formatProbability(d flag.Decision) string {
	return string(appendProbability(nil, d))
}

func appendProbability(out []byte, d flag.Decision) []byte {
	return strconv.AppendFloat(out, d.Probability(), 'f', 3, 64)
}

// formatReasons prints rule@start-end joined by ;.
func formatReasons(d flag.Decision) string { return string(appendReasons(nil, d)) }

func appendReasons(out []byte, d flag.Decision) []byte {
	for i, r := range d.Reasons() {
		if i > 0 {
			out = append(out, ';')
		}
		out = append(append(out, r.Rule...), '@')
		out = append(strconv.AppendInt(out, int64(r.Start), 10), '-')
		out = strconv.AppendInt(out, int64(r.End), 10)
	}
	return out
}

func appendPlatforms(out []byte, d flag.Decision) []byte {
	for i, p := range d.Platforms() {
		if i > 0 {
			out = append(out, ';')
		}
		out = append(out, p...)
	}
	return out
}

// appendDecision writes the values of decisionColumns behind a row, each with
// its delimiter before it, and ends the row.
func appendDecision(out []byte, d flag.Decision, comma byte) []byte {
	from := 0
	begin := func() { out = append(out, comma); from = len(out) }
	begin()
	out = quoteFrom(append(out, d.Answer().String()...), from, comma)
	begin()
	out = quoteFrom(appendProbability(out, d), from, comma)
	begin()
	out = quoteFrom(append(out, d.Channel()...), from, comma)
	begin()
	out = quoteFrom(appendPlatforms(out, d), from, comma)
	begin()
	out = quoteFrom(appendReasons(out, d), from, comma)
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
