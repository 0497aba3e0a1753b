package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var ofAShare = lazyre.New(`(?i)\b(?:proportion|share|percentage)\b[^.;:\d]{0,60}$`)

// changeOfShare judges a percentage that is said to be the change of a share: by the
// shares that one kind of offence has of another in the place of p in two years. Points
// that are called per cent are of the wrong unit.
func (d *desk) changeOfShare(p prose.Percent) (Claim, bool) {
	if !ofAShare.MatchString(d.text[d.back(p.Phrase.Start, 80):p.Phrase.Start]) {
		return Claim{}, false
	}
	shares := d.sharesOf(d.areaOf(p.Span, p.End))
	for i, a := range shares {
		for j, b := range shares {
			if i == j || a.part.Measure != b.part.Measure || a.all.Measure != b.all.Measure || !a.part.Period.Start.Before(b.part.Period.Start) {
				continue
			}
			points := new(big.Rat).Mul(new(big.Rat).Sub(b.value, a.value), hundred)
			rise := new(big.Rat).Quo(points, a.value)
			c := Claim{Verdict: Supported, Value: Quantity{rise, 1}, Basis: []string{a.part.basis(), a.all.basis(), b.part.basis(), b.all.basis()}}
			c.Why = fmt.Sprintf("the share went from %s%% to %s%%, which is %s points or %s%%", percentWords(a.value), percentWords(b.value), points.FloatString(1), rise.FloatString(1))
			switch said := signedPercent(p); {
			case d.agrees(p, said, rise):
				return c, true
			case d.agrees(p, said, points):
				c.Verdict, c.Kind, c.Value = Contradicted, WrongUnit, Quantity{points, 1}
				return c, true
			}
		}
	}
	return Claim{}, false
}

// A ratio is the share of one figure in another.
type ratio struct {
	part, all *entry
	value     *big.Rat
}

// sharesOf gives the shares in the place of area, and where the sentence names none, of
// the numbers that the story prints.
func (d *desk) sharesOf(area areaLink) (out []ratio) {
	printed := func(e *entry) bool {
		return slices.ContainsFunc(d.ofValue[e.value], func(c *count) bool { s := c.sound(); return s != nil && s.sameThing(*e) })
	}
	for i := range d.book {
		for j := range d.book {
			part, all := &d.book[i], &d.book[j]
			if isPartOf(part, all) && part.value > 0 && (area.ok && relate(area.area, part.Area) == same || !area.ok && d.book.onlyArea() || !area.firm && printed(part)) {
				out = append(out, ratio{part, all, big.NewRat(part.value, all.value)})
			}
		}
	}
	return out
}

func (d *desk) agrees(p prose.Percent, said, is *big.Rat) bool {
	return rounded(is, p.Places).Cmp(said) == 0 || softPercent(p, said, is)
}

func signedPercent(p prose.Percent) *big.Rat {
	if p.Change == prose.Down {
		return new(big.Rat).Neg(p.Value)
	}
	return p.Value
}

func percentWords(share *big.Rat) string { return new(big.Rat).Mul(share, hundred).FloatString(1) }
