package check

import (
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// ofMoney is a measure of money: "reported fraud losses (pounds)".
var ofMoney = lazyre.New(`(?i)£|\bpounds\b|\bGBP\b`)

func isMoney(m figure.Measure) bool { return ofMoney.MatchString(string(m)) }

// manyPounds is a measure of money in more than pounds: "losses (GBP million)".
var manyPounds = lazyre.New(`(?i)\b(thousand|million|billion)s?\b|(?:£|\bGBP\s?)(m|bn)\b`)

// pounds gives how much money e is.
func (e *entry) pounds() *big.Rat {
	unit := int64(1)
	if m := manyPounds.FindStringSubmatch(string(e.Measure)); m != nil {
		unit = map[string]int64{"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}[strings.ToLower(m[1]+m[2])]
	}
	return new(big.Rat).Mul(big.NewRat(e.value, 1), big.NewRat(unit, 1))
}

// judgeMoney judges sums of money where there are figures of money. It can only support them.
func (d *desk) judgeMoney() {
	if !slices.ContainsFunc(d.book, func(e entry) bool { return isMoney(e.Measure) }) {
		return
	}
	for _, m := range d.facts.Sums {
		c := d.sumOfMoney(m)
		v := Claim{Verdict: CannotTell, Why: "no figure is of this sum of money"}
		if e := c.best; e != nil {
			d.money = append(d.money, c)
			v = Claim{Verdict: Supported, Value: whole(e.value), Basis: []string{e.basis()}, Why: e.label()}
		}
		d.claim(m.Phrase, v)
	}
}

// sumOfMoney gives a sum of money as a count, with its place and time and the figure that
// it is.
func (d *desk) sumOfMoney(m prose.Sum) *count {
	n := prose.Number{Span: m.Span, Phrase: m.Phrase, Value: m.Value, Hedge: m.Hedge, Rounding: m.Rounding}
	c := &count{Number: n, sentence: d.facts.SentenceOf(m.Start), area: d.areaOf(m.Span, m.End)}
	d.readCues(c)
	c.period = d.periodOf(c)
	d.resolve(c)
	top := 0
	for i := range d.book {
		e := &d.book[i]
		if !e.known || !isMoney(e.Measure) || !roughly(c.Hedge, c.Value, c.Rounding, e.pounds()) {
			continue
		}
		if score, clash := d.suits(c, e); clash == "" && (c.best == nil || score > top) {
			c.best, c.value, top = e, e.value, score
		}
	}
	return c
}

// saysMoney reports whether the sentence of byte at has a sum of money that a figure has.
func (d *desk) saysMoney(at int) bool {
	sentence := d.facts.SentenceOf(at)
	return slices.ContainsFunc(d.money, func(c *count) bool { return c.sentence == sentence })
}
