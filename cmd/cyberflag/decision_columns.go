package main

import (
	"bytes"
	"strconv"
	"strings"

	"cyberflag/flag"
)

// decisionColumns are the columns that flag adds, in order: doc/formats.md.
var decisionColumns = []string{"flag", "probability", "channel", "platforms", "reasons", "definition", "rules_version"}

// formatProbability prints three decimals.
func formatProbability(d flag.Decision) string {
	return strconv.FormatFloat(d.Probability(), 'f', 3, 64)
}

// formatReasons prints rule@start-end joined by ;.
func formatReasons(d flag.Decision) string {
	var b strings.Builder
	for i, r := range d.Reasons() {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(r.Rule)
		b.WriteByte('@')
		b.WriteString(strconv.Itoa(r.Start))
		b.WriteByte('-')
		b.WriteString(strconv.Itoa(r.End))
	}
	return b.String()
}

// decisionFields are the values of decisionColumns.
func decisionFields(d flag.Decision) []string {
	return []string{
		d.Answer().String(), formatProbability(d), d.Channel(), strings.Join(d.Platforms(), ";"),
		formatReasons(d), d.Definition(), d.RulesVersion(),
	}
}

// writeField writes one CSV field, in quotes where it must be.
func writeField(b *bytes.Buffer, s string, comma byte) {
	if strings.IndexByte(s, comma) < 0 && !strings.ContainsAny(s, "\"\r\n") {
		b.WriteString(s)
		return
	}
	b.WriteByte('"')
	b.WriteString(strings.ReplaceAll(s, `"`, `""`))
	b.WriteByte('"')
}
