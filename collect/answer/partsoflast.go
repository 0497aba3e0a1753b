package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A sentence without a period may count the girls and boys, or the ages, of what the one before counted:
// "In 2017/18 there were 101 offences. The victim was female in 81 and male in 20."

// ofVictims begins such a sentence.
var ofVictims = lazyre.New(`(?i)^\W*(?:(?:in|of|for) (?:these|those|them),? )?(?:the |all |any )?(?:(?:child|sex|gender|age)s? (?:of )?(?:the )?)?(?:victims?(?:['’]s?)?|girls|boys|females|males)\b`)

// victimsOfLast makes the ages or sexes of victims offences where they are as many as the offences that the sentence before
// counted: "52 were flagged. 11 victims were under 12 and 41 were 12 to 17." Where a few are missing that is in doubt.
func (r *reader) victimsOfLast(ns []said, own []facets) []facets {
	if len(own) < 2 || len(r.found) == 0 {
		return own
	}
	sum := int64(0)
	for i, f := range own {
		if !f.breakdown.ofPerson() || ns[i].v.symbol != NoSymbol || f.unit != Victims && f.unit != "" {
			return own
		}
		sum += ns[i].v.n
	}
	last := r.found[len(r.found)-1]
	const least = 9 // tenths of the whole
	if last.Unit != Offences || last.Symbol != NoSymbol || !last.Breakdown.IsNone() || sum > last.Value || 10*sum < least*last.Value {
		return own
	}
	out := slices.Clone(own)
	for i := range out {
		if out[i].unit == Victims {
			out[i].unit, out[i].doubts = Offences, out[i].doubts.when(sum < last.Value, otherUnit)
		}
	}
	return out
}

// partsOfLast reports that counts are people of the last count: together they are as many, which proves
// it; or the words begin with victims, which do not.
func (r *reader) partsOfLast(s string, ns []said, own []facets) (is, proved bool) {
	if len(r.last) != 1 || len(ns) < 2 || len(r.found) == 0 {
		return false, false
	}
	var sum partSum
	seen := map[Breakdown]bool{}
	for i, n := range ns {
		b := own[i].breakdown
		if !b.ofPerson() || seen[b] {
			return false, false
		}
		seen[b] = true
		sum.add(n.v)
	}
	last := r.found[len(r.found)-1]
	proved = last.Breakdown.IsNone() && last.Period == r.last[0] && sum.is(last.value())
	return proved || ofVictims.MatchString(s), proved
}
