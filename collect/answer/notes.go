package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	// noteLine is a note that stands apart from the table: "(2) Includes attempts."
	noteLine = lazyre.New(`^\((\d{1,2})\)\s+(?:[A-Za-z]+\s+[A-Za-z]+|(?i:includes?|including|excludes?|excluding|contains?|counts)\s+\d)`)
	// noteInCell is its mark behind the words of a cell.
	noteInCell = lazyre.New(`^(.*[A-Za-z0-9).*])\s?\((\d{1,2})\)$`)
	// noteCalled is a mark that says it is one, wherever its note stands: "Exposure [note 2]", "2017/18 (see note a)",
	// "Grooming, see notes 1 and 3".
	noteCalled = lazyre.New(`(?i)\s*(?:[(\[]` + calledNote + `[)\]]|(?:[,;*]|\s[-–—])?\s*\b(?:please )?(?:see|refer to|cf\.?) ` + calledNote + `$)`)
)

// calledNote is a note by its number or letter, or the notes below.
const calledNote = `(?:(?:please )?(?:see|refer to|cf\.?) )?(?:the )?(?:(?:foot|end)?notes?\s*(?:no\.?\s*)?(?:\d{1,2}|[a-h]|[ivx]+)(?:\s*(?:,|/|&|and)\s*(?:\d{1,2}|[a-h]|[ivx]+))*|(?:foot|end)?notes?(?: (?:below|overleaf|above|at (?:the )?end))?)\b`

// dropNoteMarks takes the marks of notes off the cells of tables, where the letter
// has notes with these marks: "Sexual grooming(2)", "2017/18(1)". The notes lose
// theirs too, which would look like the numbers of questions.
func (l letter) dropNoteMarks() {
	l.dropCalledNotes()
	notes, used := map[string]bool{}, map[string]bool{}
	for _, line := range l.lines() {
		if m := noteLine.FindStringSubmatch(line); m != nil {
			notes[m[1]] = true
		}
	}
	if len(notes) == 0 {
		return
	}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				b.table.dropMarks(notes, used)
			}
		}
	}
	for _, p := range l.parts {
		for i, b := range p.blocks {
			p.blocks[i].text = withoutMarks(b.text, used)
		}
	}
}

// dropMarks takes those marks off the cells, and says which stood there.
func (t *table) dropMarks(marks, used map[string]bool) {
	for _, row := range t.rows {
		for i, x := range row {
			if m := noteInCell.FindStringSubmatch(x.text); m != nil && marks[m[2]] {
				row[i].text, used[m[2]] = strings.TrimSpace(m[1]), true
			}
		}
	}
}

func withoutMarks(text string, marks map[string]bool) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if m := noteLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil && marks[m[1]] {
			lines[i] = strings.TrimPrefix(strings.TrimSpace(line), "("+m[1]+")")
		}
	}
	return strings.Join(lines, "\n")
}

// notesBehind are marks of notes at the end of a title: "Flagged offences, question 2 [note 1] [note 3]".
var notesBehind = lazyre.New(`(?im)(\S)(?:[ \t]*[(\[]` + calledNote + `[)\]])+[ \t]*$`)

// dropCalledNotes takes off cells what sends the reader to a note, where it leaves something, and off paragraphs the
// marks at the end of a line.
func (l letter) dropCalledNotes() {
	for _, p := range l.parts {
		for i, b := range p.blocks {
			p.blocks[i].text = notesBehind.ReplaceAllString(b.text, "$1")
			if b.table == nil {
				continue
			}
			for _, row := range b.table.rows {
				for i, x := range row {
					if rest := strings.TrimSpace(noteCalled.ReplaceAllString(x.text, "")); rest != "" {
						row[i].text = rest
					}
				}
			}
		}
	}
}
