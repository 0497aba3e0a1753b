package answer

import "cyberflag/internal/lazyre"

// The last row of a table of parts may only say what is counted, "Offences", and be the sum of the rows above it.

// unitTotals takes such a row for the total of its section where at least half of its columns have the sum of those
// above; in the others the sum is wrong.
func (g *grid) unitTotals() {
	r := len(g.t.rows) - 1
	if r < g.head+2 || !g.body[r] || g.labels != 1 || g.rows[r].total || !g.rows[r].breakdown.IsNone() || !bareUnit.MatchString(g.t.at(r, 0).text) && !bareFlagged.MatchString(g.t.at(r, 0).text) {
		return
	}
	by := noDim
	for k := r - 1; k >= g.head && g.body[k] && g.section[k] == g.section[r]; k-- {
		d := g.rows[k].breakdown.onlyDim()
		if d == noDim || by != noDim && d != by {
			return
		}
		by = d
	}
	proved, tested := 0, 0
	above := g.sumsSoFar()
	for c := g.labels; c < g.t.width(); c++ {
		total, isValue := readValue(g.t.at(r, c).text)
		if of := above[r][c]; isValue && total.symbol == NoSymbol && !g.cols[c].skip && of.terms > 1 {
			tested++
			if of.sum == total.n {
				proved++
			}
		}
	}
	if proved == 0 || 2*proved < tested || g.rows[r].flagged && by != byPlatform && by != byOutcome {
		return
	}
	g.rows[r].total = true
	if by == byPlatform || by == byOutcome {
		g.rows[r].of = by
	}
}

// bareUnit says no more than what is counted.
var bareUnit = lazyre.New(`(?i)^(?:number of |no\.? of )?(?:recorded |sexual )*(?:offences|crimes|victims|suspects|persons|people)$`)

// bareFlagged says no more than that they have the flag.
var bareFlagged = lazyre.New(`(?i)^(?:number of |no\.? of )?(?:recorded |sexual )*(?:(?:cyber|on-?line)[ -]?)?(?:flagged|marked|tagged)(?: (?:offences|crimes|records))?$`)

// onlyDim gives the one dim by which a breakdown tells its count apart, noDim where there are none or several.
func (b Breakdown) onlyDim() dim {
	out, n := noDim, 0
	for i, s := range b.dims() {
		if s != "" {
			out, n = [...]dim{byOffence, byAge, bySex, byPlatform, byOutcome}[i], n+1
		}
	}
	if n != 1 {
		return noDim
	}
	return out
}
