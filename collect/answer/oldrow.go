package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// oldRow reports a row that a comment beside it says is superseded.
func (r *reader) oldRow(g *grid, row int) bool {
	words := isOld(g.t.rows[row])
	if words == "" {
		return false
	}
	r.probs = append(r.probs, notPart("", words, (&table{rows: g.t.rows[row : row+1]}).numbers())...)
	r.cells.settleTable(&table{rows: g.t.rows[row : row+1]})
	return true
}

// isOld gives the words of a row that say that it no longer stands, or "".
func isOld(row []cell) string {
	for _, x := range row {
		if oldRowWords.MatchString(x.text) {
			return x.text
		}
	}
	return ""
}

var oldRowWords = lazyre.New(`(?i)^\W*(?:now )?(?:superseded|withdrawn|do not use|not to be used|disregard|replaced (?:by|with)|in error|void\b|no longer (?:valid|stands|correct)|old (?:figure|count|number|version|row)|(?:this (?:row|line|figure) )?(?:is |was )?(?:wrong|incorrect)\b|corrected (?:below|in the (?:next|following)))\b`)

// partByQuestion takes the label of a row that answers the third or fourth question, and
// that nobody knows, for its platform or outcome: "4 | open".
func (r *reader) partByQuestion(g *grid, row int, own *facets) {
	if !r.own || g.long != nil || !own.breakdown.IsNone() || own.question != "Q3" && own.question != "Q4" {
		return
	}
	for c := range g.labels {
		s := g.t.at(row, c).text
		m := markInHead.FindStringSubmatch(s)
		if m != nil {
			s = m[2]
		} else if !slices.Contains(g.labelBy, byQuestion) {
			continue
		}
		if g.labelBy[c] == byPeriod || g.labelBy[c] == byDim || g.labelBy[c] == byQuestion && m == nil || g.labelBy[c] == byForce || s == "" || allWords.MatchString(s) || isTotal(s) || labelDim(s) != noDim || g.labelBy[c] == byQuestion && headDim(s) != noDim {
			continue
		}
		d := standardDims[own.question]
		own.set(d, withoutKind(s, d)) // "Platform: Not known"
		own.total = false
		return
	}
}

// isPlace reports a place where a count belongs: its row and its column both hold
// others, or the column has the head of a period as those beside it do.
func (g *grid) isPlace(row, col int) bool {
	inRow, inCol := false, false
	for c := g.labels; c < g.t.width(); c++ {
		inRow = inRow || c != col && !g.cols[c].skip && !g.t.at(row, c).empty()
	}
	for r := g.head; r < len(g.t.rows); r++ {
		inCol = inCol || r != row && g.body[r] && !g.t.at(r, col).empty()
	}
	inCol = inCol || g.cols[col].period.Dated() && isPeriodLabel(g.lastHead(col))
	return inCol && (inRow || g.t.width()-g.labels == 1 && !g.t.at(row, 0).empty())
}
