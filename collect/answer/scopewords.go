package answer

import "cyberflag/internal/lazyre"

// The words by which a title says that the numbers below it count something else than was asked for, or
// count nothing.

// scopeLead is what may stand before what a title says: its number, an article.
const scopeLead = `(?i)^\W*(?:(?:table|chart|figure|annex|appendix|tab|sheet|part|section)\s+\w{1,3}\W+|\d{1,2}[a-z]?[.):]\s+|(?:the|an?|our|total|overall|annual|yearly|monthly|rounded|provisional|best|latest|number of|numbers of)\s+)*`

const (
	shareNouns  = `(?:percentages?|proportions?|shares?|rates?|ratios?|per ?cents?)`
	timeNouns   = `(?:(?:officer|staff|working|calendar|person)[- ])?(?:days?|hours?|minutes?|weeks?|time)`
	changeNouns = `(?:changes?|increases?|decreases?|rises?|falls?|growth|differences?|variations?|variances?|movements?)`
	guessWords  = `(?:estimat(?:es?|ed|ions?)|project(?:ed|ions?)|predict(?:ed|ions?)|forecasts?|expected|modelled|extrapolated|targets?)`
	figuresNoun = `(?:figures?|numbers?|counts?|data|tables?|totals?|response|reply|answer|version)`
	searchKinds = `(?:key-?\s?words?|free[- ]?text|text|words?|strings?)`
)

var (
	shareTitle = lazyre.New(scopeLead + `(?:` + shareNouns + `|%)(?:\s+(?:of|for|at|with|that|which|in|by|per)\b|\s*[,;:(]|\W*$)|\b(?:as|in)\s+(?:an?\s+|the\s+)?(?:` + shareNouns + `|%)|[(\[]\s*(?:in\s+)?(?:%|` + shareNouns + `)[^()\[\]]*[)\]]\W*$|\bper\s+(?:\d[\d,]{3,}|thousand|million|head|capita|officer)\b|\b` + shareNouns + `\W*$`)
	timeTitle  = lazyre.New(scopeLead + `(?:(?:mean|median|longest|shortest|typical|maximum|minimum)\s+)*` + timeNouns + `\s+(?:taken\s+|spent\s+|needed\s+|required\s+|elapsed\s+)?(?:to\s+(?:\w+)|on|between|spent|taken|needed|until|before|elapsed)\b|[(\[]\s*(?:in\s+)?(?:days|hours|minutes|weeks)\s*[)\]]\W*$|` + scopeLead + `(?:costs?|expenditure)\s+(?:of|to|for)\b`)
	meanTitle  = lazyre.New(`(?i)^\W*(?:(?:table|chart|figure)\s+\w{1,3}\W+)?(?:the\s+)?(?:averages?|mean|median)\b`)
	// countsToo says that numbers stand beside shares.
	countsToo   = lazyre.New(`(?i)\b(?:brackets|parenthes[ie]s|italics|also|alongside)\b|\b(?:numbers?|counts?|volumes?|totals?)\b[^.;]{0,20}(?:\band\b|&|/|,|\()|(?:\band\b|&|/|,|\bwith\b)\s*(?:the\s+|as\s+an?\s+)?(?:` + shareNouns + `|%|averages?)`)
	noShares    = lazyre.New(`(?i)\b(?:no|not|nor|without|excluding|instead of|rather than)\s+(?:any\s+|the\s+)?(?:` + shareNouns + `|%|averages?)`)
	guessTitle  = lazyre.New(scopeLead + guessWords + `\b|\b` + guessWords + `\s+of\b|[(\[–—-]\s*` + guessWords + `\s*[)\]]?\W*$`)
	changeTitle = lazyre.New(scopeLead + `(?:(?:percentage|year[- ]on[- ]year|yearly|%)\s+)*` + changeNouns + `\s+(?:in|on|of|between|from|since|compared|over|to)\b`)
	// changedRules are no changes of numbers.
	changedRules = lazyre.New(`(?i)\b(?:recording|practices?|rules?|law|legislation|definitions?|polic(?:y|ies)|systems?|software|standards?|guidance|counting|codes?|classifications?)\b`)

	cancelledTitle = lazyre.New(scopeLead + `(?:cancelled|no-?\s?crimed?|no-?\s?crimes|un-?crimed|deleted|voided|duplicates?|duplicated)\b|\bas\s+(?:an?\s+)?no[- ]crimes?\W*$|\b(?:(?:later|since|then|were|subsequently|have been)\s+)+(?:cancelled|no-?\s?crimed|deleted)\W*$|[(\[]\s*(?:cancelled|no-?\s?crimed)\s*[)\]]\W*$`)
	nationTitle    = lazyre.New(`(?i)\b(?:in|for|across|of|from)\s+(?:(?:the|all(?: of)?|whole of)\s+)*(?:England|Great Britain|United Kingdom|UK)\b|\bnational(?:ly)?\s+(?:figures?|totals?|numbers?|counts?|picture|comparison)\b|\bnationwide\b|^\W*(?:England(?:\s+(?:and|&)\s+Wales)?|(?:the )?UK|United Kingdom|Great Britain)\W*$|\b(?:similar|other|neighbouring)\s+forces\b`)

	withoutTitle = lazyre.New(`(?i)\b(?:without|with no|not|no|non-?|un-?)[\s-]*(?:having\s+)?(?:an?\s+|any\s+|the\s+|cyber[\s-]?|on-?line[\s-]?|internet[\s-]?|crime\s+|been\s+)*(?:flag(?:ged|s)?|markers?|marked|tag(?:ged|s)?)\b|\bnon-?\s?(?:cyber|on-?line|internet)\b|\boff-?line\b`)
	// unsaidTitle says that nobody knows whether the offences have the flag.
	unsaidTitle = lazyre.New(`(?i)\b(?:cyber[\s-]?|on-?line[\s-]?|internet[\s-]?|crime\s+)*(?:flag|marker|tag|indicator|qualifier|tick-?box)\w*\s+(?:field\s+)?(?:(?:was|is|were|are|has|had|been|has been|had been)\s+)*(?:not\s+(?:been\s+)?(?:completed|filled|recorded|set|answered|known|stated|ticked|entered|present|added|applied)|(?:left\s+)?(?:blank|missing|unknown|empty|incomplete|unrecorded|unanswered))\b|\b(?:blank|missing|unknown|empty|incomplete)\s+(?:cyber\s+|on-?line\s+)?(?:flag|marker|tag)s?\b`)
	searchTitle = lazyre.New(`(?i)\b` + searchKinds + `[- ]search(?:es)?\b|\bsearch(?:es|ing|ed)?\s+(?:(?:of|for|on|through|in)\s+)?(?:the\s+)?(?:` + searchKinds + `|MO|notes|logs|records)\b`)

	sexualWords = lazyre.New(`(?i)\b(?:sexual\w*|sex|grooming|rapes?|indecen\w+|obscen\w+|pornograph\w+|prostitut\w+|voyeur\w+|exposures?|exploitation|images?|photographs?|CSE|CSA|CSOs?)\b`)
	childNamed  = lazyre.New(`(?i)\b(?:child(?:ren)?|young (?:people|persons?)|minors|juveniles|girls?|boys?|(?:under|below)[- ](?:the age of )?1[3-8]s?|aged? (?:0|under))\b`)

	// partTitle names another crime as what some of our offences have.
	partTitle  = lazyre.New(`(?i)\b(?:of|in|from|among) (?:these|those|which|them|the above|part|question|q) ?\d?\b|\b(?:involv|includ|connect|relat|link)\w+\b|\balso\b`)
	everyCrime = lazyre.New(scopeLead + `(?:(?:all|any|every)\s+(?:(?:police|recorded|reported|other|types of)[- ]?\s*)*crimes?|(?:all\s+)?notifiable\s+(?:crimes?|offences))\b|` + scopeLead + `(?:crimes?|offences)\s+of\s+(?:all|any|every)\s+(?:kinds?|types?)\b`)
	// someCrime may be all crime, or short for what was asked for: "Cyber flagged crime".
	someCrime  = lazyre.New(`(?i)\bcrime(?:\s+(?:with|in|by|for|recorded|where|that|during|from)\b|\s*[(,:–-]|\W*$)`)
	otherThing = lazyre.New(scopeLead + `(?:(?:all|cyber|on-?line|flagged|recorded|reported|police|cyber-flagged|other)\s+)*(?:non-?\s?crimes?\b|crime[- ]related incidents?|referrals?|incidents?\W*$|missing (?:child(?:ren)?|persons?|people)|intelligence (?:reports?|logs?|submissions?)|calls (?:for|to|from)|safeguarding (?:referrals?|concerns?)|devices? (?:seized|examined|found|recovered|searched|submitted|analysed)\b|devices\W*$|images (?:found|seized|identified)\b|warrants?\b|requests (?:for|received))`)
	// adultNamed names those of 18 and over; "Rape of a female over 16" is an offence against children too.
	adultNamed = lazyre.New(`(?i)\badults?\b|\b(?:over|above)[- ](?:the age of )?1[89](?:s|'s|’s)?\b|\b18\s?\+|\b18 (?:years )?(?:and|or|plus|&) (?:over|above|older)\b`)
	// saysInWords is a verb of a sentence, and of no title.
	saysInWords = lazyre.New(`(?i)\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|may|might|will|would|should|must|reflects?|shows?|includes?|we|you|they|it|please)\b`)
	// clauseOf begins what a title says more of what it names.
	clauseOf = lazyre.New(`(?i)\b(?:where|that|which|who|whose|when|because|if)\b|[(\[]`)
	// bareAdults names those aged 18 and over as the victims of what is below.
	bareAdults = lazyre.New(`(?i)\b(?:victims?|offences?|crimes?|complainants?|adults?)\b`)
	// oldFigures and newFigures are the titles of what was given before and of what is given in its place.
	oldFigures = lazyre.New(scopeLead + `(?:(?:previous|old|original|earlier|first|initial|former|uncorrected|superseded|incorrect)(?:ly)?\s+)+(?:(?:disclosed|supplied|published|given|reported|released|issued|provided|stated|sent|sexual|offence|cyber|flagged|disclosure)\s+)*` + figuresNoun + `\W*$|` + scopeLead + `(?:` + figuresNoun + `\s+)?(?:as\s+)?(?:previously|originally|first|earlier|initially)\s+(?:disclosed|supplied|published|given|reported|released|issued|provided|stated|sent)\W*$|^\W*before correction\W*$`)
	newFigures = lazyre.New(scopeLead + `(?:(?:corrected|revised|amended|updated|replacement|new|current|correct)\s+)+(?:(?:disclosed|sexual|offence|cyber|flagged|disclosure)\s+)*` + figuresNoun + `\W*$|` + scopeLead + `(?:` + figuresNoun + `\s+)?(?:as\s+)?(?:now\s+)?(?:corrected|revised|amended)\W*$|^\W*after correction\W*$`)
	referred   = lazyre.New(`(?i)^(?:[\w'’-]+\s+){0,3}referrals?\b`)
	allAges    = lazyre.New(`(?i)\ball ages\b|\b(?:any|every|whatever) age\b|\bregardless of (?:the )?age\b`)
)

// adultsTitled reports a title of adults alone.
func adultsTitled(s string) bool {
	return adultNamed.MatchString(s) && !childNamed.MatchString(s) && !bothAges.MatchString(s) && (!isAge(s) || bareAdults.MatchString(s)) && !outcomeWords.MatchString(s) && !ofSuspect.MatchString(s) && !suspectWords.MatchString(s)
}

// crimeTitled reports a title of another crime, or of crime of every kind.
func crimeTitled(s string) bool {
	if sexualWords.MatchString(s) || partTitle.MatchString(s) {
		return false
	}
	return (otherCrime.MatchString(s) || everyCrime.MatchString(s) && !ofRequest.MatchString(s)) && !childNamed.MatchString(s)
}
