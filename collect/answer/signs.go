package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Texts made by hand or by a machine have signs between their words that say nothing: "# Flagged offences",
// "> Between 1 April 2017 and 31 March 2018:" over lines that are no quotation, and bars between counts:
// "Q1 | females 378 | males 74".

var (
	// commentSign begins a remark in a file made by a machine, or a heading in a plain text.
	commentSign = lazyre.New(`(?m)^#+\s+([A-Z])`)

	bulletSign = lazyre.New(`^[>»›]\s+(\S)`)
	markAlone  = lazyre.New(`(?i)^\s*(?:q(?:uestion)?\s*\d[a-z]?|\d[.)])\s*[:.)]?\s*$`)
	endsInSign = lazyre.New(`(?i)[a-z)].*?\s(?:\d[\d,]*|\*+|[<≤]\s?\d+|\[[a-z]\]|nil|none|nought)\s*$`)
)

// withoutBars gives the words of a paragraph without such signs.
func withoutBars(text string) string {
	text = commentSign.ReplaceAllString(text, "$1")
	if first, rest, several := strings.Cut(text, "\n"); several && !strings.Contains(rest, "\n>") && !strings.HasPrefix(rest, ">") {
		text = bulletSign.ReplaceAllString(first, "$1") + "\n" + rest
	}
	if !strings.Contains(text, "|") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = unbarred(l)
	}
	return strings.Join(lines, "\n")
}

// unbarred gives a line of which bars part the counts with semicolons in place of them, and with a colon behind the mark
// of its question. Others are rows of a table.
func unbarred(line string) string {
	parts := strings.Split(line, "|")
	lead := ""
	if len(parts) > 1 && markAlone.MatchString(parts[0]) {
		lead, parts = strings.TrimRight(strings.TrimSpace(parts[0]), ".:)")+": ", parts[1:]
	} else if len(parts) < 3 {
		return line
	}
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); !endsInSign.MatchString(p) && (lead == "" || len(parts) > 1) {
			return line
		}
	}
	return lead + strings.Join(parts, "; ")
}
