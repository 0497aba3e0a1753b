package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	otherBefore = lazyre.New(`(?i)\b(?:the|all|its)\s+(?:other|remaining|rest,?)\s+$|\b(?:leaving|leaves|left|remaining|remainder|rest)\s+(?:(?:of|just|only|a|another|the|was|were|is|,|:)\s*)*$`)
	otherAfter  = lazyre.New(`(?i)^\s*(?:offen[cs]es|crimes|cases|of\s+them)?\s*(?:(?:were|was|are|is)\s+left|remain\w*|left\s+over|(?:were\s+|was\s+|are\s+|is\s+)?(?:unknown|unspecified|unrecorded|not\s+(?:known|recorded|stated|given)))\b`)
)

// saidRemainder reports whether the words of c call it what is left of a whole.
func (d *desk) saidRemainder(c *count) bool {
	return otherBefore.MatchString(d.text[d.back(c.Start, 40):c.Start]) || otherAfter.MatchString(d.text[c.End:d.forward(c.End, 40)])
}

// byRemainder judges "the other two": what is left of a number before it when those
// between are taken away. Without a word that calls it that it can only be right: "29
// offences: 12 against boys and 17 against girls".
func (d *desk) byRemainder(c *count) (Claim, bool) {
	said := d.saidRemainder(c)
	if !c.exactly() || c.notOffences() || !said && !d.lastOfTwo(c) {
		return Claim{}, false
	}
	var wrong *Claim
	wholes := 0
	near := d.saidIn(c.sentence-2, c.sentence)
	for i, all := range near {
		if all.Start >= c.Start || all.Change != prose.None || !all.exactly() || all.best == nil || !said && all.value <= c.value {
			continue
		}
		parts := partsUpTo(near[i+1:], c, all)
		if len(parts) == 0 {
			continue
		}
		v := remainderOf(c, all, parts)
		if v.Verdict == Supported {
			return v, true
		}
		wholes++
		wrong = &v
	}
	if !said || wholes != 1 || c.sentence-near[0].sentence > 1 {
		return Claim{}, false
	}
	return *wrong, true
}

// partNext ends right before a part of what was told last.
var partNext = lazyre.New(`(?i)\bof\s+(?:whom|which|them|these|those),?\s+(?:just\s+|only\s+|at\s+least\s+)?$`)

// byOfWhich judges a part of the number before it that no place, time or kind of offence
// of its own sets apart: "361, of which 63 involved Facebook". A figure of what that
// number counts, in its place, is another thing, whatever its value.
func (d *desk) byOfWhich(c *count) (Claim, bool) {
	if c.at == 0 || c.best == nil || !partNext.MatchString(d.text[d.back(c.Phrase.Start, 32):c.Phrase.Start]) {
		return Claim{}, false
	}
	all := d.counts[c.at-1].sound()
	if all == nil || d.counts[c.at-1].sentence < c.sentence-1 || all.value <= c.value || all.Measure != c.best.Measure || all.Period.Months() != c.best.Period.Months() {
		return Claim{}, false
	}
	own := d.forward(c.End, 60)
	if c.period.ok && c.period.Start >= c.End || slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool { return a.Start >= c.End && a.End <= own }) {
		return Claim{}, false
	}
	return Claim{Verdict: CannotTell, Why: "no figure is of this part of " + figure.Thousands(all.value)}, true
}

// partsUpTo gives the counts that stand before c and can be parts of all.
func partsUpTo(counts []*count, c, all *count) (parts []*count) {
	for _, p := range counts {
		if p.Start >= c.Start {
			break
		}
		if p.Change == prose.None && p.exactly() && p.value < all.value && p.value > 0 && !p.notOffences() {
			parts = append(parts, p)
		}
	}
	return parts
}

// lastOfTwo reports whether c is the second of two numbers that stand in one list
// with an "and" between, after a third in the same sentence.
func (d *desk) lastOfTwo(c *count) bool {
	own := d.countsOf(c.sentence)
	return len(own) == 3 && own[2] == c && own[0].value > own[1].value && own[0].value > c.value &&
		strings.Contains(d.text[own[1].End:c.Start], " and ") && d.eitherKind(own[1], c)
}

// eitherKind reports whether two numbers are said of two kinds of one thing in one
// place and time, by the words after them.
func (d *desk) eitherKind(a, b *count) bool {
	return a.area.area == b.area.area && kindAfter.MatchString(d.text[a.End:d.forward(a.End, 48)]) && kindAfter.MatchString(d.text[b.End:d.forward(b.End, 48)])
}

var kindAfter = lazyre.New(`(?i)^\s+(?:[a-z]+\s+){0,2}?(?:against|of|with|involv\w+|girls?|boys?|male|female|online|offline|older|younger|under|over|were|was|concern\w+|by)\b`)

func remainderOf(c, all *count, parts []*count) Claim {
	left := all.value
	var words []string
	for _, p := range parts {
		left -= p.value
		words = append(words, figure.Thousands(p.value))
	}
	why := fmt.Sprintf("%s less %s is %s", figure.Thousands(all.value), strings.Join(words, " and "), figure.Thousands(left))
	v := Claim{Verdict: Supported, Value: whole(left), Basis: []string{"the story: " + why}, Why: why}
	if left != c.value {
		v.Verdict, v.Kind = Contradicted, WrongArithmetic
	}
	return v
}
