package brief

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
)

// historyFacts tells of values that changed, or differed at one time.
func historyFacts(fs facts, set collate.Set, r collate.Return) {
	for _, rev := range set.Revisions {
		switch {
		case rev.Area.Code != r.Force.Code:
		case rev.Period == set.Question.Current:
			fs.say("revisions", inTurn(rev.Values), rev.Values...)
			withdrawnFact(fs, "withdrawn", rev)
		default:
			fs.say("base revisions", inTurn(rev.Values), rev.Values...)
			withdrawnFact(fs, "base withdrawn", rev)
		}
	}
	if figs := differing(r.Current); len(figs) > 1 && r.Current.Rivals() == nil {
		fs.say("disputed", listed(figs, " and "), figs...)
		fs.say("disputed used", spoken(r.Current.Chosen), r.Current.Chosen)
	}
	if figs := differing(r.Base); len(figs) > 1 && r.Base.Rivals() == nil {
		fs.say("base disputed", listed(figs, " and "), figs...)
		fs.say("base disputed used", spoken(r.Base.Chosen), r.Base.Chosen)
	}
}

// withdrawnFact tells the last count that was published, where the value that
// stands is that there is none.
func withdrawnFact(fs facts, name string, rev collate.Revision) {
	if _, some := rev.Values[len(rev.Values)-1].Value.Range(); some {
		return // a hidden count is one
	}
	for _, f := range slices.Backward(rev.Values) {
		if _, ok := f.Value.Number(); ok {
			fs.say(name, listed([]figure.Figure{f}, ""), f)
			return
		}
	}
}

// inTurn lists values oldest first: "170 (ChronicleLive, June 2016), then 98
// (Sunderland Echo, June 2017)".
func inTurn(figs []figure.Figure) string { return listed(figs, ", then ") }

func listed(figs []figure.Figure, between string) string {
	var parts []string
	for _, f := range figs {
		parts = append(parts, fmt.Sprintf("%s (%s)", spoken(f), sourceOf(f).Text))
	}
	return strings.Join(parts, between)
}

// spoken gives a value, with marks around one that is not a number.
func spoken(f figure.Figure) string {
	if _, some := f.Value.Range(); some {
		return f.Value.String()
	}
	return "\u2018" + f.Value.String() + "\u2019"
}

// differing gives one figure of each value in the vintage that stands.
func differing(c collate.Cell) []figure.Figure {
	if len(c.Vintages) == 0 {
		return nil
	}
	var figs []figure.Figure
	for _, f := range c.Vintages[len(c.Vintages)-1].Figures {
		if !slices.ContainsFunc(figs, func(g figure.Figure) bool { return g.Value == f.Value }) {
			figs = append(figs, f)
		}
	}
	return figs
}
