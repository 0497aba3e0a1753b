package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
)

// byPair judges a change by a pair of the story. Where the figures contradict
// a number of the pair, the published ones decide: a change that only the
// wrong number gives is wrong in the way that the number is, however right its
// arithmetic.
func (d *desk) byPair(r pair, unit string, judge func(pair) Claim) Claim {
	own := judge(r)
	for _, s := range []side{r.a, r.b} {
		if s.c == nil {
			continue
		}
		if gap, ok := d.byGap(s.c); ok { // what comes of a nought that is none is none either
			gap.Value = own.Value
			return gap
		}
	}
	right, kind, wrong := d.published(r)
	if kind == "" {
		return own
	}
	c := judge(right)
	switch {
	case c.Verdict == Supported, c.Verdict == Truncated, c.Verdict == CannotTell:
	case own.Verdict == Supported, own.Verdict == Truncated:
		c.Verdict, c.Kind = Contradicted, kind
	case c.Kind == RatioAsRise: // of the published values, where the story's own give nothing that fits
	default:
		c.Verdict, c.Kind = own.Verdict, own.Kind
	}
	var said, ours []string
	for _, s := range wrong {
		said = append(said, figure.Thousands(s.c.value))
		ours = append(ours, figure.Thousands(s.value))
	}
	c.Why = fmt.Sprintf("by the story's own %s it is %s%s; by the published %s it is %s%s",
		strings.Join(said, " and "), own.Value, unit, strings.Join(ours, " and "), c.Value, unit)
	return c
}

// published gives the pair with the published values of those sides that the
// figures contradict, in what way the last of them is wrong, and those sides.
func (d *desk) published(r pair) (right pair, kind Kind, wrong []side) {
	right = r
	for _, s := range []*side{&right.a, &right.b} {
		if s.c == nil {
			continue
		}
		if e, k := d.publishedFor(s.c); e != nil {
			s.value, s.e, kind = e.value, e, k
			wrong = append(wrong, *s)
		}
	}
	return right, kind, wrong
}

// hasWrong reports whether the figures contradict a side of r.
func (d *desk) hasWrong(r pair) bool {
	_, kind, _ := d.published(r)
	return kind != ""
}

// publishedFor gives the figure that contradicts c with another value, or nil:
// a number of another year or place keeps its value.
func (d *desk) publishedFor(c *count) (*entry, Kind) {
	v := d.judgeCount(c)
	if v.Verdict != Contradicted || !builtOnWrong(v.Kind) {
		return nil, ""
	}
	for i := range d.book {
		if e := &d.book[i]; e.known && v.Value.String() == whole(e.value).String() && slices.Contains(v.Basis, e.basis()) {
			return e, v.Kind
		}
	}
	return nil, ""
}

// builtOnWrong reports whether k says that a number should be another one.
func builtOnWrong(k Kind) bool { return k == Misprint || k == TwoValues }
