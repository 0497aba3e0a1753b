package collate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/nearest"
	"cyberflag/reference"
)

// Collate answers q from figs. It fails when q is not a question that figs can
// answer: no such measure, or periods that overlap or stand the wrong way round.
func Collate(figs []figure.Figure, q Question) (Set, error) {
	if err := q.check(figs); err != nil {
		return Set{}, err
	}
	asked, left := knownBy(ofMeasure(figs, q.Measure), q.AsOf)
	all, _ := knownBy(ofMeasure(figs, figure.AllChild), q.AsOf)
	s := Set{Question: q, LeftOut: left, Returns: returns(asked, q), Wider: wider(asked, q)}
	s.Base = s.total(q.Base, caps(all, q.Base))
	s.Current = s.total(q.Current, caps(all, q.Current))
	s.Matched = s.matched()
	s.Revisions = s.revisions()
	s.Missing = s.missing()
	s.Matrix = matrix(asked, q)
	s.Queries = s.queries(asked, all)
	return s, nil
}

// A QuestionError is a question that the figures cannot answer.
type QuestionError struct{ msg, hint string }

// Error says what is wrong with the question.
func (e *QuestionError) Error() string { return e.msg }

// Hint says what can be asked.
func (e *QuestionError) Hint() string { return e.hint }

func (q Question) check(figs []figure.Figure) error {
	if len(figs) == 0 {
		return &QuestionError{"no figures to collate", "a figures file has one row for each figure, as doc/formats.md says"}
	}
	if measures := Measures(figs); !slices.Contains(measures, q.Measure) {
		return &QuestionError{fmt.Sprintf("no figures of %q", q.Measure), measuresHint(q.Measure, measures)}
	}
	switch {
	case q.Base.Overlaps(q.Current):
		return &QuestionError{fmt.Sprintf("periods %v and %v overlap", q.Base, q.Current), "compare two periods that share no day"}
	case q.Current.Compare(q.Base) < 0:
		return &QuestionError{fmt.Sprintf("the base, %v, is later than the current period, %v", q.Base, q.Current), "swap the two"}
	}
	return nil
}

// Measures gives what figs count, in alphabetical order.
func Measures(figs []figure.Figure) []figure.Measure {
	seen := map[figure.Measure]bool{}
	for _, f := range figs {
		seen[f.Measure] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// measuresHint names the measures nearest to one that there is not, then the whole ones: parts
// are many, and each begins with the name of its whole.
func measuresHint(asked figure.Measure, known []figure.Measure) string {
	var all, whole, parts []string
	for _, m := range known {
		all = append(all, string(m))
		if of, part := m.Whole(); !part || !slices.Contains(known, of) {
			whole = append(whole, string(m))
			continue
		}
		parts = append(parts, string(m))
	}
	hint := "the figures are of: " + strings.Join(whole, "; ")
	if len(parts) > 0 {
		hint += fmt.Sprintf("; and of %d parts of them, such as %s", len(parts), parts[0])
	}
	if len(nearest.Of(string(asked), all, 3)) > 0 {
		hint = nearest.Hint(string(asked), all) + " " + hint
	}
	return hint
}

func ofMeasure(figs []figure.Figure, m figure.Measure) []figure.Figure {
	return keep(figs, func(f figure.Figure) bool { return f.Measure == m })
}

func keep(figs []figure.Figure, ok func(figure.Figure) bool) []figure.Figure {
	var kept []figure.Figure
	for _, f := range figs {
		if ok(f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// returns gives each of the 43 forces its two cells.
func returns(figs []figure.Figure, q Question) []Return {
	var rs []Return
	for _, force := range reference.Forces() {
		area := force.Area()
		its := keep(figs, func(f figure.Figure) bool { return f.Area.Kind == figure.Force && f.Area.Code == force.Code })
		rs = append(rs, Return{
			Force: area, Region: force.Region,
			Base: q.cell(its, area, q.Base), Current: q.cell(its, area, q.Current),
		})
	}
	return rs
}

// cell takes the figures of exactly that period: a total of two years or a part
// of one says nothing of it.
func (q Question) cell(figs []figure.Figure, area figure.Area, p figure.Period) Cell {
	c := Cell{Period: p, Unread: q.unread(area, p), Vintages: vintages(keep(figs, func(f figure.Figure) bool { return f.Period == p }))}
	c.Chosen = figure.Figure{Area: area, Measure: q.Measure, Period: p}
	if n := len(c.Vintages); n > 0 {
		c.Chosen = c.Vintages[n-1].Chosen
	}
	return c
}

// unread gives the refused rows that would have been of an area and a period.
func (q Question) unread(area figure.Area, p figure.Period) []Problem {
	var rows []Problem
	for _, r := range q.Refused {
		if of := r.Of; of.Measure == q.Measure && of.Period == p && of.Area.Kind == area.Kind && of.Area.Code == area.Code && of.Area.Name == area.Name {
			rows = append(rows, r)
		}
	}
	return rows
}

// of gives the cell of r for one of the two periods.
func (r Return) of(p figure.Period) Cell {
	if r.Base.Period == p {
		return r.Base
	}
	return r.Current
}

func (s Set) revisions() []Revision {
	var revs []Revision
	s.eachCell(func(r Return, c Cell) {
		var values []figure.Figure
		for _, v := range c.Vintages {
			if n := len(values); n == 0 || values[n-1].Value != v.Chosen.Value {
				values = append(values, v.Chosen)
			}
		}
		if len(values) > 1 {
			revs = append(revs, Revision{Area: r.Force, Period: c.Period, Values: values})
		}
	})
	return revs
}

func (s Set) missing() []Missing {
	var ms []Missing
	s.eachCell(func(r Return, c Cell) {
		if st := c.Value().State(); st != figure.Counted {
			ms = append(ms, Missing{Force: r.Force, Period: c.Period, Status: st, Unreadable: c.Unreadable()})
		}
	})
	return ms
}

// eachCell visits every force's base, then every force's current period.
func (s Set) eachCell(visit func(Return, Cell)) {
	for _, p := range []figure.Period{s.Question.Base, s.Question.Current} {
		for _, r := range s.Returns {
			visit(r, r.of(p))
		}
	}
}
