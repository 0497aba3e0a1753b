package answer_test

import (
	"fmt"
	"slices"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// drawYears gives the axis of years, and now and then the sum of all of them.
func (v *drawn) drawYears() axis {
	first, n := 2012+v.rng.IntN(8), 2+v.rng.IntN(3)
	calendar := v.opt("years", "financial", "financial", "financial", "financial", "calendar") == "calendar"
	a := axis{kind: "year", head: v.word("year head")}
	form := spellings[v.rng.IntN(len(spellings))]
	if calendar {
		a.head = v.word("calendar head")
		form = spelling{"calendar", func(y int) string { return fmt.Sprint(y) }}
	} else {
		v.chose = append(v.chose, "spelt: "+form.name)
	}
	for y := first; y < first+n; y++ {
		p := figure.FinancialYear(y)
		if calendar {
			p = figure.CalendarYear(y)
		}
		a.items = append(a.items, item{text: form.write(y), period: p})
	}
	if v.opt("years run", "up", "up", "up", "down") == "down" {
		slices.Reverse(a.items)
	}
	return a
}

// withAllYears adds their sum.
func (v *drawn) withAllYears(a axis) axis {
	first, last := a.items[0].period, a.items[len(a.items)-1].period
	if last.Start.Before(first.Start) {
		first, last = last, first
	}
	a.items = append(slices.Clone(a.items), item{text: v.word("all year"), period: figure.Period{Start: first.Start, End: last.End}, total: true})
	return a
}

var partNames = map[string][][]string{
	"quarter": {{"Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"}, {"April to June", "July to September", "October to December", "January to March"},
		{"Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"}, {"Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"}, {"Q1", "Q2", "Q3", "Q4"}, {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"}},
	"half":  {{"Apr-Sep", "Oct-Mar"}, {"April to September", "October to March"}},
	"month": {{"April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February", "March"}, {"Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"}},
}

// drawParts gives the axis of quarters, halves or months of a year.
func (v *drawn) drawParts(kind string) axis {
	forms := partNames[kind]
	names := forms[v.rng.IntN(len(forms))]
	v.chose = append(v.chose, "parts: "+names[0])
	a := axis{kind: "part", head: v.word(kind + " head")}
	each := 12 / len(names)
	for i, s := range names {
		a.items = append(a.items, item{text: s, from: i * each, to: (i + 1) * each})
	}
	return v.withTotal(a, v.word("all part"))
}

// drawAxis gives an axis of people, offences, platforms or outcomes.
func (v *drawn) drawAxis(kind string) axis {
	a := axis{kind: kind, head: v.word(kind + " head")}
	add := func(s string, b answer.Breakdown) { a.items = append(a.items, item{text: s, is: b}) }
	switch kind {
	case "offence":
		for _, s := range v.words("offence", 3+v.rng.IntN(4)) {
			add(s, answer.Breakdown{Offence: s})
		}
	case "platform":
		for _, s := range append(v.words("platform", 3+v.rng.IntN(4)), v.word("platform rest")) {
			add(s, answer.Breakdown{Platform: s})
		}
	case "outcome":
		for _, s := range v.words("outcome", 3+v.rng.IntN(4)) {
			add(s, answer.Breakdown{Outcome: s})
		}
	case "sex":
		for i, s := range sexForms[v.rng.IntN(len(sexForms))] {
			add(s, answer.Breakdown{Sex: "FMU"[i : i+1]})
		}
	case "age":
		v.addAges(add)
	}
	return v.withTotal(a, v.word("all "+kind))
}

func (v *drawn) addAges(add func(string, answer.Breakdown)) {
	forms := []func(a, b int) string{
		func(a, b int) string { return fmt.Sprintf("%d-%d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d to %d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d - %d years", a, b) },
		func(a, b int) string { return fmt.Sprintf("Aged %d to %d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d to %d yrs", a, b) },
	}
	write := forms[v.rng.IntN(len(forms))]
	cuts := [][]int{{0, 10, 13, 16, 18}, {0, 5, 12, 16, 18}, {0, 13, 18}, {0, 12, 16, 18}}[v.rng.IntN(4)]
	for i := 1; i < len(cuts); i++ {
		a, b := cuts[i-1], cuts[i]-1
		s := write(a, b)
		if a == 0 && v.rng.IntN(2) == 0 {
			s = v.pick([]string{fmt.Sprintf("Under %d", b+1), fmt.Sprintf("%d and under", b)})
		}
		add(s, answer.Breakdown{Age: fmt.Sprintf("%d-%d", a, b)})
	}
	if v.rng.IntN(3) == 0 {
		add(v.pick([]string{"Unknown", "Not known", "Age not recorded"}), answer.Breakdown{Age: "unknown"})
	}
}

// withTotal puts the sum of an axis first, last or nowhere.
func (v *drawn) withTotal(a axis, text string) axis {
	total := item{text: text, total: true}
	switch v.opt("total", "last", "last", "first", "none") {
	case "last":
		a.items = append(a.items, total)
	case "first":
		a.items = append([]item{total}, a.items...)
	}
	return a
}

// pick draws from words that are not held out.
func (v *drawn) pick(words []string) string { return words[v.rng.IntN(len(words))] }

// word draws a word of a list: one at an even place, or held out, one at an odd place.
func (v *drawn) word(list string) string { return v.words(list, 1)[0] }

func (v *drawn) words(list string, n int) []string {
	var own []string
	for i, s := range drawnWords[list] {
		if (i%2 == 1) == v.held {
			own = append(own, s)
		}
	}
	var out []string
	for _, i := range v.rng.Perm(len(own))[:min(n, len(own))] {
		out = append(out, own[i])
	}
	return out
}

// opt draws a choice of the layout and keeps it under its name. One that begins with "~"
// is held out.
func (v *drawn) opt(name string, options ...string) string {
	own := slices.DeleteFunc(slices.Clone(options), func(s string) bool { return s[0] == '~' && !v.held })
	s := own[v.rng.IntN(len(own))]
	v.chose = append(v.chose, name+": "+s)
	return s
}

// day gives a date that is no period of counting.
func (v *drawn) day() string {
	return civil.Of(2022, time.Month(1+v.rng.IntN(12)), 1+v.rng.IntN(28)).String()
}
