package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// The heads of columns and the labels of rows may be marked with the bare numbers of the
// questions: "1. Sexual offences" beside "2. Of these, with the flag". The same numbers may
// be those of outcomes or codes of offences. So all of a row, or of a column, must ask for
// what the questions of these numbers do.

// numberedHead is a number, and the letter of a part, before the words of a head: "2. Flagged", "(2) Flagged", "2 - Flagged",
// "3a. Kik".
var numberedHead = lazyre.New(`^\(?([1-9])\)?(?:[a-h]|\([a-h]\))?(?:\s?[.):]|\s[-–—:])?\s+([A-Za-z].*)$`)

const mostHeads = 3 // rows that may be heads

// numberedHeads gives the table with such numbers as marks of questions.
func (r *reader) numberedHeads(t *table) *table {
	if !r.own {
		return t
	}
	out := *t
	out.rows = slices.Clone(t.rows)
	for row := range min(mostHeads, len(t.rows)) {
		var at [][2]int
		for c := 1; c < len(t.rows[row]); c++ {
			at = append(at, [2]int{row, c})
		}
		out.markNumbered(at)
	}
	var at [][2]int
	for row := 1; row < len(t.rows); row++ {
		at = append(at, [2]int{row, 0})
	}
	out.markNumbered(at)
	return &out
}

// markNumbered writes the bare numbers of cells as marks, where they are those of questions.
func (t *table) markNumbered(at [][2]int) {
	proved, seen := false, map[string]bool{}
	for _, p := range at {
		m := markedHead(t.at(p[0], p[1]))
		if m == nil {
			continue
		}
		words := withoutPointer(m[2])
		fits, proves := asks(m[1], words)
		if !fits && !(seen[m[1]] && partsQuestion(m[1], words)) {
			return
		}
		proved, seen[m[1]] = proved || proves, true
	}
	if !proved {
		return
	}
	for _, p := range at {
		x := t.at(p[0], p[1])
		m := markedHead(x)
		if m == nil {
			continue
		}
		x.printed, x.text = x.asPrinted(), "Question "+m[1]+" "+withoutPointer(m[2])
		t.rows[p[0]] = slices.Clone(t.rows[p[0]])
		t.rows[p[0]][p[1]] = x
	}
}

// markedHead parts a head from the number before it; nil where it has none, or is a count or an age: "1 to 4".
func markedHead(x cell) []string {
	if _, isValue := readValue(x.text); isValue || isAge(x.text) {
		return nil
	}
	return numberedHead.FindStringSubmatch(x.text)
}

// pointer leads from a question to the part of it that a row counts: "The same, female victims", "Of
// part 2, charged".
var pointer = lazyre.New(`(?i)^\W*(?:(?:of |for |by )?(?:the )?same(?: (?:offences|crimes|records|figures?|numbers?))?|(?:and )?(?:of|from|in|for|out of|as)(?: the)?(?: (?:offences|crimes|records|those|ones))?(?: (?:in|of|at|from|under))?(?: the)? ?(?:(?:part|question|point|item|Q) ?\d[a-h]?|\d[a-h]))\b\s*[,:–-]*\s*(?:(?:for|of|by|with|against|among) (?:the )?)?(\S.*)$`)

// withoutPointer gives the words behind such a lead. They say whose sex it is, and of the offences that
// the lead points at: "female victims" counts no victims there.
func withoutPointer(s string) string {
	m := pointer.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	if _, ok := readSex(m[1], false); ok {
		return clean(victimsOf.ReplaceAllString(m[1], ""))
	}
	return m[1]
}

// partsQuestion reports a label that a further row of the same number may have: a part of what the
// question counts.
func partsQuestion(number, words string) bool {
	switch labelDim(words) {
	case bySex, byAge:
		return true
	case byOffence:
		return number < "3"
	case byPlatform:
		return number == "3"
	case byOutcome:
		return number == "4"
	}
	return remainder.MatchString(words) || isTotal(words)
}

// areNumberedQuestions reports labels that are all the bare numbers of the standard questions before what
// these ask for: "1. All recorded", "2. Flagged".
func areNumberedQuestions(labels []string) bool {
	seen, proved := map[string]bool{}, false
	for _, s := range labels {
		m := numberedHead.FindStringSubmatch(s)
		if m == nil {
			return false
		}
		fits, proves := asks(m[1], withoutPointer(m[2]))
		if !fits {
			return false
		}
		seen[m[1]], proved = true, proved || proves
	}
	return proved && len(seen) > 1
}

// asks reports that words may be what the standard question of a number asks for, and that
// they can be nothing else.
func asks(number, words string) (fits, proves bool) {
	d := labelDim(words)
	switch number {
	case "1":
		whole := (d == byMeasure || crimeWords.MatchString(words)) && !flagWords.MatchString(words)
		return whole, whole && d == byMeasure
	case "2":
		fits = flagWords.MatchString(words) && d != byPlatform && d != byOutcome || ofThese.MatchString(words)
		return fits, fits
	case "3", "4":
		other := map[string]dim{"3": byOutcome, "4": byPlatform}[number]
		names := asksFor("Q"+number, words)
		return d != other && d != byOffence && (names || !flagWords.MatchString(words)), names
	}
	return false, false
}
