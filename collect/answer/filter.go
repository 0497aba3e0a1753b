package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A filter is a small table above others that says what they are limited to, as the
// fields above a pivot table do: "Financial year | 2019-2020", "Cyber flag | Y".

// noLimit is the value of a field that limits nothing.
var noLimit = lazyre.New(`(?i)^\(?(?:all|multiple items|any|both)\)?$`)

// subjectOfAll is what all questions are about.
var subjectOfAll = lazyre.New(`(?i)^(?:all |recorded |child |the )*(?:sexual|sex) (?:offences?|crimes?)(?: group)?(?:,? (?:against|involving|with|on|victim) (?:a |any |all )?(?:child(?:ren)?|minors?|(?:persons?|victims?|young people)?(?: aged)? ?under[- ]?(?:18|eighteen)s?)\b.*)?$`)

// filter takes what such a table says for all that follows it in its part, and reports
// whether t is one.
func (r *reader) filter(t *table) bool {
	var f facets
	known, title := 0, ""
	for row := range t.rows {
		name, val, ok := fieldOf(t, row)
		if !ok {
			return false
		}
		if titleField.MatchString(name) {
			title = val
		}
		own, is := readField(name, val)
		if is {
			known++
			f = f.with(own)
		}
	}
	if known == 0 || known*2 < len(t.rows) || len(t.rows) == 1 && f.breakdown != (Breakdown{}) {
		return false
	}
	r.here = r.base.with(facets{question: r.here.question, force: r.here.force}).with(f)
	r.sub = facets{}
	r.above = cmp.Or(title, r.above)
	return true
}

// titleField names a field whose value is the title of the sheet.
var titleField = lazyre.New(`(?i)^(?:request|subject|title|topic|description|report|query|re)\s*:?$`)

// fieldsOverHeads takes the fields that stand right over the heads of a table, without an empty row between, and
// gives the table below them. A row of two heads looks as a field does ("Sex | Offences"), so that only what no head
// says is one: no limit, yes or no to the flag, a year.
func (r *reader) fieldsOverHeads(t *table) *table {
	n, f := 0, facets{}
	for n < len(t.rows) {
		name, val, ok := fieldOf(t, n)
		if own, is := readField(name, val); ok && is && !t.at(n, 0).empty() && (noLimit.MatchString(val) || own.period.Dated() && headDim(name) == byPeriod || asksFlag(name)) {
			f = f.with(own)
			n++
			continue
		}
		break
	}
	if n == 0 || n+1 >= len(t.rows) || t.filledInRow(n) < 2 || hasValues(t.rows[n]) || !t.countsIn(-1, n+1) {
		return t
	}
	r.here = r.here.with(f)
	r.cells.settleTable(&table{rows: t.rows[:n]})
	return &table{rows: t.rows[n:]}
}

// fieldOf gives a row of two filled cells of which the second is no count.
func fieldOf(t *table, row int) (name, val string, ok bool) {
	var filled []string
	for _, x := range t.rows[row] {
		if !x.empty() && !x.covered {
			filled = append(filled, x.text)
		}
	}
	if len(filled) != 2 {
		return "", "", false
	}
	if _, marked := markOf(filled[0], false); marked || saysStatus(filled[1]) {
		return "", "", false
	}
	v, isValue := readValue(filled[1])
	return filled[0], filled[1], !isValue || plainYear(filled[1]) || v.symbol != NoSymbol && isLetter(filled[1])
}

// readField reads one field; is tells whether the reader knows it.
func readField(name, val string) (f facets, is bool) {
	name = strings.Trim(name, " :")
	if noLimit.MatchString(val) {
		return f, headDim(name) != noDim || asksFlag(name)
	}
	if asksFlag(name) && (flagYes.MatchString(val) || flagNo.MatchString(val)) {
		f.flagged, f.skip = flagYes.MatchString(val), flagNo.MatchString(val)
		return f, true
	}
	p, only := prose.LabelPeriod(val)
	switch d := headDim(name); {
	case only && p.Dated() && isDay(p): // of the reply, or of the extract
		return f, true
	case only && p.Dated() && d != byAge:
		f.period = p
		return f, true
	case d == byForce:
		return f, true
	case d == byAge:
		f.breakdown.Age, is = readAge(val, true)
		if f.breakdown.Age == "0-17" { // that is what all of the answer is about
			f.breakdown.Age = ""
		}
		return f, is
	case d == byOffence, d == byCode:
		return offenceField(val), true
	case d == bySex, d == byPlatform, d == byOutcome:
		f.set(d, val)
		return f, true
	case d == byUnit, unitOf(name) != "" && d == noDim && unitOf(val) != "":
		f.unit = unitOf(val)
		return f, f.unit != ""
	}
	return f, false
}

// offenceField reads the offences that a field limits a table to, whether it asks for their class or their name. All sexual
// offences are what the answer is about.
func offenceField(val string) (f facets) {
	switch code := strings.TrimSpace(codeWord.ReplaceAllString(val, "")); {
	case isCode(code), subCode.MatchString(code) && isClass(code):
		f.set(byCode, code)
	case !measureOnly.MatchString(val) && !subjectOfAll.MatchString(val):
		f.set(byOffence, val)
	}
	return f
}
