package answer

import "cyberflag/internal/lazyre"

// The words by which a letter says what became of a question. A sentence is
// recognised by word classes that stand near each other, not by whole phrases:
// "has no dedicated field", "there is no field in which" and "without a field"
// are one frame. testdata/statuses.txt tries them.

// near is a followed by b in the same sentence, with at most that many words between.
func near(a string, words string, b string) string {
	return `\b(?:` + a + `)\b(?:[^\w.;?]+[\w'’-]+){0,` + words + `}?[^\w.;?]+(?:` + b + `)\b`
}

// anyOf is one expression for several frames, whatever their case.
func anyOf(frames ...string) *lazyre.Regexp {
	whole := "(?i)"
	for i, f := range frames {
		if i > 0 {
			whole += "|"
		}
		whole += f
	}
	return lazyre.New(whole)
}

// Word classes.
const (
	negation = `not|never|no longer|nor|cannot|neither|no|nothing|none|nil|without|un(?:able|likely) to|\w+n['’]t`
	// keeping is what is done with data that is held.
	keeping = `hold(?:s|ing)?|held|record(?:s|ed|ing)?|captur(?:e|es|ed)|collect(?:s|ed)?|retain(?:s|ed)?|keeps?|kept|maintain(?:s|ed)?|store[sd]?|populated|migrated|located|logged|noted|entered|fill(?:ed)? in|tracked|monitored|broken down|searchable|retrievable|extractable|recordable`
	// means is what a system needs to give an answer.
	means = `fields?|facility|facilities|means|ways?|codes? for|requirement|provision|mechanism|statistics|data(?: to give)?|information|breakdown|function(?:ality)?|category|option|indication`
	crime = `offences?|crimes?|incidents?|victims?|children|reports?`
	// flagNoun is what forces call the flag, and setting it.
	flagNoun = `(?:(?:cyber|online) (?:tick-?)?box(?:es)?|flags?|flagging|markers?|qualifiers?|keywords?|tags?|tagging|indicators?|codes? for (?:cyber|online))`
	// using is what is done with a flag.
	using       = `us(?:e|ed|es|ing)|in use|mak(?:e|ing) use|made use|utilis\w+|employ\w*|appl(?:y|ies|ied)|operat\w+|adopt\w*|introduc\w+|implement\w*|activat\w+|active|enabled|switched on|available|exist(?:s|ed)?|carried out|done|undertaken|required|brought in|rolled out|launched|practice|policy|set up|configured|equipped|tick(?:s|ed)?`
	crimeOnline = `(?:cyber|on-?line|internet)[- ]?(?:crimes?|offences?|offending)`
	flagging    = `flag(?:s|ged|ging)?|mark(?:ed|ing)?|tag(?:ged|ging)?`
	begun       = `introduced|came in(?:to use)?|started|began|begun|went live|launched|brought in|rolled out|only (?:available|used|introduced)`
	unknown     = `what|which|whether|how|if you (?:mean|want|would)`
)

var (
	// ncndWords need both words, because the duty to confirm or deny is explained in most letters.
	ncndWords = anyOf(near(near(`neither|nor|no`, "3", `confirm\w*`), "8", `den(?:y|ies|ied|ying|ial)`),
		near(`confirm\w*`, "3", `den(?:y|ies|ied|ying|ial)`)+`[^.;]{0,60}\b(?:not|n[o']t) (?:apply|arise)`,
		near(`exempt\w*|excluded|excused|relieved|not (?:required|obliged)`, "5", near(`confirm\w*`, "3", `den(?:y|ies|ied|ying|ial)`)))
	// unsaidIfHeld keeps back whether anything is held.
	unsaidIfHeld = anyOf(near(negation+`|excused|relieved|exempt\w*`, "4", near(`say|saying|tell|telling|state|stating|disclose|confirm|reveal`, "2", near(`whether|if`, "6", `holds?|held|exists?`))))
	otherInfo    = lazyre.New(`(?i)\bany other information\b|\bany further information\b|\bother information (?:relevant|which|that)`)

	notHeld = anyOf(near(negation, "7", keeping), near(`no|without|lacks?`, "3", means), near(`hold|holds|have|has`, "0", `nothing|none`),
		`\b(?:destroyed|deleted|disposed of|weeded)\b`,
		`\bnot a request for (?:recorded )?information\b`, near(`asks|calls|asking`, "1", `for (?:an? )?(?:opinion|view|comment|explanation)s?`),
		near(`unable to|not (?:able|possible) to|impossible to|cannot(?: be)?|can['’]t(?: be)?`, "2", `identif(?:y|ied)|determined?|established?|extract(?:ed)?|retrieved?|isolated?|br(?:eak|oken) down|search(?:ed)?|distinguish(?:ed)?|separated?|count(?:ed)?|total(?:led)?|pull(?:ed)? out|report(?:ed)? on|interrogated|quer(?:y|ied)|draw(?:n)?`),
		near(`only|solely|just|within|inside`, "6", `free[- ]text|narratives?`), near(`nowhere`, "0", `to`),
		near(`creat(?:e|ing|ion of)`, "1", `new (?:data|information|records?)`), near(negation, "2", `support(?:ed)?`),
		`\bmatter for the (?:Home|Ministry|Crown|Office|College|courts?)\b`)
	// noCrimes is a count of nought, and no want of data.
	noCrimes = lazyre.New(`(?i)\b(?:no|nil|none of the)\s+(?:\w+[ -]){0,3}?(?:` + crime + `)\b`)

	noFlag = anyOf(near(`never (?:been|had)`, "2", flagNoun), near(near(negation, "4", flagging), "2", crimeOnline), near(crimeOnline, "2", near(negation, "1", flagging)),
		near(near(negation+`|yet to`, "4", using), "6", flagNoun), near(flagNoun, "9", near(negation+`|yet to`, "4", using)),
		near(`no|without|lacks?`, "3", flagNoun), itNotUsed, near(flagNoun, "6", begun)+`\b[^.;]{0,30}\b(?:after|since|from|until|in|during)\b`)

	refused = lazyre.New(`(?i)\b(?:refus\w+|redact\w*|exempt\w*|withh\w+|(?:costs?|time|fees?) (?:limit|threshold|ceiling)|appropriate (?:limit|level)|exceeds?|(?:over|more than|above|beyond) (?:18|24) hours|excessive|disproportionate|not obliged|appl(?:y|ies|ied)|engaged|section 17|(?:cannot|unable to|will not|not (?:able|prepared|in a position|going) to|won['’]t|can['’]t) (?:be )?(?:provided?|disclosed?|supply|supplied|release|released|answer|answered|give|given|comply)|decline[sd]?|vexatious|already (?:available|published)|reasonably accessible|repeat(?:ed)? request|not (?:supplied|provided|disclosed)|(?:intended for |future )publication|to be published|will be published)\b`)

	clarify = anyOf(`\bclarif\w+`, near(`not clear|unclear|unsure|not sure|uncertain`, "1", unknown),
		near(`could you|would you|can you|please|kindly`, "4", near(`say|specify|confirm|tell|let|explain|define|advise|state|indicate`, "3", unknown)),
		near(`we|I`, "3", near(`need|require|seek|asked|wrote|await`, "8", `(?:further|more|additional) (?:detail|information|particular)s?`)),
		near(`we|I`, "2", near(`wrote|asked|e-?mailed|contacted`, "9", `what|which|whether|means?|definition`)),
		near(`we|I`, "3", near(`need|require|wish|want`, "2", near(`know|understand|learn`, "1", unknown))),
		near(`what|which`, "4", `(?:do )?you mean|is meant`), `\b(?:do|did|would) you (?:want|mean|prefer|like)\b`, near(`too`, "0", `broad|wide|vague`), `\bambiguous\b`,
		`\buntil (?:we hear|you (?:tell|reply|answer|respond))`, `\b(?:when|once) you (?:reply|respond|have replied)`, near(`on receipt of`, "1", `reply|explanation|answer|response`), `\bsection 1\(3\)`)

	attached = lazyre.New(`(?i)\b\S+\.(?:xlsx?|csv|docx?|ods|pdf)\b|\b(?:(?:sent|supplied|provided|issued|given) (?:separately|under separate cover)|attached|attachment|enclosed|enclosure|appendix|spreadsheet|see (?:the )?(?:(?:document|file|excel|table) attached|(?:document|file|excel) below|(?:document|spread-?sheet|workbook|excel))|(?:excel|csv|pdf|xlsx?|docx?|word|ods),? ?[\d.]+ ?[km]b|accompanying|workbook|(?:sent|supplied|provided|issued) (?:with|alongside) (?:this|the|our) (?:letter|e-?mail|reply|response)|(?:excel|csv|pdf) (?:file|document|table|sheet)|in (?:document|file|attachment) \d|separate (?:document|file|sheet|table)|annex(?: [A-Z\d]+)?|tab [A-Z\d]|worksheet)\b`)

	unsupply = lazyre.New(`(?i)\b(?:not (?:supplied|provided|disclosed|given|included|available for)|would have to be read|cannot be (?:provided|disclosed|supplied)|withheld|not yet (?:in use|available)|is refused|are refused|refuse|some offences only|only (?:for|from)|(?:able to|possible to|could) (?:\w+ ){1,4}(?:for|from|in) [^.;,]{4,30} (?:only|alone)|not available|not in use)\b`)
	// restWithheld tells what is kept back beside the figures that are given.
	restWithheld = anyOf(near(`others?|remaining|rest|remainder`, "6", `withheld|exempt|refused|redacted|not (?:provided|supplied|disclosed|given)`))
	cellHide     = lazyre.New(`(?i)\b(?:between (?:one|1) and|one to (?:four|five|nine)|1\s?(?:-|–|to)\s?[4-9]\b|less than (?:five|5|ten|10)|fewer than (?:five|5|ten|10)|small (?:numbers?|counts?)|low numbers?|suppress\w*|<\s?(?:5|10)|asterisk|\[c\])`)
)

// saysNoFlag reports words that say that the flag is not set, not that no crime has it.
func saysNoFlag(text string) bool {
	return noFlag.MatchString(countedSince.ReplaceAllString(withoutFlagged.ReplaceAllString(withoutNoCrimes(text), "unflagged $1"), "$1"))
}

var (
	// withoutFlagged is the label of a count of those without the flag: "no online flag, 796".
	withoutFlagged = lazyre.New(`(?i)\b(?:no|without(?: an?| the)?) (?:[a-z]+[ -]){0,2}?` + flagNoun + `\s*(?:[:,=–-]\s*)?(\d)`)
	// countedSince is a count with the day since when the flag is in use: "84 flagged offences since the flag began".
	countedSince = lazyre.New(`(?i)(\d (?:\w+ ){0,2}?(?:offences|crimes)\b[^.;]{0,60}?)\b(?:since|after|from when|from the time) (?:the|our|its|this) (?:[a-z]+[ -]){0,2}?` + flagNoun + ` (?:was |were |had been |has been |first )*(?:` + begun + `)\b`)
)

// saysNotHeld reports words that say that there is no data, not that there was no crime.
func saysNotHeld(text string) bool { return notHeld.MatchString(withoutNoCrimes(text)) }

// withoutNoCrimes takes counts of nought out of text.
func withoutNoCrimes(text string) string { return noCrimes.ReplaceAllString(text, "crimes") }

// neverCounted says that records that are no crimes are not in the figures: nothing is held back.
var neverCounted = lazyre.New(`(?i)^\W*(?:please note )?(?:that )?(?:any |all )?(?:cancelled|no-?crimed?|duplicated?s?|transferred|non-?crimes?|crime[- ]related incidents?)\b[^.;]{0,40}\b(?:not (?:been )?(?:included|counted)|excluded|omitted|removed|left out)\b`)

// leftOutAsAsked says that something is not given because the requester wanted it so: no part of the answer is missing.
var leftOutAsAsked = lazyre.New(`(?i)\b(?:you(?: have| had)?|your (?:e-?mail|letter|message|note|call)\b[^.;]{0,25}?) (?:asked|told|wanted|agreed|requested|said|wrote|confirmed)\b[^.;]{0,30}?\b(?:(?:to )?(?:leave|left|leaving|take|drop) (?:it|them|this|that|these|those)(?: out)?|not (?:to|be|give|include|send|needed|required|wanted|interested)|no need|no longer|omit|without (?:it|them|this|that))|\b(?:at|as) (?:your|you) (?:own )?(?:request(?:ed)?|wish|asked)\b[^.;]{0,20}\b(?:left out|not given|omitted)\b|\b(?:left out|not given|omitted|removed) (?:at your (?:own )?(?:request|wish)|as you (?:asked|requested|wished|agreed)|with your agreement)\b`)
