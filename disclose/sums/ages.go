package sums

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An ages is the ages that a label stands for, both ends among them.
type ages struct{ from, to int }

// oldest is the upper end of "18 and over".
const oldest = 199

// ageWords are left out of a label before it is read as ages.
var ageWords = regexp.MustCompile(`\b(aged?|ages|years?|yrs?|olds?|children|child|victims?|people|persons?|of|which|between|the)\b|[()]`)

// ageForms are the ways in which ages are written, and the ends of each.
var ageForms = []struct {
	form *regexp.Regexp
	ends func(a, b int) ages
}{
	{regexp.MustCompile(`^(\d+) ?(?:-|–|to|and) ?(\d+)$`), func(a, b int) ages { return ages{a, b} }},
	{regexp.MustCompile(`^(?:under|below|less than|younger than|<) ?(\d+)s?$`), func(a, _ int) ages { return ages{0, a - 1} }},
	{regexp.MustCompile(`^(?:up to|<=) ?(\d+)$`), func(a, _ int) ages { return ages{0, a} }},
	{regexp.MustCompile(`^(\d+) (?:and|or) (?:under|below|younger|less)$`), func(a, _ int) ages { return ages{0, a} }},
	{regexp.MustCompile(`^(\d+) ?(?:\+|plus|(?:and|or) (?:over|above|older|more))$`), func(a, _ int) ages { return ages{a, oldest} }},
	{regexp.MustCompile(`^(?:over|above|older than|>) ?(\d+)s?$`), func(a, _ int) ages { return ages{a + 1, oldest} }},
	{regexp.MustCompile(`^(\d+)$`), func(a, _ int) ages { return ages{a, a} }},
}

// agesOf reads a label such as "0-9", "Under 13", "aged 13 to 15" or "18 and over".
func agesOf(label string) (ages, bool) {
	text := strings.ReplaceAll(strings.ToLower(label), "-", " - ")
	text = ageWords.ReplaceAllString(text, " ")
	text = strings.Join(strings.Fields(text), " ")
	for _, f := range ageForms {
		m := f.form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		a, err := strconv.Atoi(m[1])
		b, err2 := a, error(nil)
		if len(m) > 2 {
			b, err2 = strconv.Atoi(m[2])
		}
		out := f.ends(a, b)
		return out, err == nil && err2 == nil && max(a, b) < oldest && out.from <= out.to
	}
	return ages{}, false
}

// holds says that b lies within a, and is less.
func (a ages) holds(b ages) bool { return a != b && a.from <= b.from && b.to <= a.to }

// byAges gives the labels that are sums of others by the ages that they stand for, with
// a rest where the others leave some out.
func byAges(labels []string) (out []relation) {
	of, is := make([]ages, len(labels)), make([]bool, len(labels))
	for i, l := range labels {
		of[i], is[i] = agesOf(l)
	}
	for total := range labels {
		var inside []int
		for p := range labels {
			if is[total] && is[p] && of[total].holds(of[p]) {
				inside = append(inside, p)
			}
		}
		parts := slices.DeleteFunc(slices.Clone(inside), func(p int) bool {
			return slices.ContainsFunc(inside, func(q int) bool { return of[q].holds(of[p]) })
		})
		slices.SortFunc(parts, func(p, q int) int { return of[p].from - of[q].from })
		if rest, ok := beside(of, parts, of[total]); ok {
			slices.Sort(parts)
			out = append(out, relation{total: total, parts: parts, rest: rest})
		}
	}
	return out
}

// beside says that no two of parts, in the order of their ages, have one in common, and
// whether they leave some of all out.
func beside(of []ages, parts []int, all ages) (rest, ok bool) {
	next := all.from
	for _, p := range parts {
		if of[p].from < next {
			return false, false
		}
		rest = rest || of[p].from > next
		next = of[p].to + 1
	}
	return rest || next <= all.to, len(parts) > 0
}
