package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may tell numbers that are not its own: what the requester believes that the force recorded, what a newspaper
// wrote. Whose they are follows from who is said to say or to have counted them, and never from the number.

const (
	// countedThem is what a force is said to have done with its counts.
	countedThem  = `(?:` + recordedThem + `|gave|quoted|had)`
	recordedThem = `recorded|reported|published|counted|disclosed|released|logged|flagged|admitted|(?:given|told) (?:me|us|them|out)`
	youHave      = `\byou (?:(?:have|had|has|already|once|only|then|previously|also|apparently|yourselves)\s+)*`
	saysThem     = `(?:says?|said|writes?|wrote|written|claims?|claimed|puts?|quotes?d?|gives?|gave|speaks? of|spoke of|tells? of|told|mentions?|mentioned|suggests?|suggested|lists?|listed|shows?|showed|has|had|states?|stated|prints?|printed|carrie[sd]|published|reports?|reported|counts?|counted)`
	pressWords   = `(?:(?:news)?papers?|press|(?:news|mass|the|local|national) media|articles?|headlines?|broadcasters?|journalists?|reporters?|councillors?|campaigners?|campaign groups?|think ?tanks?|charity|charities|BBC|ITV|NSPCC|Wikipedia|MP)`
)

var (
	// saidByOthers names somebody else than the writer who says or has counted what the sentence tells.
	saidByOthers = anyOf(
		// the force as the requester speaks to it: "you recorded", "your force had", "your last report gives"
		youHave+`(?:`+recordedThem+`)\b[^;]*\d`,
		youHave+`(?:gave|quoted|had)(?: (?:me|us|them|out|(?:a|the) (?:figure|number|total|count)s?))*(?: (?:of|as|for|only|just|that))* \d`, // not "the year you quoted first"
		`\byour\s+(?:[\w'’-]+\s+){0,3}?(?:force|constabulary|police(?: force)?|officers?|(?:web)?(?:site|page)|figures?|statistics|data|reports?|press (?:office|release)|chief constable|disclosure log|reply|response|answer|publications?)(?: (?:of|on|dated|from|to|for|in) [^,.;]{1,40}?)?,?\s+(?:(?:have|has|had|already|once|only|then|previously|also)\s+)*(?:`+countedThem+`|`+saysThem+`)\b[^;]*\d`,
		`\b(?:according to|as (?:reported|published|claimed|stated|quoted) (?:in|by|on)|in) (?:the |a |an |one |this )?(?:[\w'’-]+ ){0,3}?`+pressWords+`\b[^;]*\d`,
		`\b`+pressWords+`\b[^;.?\d]{0,40}?\s`+saysThem+`\b[^;]*\d`,
		`^\W*(?:last year['’]s|an? (?:earlier|older|recent|previous)) report\b[^;.?\d]{0,40}?\s`+saysThem+`\b[^;]*\d`,
		`\bit (?:is|was|has been|had been) (?:(?:widely|recently|publicly)\s+)?(?:claimed|said|suggested|alleged|rumoured|reported (?:in|by|on|elsewhere)|put to)\b[^;]*\d`,
		`\bit (?:is|was|has been|had been) reported that there (?:were|are|was|had been)\b[^;]*\d`,
		// a number that they have told: "not the 56 that you reported"
		`\d(?:\s+[a-z][\w-]*){0,3}\s+(?:that|which|as)\s+(?:you|the (?:newspaper|paper|press|article|BBC))\s+(?:(?:have|had|once|then)\s+)*(?:`+countedThem+`|`+saysThem+`)\b`,
		`\bmy (?:own |best )?(?:count|calculation|figure|total|estimate|tally|reading|guess)\b[^;]*\d`,
	)
	// asIBelieve is what the requester has from elsewhere; an officer may have it from the force.
	asIBelieve = lazyre.New(`\bI (?:(?:also|now|only|still|do|had|have)\s+)*(?:understand|understood|gather|gathered|read|heard|saw|seen|make it|made it|(?:am|was) told|(?:see|know|note|noticed|believe|think|thought|reckon) (?:that )?(?:you|there|from|(?:it|this|that|the (?:number|figure|total|count)) (?:is|was|came to|stood at)))\b[^;]*\d`)
	// paperSays is a newspaper by its name: "the Evening Post says".
	paperSays = lazyre.New(`\b[Tt]he ([A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){0,3})(?: of [^,;]{3,20})?,? (?:(?:has|had|have|once|then|recently) )*(?:says?|said|writes?|wrote|written|claims?|claimed|quotes?d?|puts?|printed|reports|reported|spoke of|speaks of) [^;]*\d`)
	// ownSource is a source of the force: what it says is the answer.
	ownSource = lazyre.New(`(?i)\b(?:our|us|systems?|databases?|registrars?|analysts?|team|units?|department|bureau|force|constabulary|police|niche|athena|connect|home office|ons)\b`)
)

// ownClause says in a clause of a sentence that its number is the writer's.
var ownClause = lazyre.New(`(?i)\b(?:we|our|ours|the force|this force|the constabulary|i can|(?:the|our) (?:right|correct|true|actual|real) (?:number|figure|total|count)s?)\b`)

// partsOfTelling is where a sentence may turn from what others say to what the writer says, or back.
var partsOfTelling = lazyre.New(`;\s*|\s[–—-]\s|,?\s+(?:but|however|while|whereas|not|although|though|compared (?:with|to))\s+|,\s+(?:and|as|so)\s+`)

// toldByOthers parts a sentence into what others say in it and what the writer does; told is whether anybody else says
// anything.
func toldByOthers(s string) (own string, told bool) {
	if !hasNumbers(s) {
		return s, false
	}
	return ownBeside(s, tellsOfOthers)
}

// ownBeside gives the clauses of a sentence that are the writer's beside those that isTold says are not.
func ownBeside(s string, isTold func(string) bool) (own string, told bool) {
	var ours []string
	from, ofOthers := 0, false
	for _, end := range append(partsOfTelling.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		clause := s[from:end[0]]
		switch {
		case isTold(clause):
			ofOthers, told = true, true
		case ownClause.MatchString(clause):
			ofOthers = false
		}
		if !ofOthers {
			ours = append(ours, clause)
		}
		from = end[1]
	}
	return strings.Join(ours, ", "), told
}

// tellsOfOthers reports words by which somebody else than the writer says a number.
func tellsOfOthers(s string) bool {
	if saidByOthers.MatchString(s) {
		return true
	}
	m := paperSays.FindStringSubmatch(s)
	return m != nil && !ownSource.MatchString(m[1]) || asIBelieve.MatchString(s) && !ownSource.MatchString(yourForce.ReplaceAllString(s, " "))
}

// yourForce is the force as somebody else calls it.
var yourForce = lazyre.New(`(?i)\b(?:you|your|the)\s+(?:[\w'’-]+\s+){0,3}?(?:force|constabulary|police(?: force)?)\b`)

// hearsay reads of a sentence what the writer says, and names it where others say something in it.
func (r *reader) hearsay(t told, s, where string) bool {
	own, others := toldByOthers(s)
	if !others || t.from != "" {
		return false
	}
	r.problem("numbers that others tell are not proposed: %q", quoteWords(s))
	if own != "" {
		r.countsSaid(told{words: own}, own, where)
	}
	return true
}
