package answer

import (
	"fmt"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A table may give each count twice, as it was sent and as it is right: "Q1 sent on 3 June
// (wrong)" beside "Q1 correct". Only the right one is a figure; a problem names both.

var (
	oldVersion = anyOf(`\b(?:wrong(?:ly)?|incorrect(?:ly)?|(?:in )?error|erroneous(?:ly)?|superseded|withdrawn|old|original(?:ly)?|previous(?:ly)?|earlier|initial(?:ly)?|uncorrected|before (?:the )?correction|ignored?|disregard(?:ed)?|do not use)\b`,
		`\bfirst (?:reply|response|version|answer|`+sending+`|figures?)\b`, `\b(?:as|we|you were) (?:first |originally |previously )?`+sending+`\b`,
		`\b`+sending+` (?:(?:to )?you )?(?:before|first|(?:on|in) (?:\d{1,2}(?:st|nd|rd|th)? )?`+prose.Months+`\b(?: \d{4})?)`)
	newVersion = lazyre.New(`(?i)\b(?:correct(?:ed|ion)?|revised|revision|new|now|amended|updated?|right|replacement|re-?issued|re-?counted|current(?:ly)?|after correction|(?:this|second|latest|final|present) (?:reply|response|letter|answer|version|review|release))\b`)
	// datedReply is a head that names an answer by its day only: its neighbour says which of the two it is.
	datedReply = lazyre.New(`(?i)^(?:our |the |in |as in )*(?:reply|response|letter|answer|version|release|disclosure|e-?mail)(?: (?:sent|dated|of|on|given|issued))*\W*(?:\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}|\d{1,2}/\d{1,2}/\d{2,4})\W*$`)
	// aboutCrimes are words of these that say what is counted, and of no version.
	aboutCrimes = lazyre.New(`(?i)\bnew(?:ly)? (?:recorded|offences|crimes)\b|\b(?:recorded|reported) (?:in|on|by|offences|crimes)\b|\b(?:previous|current) (?:year|period|quarter|month)\b`)
)

// ofSystem is a head that says in which system counts were recorded: both stand.
var ofSystem = lazyre.New(`(?i)\b(?:systems?|databases?|niche|cis|athena|connect|qlik\w*|unifi|software|platform)\b`)

// sending is what is done with an answer.
const sending = `(?:sent|issued|supplied|published|given|told|disclosed|provided|released)`

// A version says whether a head is of what was sent before or of what is right.
type version int

const (
	noVersion version = iota
	oldOne
	newOne
)

func versionOf(head string) version {
	s := aboutCrimes.ReplaceAllString(head, " ")
	switch {
	case ofSystem.MatchString(s):
	case oldVersion.MatchString(s) && !(newVersion.MatchString(s) && strings.Contains(strings.ToLower(s), "replac")):
		return oldOne
	case newVersion.MatchString(s):
		return newOne
	}
	return noVersion
}

// corrected gives the table with the counts that are right, whichever way they stand.
func (r *reader) corrected(t *table) *table {
	t = r.correctedSections(r.withoutColumnsSaidOld(t))
	if out, ok := r.correctedColumns(t); ok {
		return out
	}
	if t.width() < 2 {
		return t
	}
	if out, ok := r.correctedColumns(t.transposed()); ok {
		back := out.transposed()
		back.judged, back.goesOn = t.judged, t.goesOn
		return back
	}
	return t
}

// correctedColumns drops the columns of which another of the same heads is the right one.
func (r *reader) correctedColumns(t *table) (*table, bool) {
	heads := t.rowsOfHeads()
	drop := map[int]bool{}
	if !t.hasVersions(heads) { // else every column is held against every other
		return t, false
	}
	for c := 1; c < t.width() && heads > 0; c++ {
		if by := t.rightOf(c, heads); by > 0 {
			drop[c] = true
			r.replaced(t, heads, c, by)
		}
	}
	if len(drop) == 0 {
		return t, false
	}
	return t.withoutVersions(drop, heads), true
}

// rightOf gives the column that is right where column c is an old one: both say so and their
// heads are otherwise of the same, or one does and they are otherwise the same words. It is 0
// where there is none.
func (t *table) rightOf(c, heads int) int {
	mine := t.columnVersion(c, heads)
	for by := 1; by < t.width(); by++ {
		its := t.columnVersion(by, heads)
		switch {
		case by == c || mine == newOne || its == oldOne:
		case (mine == oldOne || t.isDatedReply(c, heads)) && (its == newOne || t.isDatedReply(by, heads)) && mine != its && t.headKey(c, heads) == t.headKey(by, heads):
			return by
		case mine != its && strings.EqualFold(t.headWords(c, heads), t.headWords(by, heads)):
			return by
		}
	}
	return 0
}

// hasVersions reports a column that says that it is of an old or a new answer.
func (t *table) hasVersions(heads int) bool {
	for c := 1; c < t.width(); c++ {
		if t.columnVersion(c, heads) != noVersion {
			return true
		}
	}
	return false
}

// isDatedReply reports a column of which a head is the day of an answer and nothing else.
func (t *table) isDatedReply(c, heads int) bool {
	for row := range heads {
		if s := t.at(row, c).text; versionOf(s) == noVersion && datedReply.MatchString(s) {
			return true
		}
	}
	return false
}

func (t *table) columnVersion(c, heads int) version {
	v := noVersion
	for row := range heads {
		v = max(v, versionOf(t.at(row, c).text))
	}
	return v
}

// headWords gives the heads of column c without those of its version.
func (t *table) headWords(c, heads int) string {
	var words []string
	for row := range heads {
		words = append(words, withoutVersion(t.headFrom(row, c)))
	}
	return joinText(words...)
}

// headFrom gives a head, of its neighbour on the left where it is empty.
func (t *table) headFrom(row, c int) string {
	for ; c > 1 && t.at(row, c).empty(); c-- {
	}
	return t.at(row, c).text
}

// rowsOfHeads counts the rows above the first with a count.
func (t *table) rowsOfHeads() int {
	for row := range min(mostHeads+1, len(t.rows)) {
		if t.countsIn(-1, row) && hasValues(t.rows[row][min(1, len(t.rows[row])):]) {
			return row
		}
	}
	return 0
}

// headKey gives what the heads of column c say besides their version: question, years, the
// flag, and a label that is known.
func (t *table) headKey(c, heads int) string {
	var key []string
	for row := range heads {
		s := t.headFrom(row, c)
		if m := markInHead.FindStringSubmatch(s); m != nil {
			key, s = append(key, "Q"+m[1]), m[2]
		}
		versioned := versionOf(s) != noVersion
		for _, p := range prose.SpeltPeriods(s) {
			if p.Dated() && !isDay(p) && !(versioned && p.Period.Months() < 2) {
				key = append(key, p.Period.String())
			}
		}
		if flagWords.MatchString(s) && !notFlagged.MatchString(s) {
			key = append(key, "flagged")
		}
		if d := labelDim(withoutVersion(s)); d != noDim && d != byPeriod && d != byMeasure {
			key = append(key, strings.ToLower(withoutVersion(s)))
		}
	}
	return strings.Join(key, "|")
}

// withoutVersion takes the words of a head off that say of which version it is.
func withoutVersion(s string) string {
	switch {
	case datedReply.MatchString(s):
		return ""
	case versionOf(s) == noVersion:
		return s
	}
	s = newVersion.ReplaceAllString(oldVersion.ReplaceAllString(s, " "), " ")
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && isDay(p) || !p.Dated() && p.Month > 0 {
			s = s[:p.Start] + s[p.End:]
			break
		}
	}
	return clean(emptyBrackets.ReplaceAllString(strings.Trim(clean(s), " ,:;-–"), " "))
}

var emptyBrackets = lazyre.New(`[(\[]\s*[)\]]`)

// replaced tells each count of column old that column by corrects.
func (r *reader) replaced(t *table, heads, old, by int) {
	for row := heads; row < len(t.rows); row++ {
		was, is := t.at(row, old), t.at(row, by)
		if numberOnly(was.text) == "" {
			continue
		}
		if !is.empty() && is.text != was.text {
			r.problem("%s is corrected: %s replaces %s", is.where, is.text, was.text)
		} else {
			r.probs = append(r.probs, fmt.Sprintf("%s (%s): not part of the answer", was.where, was.text))
		}
		r.cells.settle(was.where)
	}
}

// withoutVersions gives the table without the columns dropped, and its heads without the
// words of their version.
func (t *table) withoutVersions(drop map[int]bool, heads int) *table {
	out := *t
	out.rows = nil
	for row := range t.rows {
		var cells []cell
		words := false
		for c := range t.rows[row] {
			x := t.at(row, c)
			if drop[c] {
				continue
			}
			if row < heads && c > 0 {
				x.text, x.printed = withoutVersion(t.headFrom(row, c)), x.asPrinted()
			}
			x.covered = x.covered && !(c > 0 && drop[c-1]) // its anchor is gone
			words = words || c > 0 && !x.empty()
			cells = append(cells, x)
		}
		if row >= heads || words {
			out.rows = append(out.rows, cells)
		}
	}
	return &out
}
