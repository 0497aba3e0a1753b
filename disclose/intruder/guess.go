package intruder

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Guess is a label that he takes for the sum of others in its column, although nobody
// said so: by the ages that they name, or because it is so wherever all is printed.
type Guess struct {
	Dim, Label string
	Parts      []string
	Rest       bool // the parts leave something out
}

// guess looks for sums in each column of t that has no hierarchy.
func (j *join) guess(t Table) (out []Guess) {
	at := j.printed(t)
	for i, dim := range t.Dims {
		if j.parents[dim] != nil {
			continue
		}
		labels := labelsIn(t, i)
		found := byAge(labels)
		if !j.plain(t, i, labels, at) {
			found = append(found, byNumbers(t, i, labels, at)...)
		}
		for _, g := range found {
			g.Dim = dim
			out = append(out, g)
		}
	}
	return out
}

// parentsOf gives the guesses as a hierarchy; what is left out is a label of its own.
func parentsOf(guesses []Guess) (out []Parent) {
	for _, g := range guesses {
		for _, part := range g.Parts {
			out = append(out, Parent{Dim: g.Dim, Child: part, Parent: g.Label})
		}
		if g.Rest {
			out = append(out, Parent{Dim: g.Dim, Child: "rest of " + g.Label, Parent: g.Label})
		}
	}
	return out
}

// printed gives the bounds that the cells of t have by themselves.
func (j *join) printed(t Table) map[string][2]int64 {
	at := map[string][2]int64{}
	for _, c := range t.Cells {
		low, high := j.says(c)
		k := strings.Join(c.Labels, "\x1f")
		if was, twice := at[k]; twice {
			low, high = max(low, was[0]), min(high, was[1])
		}
		at[k] = [2]int64{low, high}
	}
	return at
}

// labelsIn gives the labels of dimension i in the order of the file, without Total.
func labelsIn(t Table, i int) (out []string) {
	for _, c := range t.Cells {
		if l := c.Labels[i]; l != Total && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// plain says that the total of dimension i may be the sum of all labels: then none of
// these is a sum.
func (j *join) plain(t Table, i int, labels []string, at map[string][2]int64) bool {
	possible, _ := adds(t, i, Total, labels, at)
	return possible && slices.ContainsFunc(t.Cells, func(c Cell) bool { return c.Labels[i] == Total })
}

// adds says that label may be the sum of parts wherever it is printed, and in how many
// places it is, with all of them printed exactly and two of them not 0.
func adds(t Table, i int, label string, parts []string, at map[string][2]int64) (possible bool, sure int) {
	for _, c := range t.Cells {
		if c.Labels[i] != label {
			continue
		}
		own := at[strings.Join(c.Labels, "\x1f")]
		part, low, high, known, somebody := slices.Clone(c.Labels), int64(0), int64(0), true, 0
		for _, part[i] = range parts {
			ends, ok := at[strings.Join(part, "\x1f")]
			if known = known && ok; ends[0] > 0 {
				somebody++
			}
			low, high = low+ends[0], high+ends[1]
		}
		if known && (own[0] > high || low > own[1]) {
			return false, 0
		}
		if known && low == high && own[0] == own[1] && somebody > 1 {
			sure++
		}
	}
	return true, sure
}

// byNumbers gives the labels that are sums of those right before, right behind, or of
// all others.
func byNumbers(t Table, i int, labels []string, at map[string][2]int64) (out []Guess) {
	for k, label := range labels {
		var runs [][]string
		for n := 2; n <= k; n++ {
			runs = append(runs, labels[k-n:k])
		}
		for n := 2; k+n < len(labels); n++ {
			runs = append(runs, labels[k+1:k+1+n])
		}
		if len(labels) > 2 {
			runs = append(runs, slices.Concat(labels[:k], labels[k+1:]))
		}
		for _, parts := range runs {
			if possible, sure := adds(t, i, label, parts, at); possible && sure > 0 {
				out = append(out, Guess{Label: label, Parts: parts})
				break
			}
		}
	}
	return out
}

// ageLabel reads "0-9", "10 to 12", "Under 18", "12 and under", "18+" and "18 and over".
var ageLabel = regexp.MustCompile(`^(?:(?:aged?|ages) )?(?:(\d+) ?(?:-|–|to) ?(\d+)|(?:under|below|less than) ?(\d+)|(\d+) (?:and|or) (?:under|younger)|(\d+) ?(?:\+|(?:and|or) (?:over|older)))(?: years?| yrs)?(?: olds?)?$`)

// ageEnds gives the first and the last age of a label.
func ageEnds(label string) (from, to int, ok bool) {
	m := ageLabel.FindStringSubmatch(strings.ToLower(strings.TrimSpace(label)))
	if m == nil {
		return 0, 0, false
	}
	n := make([]int, len(m))
	for i := range m {
		n[i], _ = strconv.Atoi(m[i])
	}
	switch {
	case m[1] != "":
		from, to = n[1], n[2]
	case m[3] != "":
		to = n[3] - 1
	case m[4] != "":
		to = n[4]
	default:
		from, to = n[5], 199
	}
	return from, to, from <= to && to < 200
}

// byAge gives the labels whose ages are those of others, which have none in common.
func byAge(labels []string) (out []Guess) {
	for _, label := range labels {
		from, to, ok := ageEnds(label)
		if !ok {
			continue
		}
		g, next := Guess{Label: label}, from
		for next <= to {
			part, first, last := nextAge(labels, label, next, from, to)
			if part == "" {
				break
			}
			g.Parts, g.Rest, next = append(g.Parts, part), g.Rest || first > next, last+1
		}
		if g.Rest = g.Rest || next <= to; len(g.Parts) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// nextAge gives the widest of the labels within from and to, but for label, that begins
// first at next or later.
func nextAge(labels []string, label string, next, from, to int) (part string, first, last int) {
	for _, l := range labels {
		a, b, ok := ageEnds(l)
		if !ok || l == label || a < next || b > to || a == from && b == to {
			continue
		}
		if part == "" || a < first || a == first && b > last {
			part, first, last = l, a, b
		}
	}
	return part, first, last
}
