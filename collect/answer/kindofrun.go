package answer

import "slices"

// One column may hold labels of several kinds below one another, and one that no word tells of what kind it is: it is of
// the kind of those around it, between two totals.

// kindOfRun reads the labels of the last column that say nothing of themselves as those around them, where these are of
// one kind, and the letters of both sexes as sexes.
func (g *grid) kindOfRun() {
	c := g.labels - 1
	if c < 0 || g.labelBy[c] == bySex {
		return
	}
	for from := g.head; from < len(g.rows); {
		to := from + 1
		for to < len(g.rows) && !g.endsRun(to-1, to) {
			to++
		}
		switch d := g.kindBetween(from, to); {
		case g.areSexes(from, to):
			g.rereadAs(bySex, from, to)
		case d != noDim && d != g.labelBy[c]:
			g.rereadAs(d, from, to)
		case g.labelBy[c] == byOutcome:
			g.stretches(byPlatform, from, to)
		case g.labelBy[c] == byPlatform:
			g.stretches(byOutcome, from, to)
		}
		from = to
	}
}

// stretches reads as of kind d the labels of a run that stand together and are of it, with what is left of them behind
// ("Other"): a list may go on from outcomes to platforms without a word between.
func (g *grid) stretches(d dim, from, to int) {
	fewest := 2
	if d == byOutcome { // "Not yet identified" stands among platforms
		fewest = 3
	}
	for r := from; r < to; r++ {
		end := r
		for end < to && labelDim(g.t.at(end, g.labels-1).text) == d {
			end++
		}
		if end-r < fewest {
			r = max(r, end-1)
			continue
		}
		for end < to && isRest(g.t.at(end, g.labels-1).text) {
			end++
		}
		g.rereadAs(d, r, end)
		r = end - 1
	}
}

// isRest reports a label of what is left of those around it, or not known.
func isRest(s string) bool { return remainder.MatchString(s) || notKnown.MatchString(s) }

// rereadAs reads the last labels of a run as of kind d.
func (g *grid) rereadAs(d dim, from, to int) {
	for r := from; r < to; r++ {
		label := g.t.at(r, g.labels-1).text
		b := &g.rows[r].breakdown
		for _, of := range []*string{&b.Offence, &b.Platform, &b.Outcome, &b.Age} {
			if *of == label || of == &b.Age && *of == "unknown" && d == bySex {
				*of = ""
			}
		}
		if own := readLabel(label, d); !own.breakdown.IsNone() {
			g.rows[r].doubts = g.rows[r].doubts.without(labelOfOther)
			g.rows[r] = g.rows[r].with(facets{breakdown: own.breakdown, doubts: own.doubts})
		}
	}
}

// areSexes reports a run of both sexes, and of nothing else but those of whom it is not known.
func (g *grid) areSexes(from, to int) bool {
	f, m := false, false
	for r := from; r < to; r++ {
		sex, ok := readSex(g.t.at(r, g.labels-1).text, true)
		if !ok || !g.body[r] || g.rows[r].total {
			return false
		}
		f, m = f || sex == "F", m || sex == "M"
	}
	return f && m
}

// endsRun reports that row r is not of the same run as the row before: it is the other side of a total or title, or of
// another part of the table.
func (g *grid) endsRun(before, r int) bool {
	if !g.body[r] || !g.body[before] || g.rows[r].total || g.rows[before].total || g.section[r] != g.section[before] || g.nest.parent[r] != g.nest.parent[before] {
		return true
	}
	for c := range g.labels - 1 {
		if s := g.t.at(r, c).text; s != "" && s != g.t.at(before, c).text {
			return true
		}
	}
	return false
}

// kindBetween gives the one kind of the labels of a run of which most are of it, and the others say nothing.
func (g *grid) kindBetween(from, to int) dim {
	kind, known, unread := noDim, 0, 0
	for r := from; r < to; r++ {
		d := labelDim(g.t.at(r, g.labels-1).text)
		switch {
		case d == noDim && g.saysNothing(r):
			unread++
		case !g.body[r] || g.rows[r].total || !slices.Contains([]dim{byOffence, byPlatform, byOutcome}, d) || kind != noDim && d != kind:
			return noDim
		default:
			kind = d
			known++
		}
	}
	if known < unread || known < 2 {
		return noDim
	}
	return kind
}

// saysNothing reports a row of counts whose own label is of no kind.
func (g *grid) saysNothing(r int) bool {
	s := g.t.at(r, g.labels-1).text
	return g.body[r] && !g.rows[r].total && headDim(s) == noDim && aWord.MatchString(s)
}
