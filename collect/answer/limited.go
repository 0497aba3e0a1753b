package answer

import "cyberflag/internal/lazyre"

// A sentence may say that some of what was asked for is not among the figures: an offence, an age, a part of the force. They
// are then not put forward as those of all. What a force leaves out of every count (cancelled records, other forces, crimes
// of whose victim nothing is known) limits nothing.

const (
	// narrower is a part of what was asked for.
	narrower = `(?:\brapes?\b|\bgrooming\b|\bexposure\b|\bvoyeurism\b|\bincest\b|\b(?:indecent )?images?\b|\bsexual (?:assaults?|communications?|activity)\b|\bcommunication offences\b|\b(?:victims?|children|girls|boys|those|anyone)\b[^.;,]{0,25}\b(?:aged? |(?:was|were|is|are) )(?:under |over )?(?:1[0-7]|[2-9])\b|\baged (?:under |over )?(?:1[0-7]|[2-9])\b|` + somewhere + `|\bold (?:crime )?(?:recording )?system\b|\b(?:still )?(?:open|live|undetected|unfinished) (?:cases|crimes|offences|investigations)\b)`
	// somewhere is a part of a force's area.
	somewhere = `(?:\b[\w-]+ (?:division|district|borough|basic command unit|BCU|LPU)\b|\b(?:division|district) [A-Z\d]\b|\b(?:north|south|east|west|rest|part|half) of the (?:county|force|force area|area|city)\b|\b(?:the|our) airports?\b)`
	excludes  = `(?:exclud(?:e|es|ed|ing)|excl\.?|omit(?:s|ted|ting)?|not (?:including|counting|covering)|(?:do|does|did) not (?:include|cover|count)|leav(?:e|es|ing) out|left out|without|apart from|except(?: for)?|other than|save for)`
)

var (
	// limitAfter says so behind a subject of figures or behind a count: "These figures exclude rape".
	limitAfter = lazyre.New(`(?i)(?:\b(?:figures?|numbers?|counts?|data|totals?|tables?|results?|these|they|this|which|above|below|rows?)\b[^.;]{0,40}?\s|\d\)?,?\s*\(?|[(,]\s*)(?:(?:also|only|but|all|and)\s+)*` + excludes + `\b[^.;:)]{0,40}?` + narrower)
	// limitBefore says it of what is left out: "offences recorded at the airport are not included".
	limitBefore = lazyre.New(`(?i)` + narrower + `[^.;:]{0,30}?\b(?:is|are|was|were|has been|have been) (?:not (?:included|counted|covered|shown)|excluded|omitted|left out)\b`)
	// limitOnly says what alone is counted: "The figures cover the east division only", "count only offences that have been finalised".
	limitOnly = lazyre.New(`(?i)\b(?:figures?|numbers?|counts?|data|totals?|tables?|results?|these|they)\b[^.;]{0,30}?\b(?:covers?|counts?|includes?|relates? to|refers? to|(?:are|is) (?:for|of|from))\b[^.;:]{0,30}?(?:` + somewhere + `[^.;:]{0,15}\b(?:only|alone)\b|\b(?:only|just|solely)\b[^.;:]{0,40}?(?:` + somewhere + `|\b(?:finali[sz]ed|closed|completed|detected|solved|charged)\b))`)
	// limitPlace says of a count in its own sentence where all of it was: "140 in the west of the county".
	limitPlace  = lazyre.New(`(?i)\b(?:in|from|for|within) (?:the )?(?:north|south|east|west|rest) of the (?:county|force|force area|area|city)\b|(?-i:\b(?:in|from|for|within) (?:the |our )?[A-Z][\w-]+ (?:Division|District|Borough|BCU|LPU)\b)`)
	limitDenied = lazyre.New(`(?i)\b(?:whole of|entire|all (?:of )?(?:the )?(?:divisions|districts|boroughs|areas)|unless|if you|could|would|may|might|asked|request)\b|\?`)
)

// saysLimited reports a sentence that says that some of what was asked for is not among its figures, or those it speaks of.
func saysLimited(s string) bool {
	return (limitAfter.MatchString(s) || limitBefore.MatchString(s) || limitOnly.MatchString(s)) && !limitDenied.MatchString(s)
}

// limitsNoted doubts what a sentence that says so counts, r.found from from on, or where it counts nothing the figures of the
// question that stand above it.
func (r *reader) limitsNoted(s string, from int) {
	counts := len(r.found) > from
	if !saysLimited(s) && !(counts && limitPlace.MatchString(s)) {
		return
	}
	said := false
	for i := range r.found {
		p := &r.found[i]
		if counts && i >= from || !counts && (len(r.which.all) == 0 || p.Question == r.which.question) {
			p.doubts, said = p.doubts.with(someLeftOut), true
		}
	}
	if said {
		r.problem("some of what was asked for is not among the figures: %q", quoteWords(s))
	}
}
