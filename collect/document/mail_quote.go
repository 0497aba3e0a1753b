package document

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	// olderMessage begins an older message below the sender's own words.
	olderMessage = lazyre.New(`(?i)^\s*-{2,}\s*(original message|original appointment|forwarded message|forwarded by .{0,80})\s*-{0,}\s*$|^\s*begin forwarded message:\s*$`)
	// olderHead is the head that Outlook puts above an older message.
	olderHead = lazyre.New(`(?i)^\s*\*?(from|sent|to|date|subject|cc)\*?\s?:\*?\s+\S`)
	// wrote is the line above a quotation.
	wrote = lazyre.New(`(?i)^\s*(on\s.{6,160}|.{2,80}@.{3,80})\s(wrote|writes):\s*$`)
	// wroteStart is that line when it is broken in two.
	wroteStart = lazyre.New(`(?i)^\s*on\s.{6,120}[^.:]$`)
	wroteEnd   = lazyre.New(`(?i)^.{0,80}\bwrote:\s*$`)
)

// quotedLine is a line without the signs of quotation before it.
type quotedLine struct {
	text  string
	depth int
}

// quoted cuts the lines of a mail into blocks, each with how many replies deep it
// is: by the signs before lines, and by the heads above older messages.
func (r *reading) quoted(path string, lines []string) ([]Block, error) {
	if len(lines) > maxLines {
		return nil, refuse(TooMuch, "", "the mail has %d lines, and %d are allowed", len(lines), maxLines)
	}
	all := make([]quotedLine, len(lines))
	for i, line := range lines {
		all[i] = unquote(line)
	}
	deepen(all)
	var blocks []Block
	for from := 0; from < len(all); {
		to := from
		var run []string
		for to < len(all) && (all[to].depth == all[from].depth || strings.TrimSpace(all[to].text) == "" && all[to].depth == 0) {
			run = append(run, all[to].text)
			to++
		}
		own, err := r.textBlocks(&Document{}, run)
		if err != nil {
			return nil, err
		}
		for _, b := range own {
			b.Quote, b.Line = all[from].depth, b.Line+from
			blocks = append(blocks, b)
		}
		from = to
	}
	numberTables(path, blocks)
	return blocks, nil
}

// numberTables counts the tables of blocks that were read in pieces.
func numberTables(path string, blocks []Block) {
	n := 0
	for _, b := range blocks {
		if b.Table != nil {
			n++
			b.Table.number(n, path+tableName(n))
		}
	}
}

// unquote takes the signs of quotation from a line.
func unquote(line string) quotedLine {
	q := quotedLine{text: line}
	for {
		rest, ok := strings.CutPrefix(strings.TrimPrefix(q.text, " "), ">")
		if !ok {
			return q
		}
		q.text, q.depth = strings.TrimPrefix(rest, " "), q.depth+1
	}
}

// deepen counts in the heads above older messages. The line "On 9 May X wrote:"
// belongs to what it announces.
func deepen(all []quotedLine) {
	below := 0
	spoken := false // the sender has said something
	for i := range all {
		own := all[i].depth == 0
		switch {
		case own && (olderMessage.MatchString(all[i].text) || isOlderHead(all, i)):
			if spoken && !continuesHead(all, i) {
				below++
			}
		case announces(all, i):
			next := following(all, i)
			if next >= 0 && all[next].depth > all[i].depth {
				if !wrote.MatchString(all[i].text) { // the announcement is broken in two
					all[i+1].depth = all[next].depth
				}
				all[i].depth = all[next].depth
			} else if next >= 0 && own && spoken {
				below++
			}
		}
		spoken = spoken || own && strings.TrimSpace(all[i].text) != ""
		all[i].depth += below
	}
}

// isOlderHead reports whether a head of three fields or more begins at line i.
func isOlderHead(all []quotedLine, i int) bool {
	if !strings.HasPrefix(strings.ToLower(strings.TrimLeft(all[i].text, " *")), "from") || !olderHead.MatchString(all[i].text) {
		return false
	}
	n := 0
	for j := i; j < len(all) && j < i+8; j++ {
		if olderHead.MatchString(all[j].text) {
			n++
		}
	}
	return n >= 3
}

// continuesHead reports whether the line just above already began the older message.
func continuesHead(all []quotedLine, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if olderMessage.MatchString(all[j].text) {
			return true
		}
		if strings.TrimSpace(all[j].text) != "" {
			return false
		}
	}
	return false
}

// announces reports whether line i, or i with the next, says who wrote what follows.
func announces(all []quotedLine, i int) bool {
	if wrote.MatchString(all[i].text) {
		return true
	}
	return i+1 < len(all) && all[i+1].depth == all[i].depth && wroteStart.MatchString(all[i].text) && wroteEnd.MatchString(all[i+1].text)
}

// following gives the next line that is not empty and not the end of the
// announcement itself, -1 when there is none.
func following(all []quotedLine, i int) int {
	for j := i + 1; j < len(all); j++ {
		if strings.TrimSpace(all[j].text) != "" && !wroteEnd.MatchString(all[j].text) {
			return j
		}
	}
	return -1
}

// quoteAfterHead counts in the heads of older messages in a page.
func quoteAfterHead(blocks []Block) []Block {
	below := 0
	for i := range blocks {
		lines := strings.Split(blocks[i].Text.Plain, "\n")
		heads := 0
		for _, line := range lines {
			if olderHead.MatchString(line) {
				heads++
			}
		}
		if i > 0 && (heads >= 3 || slices.ContainsFunc(lines, olderMessage.MatchString)) {
			below++
		}
		blocks[i].Quote += below
	}
	return blocks
}
