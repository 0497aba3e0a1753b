package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A number beside the whole that it is of is a count or a rate: "10 out of 44 offences", "3 out of
// 10". What tells them apart is the whole. Rates are told by round ones, and a count of exactly so
// many is one only where the words point at it ("out of the 100") or the answer counts it. What is
// taken for a rate is not proposed, and a problem names it.

const rateNumber = `(?:\d{1,3}(?:,\d{3})+|\d+|(?:a|one) (?:hundred|thousand|million)|one|` + prose.UpToTwelve + `|twenty|fifty)`

var (
	ofWhole = lazyre.New(`(?i)\b(` + rateNumber + `)( (?:sexual )?(?:offences?|crimes?|cases|victims?|child|children|girls?|boys?|records?))? (out of|in|of|for)( every| each)?( the| all| a total of| these| those)*? (` + rateNumber + `)\b`)
	// noWhole follows what is no whole: a time, the forces of a country, a part of another number.
	noWhole = lazyre.New(`(?i)^(?:[/–-]?\w|[.,]\d|/|%|\s*(?:to|-|–)\s*\d|[\s-](?:calendar |financial |whole |full )?(?:years?|months?|weeks?|days?|quarters?|hours?|minutes?|forces|constabularies|areas|districts|divisions|per ?cent)\b)`)
)

// An ofAWhole is a number with the whole that it is of.
type ofAWhole struct {
	prose.Span            // of both
	n          prose.Span // of the number
	rate       bool       // it says how many of so many, and counts nothing
}

// partsOfWholes finds the numbers of a sentence that stand with the whole that they are of.
func (r *reader) partsOfWholes(s string) []ofAWhole {
	var out []ofAWhole
	for _, at := range ofWhole.FindAllStringSubmatchIndex(s, -1) {
		x := ofAWhole{Span: prose.Span{Start: at[0], End: at[1]}, n: prose.Span{Start: at[2], End: at[3]}}
		n, whole := wholeOf(s[at[2]:at[3]]), wholeOf(s[at[12]:at[13]])
		joint, every, pointed := strings.ToLower(s[at[6]:at[7]]), at[8] >= 0, at[10] >= 0
		if n >= whole || noWhole.MatchString(s[at[1]:]) || endsRange(s, at[0]) || codeBefore.MatchString(justBefore(s, at[0])) {
			continue
		}
		x.rate = every || !pointed && roundWhole(whole) && (joint == "in" || joint == "out of" && !r.hasCount(whole))
		if x.rate || joint == "out of" && at[4] < 0 {
			out = append(out, x)
		}
	}
	return out
}

// wholeOf gives a number in digits or words, as rateNumber has them.
func wholeOf(s string) int64 {
	if n, err := readNumber(s); err == nil {
		return n
	}
	switch n, ok := prose.WholeNumber(s); {
	case ok:
		return int64(n)
	case strings.HasSuffix(strings.ToLower(s), "million"):
		return 1_000_000
	}
	return 0
}

// roundWhole reports a whole by which rates are told: 20, 50, 2 to 10 and the powers of ten.
func roundWhole(n int64) bool {
	if n == 20 || n == 50 || n >= 2 && n <= 10 {
		return true
	}
	for n > 10 && n%10 == 0 {
		n /= 10
	}
	return n == 10
}

// hasCount reports that the answer has counted so many.
func (r *reader) hasCount(n int64) bool {
	return slices.ContainsFunc(r.found, func(p proposal) bool { return p.Symbol == NoSymbol && p.Value == n })
}

// nameRates names what a sentence says that is taken for a rate.
func (r *reader) nameRates(s string) {
	for _, x := range r.partsOfWholes(s) {
		if x.rate {
			r.problem("%q is taken for a rate and no count: %q", s[x.Start:x.End], quoteWords(s))
		}
	}
}
