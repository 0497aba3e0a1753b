package answer_test

import (
	"fmt"
	"strings"
)

// things is what the sentences of a question call its counts.
var things = [][]string{nil,
	{"sexual offences", "offences", "such offences", "crimes", "recorded offences", "child sexual offences", "sexual offences against children"},
	{"cyber-flagged offences", "offences with the cyber flag", "flagged crimes", "offences flagged as cyber", "crimes marked as online"}}

// prose gives a count a year in sentences of officials.
func (v *varied) prose(q int, cells []sign) {
	thing := v.one(things[q])
	p := func(i int) string { return v.spell.write(v.years[i]) }
	last := len(cells) - 1
	var out []string
	each := func(format string) []string {
		for i, c := range cells {
			out = append(out, strings.NewReplacer("{p}", p(i), "{n}", c.text, "{thing}", thing).Replace(format))
		}
		return out
	}
	list := func(of func(i int) string) string {
		s := of(0)
		for i := 1; i <= last; i++ {
			s += map[bool]string{true: " and ", false: ", "}[i == last] + of(i)
		}
		return s
	}
	switch form := v.choose("sentence", 12); form {
	case 0:
		v.tag("p", "There were "+list(func(i int) string { return cells[i].text + " " + thing + " in " + p(i) })+".")
	case 1:
		v.tag("p", "In "+p(0)+" "+cells[0].text+" "+thing+" were recorded, "+strings.TrimPrefix(list(func(i int) string {
			if i == 0 {
				return ""
			}
			return "in " + p(i) + " " + cells[i].text
		}), ", ")+".")
	case 2:
		v.tag("p", fmt.Sprintf("The number of %s was %s.", thing, list(func(i int) string { return cells[i].text + " (" + p(i) + ")" })))
	case 3:
		v.tag("p", fmt.Sprintf("For %s the numbers were %s respectively.", list(p), list(func(i int) string { return cells[i].text })))
	case 4:
		v.tag("p", strings.Join(each("For the period {p} the figure is {n}."), " "))
	case 5:
		v.tag("p", strings.Join(each("{p}: {n} {thing}"), "; ")+".")
	case 6:
		for _, s := range each("{p}: {n} {thing}") {
			v.tag("p", s)
		}
	case 7:
		v.tag("p", strings.Join(each("During {p} the force recorded {n} {thing}."), " "))
	case 8:
		v.tag("p", strings.Join(each("A total of {n} {thing} were recorded between {p}."), " "))
	case 9:
		v.tag("p", "There were "+cells[last].text+" "+thing+" in "+p(last)+" compared with "+cells[last-1].text+" in "+p(last-1)+".")
		v.forget(q, last-1)
	case 10:
		for _, s := range each("{n} {thing} were recorded in {p}.") {
			v.tag("p", s)
		}
	case 11:
		v.tag("p", "I can confirm that "+list(func(i int) string { return "in " + p(i) + " there were " + cells[i].text + " " + thing })+".")
	}
}

// forget takes the figures of a question for the first n years out again: the
// sentence does not give them.
func (v *varied) forget(q, n int) {
	end := len(v.want.Figures)
	from := end - len(v.years)
	v.want.Figures = append(v.want.Figures[:from], v.want.Figures[from+n:]...)
}
