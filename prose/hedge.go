package prose

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// hedgeWords are the words before a number that say how it is meant.
var hedgeWords = map[string]Hedge{
	"about": About, "around": About, "approximately": About, "roughly": About, "some": About,
	"circa": About, "an estimated": About, "an average of": About, "on average": About, "or so": About,
	"nearly": Almost, "almost": Almost, "close to": Almost, "just under": Almost, "just short of": Almost,
	"approaching": Almost, "virtually": Almost, "practically": Almost, "nearly but not quite": Almost, "as near as": Almost, "not quite": Almost, "not far off": Almost, "not far short of": Almost,
	"just shy of": Almost, "shy of": Almost, "all but": Almost, "as good as": Almost, "little short of": Almost,
	"a little under": Almost, "a shade under": Almost, "fractionally under": Almost, "a little over": MoreThan,
	"getting on for": Almost, "close on": Almost, "the best part of": Almost, "well on the way to": Almost, "pushing": Almost, "nearing": Almost,
	"nigh on": Almost, "not much short of": Almost, "a little less than": Almost, "slightly under": Almost, "slightly less than": Almost, "shading": Almost,
	"something like": About, "in the region of": About, "of the order of": About, "thereabouts": About, "more or less": About,
	"north of": MoreThan, "a little more than": MoreThan, "little more than": MoreThan, "slightly over": MoreThan, "slightly more than": MoreThan,
	"just above": MoreThan, "above": MoreThan, "beyond": MoreThan, "a good": MoreThan, "barely more than": MoreThan, "fully": Plain,
	"a shade over": MoreThan, "fractionally over": MoreThan, "comfortably over": MoreThan,
	"more than": MoreThan, "over": MoreThan, "in excess of": MoreThan, "upwards of": MoreThan,
	"top": MoreThan, "tops": MoreThan, "topped": MoreThan, "exceed": MoreThan, "exceeds": MoreThan, "exceeded": MoreThan,
	"passed the": MoreThan, "passing the": MoreThan, "passes the": MoreThan, "topped the": MoreThan, "past the": MoreThan, "broken the": MoreThan, "broke the": MoreThan,
	"just over": MoreThan, "well over": MoreThan, "greater than": MoreThan,
	"under": LessThan, "fewer than": LessThan, "less than": LessThan, "below": LessThan, "up to": LessThan,
	"no more than": LessThan, "at most": LessThan,
	"at least": AtLeast, "no fewer than": AtLeast, "not less than": AtLeast, "as many as": Plain,
}

// hedgeEnd finds one of hedgeWords right before a number. The longest come first:
// "no more than" is not "more than". "or so" stands behind its number.
var hedgeEnd = lazyre.New(`(?i)\b(` + hedgesLongestFirst() + `)\s+(?:a\s+|an\s+|every\s+)?$`)

func hedgesLongestFirst() string {
	words := slices.Sorted(maps.Keys(hedgeWords))
	words = slices.DeleteFunc(words, func(w string) bool { return w == "or so" })
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return strings.ReplaceAll(strings.Join(words, "|"), " ", `\s+`)
}

// reachesEnd ends before the "up to" that says where something came to, and so
// is no hedge: "adds up to 3,770", "edged up to 1,928".
var reachesEnd = lazyre.New(`(?i)\b(?:add(?:s|ed|ing)?|sum(?:s|med)?|is|was|were|are|back|edged|went|gone|moved|crept|jumped|shot|climbed|ticked|inched|came|nudged|pushed|drove|took|brought|bringing|bounced|crawled)\s+(?:it\s+|them\s+|back\s+)?$`)

var fromEnd = lazyre.New(`(?i)\bfrom\s+` + numRE + `\s*$`)

// hedgeBefore reads the hedge that ends at byte at, and where it begins; it
// gives Plain and at when there is none.
func (s *scanner) hedgeBefore(at int) (Hedge, int) {
	from := s.windowStart(at, 24)
	m := hedgeEnd.FindStringSubmatchIndex(s.text[from:at])
	if m == nil {
		return Plain, at
	}
	word := strings.ToLower(strings.Join(strings.Fields(s.text[from+m[2]:from+m[3]]), " "))
	if word == "up to" && fromEnd.MatchString(s.text[s.windowStart(from+m[0], 24):from+m[0]]) {
		return Plain, at // "from 191 up to 389"
	}
	if word == "up to" && reachesEnd.MatchString(s.text[s.windowStart(from+m[0], 20):from+m[0]]) {
		return Plain, at
	}
	return hedgeWords[word], from + m[0]
}

// windowStart gives the first byte of the last n bytes before at that may
// belong to the same phrase: not before the sentence, nor inside a rune.
func (s *scanner) windowStart(at, n int) int {
	from := max(at-n, s.sentenceStart(at))
	for from < at && s.text[from]&0xC0 == 0x80 {
		from++
	}
	return from
}

// windowEnd gives the end of the n bytes from at on, within the sentence.
func (s *scanner) windowEnd(at, n int) int {
	to := min(at+n, s.sentenceEnd(at))
	for to > at && to < len(s.text) && s.text[to]&0xC0 == 0x80 {
		to--
	}
	return to
}

const (
	upRE = `up|rises?|rose|risen|rising|increases?|increased|increasing|grows?|grew|grown|growing|growth|jump(?:s|ed)?|climb(?:s|ed)?|` +
		`soar(?:s|ed)?|soaring|surged?|surging|leap(?:s|t|ed)?|rocketed|skyrocketed|spiked?|hike|swelled|gone up|went up|going up|uplift|gain(?:s|ed|ing)?|(?:has|had|have)\s+put\s+on|` +
		`expanded|mounted|added|advanced?|upsurge|worsen(?:s|ed)?|balloon(?:s|ed)|mushroom(?:s|ed)|escalated?|shot up|multiplied`
	downRE = `down|falls?|fell|fallen|falling|decreases?|decreased|decreasing|drop(?:s|ped)?|dropping|declin(?:e|es|ed|ing)|` +
		`reductions?|reduced|reducing|cut|dip(?:s|ped)?|slump(?:s|ed)?|shrinks?|shrank|shrunk|plunged?|plummeted|eas(?:es|ed|ing)|ebbed|subsided|receded|slid|tumbled|gone down|went down|lowered|lost|shed`
	// adjectiveRE is what a writer may put before the number of a change: "a more modest
	// 12%". A word that is open in form, as "staggering" is, must have its article: without
	// one "including", "after" and "during" look the same, and begin something else.
	adjectiveRE = `(?:(?:mere|modest|full|cool|steady|record)\s+|an?\s+(?:further\s+)?(?:(?:(?:more|much|rather|very|far|fairly|still|slightly)\s+){1,2}[a-z]+|mere|modest|full|cool|steady|record|[a-z]+(?:er|est|al|ic|ous|ful|ing))\s+)?`
	adverbRE    = `(?:[a-z]+ly\s+|again\s+|further\s+|back\s+)?`
)

var (
	changeEnd = lazyre.New(`(?i)\b(?:an?\s+(?:[a-z]+\s+)?)?(?:(` + upRE + `|puts?\s+on|piled\s+on|climb(?:ing)?\s+of)|(` + downRE + `))` +
		`(?:\s+` + adverbRE + `(?:by\s+|of\s+)?|\s+(?:in|on|of|for|across|over|since|year|among|against)\s+[^.;:,\d%]{1,60}?\s+(?:by|of)\s+)(?:an?\s+|only\s+|just\s+|some\s+|another\s+|further\s+|full\s+|staggering\s+|massive\s+|whopping\s+|average\s+of\s+)*` + adjectiveRE + `$`)
	changeStart = lazyre.New(`(?i)^\s+(?:more|higher|up|greater|bigger|larger|above|fewer|less|lower|smaller|down|below|came\s+off|dropped\s+off|came\s+on\s+top|on\s+top|extra|additional|ahead|clear\s+of|behind|short\s+of|adrift)\b|^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:were|was)\s+added\b|` +
		`^\s+(?:[a-z-]+\s+){0,2}?(?:increase|rise|jump|surge|leap|growth|gain|upsurge|uplift|spike|climb|hike|decrease|fall|drop|decline|reduction|dip|slump)\b`)
	downStart = lazyre.New(`(?i)(?:behind|short\s+of|adrift|fewer|less|lower|smaller|down|below|off|decrease|fall|drop|decline|reduction|dip|slump)$`)
	changeApp = lazyre.New(`(?i)\b(?:the|an?|its|this|that)\s+(?:[a-z-]+\s+)?(?:(increase|rise|jump|growth|surge|climb|gain)|(?:decrease|fall|drop|decline|reduction))(?:\s+(?:in|of|for|at|there|here)\b[^.;:,\d]{0,40})?,\s+(?:of\s+|at\s+|some\s+|about\s+)?$`)
	changeIs  = lazyre.New(`(?i)\b(?:(increase|rise|jump|growth|surge|climb|gain)|(decrease|fall|drop|decline|reduction))(?:\s+(?:since|from|on|over|between|against|in|for)\s+[^.;:,%£]{1,40}?|\s+(?:since|then|alone|there|here|overall|(?:in|over|during)\s+(?:that|this|the)\s+(?:whole\s+|entire\s+|full\s+)?(?:time|period|year|years|decade)))*\s+(?:is|was|has\s+been|had\s+been|being|works?\s+out\s+(?:at|as)|worked\s+out\s+at|amount(?:s|ed)\s+to|comes\s+to|came\s+to|equals)\s+(?:an?\s+|only\s+|just\s+|some\s+|one\s+of\s+)*` + adjectiveRE + `$`)
	changeAt  = lazyre.New(`(?i)\b(?:puts?|putting|estimat(?:es?|ed)|calculat(?:es?|ed)|reckon(?:s|ed)|g(?:i|a)ve[sn]?|set|quot(?:es?|ed))\s+(?:the|that|this|its|their)\s+(?:[a-z-]+\s+){0,3}?(?:(increase|rise|jump|growth|surge|climb|gain)|(decrease|fall|drop|decline|reduction))(?:\s+(?:in|of|for|since|on|over)\s+[^.;:,\d%£]{1,40}?)?\s+(?:at|as)\s+(?:an?\s+|only\s+|just\s+|some\s+)*$`)
	upToFrom  = lazyre.New(`(?i)^\s+(?:up|down)\s+(?:to|from)\b`) // "738 down to 663"
	isBetween = lazyre.New(`(?i)\s(?:the|is|was|are|were|represents?|marks?|means?|shows?|and|but|after|then|despite|from|to)\s`)
	upNotRise = lazyre.New(`(?i)\b(?:clocked|notched|racked|chalked|totted|piled|run|ran|built|rung|ring|rack|clock|notch|mak(?:es?|ing)|made|set|sets|setting|follow(?:s|ed)?|end(?:s|ed)?|sign(?:s|ed)?|tak(?:es?|ing)|took|open(?:s|ed)?|add(?:s|ed)?|pick(?:s|ed|ing)?|sum(?:s|med)?|total(?:s|led)?|turn(?:s|ed)?|show(?:s|ed|n)?|scoop(?:s|ed)?|mop(?:s|ped)?|w(?:rap|rapped|ind|ound)|bring|brought|gather(?:s|ed)?|giv(?:es?|en)|gave|stor(?:es?|ed)|stack(?:s|ed)?|wr(?:i|o)te|written|drew|drawn|type[sd]?)\s+up$`)
	extraEnd  = lazyre.New(`(?i)\ban\s+extra\s+$|\bthe\s+(?:extra|additional)\s+[a-z]+\s+(?:number(?:ed|s)?|were|was|c(?:o|a)me\s+to|total(?:led|s)?|amounted\s+to)\s+$`)
	plusEnd   = lazyre.New(`\+\s?$`)
	byEnd     = lazyre.New(`(?i)(?:\bby|\bor|\bof|\(|[-–—:]|\b(?:that|this|which|it)\s+(?:is|was|being|means|makes|equals|amounts\s+to|comes\s+to))\s*$`)
	anyChange = lazyre.New(`(?i)\b(?:(` + upRE + `|exceed(?:s|ed)?)|(` + downRE + `))\b`)
)

// changeBefore reads the words of change that end at byte at, such as "an
// increase of", "shot up by" or a plus sign, and where they begin. "more than"
// is a hedge and not a change.
func (s *scanner) changeBefore(at int) (Direction, int) {
	from := s.windowStart(at, 96)
	before := s.text[from:at]
	if m := changeEnd.FindStringSubmatchIndex(before); m != nil && !upNotRise.MatchString(before[:max(m[3], m[0])]) && !strings.HasSuffix(before[:m[0]], "-") { // "jaw-dropping"
		if m[2] >= 0 {
			return Up, from + m[0]
		}
		return Down, from + m[0]
	}
	if m := extraEnd.FindStringIndex(before); m != nil {
		return Up, from + m[0]
	}
	if m := plusEnd.FindStringIndex(before); m != nil {
		return Up, from + m[0]
	}
	if m := changeApp.FindStringSubmatchIndex(before); m != nil && appNext.MatchString(s.text[at:s.windowEnd(at, 24)]) {
		if m[2] >= 0 {
			return Up, from + m[0]
		}
		return Down, from + m[0]
	}
	for _, re := range []*lazyre.Regexp{changeIs, changeAt} {
		if m := re.FindStringSubmatchIndex(before); m != nil {
			if m[2] >= 0 {
				return Up, from + m[0]
			}
			return Down, from + m[0]
		}
	}
	return None, at
}

// appNext is a number between commas: "the increase, 103, is the largest".
var appNext = lazyre.New(`(?i)^\d[\d,.]*(?:\s?%|\s(?:per\s)?\w+)?(?:\s+in\s+(?:a|one|just\s+one|two)\s+years?)?,\s`)

var orBy = lazyre.New(`(?i)(?:,|\bor|\band|\bthat\s+is|[-–—])\s+(?:then\s+|again\s+|further\s+|also\s+)*by\s+$`)

// orByBefore reads the change that a second number of it belongs to: "up by
// 55%, or by 143".
func (s *scanner) orByBefore(at int) Direction {
	before := s.text[s.windowStart(at, 96):at]
	all := anyChange.FindAllStringSubmatchIndex(before, -1)
	if len(all) == 0 || !orBy.MatchString(before) {
		return None
	}
	if all[len(all)-1][2] >= 0 {
		return Up
	}
	return Down
}

// changeInClause reads a change that is spoken of earlier in the sentence, for
// a number that only "by", "or", a dash or a bracket ties to it: "rose from 55
// to 145, or by 163 per cent".
func (s *scanner) changeInClause(at int) Direction {
	before := s.text[s.windowStart(at, 96):at]
	if i := strings.LastIndex(before, "%"); i >= 0 {
		before = before[i+1:] // what stands before it is said of another number
	}
	all := anyChange.FindAllStringSubmatchIndex(before, -1)
	if len(all) == 0 || !byEnd.MatchString(before) {
		return None
	}
	m := all[len(all)-1]
	switch {
	case upNotRise.MatchString(before[:m[1]]): // "made up 38,084, or 60 per cent"
		return None
	case m[2] >= 0:
		return Up
	}
	return Down
}

// changes finds every word of change.
func changes(text string) []Change {
	var out []Change
	for _, m := range anyChange.FindAllStringSubmatchIndex(text, -1) {
		c := Change{Span{m[0], m[1]}, Up}
		if m[2] < 0 {
			c.Direction = Down
		}
		out = append(out, c)
	}
	return out
}

// changeAfter reads the words of change that begin at byte at, such as the
// "more" of "70 per cent more", and where they end.
func (s *scanner) changeAfter(at int) (Direction, int) {
	to := s.windowEnd(at, 40)
	m := changeStart.FindStringIndex(s.text[at:to])
	switch {
	case m == nil, upToFrom.MatchString(s.text[at:to]), isBetween.MatchString(s.text[at : at+m[1]]):
		return None, at
	case downStart.MatchString(s.text[at : at+m[1]]):
		return Down, at + m[1]
	}
	return Up, at + m[1]
}
