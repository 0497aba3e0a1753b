package brief

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// What collate asks about a force, its brief tells; and only then.
func TestDoubts(t *testing.T) {
	wales, err := reference.LookupArea("Wales (4 forces)")
	if err != nil {
		t.Fatal(err)
	}
	base, current := made("Gwent", 2015, figure.Count(100)), made("Gwent", 2016, figure.Count(120))
	with := func(f figure.Figure, change func(*figure.Figure)) figure.Figure {
		change(&f)
		return f
	}
	for _, c := range []struct {
		why, says string
		figs      []figure.Figure
	}{
		{"two ordinary years", "", []figure.Figure{base, current}},
		{"a jump", "may mean that the two years were not counted in the same way", []figure.Figure{base, made("Gwent", 2016, figure.Count(401))}},
		{"four times is no jump yet", "", []figure.Figure{base, made("Gwent", 2016, figure.Count(400))}},
		{"one value for both years", "one may have been copied from the other", []figure.Figure{base, made("Gwent", 2016, figure.Count(100))}},
		{"published before the year had ended", "A number for 2016-17 was published before that year had ended", []figure.Figure{base,
			with(current, func(f *figure.Figure) { f.Source.PublishedOn = civil.Partial{Year: 2017, Month: 2} })}},
		{"another number the next day", "Two numbers for 2016-17 were printed within a month of each other", []figure.Figure{base,
			with(current, func(f *figure.Figure) { f.Source.PublishedOn = civil.Partial{Year: 2018, Month: 2, Day: 1} }),
			with(current, func(f *figure.Figure) {
				f.Value, f.Source.PublishedOn = figure.Count(190), civil.Partial{Year: 2018, Month: 2, Day: 2}
			})}},
		{"more than Wales has", "larger than one published for a wider area", []figure.Figure{base, current,
			with(current, func(f *figure.Figure) { f.Area, f.Value = wales, figure.Count(119) })}},
		{"more than all offences", "larger than that of all child sexual offences there", []figure.Figure{base, current,
			with(current, func(f *figure.Figure) { f.Measure, f.Value = figure.AllChild, figure.Count(119) })}},
		{"only two years together", "For 2015-16 and 2016-17 a number was published only as part of another period", []figure.Figure{
			with(base, func(f *figure.Figure) { f.Period.End = current.Period.End })}},
	} {
		set, err := collate.Collate(c.figs, collate.Question{
			Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)})
		if err != nil {
			t.Fatal(err)
		}
		b := briefOf(t, set, "Gwent")
		asked := slices.ContainsFunc(b.Sections, func(s Section) bool { return s.ID == "doubt" })
		if got := text(b); asked != (c.says != "") || !strings.Contains(got, c.says) {
			t.Errorf("%s: asked %v, want %q in:\n%s", c.why, asked, c.says, got)
		}
	}
}

// someExceed has a total for the nation from 40 forces, and two forces with 700.
func someExceed(t testing.TB, total int64) collate.Set {
	t.Helper()
	nation, err := reference.LookupArea("ENGLAND AND WALES (40 forces)")
	if err != nil {
		t.Fatal(err)
	}
	whole := made("Gwent", 2016, figure.Count(total))
	whole.Area = nation
	return madeSet(t, "", whole, made("Gwent", 2016, figure.Count(300)), made("Kent", 2016, figure.Count(400)))
}

// A total below the sum of some forces is told in the brief of the nation, and only then.
func TestSumDoubt(t *testing.T) {
	for total, asked := range map[int64]bool{600: true, 700: false} {
		got := text(briefOf(t, someExceed(t, total), "England and Wales"))
		if strings.Contains(got, "2 forces that may be among them add up to 700") != asked {
			t.Errorf("%d: asked %v in:\n%s", total, !asked, got)
		}
	}
}
