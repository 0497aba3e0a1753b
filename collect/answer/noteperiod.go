package answer

import (
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

// happened leads to a time at which something was done or began, and not to what is counted: "Extracted in
// March 2018", "the flag came into use in October 2014".
var happened = lazyre.New(`(?i)\b(?:extract\w*|drawn|run|taken|ran|retrieved|downloaded|produced|compiled|prepared|published|checked|reviewed|revised|updated|changed|introduced|came|brought|rolled|began|begun|start\w*|went|launched|adopted|switched|moved|migrated|closed|correct|right|as)\b(?:\s+[\w'’-]+){0,5}?\s+(?:in|on|at|during|by|since|from|of)\s+(?:the |early |late |mid[- ]|about )*$`)

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
		q := p.Period
		if p.Dated() && upTo.MatchString(s[:p.Start]) && of.Contains(q) {
			q.Start = of.Start
		}
		if happened.MatchString(s[:p.Start]) || !p.Dated() || p.Loose || q == of || q.Contains(of) || q.Start == q.End || !of.Contains(q) {
			continue
		}
		found = append(found, q)
	}
	if len(found) != 1 {
		return of, false
	}
	return found[0], true
}

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
