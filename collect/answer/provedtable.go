package answer

import (
	"slices"

	"cyberflag/figure"
)

// A table may stand below the first question and be of the second, or the other way round: its total, or what its
// parts sum to, is then the headline of the other question in another place of the letter, and not that of its own.

// settleTable gives such a table to the other question as a whole, also what is broken down twice and what does
// not add up.
func (r *reader) settleTable(g *grid) {
	if g.contrasts() {
		return
	}
	for _, q := range [][2]string{{"Q1", "Q2"}, {"Q2", "Q1"}} {
		question, other := q[0], q[1]
		of := r.ofTable(g, question)
		if len(of) == 0 || g.named == question || slices.ContainsFunc(of, func(i int) bool { return r.found[i].Force != r.found[of[0]].Force || r.saidOfFlag(i, question) }) {
			continue
		}
		own, theirs := r.wholes(question, r.found[of[0]].Force, g), r.wholes(other, r.found[of[0]].Force, g)
		proved := r.totalsOf(of)
		if len(own) == 0 || slices.ContainsFunc(proved, func(l lot) bool { return l.meets(own) }) ||
			!slices.ContainsFunc(proved, func(l lot) bool { return l.known(own) && (l.sumsTo(theirs) || l.fits(theirs) && l.cannotBe(own)) }) {
			continue
		}
		exact := slices.ContainsFunc(proved, func(l lot) bool { return l.agrees(theirs) })
		for _, i := range of {
			r.found[i].Question, r.found[i].doubts = other, r.found[i].doubts.without(partsExceed).when(!exact, guessedQuestion)
		}
		return
	}
}

// moreThanFlagged settles a table below words that name all offences and the flagged ones: where its parts are by far
// more than the flagged offences that the letter counts elsewhere, in every period, it is of all.
func (r *reader) moreThanFlagged(g *grid, l lot) {
	first := r.found[l.of[0]]
	if first.Question != "Q1" || !first.doubts.has(allOrFlagged) || !l.exceeds(r.wholes("Q2", first.Force, g)) {
		return
	}
	for _, i := range r.ofTable(g, "Q1") {
		r.found[i].doubts = r.found[i].doubts.without(allOrFlagged)
	}
}

// ownMark gives the question whose mark begins the caption of a table or the line right above it, once.
func (r *reader) ownMark(caption string) string {
	named := r.markAbove
	r.markAbove = ""
	if m, ok := markOf(caption, true); ok {
		return m.only()
	}
	return named
}

// only gives the question of a mark, and none where the mark is of several.
func (m mark) only() string {
	if len(m.all) > 1 {
		return ""
	}
	return m.question
}

// saidOfFlag reports a figure whose own words say of which question it is, or the words above a table of the second.
func (r *reader) saidOfFlag(i int, question string) bool {
	p := r.found[i]
	return p.flagged || question == "Q2" && p.ofFlagged
}

// ofTable gives the figures of a table in one question that count offences.
func (r *reader) ofTable(g *grid, question string) []int {
	var out []int
	for i, p := range r.found {
		if p.grid == g && p.Question == question && p.Unit == Offences {
			out = append(out, i)
		}
	}
	return out
}

// fits reports that in every period, of two or more, the hidden parts together may be what the whole is more than the
// others, and these are most of it.
func (l lot) fits(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; !ok || sum.missing > 0 || sum.open || sum.cannotBe(whole) || sum.n*3 < whole*2 {
			return false
		}
	}
	return len(l.sums) > 1
}

// cannotBe reports that in no period the sum can be the whole.
func (l lot) cannotBe(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if !sum.cannotBe(wholes[p]) {
			return false
		}
	}
	return true
}

// known reports wholes in every period of the sums.
func (l lot) known(wholes map[figure.Period]int64) bool {
	for p := range l.sums {
		if _, ok := wholes[p]; !ok {
			return false
		}
	}
	return true
}

// totalsOf gives the printed totals among figures, and what those sum to that are broken down in the same ways.
func (r *reader) totalsOf(of []int) []lot {
	by := map[ways]*lot{}
	for _, i := range of {
		p := r.found[i]
		w, _ := p.Breakdown.partOf(Breakdown{})
		if p.Breakdown.sumOfAll() {
			continue
		}
		if by[w] == nil {
			by[w] = &lot{sums: map[figure.Period]partSum{}}
		}
		sum := by[w].sums[p.Period]
		sum.add(p.value())
		by[w].of, by[w].sums[p.Period] = append(by[w].of, i), sum
	}
	var out []lot
	for w, l := range by {
		if w == 0 || len(l.of) > len(l.sums) {
			out = append(out, *l)
		}
	}
	return out
}

// titledFlagged reports a table whose own title, below that of the first question, says that it is of the flagged, where
// all offences were counted in another place: "The 90 offences with a cyber-flag, by age". Whether the flagged were too
// does not matter: the table may be where they are counted.
func (r *reader) titledFlagged(ctx facets, g *grid) bool {
	title := r.titleOfTable(g)
	if !ctx.flagged || ctx.both || eitherWay.MatchString(title) || g.contrasts() || !flagWords.MatchString(title) || notFlagged.MatchString(title) || namesBoth(title) {
		return false
	}
	return slices.ContainsFunc(r.found, func(p proposal) bool {
		return p.grid != g && p.Question == "Q1" && !p.flagged && p.Force == ctx.force
	})
}

// titleOfTable gives the words that lead to a table.
func (r *reader) titleOfTable(g *grid) string {
	if g.t.lead != "" {
		return g.t.lead
	}
	return r.above
}
