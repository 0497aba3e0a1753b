package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	perForceAfter  = lazyre.New(`(?i)^\s*(?:offen[cs]es|crimes|cases)?\s*(?:on\s+average\s+)?(?:per|for\s+each|for\s+every|to\s+each|to\s+a|in\s+each|by\s+each|a)\s+(?:police\s+)?(?:force|constabulary)\b`)
	perForceBefore = lazyre.New(`(?i)\baverage\s+(?:per|for\s+each|for\s+every|of\s+each|in\s+each)\s+(?:police\s+)?force\b[^.;\d]{0,48}$`)
	averageEach    = lazyre.New(`(?i)\b(?:average|mean)\s+of\s+(?:about\s+|around\s+|some\s+|nearly\s+|just\s+over\s+)?$|\baverag(?:ing|ed|es)\s+(?:about\s+|around\s+)?$`)
	eachNext       = lazyre.New(`(?i)^\s*(?:offen[cs]es|crimes|cases)?\s*(?:each|apiece)\b`)
)

// perForce reports whether c is said to be an average of forces.
func (d *desk) perForce(c *count) bool {
	before, after := d.text[d.back(c.Start, 72):c.Start], d.text[c.End:d.forward(c.End, 48)]
	return perForceAfter.MatchString(after) || perForceBefore.MatchString(before) || averageEach.MatchString(before) && eachNext.MatchString(after)
}

// byForceAverage judges an average of forces by a total and how many forces it is
// from. The one total that is near proves it wrong.
func (d *desk) byForceAverage(c *count) (Claim, bool) {
	if !d.perForce(c) {
		return Claim{}, false
	}
	var all []Claim
	for _, o := range d.saidIn(c.sentence-6, c.sentence) {
		n := int64(0)
		if e := o.sound(); e != nil {
			n = int64(e.Area.Forces)
		}
		if n == 0 {
			n = int64(d.forcesBeside(o))
		}
		if o == c || n < 2 || o.Change != prose.None || o.value < c.value {
			continue
		}
		x := big.NewRat(o.value, n)
		v := Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: Quantity{x, 1}, Basis: []string{o.basis()}, Why: fmt.Sprintf("%s from %d forces is %s for each", figure.Thousands(o.value), n, x.FloatString(1))}
		if rounded(x, 0).Cmp(c.Value) == 0 || cut(x, 0).Cmp(c.Value) == 0 || !c.exactly() && roughly(c.Hedge, c.Value, c.step(), x) {
			v.Verdict, v.Kind = Supported, ""
			return v, true
		}
		all = append(all, v)
	}
	if slices.ContainsFunc(all, func(v Claim) bool { return v.Value.String() != all[0].Value.String() }) || len(all) == 0 {
		return Claim{Verdict: CannotTell, Why: "it is not said of which total and how many forces it is the average"}, true
	}
	return all[0], true
}

// basis says where c comes from.
func (c *count) basis() string { return side{c.value, c, c.sound()}.basis() }
