package answer

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Thousands may stand apart in a sentence, "1 204 offences", and a slip may put a letter of another alphabet in the
// place of a digit, "9б". Half of such a number is none.

// spacedNumber is a number with its thousands apart, before what is counted or the period.
var spacedNumber = lazyre.New(`(?i)(?:^|[\s(:])([1-9]\d{0,2}(?:[ \x{00a0}\x{2009}\x{202f}]\d{3})+)(?:\s+(?:(?:such|sexual|child|recorded|flagged|cyber|of (?:these|those))\s+)*(?:offences|crimes|records|victims|had|were)\b|\s+(?:in|for|during)\s+(?:the\s+)?(?:year\s+|financial year\s+)?(?:19|20)\d\d\b|\s+\((?:19|20)\d\d)`)

// spaced finds such numbers.
func (c *countSearch) spaced() {
	for _, at := range spacedNumber.FindAllStringSubmatchIndex(c.s, -1) {
		if before := justBefore(c.s, at[2]); !codeBefore.MatchString(before) && !endsInPeriod(c.s, at[2]) && !c.r.tellsOfCosts(c.s) {
			c.take(at[2], at[3])
		}
	}
}

// isSpaced reports a part of such a number.
func isSpaced(s string, sp prose.Span) bool {
	return slices.ContainsFunc(spacedNumber.FindAllStringSubmatchIndex(s, -1), func(at []int) bool { return at[2] <= sp.Start && sp.End <= at[3] })
}

// brokenDigits reports that a number goes on with a letter of another alphabet.
func brokenDigits(after string) bool {
	x, _ := utf8.DecodeRuneInString(after)
	return x > unicode.MaxLatin1 && unicode.IsLetter(x)
}
