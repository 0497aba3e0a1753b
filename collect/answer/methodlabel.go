package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A label may say how its count was made before, or in place of, what it counts: "As question 2,
// search of the summary for the word Facebook", "HO codes 17A to 22B, victim under 18". How a count
// was made breaks nothing down.

var (
	// sameAs points at the question whose offences are counted again.
	sameAs = lazyre.New(`(?i)^(?:the )?(?:same as|same offences as|as(?: in| for| at| under)?|like|those (?:in|of)|(?:the )?(?:offences|crimes|records) (?:in|of|at|from)) (?:` + questionNoun + `|row |line )\(?\d\)?\s*(?:[,;:–]|\s-|\b(?:and|with|where)\b)\s*(\S.*)$`)
	// searchedFor leads to the word that a search was for.
	searchedFor = lazyre.New(`(?i)^(?:(?:and|a|the|free[- ]?text|key-?word|text|word) )*search(?:ed|es)?\b[^,;]{0,60}?\b(?:for|on|of|with)(?: (?:the|a|any))?(?: (?:word|words|name|term|keyword|key word|string|text))?\s+["'“‘]?((?-i:[A-Z])[\w .&/-]*?)["'”’]?$`)
	// foundIn names what the offences of a label have in their records: "Crimes with Snapchat in the summary".
	foundIn = lazyre.New(`(?i)^(?:(?:flagged|such|recorded|the|number of|all) )*(?:offences|crimes|records) (?:with|naming|mentioning|where|that (?:name|mention)|in which) (?:the (?:word|name|term) )?["'“‘]?((?-i:[A-Z])[\w .&/-]{0,30}?)["'”’]? (?:(?:is|was|were|being) )?(?:in|named|mentioned|found|recorded|entered|used)\b.{0,60}$`)
	// kindSaid is the kind of a name that stands before it without a sign: "outcome charge or summons".
	kindSaid = lazyre.New(`(?i)^(?:(?:the|with|an?|of) )*(outcome|disposal|result|platform|app|site|website)\s+(?:(?:of|is|was|as)\s+)?(?:[:–-]\s*)?(\S.*)$`)
	// listedCodes are the codes of all offences that are counted, and ofChildren whom they were done to.
	listedCodes = lazyre.New(`(?i)\b(?:codes|classes|classifications)\s+\d{1,3}[A-Z]?(?:/\d+)?\s*(?:,|;|to\b|-|–|and\b|&)\s*\d`)
	// allOfCodes stands before the codes of all offences, and names none of its own as "Rape, codes 19C, 19D" does.
	allOfCodes = lazyre.New(`(?i)^(?:(?:the|all|any|number|no|of|in|under|with|within|by|home|office|ho|recorded|sexual|sex|offences?|crimes?|records?|classification|class|code|those|a|child|children|victims?)\b[\s,.:;()–-]*)*[\s(]*$`)
	ofChildren = lazyre.New(`(?i)\b(?:under|below)[- ](?:the age of )?18\b|\b(?:aged )?0 (?:to|-|–) 17\b|\bchild(?:ren)?\b`)
)

// withoutMethods gives the table with the labels of its rows without how their counts were made.
func withoutMethods(t *table) *table {
	out := *t
	out.rows = slices.Clone(t.rows)
	for r := 1; r < len(t.rows); r++ {
		for c, x := range t.rows[r] {
			if _, isValue := readValue(x.text); isValue || x.empty() || x.covered {
				continue
			}
			s := withoutMethod(x.text)
			if s == x.text {
				continue
			}
			out.rows[r] = slices.Clone(out.rows[r])
			x.printed, x.text = x.asPrinted(), s
			out.rows[r][c] = x
		}
	}
	return &out
}

// withoutMethod gives what a label counts, without how.
func withoutMethod(s string) string {
	if at := listedCodes.FindStringIndex(s); at != nil && allOfCodes.MatchString(s[:at[0]]) && ofChildren.MatchString(s) {
		return "All offences"
	}
	rest := s
	if m := sameAs.FindStringSubmatch(s); m != nil && !flagWords.MatchString(s) {
		rest = m[1]
		if k := kindSaid.FindStringSubmatch(rest); k != nil && !totalWords.MatchString(rest) && headDim(k[1]) != noDim {
			rest = k[2]
		}
	}
	if m := searchedFor.FindStringSubmatch(rest); m != nil && labelDim(m[1]) == byPlatform {
		rest = m[1]
	}
	if m := foundIn.FindStringSubmatch(rest); m != nil && labelDim(m[1]) == byPlatform {
		rest = m[1]
	}
	return strings.TrimSpace(rest)
}
