package answer

import "cyberflag/internal/lazyre"

// What is carried over stands beside the parts of a total, as a number of another year, or is one of them. The total shows which.

// carriedOn is what goes on in a later year: it was counted in its own, and is an outcome of it.
var carriedOn = lazyre.New(`(?i)\b(?:forward|over|across|f(?:wd)?)\s+(?:in)?to\s+(?:the\s+)?(?:next|following|later|coming|subsequent|new|20\d\d)\b`)

// broughtOn is what was counted before, on another page or in another year, and is no offence or platform.
var broughtOn = lazyre.New(`(?i)\bbrought\b|^\W*b\s?/\s?f`)

// carriedParts takes rows and columns of what is carried over as parts where a total is the sum with them and not without.
func (g *grid) carriedParts() {
	if g.labels > 0 {
		g.carriedAmong(g.rows, func(r int) (string, []cell) {
			if !g.body[r] || g.nest.parent[r] != partOfNone {
				return "", nil
			}
			var out []cell
			for c := g.labels; c < g.t.width(); c++ {
				if !g.cols[c].skip {
					out = append(out, g.t.at(r, c))
				}
			}
			return g.t.at(r, g.labels-1).text, out
		}, g.section)
	}
	g.carriedAmong(g.cols, func(c int) (string, []cell) {
		if c < g.labels {
			return "", nil
		}
		var out []cell
		for r := g.head; r < len(g.t.rows); r++ {
			if g.body[r] && !g.rows[r].skip {
				out = append(out, g.t.at(r, c))
			}
		}
		return g.lastHead(c), out
	}, make([]int, len(g.cols)))
}

// A carriedLot is the rows, or columns, of one part of a table.
type carriedLot struct {
	by                     dim
	mixed                  bool
	parts, totals, carried [][]cell
	at                     []int // of carried
	labels                 []string
}

// carriedAmong does so among rows or columns: line gives the label and the counts of each, and none where it is no part.
func (g *grid) carriedAmong(all []facets, line func(int) (string, []cell), section []int) {
	lots := map[int]*carriedLot{}
	for i, f := range all {
		label, cells := line(i)
		if len(cells) == 0 {
			continue
		}
		l := lots[section[i]]
		if l == nil {
			l = &carriedLot{}
			lots[section[i]] = l
		}
		switch {
		case f.skip && carriedLabel.MatchString(label):
			l.carried, l.at, l.labels = append(l.carried, cells), append(l.at, i), append(l.labels, label)
		case f.skip:
		case f.total:
			l.totals = append(l.totals, cells)
		default:
			d := f.breakdown.onlyDim()
			l.mixed = l.mixed || len(l.parts) > 0 && d != l.by
			l.by, l.parts = d, append(l.parts, cells)
		}
	}
	for _, l := range lots {
		for _, k := range l.kept() {
			i := l.at[k]
			all[i] = all[i].with(facets{}.ofPartLabel(l.labels[k], l.by))
			all[i].skip = false
		}
	}
}

// kept gives which of what is carried over are parts.
func (l *carriedLot) kept() []int {
	const few = 3 // of which each is tried by itself
	if len(l.at) == 0 || l.mixed || l.by != byOutcome && l.by != byPlatform && l.by != byOffence || l.sums(nil) {
		return nil
	}
	together := l.sums(l.carried)
	var out []int
	for k, label := range l.labels {
		if l.by != byOutcome && broughtOn.MatchString(label) {
			continue
		}
		if together || l.by == byOutcome && carriedOn.MatchString(label) || len(l.at) <= few && l.sums(l.carried[k:k+1]) {
			out = append(out, k)
		}
	}
	return out
}

// sums reports a total that the parts, and more, sum to in most of its counts.
func (l *carriedLot) sums(more [][]cell) bool {
	if len(l.totals) == 0 {
		return false
	}
	sums := make([]partSum, len(l.totals[0])) // once for each place: parts and totals may be many
	for _, lot := range [][][]cell{l.parts, more} {
		for _, cells := range lot {
			for j, x := range cells {
				sums[j].addCell(x)
			}
		}
	}
	for _, total := range l.totals {
		proved, tested := 0, 0
		for j, x := range total {
			v, ok := readValue(x.text)
			if !ok || v.symbol != NoSymbol {
				continue
			}
			tested++
			if sums[j].is(v) {
				proved++
			}
		}
		if proved > 0 && 2*proved > tested {
			return true
		}
	}
	return false
}
