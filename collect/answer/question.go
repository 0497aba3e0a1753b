package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// questionFor tells which question a figure answers: its mark, unless its own
// labels say that it is of another kind; doubts are of that choice.
func (r *reader) questionFor(ctx, own facets, g *grid, quote string) (q string, doubts doubtSet) {
	if own.question != "" {
		return own.question, 0
	}
	if own.either && (r.own || ctx.question == "") {
		return "Q1", 0
	}
	kind := r.kindOf(ctx, own, g)
	said := own.flagged || own.all || ctx.flagged || ctx.all
	switch {
	case ctx.question == "" && kind == "Q1" && !said && !saysAllOf.MatchString(quote) && r.ofOnlyFlagged(ctx.with(own), g):
		return "Q2", doubtSet(0).with(guessedQuestion)
	case ctx.both && kind == "Q1" && (ctx.question == "" || ctx.question == "Q1" || ctx.question == "Q2"):
		return kind, doubtSet(0).when(!said && (g == nil || !g.contrasts()), allOrFlagged)
	case ctx.question == "" && kind == "Q1" && !crimeWords.MatchString(quote) && !(own.total && own.all) && !r.isOpen(kind, ctx.force, g) && !(g != nil && titlesAllChildren(r.above)) && !(g != nil && g.contrasts() && allBeside.MatchString(quote)):
		return kind, doubtSet(0).with(guessedQuestion)
	case ctx.question == "":
		return kind, doubtSet(0).when(kind == "Q1" && g != nil && !said && !g.contrasts() && namesOnline.MatchString(r.above), guessedQuestion)
	case !r.own:
		return ctx.question, 0
	case ctx.question == "Q1" && own.flagged && kind == "Q2":
		return "Q2", 0
	case ctx.question == "Q1" && kind == "Q2" && g != nil && r.titledFlagged(ctx, g):
		return "Q2", 0
	case ctx.question == "Q2" && kind == "Q1" && g != nil && g.contrasts() && (own.unit == Offences || own.all || own.total && g.allBesideFlagged() || r.isOpen(kind, ctx.force, g)): // "Recorded offences" above "of which with the flag"
		return "Q1", 0
	case (ctx.question == "Q3" && kind == "Q4" || ctx.question == "Q4" && kind == "Q3") && g != nil && r.said.closed(ctx.question):
		return kind, 0
	case (ctx.question == "Q3" || ctx.question == "Q4") && kind != ctx.question && r.isOpen(kind, ctx.force, g) && (kind == "Q3" || kind == "Q4" || g != nil && g.contrasts()):
		return kind, 0
	case (ctx.question == "Q1" || ctx.question == "Q2") && (kind == "Q3" || kind == "Q4") && !r.said.has(kind):
		return kind, 0
	}
	if q := r.questionOfPeople(ctx, own, g); q != "" {
		return q, doubtSet(0).with(guessedQuestion)
	}
	if r.tableOfQ1(ctx, own, kind, g) {
		return "Q1", doubtSet(0).with(guessedQuestion)
	}
	if (kind == "Q2" && own.flagged || kind == "Q1" && own.all && g != nil && g.contrasts()) && (ctx.question == "Q3" || ctx.question == "Q4") && r.said.closed(ctx.question) {
		return kind, 0
	}
	return ctx.question, 0
}

// ofOnlyFlagged reports a part by sex or age, of a sentence or a list that does not say what it is of, where
// the letter has counted the flagged of its period and nothing else. By offence is the first question.
func (r *reader) ofOnlyFlagged(all facets, g *grid) bool {
	if !all.breakdown.ofPerson() || all.breakdown.Offence != "" || g != nil && (g.contrasts() || crimeWords.MatchString(r.above) && !flagWords.MatchString(r.above)) {
		return false
	}
	flagged := false
	for _, p := range r.found {
		switch {
		case p.Period != all.period.Period || p.Force != all.force:
		case p.Question == "Q1":
			return false
		case p.Question == "Q2" && p.Breakdown.IsNone():
			flagged = true
		}
	}
	return flagged
}

// namesOnline is what a title says of offences that may be all those of the request or only the flagged ones: "Child
// sexual abuse online".
var namesOnline = lazyre.New(`(?i)\b(?:on-?line|internet|cyber\S*|e-safety)\b`)

// allBeside heads the counts of all offences beside those of the flagged ones.
var allBeside = lazyre.New(`(?i)\b(?:all|totals?|recorded|overall)\b`)

// isOpen reports a question that the answer has named and of which it has said nothing yet:
// neither what became of it nor, outside table g, a figure. A letter may name several and
// then give one table for all of them.
func (r *reader) isOpen(q, force string, g *grid) bool {
	return r.said.has(q) && !saysStatus(r.said.of[q].text()) && !slices.ContainsFunc(r.found, func(p proposal) bool { return p.Question == q && p.Force == force && (g == nil || p.grid != g) })
}

// namesOffencesOf says of which of the first questions the offences are that a table of people speaks of.
var namesOffencesOf = lazyre.New(`(?i)\b(?:offences?|crimes?|those|these|records?)\s+(?:in|of|at|from|under|for|to)\s+(?:questions |parts |points |` + questionNoun + `)([12])\b`)

// questionOfPeople gives the question whose offences a table of suspects or persons names, that stands behind the
// answer to the third or fourth question and is by neither platform nor outcome.
func (r *reader) questionOfPeople(ctx, own facets, g *grid) string {
	if g == nil || ctx.question != "Q3" && ctx.question != "Q4" || own.breakdown.Platform != "" || own.breakdown.Outcome != "" || !g.mainly(byAge) && !g.mainly(bySex) {
		return ""
	}
	if u := ctx.with(own).unit; u != Suspects && u != Persons || !slices.ContainsFunc(r.found, func(p proposal) bool { return p.Question == ctx.question && p.grid != g }) {
		return ""
	}
	texts := []string{g.t.lead}
	for row := range g.t.rows {
		texts = append(texts, g.t.at(row, 0).text)
	}
	for _, s := range texts {
		if m := namesOffencesOf.FindStringSubmatch(s); m != nil {
			return "Q" + m[1]
		}
	}
	return ""
}

// tableOfQ1 reports a table by offence that stands below the words on the third or
// fourth question, but is by neither platform nor outcome: a letter that first says what
// it does with each question, and then gives its tables.
func (r *reader) tableOfQ1(ctx, own facets, kind string, g *grid) bool {
	return (kind == "Q1" || kind == "Q2" && !own.flagged) && (ctx.question == "Q3" || ctx.question == "Q4") && g != nil && g.mainly(byOffence) && r.said.has("Q1") &&
		!slices.ContainsFunc(r.found, func(p proposal) bool { return p.Question == "Q1" && p.grid != g })
}

// kindOf tells which of the standard questions a figure is of by what it is.
func (r *reader) kindOf(ctx, own facets, g *grid) string {
	all := ctx.with(own)
	wide := g != nil && g.long == nil // a row of a long table says itself of what it is the total
	if g != nil && g.contrasts() {
		all.flagged = own.flagged // the words above speak of both columns
	}
	switch {
	case own.of == noDim && own.flagged && own.total && g != nil && !g.rowsBy(byPlatform) && !g.rowsBy(byOutcome) && all.breakdown.Platform == "" && all.breakdown.Outcome == "":
		return "Q2"
	case all.total && all.of == byPlatform, all.breakdown.Platform != "" || wide && all.total && g.mainly(byPlatform):
		return "Q3"
	case all.total && all.of == byOutcome, all.breakdown.Outcome != "" || wide && all.total && g.mainly(byOutcome):
		return "Q4"
	case all.flagged:
		return "Q2"
	}
	return "Q1"
}

// sides counts the columns of the flagged, those that are headed as all or as a total, and the others.
func (g *grid) sides() (flagged, totals, others int) {
	for c := g.labels; c < len(g.cols); c++ {
		switch f := g.cols[c]; {
		case f.skip:
		case f.flagged:
			flagged++
		case f.total:
			totals++
		default:
			others++
		}
	}
	return flagged, totals, others
}

// allBesideFlagged reports columns of which each of the flagged stands beside an "All" and nothing else does:
// that is no sum of the flagged.
func (g *grid) allBesideFlagged() bool {
	flagged, totals, others := g.sides()
	return flagged > 0 && flagged == totals && others == 0
}

// contrasts reports a table that gives both all offences and the flagged ones,
// in columns or rows of their own.
func (g *grid) contrasts() bool {
	if g.laidOut {
		return g.contrast
	}
	flagged, totals, others := g.sides()
	if flagged > 0 { // "All" beside each "Flag" is all offences, and no sum of the row
		return others > 0 || totals == flagged
	}
	for r := g.head; r < len(g.rows); r++ {
		switch f := g.rows[r]; {
		case !g.body[r] || f.skip:
		case f.flagged:
			flagged++
		case f.breakdown.IsNone():
			others++
		}
	}
	return flagged > 0 && others > 0
}
