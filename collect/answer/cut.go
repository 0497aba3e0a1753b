package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A zone is what a stretch of a letter is.
type zone int

// The zones. Only answers hold figures.
const (
	inAnswer zone = iota
	inRequest
	inNotice       // cookies, navigation, copyright, how to complain
	inQuoted       // an older message
	inOther        // another answer on the same page
	inSuperseded   // a table that was withdrawn or corrected
	inOlder        // an earlier reply of a correspondence, which a later one replaced
	inOlderRequest // an earlier request of a correspondence, of which a later one changed the years
)

// ofItsDay is what a letter says of the request before what it asked for: ", received 11 September 2018,".
const ofItsDay = `(?:,? ?\(?(?:(?:which|that|and|was|had been|has been)\b(?: (?:we|you|was|were|has|had|have|been|it))*|received|dated|sent|made|submitted|of|on|from|reached|came)\b(?:[^.;:()]|\.\d){0,60}?[,)]?)*,?`

var (
	requestHead = lazyre.New(`(?i)^(?:\d[.)]\s*)?(?:(?:your|the|original|foi|full|details of(?: your)?|text of(?: your)?|summary of(?: your)?)\s+)*(?:requests?|questions?|enquiry)(?: (?:was|is|reads?|for information|details|summary|as follows|asked|received|made|under the act|information)|,? (?:with|in|using|by|as) (?:our|its|your|we) (?:own )?(?:numbering|numbers|words|wording|understand it|numbered it)|,? as (?:received|sent|made|put|worded|submitted)|,? as (?:we|it|you|they) (?:(?:was|were|had|have|has|first|now) )*(?:had|got|received|read|underst(?:an|oo)d|sent|made|put|wrote|worded|reached|stands?)(?: (?:it|us|to us|by us|in))*)*\s*[:.-]*$|^(?:information|data) (?:you )?requested\s*:?$|^(?:you|the applicant|what you|what was) (?:have |had )?(?:asked|requested|wrote|wanted|sought)(?: (?:us|for|the following|the following (?:information|questions)|to know|information|as follows|about))*\s*[:.-]*$|^clarification\b.{0,40}:?$`)
	requestLead = lazyre.New(`(?i)^(?:(?:your |the |foi |original )*(?:request|enquiry)\s*[.:–-]+\s+(?:please (?:tell|give|provide|supply|could|can|would|send|state|list|confirm|let)|could you|can you|would you|how many|what (?:is|was|were)|i |we |under the)|you (?:first |have |had )?(?:asked|requested|wrote|wanted)|(?:your (?:original |first )?(?:request|e-?mail|letter|enquiry)|(?:the|this) (?:original |first )?request)` + ofItsDay + ` (?:asked|asks|sought|seeks|was for|is for)|in your (?:request|e-?mail|letter)(?: of [^.]{3,30})? you (?:asked|requested)|thank you for your (?:request|e-?mail)[^.]{0,80}(?:asked|requested|reads?)|(?:i|we) (?:would like|am writing|request|should be glad|would be grateful)|please (?:provide|supply|could you|can you|tell me|send me)|(?:under the freedom of information act|i would be glad)[^.]{0,60}(?:please|could you|i would|provide))\b`)
	answerHead  = lazyre.New(`(?i)^(?:\d[.)]\s*)?(?:(?:our|the|your|force|police|final|full|foi|formal|revised)\s+)*(?:responses?|answers?|reply|replies|decision|disclosure|information (?:disclosed|provided|supplied|released)|findings|we (?:replied|responded|answered|found|hold|said|can tell you)|(?:what|how) we (?:found|hold|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|can tell you)|data (?:provided|supplied))(?: (?:to|is|was|from|of|for|by|your|the|request|questions?|points?|parts?|\d|as follows|[A-Z][\w&-]+|and|police|constabulary|follows|below|of the force))*\s*[:.-]*$`)
	answerLead  = lazyre.New(`(?i)^(?:it (?:has been|is) estimated|under section|i am not obliged|we are not obliged|in (?:response|reply|answer) to your|(?:i|we) (?:can confirm|am able|are able|have (?:today )?decided|attach|enclose|now (?:enclose|provide))|following receipt of your request|(?:please find|(?:please )?(?:see|read|find)\b[^.:]{0,40}\b(?:answers?|responses?|reply|replies)\b|(?:the|our|my) (?:answers?|responses?|replies) (?:are|is|follows?|to (?:your|the|each)|(?:are |is )?(?:set out|given|provided|shown|listed))\b|the following (?:information|figures|table)|our data shows?|the (?:tables?|figures?|information) below)|(?:having|after) (?:completed|searched)|searches were|the (?:force|constabulary) (?:holds|does))`)
	// youAsked ends a paragraph that the request follows.
	youAsked = lazyre.New(`(?i)\b(?:you (?:asked|requested|wrote)(?: for| us)?|(?:we|the force) (?:have |had )?(?:received|had) (?:this|the following|these questions)\b[^.:;]{0,60}?|you sent (?:us )?(?:this|the following)\b[^.:;]{0,40}?)\s*:\s*$`)
	// yourRequest ends a paragraph that says that the request follows: "Your request, received on 9 May, was:".
	yourRequest = lazyre.New(`(?i)(?:^|[.;]\s+)(?:the (?:text|wording|terms|body) of |a copy of )?(?:your|the|this) (?:original |full |foi |freedom of information )*(?:request|e-?mail|letter|message|questions?|enquiry)\b[^.:;]{0,80}?\b(?:was|were|is|are|reads?|read|said|says|asks?|asked|stated|states|ran|runs|sought)(?: (?:worded|written|phrased|put|made|received|copied|quoted|repeated|reproduced|set out|below|here|for|as follows|in full|that|the following))*\s*:\s*$`)
	answering   = lazyre.New(`(?i)\b(?:answer|respon|repl(?:y|ies)|figures?|results?|found|data|held)`)
	// repeatsRequest ends words that lead to the request, which follows.
	repeatsRequest = lazyre.New(`(?i)\b(?:request|questions?)\b[^.]{0,40}\b(?:replicated|reproduced|repeated|set out|copied|quoted|shown) (?:below|here)`)
	// repeatsAnswer ends words that lead to answers which an earlier letter gave: "Our replies to the other questions
	// stand and are repeated here". After a comma it is the request again that is repeated.
	repeatsAnswer = lazyre.New(`(?i)\b(?:repl(?:y|ies)|answers?|responses?|figures|numbers|counts|tables?|disclosures?|information)\s+(?:(?:we|you)\s+(?:\w+\s+){1,3})?(?:to|for|on|under|in|about|of)\s+[^.,;:]{0,40}?\b(?:requests?|questions?)\b[^.,;]{0,40}\b(?:replicated|reproduced|repeated|set out|copied|quoted|shown) (?:below|here)`)
	// pageEnd heads what a page has below its answer.
	pageEnd    = lazyre.New(`(?i)^(?:was this (?:page|answer|response) |did you find |related (?:pages?|content|requests?|links?)|other (?:requests|answers|disclosures)|share this|next:|previous:|back to (?:top|the))`)
	quotedHead = lazyre.New(`(?i)^(?:-{3,}\s*(?:original|forwarded) message|_{8,}|on .{6,80} wrote:|begin forwarded message|>+\s)`)
	mailHead   = lazyre.New(`(?im)^(?:from|sent|to):\s`)
	noticeLead = lazyre.New(`(?i)\bcookies?\b.{0,80}\b(?:accept|site|settings|use)|\baccept all\b|\bskip to (?:main )?content|copyright|(?:if you are (?:not satisfied|dissatisfied|unhappy)|right to (?:complain|appeal|request (?:a|an internal) review)|internal review|information commissioner)|call 999|yours (?:sincerely|faithfully)|every effort is made|systems? (?:containing|designed for)|should not be (?:used|compared)|differences? (?:exist|between forces)|counting methods|how (?:useful|helpful) was`)
)

// countGiven ends a paragraph in a count, as no request does: "... where the victim was under 18 = 1,744".
var countGiven = lazyre.New(`\w\)?\s*=\s*\d[\d,]*\s*\.?\s*$`)

// answerWords begin an answer right below its question, of which the request has several.
var answerWords = lazyre.New(`(?i)^(?:our |the |force |police )?(?:answer|response|reply|ans)\s*[:.–-]+\s+\S`)

// leadsToRequest reports a paragraph that the request follows.
func leadsToRequest(s string) bool {
	return youAsked.MatchString(s) || yourRequest.MatchString(s) && !answering.MatchString(s)
}

// answersToo reports a paragraph that says what was asked and then answers it: with a count of some
// period, or by saying that there is none.
func answersToo(text string) bool {
	all := sentencesOf(text)
	return len(all) > 1 && slices.ContainsFunc(all[1:], func(s string) bool {
		if partCount.MatchString(s) && !strings.HasSuffix(s, "?") {
			return true
		}
		if requestLead.MatchString(strings.TrimSpace(s)) || strings.HasSuffix(s, "?") || asksAbout.MatchString(s) || asking.MatchString(s) {
			return false
		}
		return saysNotHeld(s) || saysNoFlag(s) || ncndWords.MatchString(s) || refused.MatchString(s) && len(exemptions(s)) > 0 ||
			countVerb.MatchString(s) && len(spans(prose.SpeltPeriods(s))) > 0
	})
}

// partCount is a count of some of what was asked for, which needs no period: "named in 47 of the 163 offences".
var partCount = lazyre.New(`(?i)\b(?:in|on|was|were|had|for) \d[\d,]* of (?:the|these|those|them)\b|^\W*(?:of|among(?:st)?) (?:these|those|them|which)\b[^.;?\d]{0,30}\b\d[\d,]* [a-z]`)

// countVerb is what a count is said to be.
var countVerb = lazyre.New(`(?i)\b(?:was|were|is|are|had|has|recorded|there)\b[^.;]{0,40}?\d|\d[\d,]*\b[^.;]{0,40}?\b(?:was|were|had|recorded|carried)\b`)

// isNotice reports a paragraph with the words of a notice, and no count for a period
// beside them.
func isNotice(b block) bool {
	return noticeLead.MatchString(b.text) && !slices.ContainsFunc(sentencesOf(b.text), func(s string) bool {
		return !noticeLead.MatchString(s) && digit.MatchString(s) && len(spans(prose.SpeltPeriods(s))) > 0
	})
}

// headsAnswer reports a line that heads an answer; "Disclosure Officer" signs one, and "Answer 2 offences" is one.
func headsAnswer(line string) bool {
	_, counts := withoutAnswerWord(line)
	return len(line) < 90 && answerHead.MatchString(line) && !signsFor.MatchString(line) && !counts
}

// signsFor is who signs a letter of a force.
var signsFor = lazyre.New(`(?i)^\W*(?:[a-z]+ police )?(?:disclosure|foi|information (?:rights|governance|management|disclosure|access)|decision) (?:unit|officer|team|office|section|manager|adviser|advisor|assistant|administrator|maker|analyst)\b`)

// lastAnswerHead gives the last block that heads an answer, -1 where none does.
func lastAnswerHead(blocks []block) int {
	for i, b := range slices.Backward(blocks) {
		if b.table == nil && headsAnswer(firstLine(b.text)) {
			return i
		}
	}
	return -1
}

// labelled gives a block's words with its own number in front, which lists keep
// apart.
func labelled(b block) string { return joinText(b.label, b.text) }

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimSpace(line)
}
