package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A file that was saved as text or as values loses what was raised: the mark of a note stands as a digit at the end of a word,
// "Number of victims1", and its note begins with the digit, "1A child may be counted twice".

var (
	// raisedNote begins such a note.
	raisedNote = lazyre.New(`^([1-9])(?:[A-Z][a-z]{2,}\b|A [a-z])`)
	// raisedMark is a digit at the end of a word; a part of a letter or a table may be called so.
	raisedMark  = lazyre.New(`\b([A-Za-z]*[a-z]{3,})([1-9])\b`)
	numberedOne = lazyre.New(`(?i)^(?:questions?|tables?|tab|sheet|annex|appendix|schedule|part|section|points?|notes?|figures?|outcomes?|quarters?|qtr|year|item|type|code|level|class|group|category|page|line|version|ver|form|reply|answer|response|request|file|list|data|copy|final)$`)
)

// dropRaisedMarks takes the marks of such notes off words, and off the notes, where they would make other words of them.
func (l letter) dropRaisedMarks() {
	notes, used := map[string]bool{}, map[string]bool{}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			for line := range strings.SplitSeq(strings.Join(b.lines(), "\n"), "\n") {
				if m := raisedNote.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
					notes[m[1]] = true
				}
			}
		}
	}
	if len(notes) == 0 {
		return
	}
	without := func(s string) string {
		return raisedMark.ReplaceAllStringFunc(s, func(word string) string {
			name, mark := word[:len(word)-1], word[len(word)-1:]
			if !notes[mark] || numberedOne.MatchString(name) {
				return word
			}
			used[mark] = true
			return name
		})
	}
	for _, p := range l.parts {
		for i, b := range p.blocks {
			p.blocks[i].text = without(b.text)
			if b.table != nil {
				b.table.caption = without(b.table.caption)
				b.table.rewrite(without)
			}
		}
	}
	for _, p := range l.parts {
		for i, b := range p.blocks {
			p.blocks[i].text = withoutRaised(b.text, used)
			if b.table != nil {
				b.table.rewrite(func(s string) string { return withoutRaised(s, used) })
			}
		}
	}
}

// rewrite changes the words of every cell.
func (t *table) rewrite(words func(string) string) {
	for _, row := range t.rows {
		for i := range row {
			row[i].text = words(row[i].text)
		}
	}
}

// withoutRaised takes the marks off the lines that are their notes.
func withoutRaised(text string, marks map[string]bool) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if m := raisedNote.FindStringSubmatch(line); m != nil && marks[m[1]] {
			lines[i] = line[len(m[1]):]
		}
	}
	return strings.Join(lines, "\n")
}
