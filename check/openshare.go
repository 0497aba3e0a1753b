package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// byShare bears a share out by a part and its whole; a percentage may also be a change
// that no word calls one.
func (o *opened) byShare(share, change func(pair) Claim) (Claim, bool) {
	var guesses []guess
	for _, a := range o.witnesses {
		for _, b := range o.witnesses {
			r := pair{a.side, b.side, 0, true}
			score, ok := o.partAndWhole(a, b)
			if !ok && a.value < b.value {
				score, ok = o.atOnce(a, b)
			}
			if ok {
				guesses = append(guesses, guess{share(r), score})
			}
			if score, ok := o.inSeries(a, b); ok && change != nil && a.c != nil && b.c != nil {
				guesses = append(guesses, guess{change(r), score})
			}
		}
	}
	return o.likeliest(guesses, func() float64 { return luckOf(share, madeShare) })
}

// partAndWhole says how much speaks for part and all as the two numbers of a share.
func (o *opened) partAndWhole(part, all witness) (score int, ok bool) {
	if part.value >= all.value || part.c == nil && all.c == nil {
		return 0, false
	}
	near := o.nearness(part) + o.nearness(all)
	if part.c != nil && part.c.End <= o.phrase.Start && !o.hasNumber(part.c.End, o.phrase.Start) && saidAsShare.MatchString(o.text[part.c.End:o.phrase.Start]) {
		near += 4
	}
	if part.e != nil && all.e != nil {
		place, ok := o.ofPlace(part.e)
		switch {
		case !ok && part.c == nil:
			return 0, false
		case isAmong(part.e, all.e):
			return near + max(place, 0) + 4, true
		case part.e.Measure == all.e.Measure, part.e.Period != all.e.Period, !sameArea(part.e.Area, all.e.Area):
			return 0, false
		}
	}
	// What the one of them is of only the story says: they must stand there, the part beside the claim.
	if part.c == nil || all.c == nil || part.away > 1 || all.c.Start >= part.c.Start && all.away > 0 || o.otherPlace(part.c.area, all.c) {
		return 0, false
	}
	return near, true
}

// saidAsShare stands between a number and the share that says it in another way: "565
// between them, one in five".
var saidAsShare = lazyre.New(`(?i)(?:[,(]|\s[-–—]|\bor|\bthat\s+is|\bwhich\s+(?:is|was|makes)|\bmaking|\brepresent\w*|\bequal\s+to|\baccount\w*\s+for)\s*$`)

// isAmong reports whether what part counts is among what all counts, by its kind, place or
// time.
func isAmong(part, all *entry) bool {
	if part.Measure != all.Measure {
		return isPartOf(part, all)
	}
	return part.Period == all.Period && liesIn(part, all) ||
		part.Period != all.Period && all.Period.Contains(part.Period) && sameArea(part.Area, all.Area)
}

// liesIn reports whether part is for a place, or for several, that lie in that of all.
func liesIn(part, all *entry) bool {
	members := part.joint
	if members == nil {
		members = []figure.Area{part.Area}
	}
	return !slices.ContainsFunc(members, func(p figure.Area) bool {
		if all.joint != nil {
			return len(members) >= len(all.joint) || !slices.ContainsFunc(all.joint, func(q figure.Area) bool { return sameArea(p, q) })
		}
		return relate(p, all.Area) != nested || isForce(all.Area) && !isLocal(p)
	})
}
