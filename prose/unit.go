package prose

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"cyberflag/internal/lazyre"
)

// unitNouns are the nouns that a number may count, in the singular.
var unitNouns = map[Unit]string{
	Offences: "offence offense crime case incident report allegation record investigation rape assault burglary robbery murder stabbing",
	People:   "child victim girl boy youngster teenager pupil minor under-18 youth kid",
	Persons:  "people person man woman adult suspect offender predator paedophile abuser groomer perpetrator family household",
	Other:    "officer school parent conviction arrest call charge prosecution device site website staff detective teacher visit warrant",
}

// pluralNouns are nouns that count only in the plural: "120 shop thefts" are no shops.
var pluralNouns = map[Unit]string{
	Persons: "hackers fraudsters scammers thieves burglars robbers stalkers bullies customers residents pensioners shoppers patients tenants students drivers homeowners householders",
	Other:   "shops stores homes houses businesses firms companies accounts phones farms vehicles cars addresses households churches pubs garages",
}

// unitOf has each noun of unitNouns, and its plural.
var unitOf = sync.OnceValue(func() map[string]Unit {
	irregular := map[string]string{"child": "children", "man": "men", "woman": "women", "people": "", "staff": "", "burglary": "burglaries", "robbery": "robberies", "family": "families"}
	of := map[string]Unit{}
	for unit, nouns := range unitNouns {
		for _, n := range strings.Fields(nouns) {
			of[n] = unit
			if plural, ok := irregular[n]; !ok {
				of[n+"s"] = unit
			} else if plural != "" {
				of[plural] = unit
			}
		}
	}
	for unit, nouns := range pluralNouns {
		for _, n := range strings.Fields(nouns) {
			of[n] = unit
		}
	}
	return of
})

// unitNoun reads the noun that is counted; up to six words may stand between it
// and the number ("online sex", "sexual communication with a child").
var unitNoun = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:\s+|-)(?:(?:[a-z][a-z'’-]*)\s+){0,6}?(` + strings.Join(slices.Sorted(maps.Keys(unitOf())), "|") + `)\b`)
})

var (
	youngEnd    = lazyre.New(`(?i)\byoung(?:er)?\s+$`)
	clauseBreak = lazyre.New(`(?i)\s(?:in|for|by|of|with|from|to|on|at|during|last|this|compared|against|than|a|the|were|was|had|have|has|and|or|but|as|who|which|that|where|when|because|involving|becoming|became)\s`)
	childThen   = lazyre.New(`(?i)^(?:\s+|['’]s\s+)(?:sexual\s+|sex\s+|abuse\s+|image\s+|images\s+|exploitation\s+|grooming\s+|indecent\s+|cruelty\s+|protection\s+|victim\s+|and\s+|or\s+){1,5}(offen[cs]es?|crimes?|cases?|incidents?|reports?|images?)\b`)
)

// unitAfter reads what the number that ends at byte at counts, and where that
// word ends. A preposition, verb or article between number and noun means that
// the noun belongs to something else, but "sexual communication with a child
// offences" is one name.
func (s *scanner) unitAfter(at int) (Unit, int) {
	to := s.windowEnd(at, 80)
	rest := s.text[at:to]
	if named := namedOffence.FindStringIndex(rest); named != nil {
		return Offences, at + named[1]
	}
	m := unitNoun().FindStringSubmatchIndex(rest)
	if m == nil {
		return Unsaid, at
	}
	between := rest[:m[2]]
	if strings.ContainsAny(between, ".,;:()") || clauseBreak.MatchString(between) {
		return Unsaid, at
	}
	unit, end := unitOf()[strings.ToLower(rest[m[2]:m[3]])], at+m[3]
	switch {
	case unit == People:
		if c := childThen.FindStringIndex(rest[m[3]:]); c != nil {
			return Offences, end + c[1]
		}
	case unit == Persons && youngEnd.MatchString(between):
		return People, end
	}
	return unit, end
}

var namedOffence = lazyre.New(`(?i)^\s+(?:online\s+|recorded\s+|such\s+)*(?:offen[cs]es\s+of\s+)?sexual\s+communication\s+with\s+a\s+child(?:\s+(?:offen[cs]es|crimes|cases))?\b`)

var topicWords = []struct {
	name string
	re   *lazyre.Regexp
}{
	{"other crime", lazyre.New(`(?i)\b(?:malicious|electronic|improper|threatening)\s+communications?\b(?:\s+(?:offen[cs]es|crimes|cases)\b)?`)},
	{"communication", lazyre.New(`(?i)\bsexual(?:ly)?\s+communicat\w*(?:\s+with\s+an?\s+child(?:ren)?)?|\bcommunicat\w+\s+(?:sexually|indecently)|\bsexual\s+messages?\b|\bcommunications?\s+(?:offen[cs]es|crimes|cases)\b`)},
	{"images", lazyre.New(`(?i)\b(?:indecent|abuse)[- ](?:images?|photographs?)(?:\s+of\s+(?:a\s+)?child(?:ren)?)?|\bchild\s+(?:sexual\s+)?abuse\s+(?:images?|material)|\bimages?\b`)},
	{"rape", lazyre.New(`(?i)\brapes?\b`)},
	{"assault", lazyre.New(`(?i)\b(?:sexual\s+)?assaults?\b`)},
	{"other crime", lazyre.New(`(?i)\b(?:burglar(?:y|ies)|robber(?:y|ies)|murders?|stabbings?|knife\s+crimes?|thefts?|frauds?)\b`)},
	{"grooming", lazyre.New(`(?i)\bgroom(?:ing|ed|ers?)?\b`)},
	{"online", lazyre.New(`(?i)\b(?:online|internet(?:[- ]related|-based)?|cyber(?:[- ]?(?:flag(?:ged)?|related|sex|crimes?))?|web|digital|on the net)\b`)},
	{"sexual", lazyre.New(`(?i)\b(?:child\s+)?sex(?:ual)?\s+(?:offen[cs]es?|crimes?|abuse|attacks?)`)},
}

// topics reads the words that say which offences are meant. Where two fit, the
// one listed first in topicWords has the bytes.
func topics(text string) []Topic {
	taken := make([]bool, len(text))
	var out []Topic
	for _, t := range topicWords {
		for _, at := range t.re.FindAllStringIndex(text, -1) {
			if taken[at[0]] {
				continue
			}
			for i := at[0]; i < at[1]; i++ {
				taken[i] = true
			}
			out = append(out, Topic{Span{at[0], at[1]}, t.name})
		}
	}
	sortTopics(out)
	return out
}

func sortTopics(ts []Topic) {
	slices.SortFunc(ts, func(a, b Topic) int { return a.Start - b.Start })
}
