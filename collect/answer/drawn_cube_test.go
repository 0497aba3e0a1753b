package answer_test

import (
	"fmt"
	"slices"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// An axis is one way in which a drawn question is broken down.
type axis struct {
	kind  string // "year", "part", "offence", "age", "sex", "platform", "outcome", "question"
	head  string
	items []item
}

// An item is one label of an axis and what it says of a figure.
type item struct {
	text     string
	question int           // of an axis of questions
	period   figure.Period // of an axis of years
	from, to int           // of a part: its first month of the year and the one behind its last
	is       answer.Breakdown
	total    bool
}

// A cube is the counts of one question, or of two whose layout is the same, by axes.
type cube struct {
	questions []int
	axes      []axis
	counts    map[string]int64 // by the indices of items that are no totals
	hide      string           // what stands for 1 to 4: "", "*", "<5", "[c]"
}

// each walks through all combinations of items, the last axis fastest.
func (c *cube) each(f func(at []int)) { walk(c.axes, nil, f) }

func walk(axes []axis, at []int, f func(at []int)) {
	if len(axes) == 0 {
		f(slices.Clone(at))
		return
	}
	for i := range axes[0].items {
		walk(axes[1:], append(at, i), f)
	}
}

// value gives the count of a combination: its own, or the sum over the axes of its totals.
func (c *cube) value(at []int) int64 {
	for i, k := range at {
		if !c.axes[i].items[k].total {
			continue
		}
		var sum int64
		for n, it := range c.axes[i].items {
			if !it.total {
				below := slices.Clone(at)
				below[i] = n
				sum += c.value(below)
			}
		}
		return sum
	}
	return c.counts[fmt.Sprint(at)]
}

// sign gives what a cell shows.
func (c *cube) sign(at []int) sign {
	n := c.value(at)
	s := sign{text: fmt.Sprint(n), n: n}
	whole := false
	for i, k := range at {
		whole = whole || c.axes[i].items[k].total
	}
	if n > 0 && n < 5 && c.hide != "" && !whole {
		s.text, s.symbol = c.hide, map[string]answer.Symbol{"*": answer.Hidden, "<5": answer.LessThanFive, "[c]": answer.Hidden}[c.hide]
	}
	return s
}

// figures gives what a careful reader takes from the cube.
func (c *cube) figures() []answer.Figure {
	var out []answer.Figure
	c.each(func(at []int) {
		s := c.sign(at)
		f := answer.Figure{Question: fmt.Sprintf("Q%d", c.questions[0]), Unit: answer.Offences, Value: s.n, Symbol: s.symbol}
		var part item
		for i, k := range at {
			it := c.axes[i].items[k]
			switch c.axes[i].kind {
			case "year":
				f.Period = it.period
			case "part":
				part = it
			case "question":
				f.Question = fmt.Sprintf("Q%d", it.question)
			case "offence":
				f.Breakdown.Offence = it.is.Offence
			case "age":
				f.Breakdown.Age = it.is.Age
			case "sex":
				f.Breakdown.Sex = it.is.Sex
			case "platform":
				f.Breakdown.Platform = it.is.Platform
			case "outcome":
				f.Breakdown.Outcome = it.is.Outcome
			}
		}
		if part.to > 0 {
			f.Period = monthsOf(f.Period, part.from, part.to)
		}
		out = append(out, f)
	})
	return out
}

// monthsOf gives the months from..to-1 of a year, counted from its first.
func monthsOf(year figure.Period, from, to int) figure.Period {
	first := func(n int) civil.Date {
		m := int(year.Start.Month) - 1 + n
		return civil.Of(year.Start.Year+m/12, time.Month(m%12+1), 1)
	}
	return figure.Period{Start: first(from), End: first(to).AddDays(-1)}
}

// fill gives the cube counts that sum to the total of each question and year.
func (v *drawn) fill(c *cube, total func(q int, year figure.Period) int64) {
	c.counts = map[string]int64{}
	sums, weights := map[string]float64{}, map[string]float64{}
	group := func(at []int) (string, int64) {
		q, year := c.questions[0], figure.Period{}
		for i, k := range at {
			switch c.axes[i].kind {
			case "year":
				year = c.axes[i].items[k].period
			case "question":
				q = c.axes[i].items[k].question
			}
		}
		return fmt.Sprint(q, year), total(q, year)
	}
	base := func(f func(at []int)) {
		c.each(func(at []int) {
			for i, k := range at {
				if c.axes[i].items[k].total {
					return
				}
			}
			f(at)
		})
	}
	base(func(at []int) {
		key, _ := group(at)
		w := 0.7 + 0.3*v.rng.Float64()
		if c.questions[0] > 1 {
			w = 0.02 + v.rng.Float64()*v.rng.Float64()
		}
		weights[fmt.Sprint(at)] = w
		sums[key] += w
	})
	left := map[string]int64{}
	base(func(at []int) {
		key, n := group(at)
		if _, ok := left[key]; !ok {
			left[key] = n
		}
		share := int64(float64(n) * weights[fmt.Sprint(at)] / sums[key])
		c.counts[fmt.Sprint(at)] = share
		left[key] -= share
	})
	base(func(at []int) { // what rounding left goes to the first
		key, _ := group(at)
		c.counts[fmt.Sprint(at)] += left[key]
		left[key] = 0
	})
}
