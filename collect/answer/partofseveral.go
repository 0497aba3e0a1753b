package answer

import "slices"

// "Of which girls" below the last of several ages may be of that age or of all of them. It is of all where
// it is more than the last, or where with its neighbours it sums to all; where neither is so nobody can tell.

// partOfNone is the parent of a row that is part of none, ofAllAbove of one that is part of several rows.
const (
	partOfNone = -1
	ofAllAbove = -2
)

// partsOfSeveral puts the parts at the end of a run that are of all rows of its last kind out of the last of
// these, and gives the rows of which that cannot be told.
func (g *grid) partsOfSeveral(run []int, parent []int) (either []int) {
	for i := 0; i < len(run); {
		whole := run[i]
		parts := partsAt(run[i+1:], parent, whole)
		before := g.alikeAbove(run[:i+1], parent)
		next := i + 1 + len(parts)
		if len(parts) > 0 && len(before) > 1 && g.otherKind(parts, whole) && g.endsKind(run[next:], whole) {
			switch {
			case g.sumsTo(whole, parts) && len(parts) > 1:
			case g.exceeds(parts, []int{whole}):
				for _, r := range parts {
					parent[r] = ofAllAbove
				}
				if g.exceeds(parts, before) {
					either = append(either, parts...)
				}
			default:
				either = append(either, parts...)
			}
		}
		i = next
	}
	return either
}

// partsAt gives the rows at the front of rest that are parts of row whole.
func partsAt(rest, parent []int, whole int) []int {
	n := 0
	for n < len(rest) && parent[rest[n]] == whole {
		n++
	}
	return rest[:n]
}

// alikeAbove gives the last row of run and those right above it that are of its kind; none where one of them
// has parts of its own.
func (g *grid) alikeAbove(run, parent []int) []int {
	last := run[len(run)-1]
	d := labelDim(g.t.at(last, g.labels-1).text)
	if !breaksDown(d) || d == byPeriod || d == byForce {
		return nil
	}
	from := len(run) - 1
	for from > 0 && parent[run[from-1]] == partOfNone && labelDim(g.t.at(run[from-1], g.labels-1).text) == d && !isTotal(g.t.at(run[from-1], g.labels-1).text) {
		from--
	}
	if from > 0 && parent[run[from-1]] != partOfNone {
		return nil
	}
	return run[from:]
}

// otherKind reports parts by another kind than their whole: the sexes of an age.
func (g *grid) otherKind(parts []int, whole int) bool {
	d := labelDim(g.t.at(whole, g.labels-1).text)
	return !slices.ContainsFunc(parts, func(r int) bool {
		own := labelDim(withoutOfThese(g.t.at(r, g.labels-1).text))
		return own == d || !isPersons(own)
	})
}

// endsKind reports that no row of the kind of whole goes on behind its parts.
func (g *grid) endsKind(rest []int, whole int) bool {
	return len(rest) == 0 || isTotal(g.t.at(rest[0], g.labels-1).text) || labelDim(g.t.at(rest[0], g.labels-1).text) != labelDim(g.t.at(whole, g.labels-1).text)
}

// exceeds reports a column in which one of parts is more than all of wholes together.
func (g *grid) exceeds(parts, wholes []int) bool {
	for c := g.labels; c < g.t.width(); c++ {
		sum, ok := int64(0), true
		for _, r := range wholes {
			v, is := readValue(g.t.at(r, c).text)
			ok = ok && is && v.symbol == NoSymbol
			sum += v.n
		}
		for _, r := range parts {
			if v, is := readValue(g.t.at(r, c).text); ok && is && v.symbol == NoSymbol && v.n > sum {
				return true
			}
		}
	}
	return false
}
