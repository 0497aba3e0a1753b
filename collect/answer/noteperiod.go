package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A mark at a year may lead to a note that says how much of it is counted: "2017/18*", and
// below "* 1 April 2017 to 28 February 2018".

var (
	periodNote = lazyre.New(`^\W{0,2}?([*†‡^#]{1,3}|\(\d\)|\[\d\]|\([a-z]\))\s*[:=–-]?\s*(\S.*)$`)
	markAfter  = lazyre.New(`^\s?([*†‡^#]{1,3}|\(\d\)|\[\d\]|\([a-z]\))`)
	upTo       = lazyre.New(`(?i)\b(?:to|until|till|up to|as far as)(?: and including)?(?: the)?(?: end of)?\s*$`)
)

const inMonth = `(?:in|on|at|during|by|since|from|of)\s+(?:the |early |late |mid[- ]|about |start of |beginning of |end of )*$`

var (
	// happened leads to a time at which something was done or began, and not to what is counted: "Extracted in
	// March 2018", "the flag came into use in October 2014".
	happened = lazyre.New(`(?i)\b(?:(?:extract\w*|drawn|run|taken|ran|retrieved|downloaded|produced|compiled|prepared|published|checked|reviewed|revised|updated|changed|introduced|rolled|began|begun|start\w*|launched|adopted|switched|moved|migrated|closed|(?:came|brought|went) (?:in|into|live|over)|as (?:it|they|these) (?:is|are|was|were|stood))\b(?:\s+[\w'’-]+){0,5}?|as|(?:correct|right|accurate)(?: as)?)\s+` + inMonth)
	// lasted is what may take some months, and is no more counted than what is done on a day.
	lasted = lazyre.New(`(?i)\b(?:rolled|phased|migrated|moved|switched|introduced|piloted|trial\w*|adopted|trained|inspected|audited|reviewed)\b[^.;:]*$`)
	// countedThen leads to the time of what is counted, whatever was done before: "checked, and recorded in April".
	countedThen = lazyre.New(`(?i)\b(?:recorded|reported|committed|occurr(?:ed|ing)|logged|offences|crimes|counted|flagged|(?:taken|took|taking) place)(?: only)?\s+` + inMonth)
	// onward leads to the first day or month of a part.
	onward = lazyre.New(`(?i)\b(?:from|since)(?: the)?(?: (?:start|beginning) of)?\s*$`)
	// inUse says of the flag or a system since when it is had, and not what is counted.
	inUse = lazyre.New(`(?i)\b(?:use[ds]?|using|systems?|introduced|mandatory|available|live|in(?:to)? (?:effect|force)|rolled|began|begun|started|launched|adopted|switched|moved|migrated|changed|closed|came)\b`)
)

// noted gives the period that the note of a mark says for a longer one, and whether one does.
func (r *reader) noted(mark string, of figure.Period) (figure.Period, bool) {
	for _, s := range r.words {
		m := periodNote.FindStringSubmatch(s)
		if m == nil || m[1] != mark {
			continue
		}
		if p, ok := partSaid(m[2], of); ok {
			return p, true
		}
	}
	return of, false
}

// partSaid gives the one part of a period that words name.
func partSaid(s string, of figure.Period) (figure.Period, bool) {
	var found []figure.Period
	for _, p := range prose.SpeltPeriods(s) {
		if !p.Dated() && p.Month > 0 {
			p = prose.MonthWithin(p, prose.SpeltPeriod{Period: of})
		}
		q, ok := partFrom(s[:p.Start], p, of)
		if !ok || !p.Dated() || p.Loose || q == of || q.Contains(of) || q.Start == q.End || !of.Contains(q) {
			continue
		}
		found = append(found, q)
	}
	if len(found) != 1 {
		return of, false
	}
	return found[0], true
}

// partFrom gives the part of a period that one named in a note stands for, by the words before it:
// to its end, from its beginning, or itself; ok is false where something was only done then.
func partFrom(before string, p prose.SpeltPeriod, of figure.Period) (q figure.Period, ok bool) {
	q = p.Period
	switch {
	case !of.Contains(q):
		return q, true // it is no part
	case leavingOut.MatchString(before):
		return q, false // it is what is not counted
	case upTo.MatchString(before):
		return figure.Period{Start: of.Start, End: q.End}, true
	case countedThen.MatchString(before) && !onward.MatchString(before):
		return q, true
	case q.Start != q.End && q.Months() != 1:
		return q, !lasted.MatchString(before)
	case onward.MatchString(before):
		return figure.Period{Start: q.Start, End: of.End}, !doneWith(before)
	}
	return q, !happened.MatchString(before)
}

// doneWith reports words before a time that speak of what was done with the figures, or of the flag.
func doneWith(before string) bool {
	return inUse.MatchString(before) || happened.MatchString(before) && !countedThen.MatchString(before) && !startsOn.MatchString(before)
}

// startsOn begins what is counted: "starting from October 2017".
var startsOn = lazyre.New(`(?i)^\W*(?:[\w'’-]+\s+)?start(?:s|ing) from `)

// notedCells gives a table whose marked periods are those of their notes.
func (r *reader) notedCells(t *table) *table {
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		cells := append([]cell{}, row...)
		for i, x := range cells {
			p, only := prose.LabelPeriod(x.text)
			m := markedPeriod.FindStringSubmatch(x.text)
			if !only || !p.Dated() || m == nil {
				continue
			}
			if part, ok := r.noted(m[1], p.Period); ok {
				cells[i].printed, cells[i].text = x.text, part.Start.String()+" to "+part.End.String()
			}
		}
		out.rows = append(out.rows, cells)
	}
	return &out
}

// notedPeriods gives the periods of a sentence with what their notes say; the marks are
// part of them.
func (r *reader) notedPeriods(s string, ps []prose.SpeltPeriod) []prose.SpeltPeriod {
	ps = periodInBrackets(s, ps)
	for i, p := range ps {
		m := markAfter.FindStringSubmatch(s[p.End:])
		if m == nil || !p.Dated() {
			continue
		}
		if part, ok := r.noted(m[1], p.Period); ok {
			ps[i].Period, ps[i].End = part, p.End+strings.Index(s[p.End:], m[1])+len(m[1])
		}
	}
	return ps
}

// partBehind is a count behind its period, with brackets behind it: "2018/19 - 190 (to 31 December 2018)".
var partBehind = lazyre.New(`^\s*(?:[:=–—-]|was|were|is)?\s*\d[\d,]*(?:\s+[a-z]+){0,3}\s*\(([^()]{3,60})\)`)

// periodInBrackets gives a year the part of it that brackets behind its count name.
func periodInBrackets(s string, ps []prose.SpeltPeriod) []prose.SpeltPeriod {
	for i, p := range ps {
		m := partBehind.FindStringSubmatchIndex(s[p.End:])
		if m == nil || !p.Dated() || p.Period.Months() != monthsOfYear {
			continue
		}
		inside := prose.Span{Start: p.End + m[2], End: p.End + m[3]}
		part, ok := partSaid(s[inside.Start:inside.End], p.Period)
		if !ok {
			continue
		}
		ps[i].Period = part
		return slices.DeleteFunc(ps, func(q prose.SpeltPeriod) bool { return q.Overlaps(inside) })
	}
	return ps
}
