package answer

import (
	"slices"

	"cyberflag/figure"
)

// What parts sum to says what they are parts of, where the words do not: victims by sex that
// are together as many as the offences are offences by the sex of the victim, and ages below
// two questions are of the one whose count they sum to.

// A lot is the figures of one table that part one count by one way in each period.
type lot struct {
	of   []int // indices of r.found
	sums map[figure.Period]partSum
}

// provedBySums settles the unit and the question of figures by what they sum to.
func (r *reader) provedBySums() {
	if !r.own {
		return
	}
	for _, g := range r.grids {
		for _, l := range r.lots(g) {
			r.settleLot(g, l)
		}
		r.settleTable(g)
	}
}

// settleLot gives the figures of a lot the question and unit of the count that they sum to in
// every period, where they do not sum to that of their own.
func (r *reader) settleLot(g *grid, l lot) {
	first := r.found[l.of[0]]
	own := r.wholes(first.Question, first.Force, g)
	if first.Unit == Victims && !g.peopleSaid && l.sumsTo(own) {
		for _, i := range l.of {
			r.found[i].Unit = Offences
		}
		return
	}
	if first.Unit == Offences && l.sumsTo(own) {
		for _, i := range l.of {
			r.found[i].doubts = r.found[i].doubts.without(otherUnit) // the sum shows what is counted
		}
	}
	if first.Unit == Offences && r.countsVictims(g, l, own) {
		for i := range r.found {
			if p := &r.found[i]; p.grid == g && p.Question == first.Question && p.Unit == Offences {
				p.Unit, p.doubts = Victims, p.doubts.when(len(l.sums) < 2, otherUnit) // one year may be a slip
			}
		}
		return
	}
	if l.exceeds(own) {
		for _, i := range l.of {
			r.found[i].doubts = r.found[i].doubts.with(partsExceed)
		}
	}
	r.settleBeside(g, l)
	r.moreThanFlagged(g, l)
	other := map[string]string{"Q1": "Q2", "Q2": "Q1"}[first.Question]
	if first.Unit != Offences || other == "" || g.named == first.Question || len(own) == 0 || l.meets(own) || slices.ContainsFunc(l.of, func(i int) bool { return r.found[i].flagged }) {
		return
	}
	if theirs := r.wholes(other, first.Force, g); l.sumsTo(theirs) {
		for _, i := range l.of {
			r.found[i].Question = other
			r.found[i].doubts = r.found[i].doubts.without(partsExceed).when(!l.agrees(theirs), guessedQuestion)
		}
	}
}

// settleBeside gives parts that stand beside both all offences and the flagged ones the question of those
// that they sum to: "Recorded | Flagged | Female | Male"; and beside the flagged alone those of which no word says it: ages
// above "Total flagged".
func (r *reader) settleBeside(g *grid, l lot) {
	first := r.found[l.of[0]]
	all, flagged := r.besideIn("Q1", first.Force, g), r.besideIn("Q2", first.Force, g)
	if first.Unit != Offences || first.Question != "Q1" || l.meets(all) || !l.sumsTo(flagged) {
		return
	}
	guessed := !slices.ContainsFunc(l.of, func(i int) bool { return !r.found[i].doubts.has(guessedQuestion) })
	if !l.known(all) && (len(all) > 0 || !guessed) {
		return
	}
	for _, i := range l.of {
		r.found[i].Question, r.found[i].doubts = "Q2", r.found[i].doubts.without(guessedQuestion).when(!l.agrees(flagged), guessedQuestion)
	}
}

// besideIn gives the counts of a question in table g that are not broken down.
func (r *reader) besideIn(question, force string, g *grid) map[figure.Period]int64 {
	out := map[figure.Period]int64{}
	for _, p := range r.found {
		if p.Question == question && p.Force == force && p.grid == g && p.Unit == Offences && p.Symbol == NoSymbol && p.Breakdown.IsNone() {
			out[p.Period] = p.Value
		}
	}
	return out
}

// wholes gives the counts of a question that are not broken down and stand outside table g.
func (r *reader) wholes(question, force string, g *grid) map[figure.Period]int64 {
	out := map[figure.Period]int64{}
	for _, p := range r.found {
		if p.Question == question && p.Force == force && p.grid != g && p.Unit == Offences && p.Symbol == NoSymbol && p.Breakdown.IsNone() {
			out[p.Period] = p.Value
		}
	}
	return out
}

// sumsTo reports that the sums are the wholes in one period or more, and nearly in the others: a slip in one
// year changes nothing of what the parts are of.
func (l lot) sumsTo(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; !ok || !sum.known() || !nearly(sum.n, whole) {
			return false
		}
	}
	return l.meets(wholes)
}

// agrees reports that the sums are the wholes in every period. What agrees only nearly may be of another question.
func (l lot) agrees(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; !ok || !sum.is(value{n: whole}) {
			return false
		}
	}
	return len(l.sums) > 0
}

// exceeds reports sums that are more than the wholes in every period, by far more than a
// slip: a quarter.
func (l lot) exceeds(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; !ok || !sum.known() || sum.n*4 <= whole*5 {
			return false
		}
	}
	return len(l.sums) > 0
}

// meets reports a period in which the sum is the whole.
func (l lot) meets(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; ok && sum.is(value{n: whole}) {
			return true
		}
	}
	return false
}

// lots gives the figures of a table that are broken down by age, sex or offence alone, each
// way by itself. A lot with a hidden value has no sum and is left out.
func (r *reader) lots(g *grid) []lot {
	type key struct {
		way      int
		question string
		force    string
		unit     Unit
	}
	lots := map[key]*lot{}
	var order []key
	for i, p := range r.found {
		way := p.Breakdown.onlyWay()
		if p.grid != g || way < 0 || p.Breakdown.sumOfAll() {
			continue
		}
		k := key{way, p.Question, p.Force, p.Unit}
		if lots[k] == nil {
			lots[k] = &lot{sums: map[figure.Period]partSum{}}
			order = append(order, k)
		}
		l := lots[k]
		l.of = append(l.of, i)
		sum := l.sums[p.Period]
		sum.add(p.value())
		l.sums[p.Period] = sum
	}
	var out []lot
	for _, k := range order {
		if len(lots[k].of) > len(lots[k].sums) {
			out = append(out, *lots[k])
		}
	}
	return out
}

// onlyWay gives the index in dims of the one way in which b is broken down: offence, age or
// sex; -1 where there is another or none.
func (b Breakdown) onlyWay() int {
	only := -1
	for i, s := range b.dims() {
		if s == "" {
			continue
		}
		if only >= 0 || i > 2 {
			return -1
		}
		only = i
	}
	return only
}
