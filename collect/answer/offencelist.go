package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence may part a count by offence: "the types were rape (141), sexual assault (228) and other sexual offences
// (48)", "of which 71 were Sexual grooming (class 88A) and 208 were Sexual activity involving a child under 16".

var (
	// offenceAfter leads from a count to the name of its offence.
	offenceAfter = lazyre.New(`(?i)^\s*(?:(?:were|was|are|is|being|for|of|as|recorded|concerned|concerning|involved|related to|relating to|offences?|crimes?|classed|counted|under|the offence)\s+)*`)
	// offenceLead stands before the first name of such a list.
	offenceLead = lazyre.New(`(?i)^(?:.*(?::|\b(?:were|was|are|is|included?|including|being|namely|comprised?|comprising|into)\b))?\s*(?:(?:offences?|crimes?) of\s+)?`)
	nameAround  = lazyre.New(`(?i)^(?:[\s,;.:)]|\b(?:and|then|also)\b)+|(?:[\s,;.:(]|\b(?:and|then|also)\b)+$`)
	// ofSomebody says whom offences were against, and not which they were.
	ofSomebody = lazyre.New(`(?i)\b(?:against|victims?|suspects?|recorded|where)\b`)
)

// offenceParts gives the counts of s that stand beside names of offences, two or more of which are known, those names.
func (r *reader) offenceParts(s string, ns []said, own []facets) []facets {
	if q := r.here.question; len(ns) == 0 || q == "Q3" || q == "Q4" {
		return own
	}
	own = r.offencePart(s, ns, own)
	for _, named := range []func(string, []said, int) string{offenceBefore, offenceBehind} {
		names, known := make([]string, len(ns)), 0
		for i := range ns {
			names[i] = named(s, ns, i)
			if isOffenceName(names[i]) {
				known++
			}
		}
		if known < 2 {
			continue
		}
		out := slices.Clone(own)
		for i, name := range names {
			if !isOffenceName(name) && !remainder.MatchString(name) || out[i].skip {
				continue
			}
			out[i].breakdown, out[i].unit = Breakdown{}, ""
			out[i].set(byOffence, name)
		}
		return out
	}
	return own
}

// offencePart gives the last count, where it is said to be a part of others, the offence that it was: "of the
// 40, 14 were rape".
func (r *reader) offencePart(s string, ns []said, own []facets) []facets {
	last := len(ns) - 1
	at := wereOffence.FindStringIndex(s[ns[last].End:])
	f := own[last]
	if at == nil || f.skip || f.breakdown.Platform != "" || f.breakdown.Outcome != "" || !ofLastCounted.MatchString(s) && !wholeAhead.MatchString(s) && !wholeBehind.MatchString(s) {
		return own
	}
	name := clean(nameAround.ReplaceAllString(s[ns[last].End+at[1]:], ""))
	if begins := offenceWords.FindStringIndex(name); !isOffenceName(name) || len(spans(prose.SpeltPeriods(name))) > 0 || !f.breakdown.IsNone() && begins[0] > 0 {
		return own
	}
	out := slices.Clone(own)
	out[last].breakdown, out[last].unit = Breakdown{}, ""
	out[last].set(byOffence, name)
	return out
}

// wereOffence leads from a count to the offence that it was of.
var wereOffence = lazyre.New(`(?i)^(?:\s+(?:out )?of (?:the |these |those )?\d[\d,]*(?:\s+[a-z-]+){0,3}?\s+(?:offences|crimes))?\s+(?:were|was|are|is)\s+(?:(?:recorded|classed|classified|offences|crimes)\s+(?:as\s+|of\s+)?)?`)

// offenceBefore gives the words before the i-th count where it stands in brackets.
func offenceBefore(s string, ns []said, i int) string {
	if n := ns[i]; n.Start == 0 || s[n.Start-1] != '(' || !strings.HasPrefix(s[n.End:], ")") {
		return ""
	}
	from := 0
	if i > 0 {
		from = ns[i-1].End
	}
	words := s[from : ns[i].Start-1]
	if !strings.HasPrefix(words, ")") { // the first of the list
		words = words[len(offenceLead.FindString(words)):]
	}
	return clean(nameAround.ReplaceAllString(words, ""))
}

// offenceBehind gives the words from the i-th count to the next.
func offenceBehind(s string, ns []said, i int) string {
	to := len(s)
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	words := s[ns[i].End:to]
	lead := offenceAfter.FindString(words)
	if strings.TrimSpace(lead) == "" && !strings.HasPrefix(words, " ") {
		return ""
	}
	return clean(nameAround.ReplaceAllString(words[len(lead):], ""))
}

// isOffenceName reports the name of an offence, and no words of all of them.
func isOffenceName(s string) bool {
	const most = 14 // words
	_, title := splitCode(s)
	return s != "" && len(strings.Fields(s)) <= most && offenceWords.MatchString(title) && !measureOnly.MatchString(title) && !flagWords.MatchString(title) && !ofSomebody.MatchString(title) && !strings.ContainsAny(title, ",;:")
}
