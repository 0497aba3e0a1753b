package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// questions says what became of each question that the letter mentions or gives
// figures for.
func (r *reader) questions(fs []Figure) []Question {
	var names []string
	for _, q := range r.said.order {
		if q != "" {
			names = append(names, q)
		}
	}
	for _, f := range fs {
		if !slices.Contains(names, f.Question) {
			names = append(names, f.Question)
		}
	}
	whole := r.said.of[""].text()
	if len(names) == 0 || r.refusesAll(whole) && (len(fs) == 0 || goodwill.MatchString(whole)) {
		all := r.refusesAll(whole) || r.own && allAsked.MatchString(whole) && saysNotHeld(whole)
		for _, q := range []string{"Q1", "Q2", "Q3", "Q4"} {
			if !slices.Contains(names, q) && (r.asked[q] != "" || all) {
				names = append(names, q)
			}
		}
	}
	slices.Sort(names)
	var out []Question
	for _, q := range names {
		as := r.question(q, fs, whole)
		if r.own && as.Status == Lost && (len(q) > 2 || q > "Q4") { // a paragraph that has a number
			continue
		}
		out = append(out, as)
	}
	return out
}

func (r *reader) refusesAll(whole string) bool {
	return refused.MatchString(whole) && len(exemptions(whole)) > 0
}

// question judges one question: by its figures, by what was said of it, and for
// want of both by what was said of the whole.
func (r *reader) question(q string, fs []Figure, whole string) Question {
	st := r.said.of[q]
	text := st.text()
	out := Question{Question: q}
	if other := r.saidElsewhere(q, text); other != "" && !slices.ContainsFunc(fs, func(f Figure) bool { return f.Question == q }) {
		as := r.question(other, fs, whole)
		out.Status, out.Exemptions = as.Status, as.Exemptions
		return out
	}
	own := slices.DeleteFunc(slices.Clone(fs), func(f Figure) bool { return f.Question != q })
	if len(own) > 0 {
		out.Status, out.Exemptions = r.withFigures(own, text, fs)
		if out.Status == Answered && slices.ContainsFunc(own, hides) {
			out.Exemptions = hidingExemptions(text, whole)
		}
		return out
	}
	if text == "" && (st == nil || !st.lost) {
		text = whole
	}
	out.Status, out.Exemptions = r.without(q, withoutSigns(text), st)
	if out.Status == Lost && (st == nil || !st.lost) && r.refusesAll(whole) {
		out.Status, out.Exemptions = Refused, exemptions(firstRefusal(whole))
	}
	return out
}

// seeOther is an answer that only points at that of another question.
var seeOther = lazyre.New(`(?i)^\W*(?:n/?a\W+|not applicable\W+)?(?:please\s+)?(?:as|see|refer to|same as|covered by|as (?:for|per|at|in|stated in)|due to|because of|given|in (?:light|view) of)\b[^.]{0,40}?\b(?:Q|qu|questions?|answers?|responses?|parts?|points?)\s*\.?\s*(?:(?:to|for)\s+)?(?:Q|questions?)?\s*\(?(\d)\b`)

// sameAbove points at the question before: "As above".
var sameAbove = lazyre.New(`(?i)^\W*(?:n/?a\W+|not applicable\W+)?(?:please\s+)?(?:as|see|same as|refer to)(?: (?:the )?(?:answer|response))? above\W*$`)

// saidElsewhere gives the question whose answer stands for this one's: an
// earlier one, so that two cannot point at each other.
func (r *reader) saidElsewhere(q, text string) string {
	if len(text) > 160 || len(q) != 2 {
		return ""
	}
	other := ""
	if m := seeOther.FindStringSubmatch(text); m != nil {
		other = "Q" + m[1]
	} else if sameAbove.MatchString(text) {
		other = "Q" + string(q[1]-1)
	}
	if other >= q || !r.said.has(other) {
		return ""
	}
	return other
}

func hides(f Figure) bool { return f.Symbol == Hidden || f.Symbol == LessThanFive }

// hidingExemptions names the section by which single cells were hidden.
func hidingExemptions(text, whole string) []string {
	for _, s := range append(strings.Split(text, "\n"), strings.Split(whole, "\n")...) {
		if ex := exemptions(s); len(ex) > 0 && (cellHide.MatchString(s) || slices.Contains(ex, "s40(2)")) {
			return ex
		}
	}
	return nil
}

// withFigures tells answered from partly: a number for every period asked, and
// nothing said to be withheld.
func (r *reader) withFigures(own []Figure, text string, all []Figure) (Status, []string) {
	var ex []string
	partly := false
	before := ""
	for s := range strings.SplitSeq(text, "\n") {
		last := before
		before = s
		if explainsExemption.MatchString(s) || r.tellsOfCheck(s, last) && len(exemptions(s)) == 0 || ncndWords.MatchString(s) && otherInfo.MatchString(s) || explainsSign.MatchString(s) && !saysIt.MatchString(s) {
			continue
		}
		if ex := exemptions(s); !restWithheld.MatchString(s) && severalRefused(s) == nil && (cellHide.MatchString(s) || len(ex) == 1 && ex[0] == "s40(2)" && slices.ContainsFunc(all, hides)) {
			continue
		}
		if (ofBreakdown.MatchString(s) || neverCounted.MatchString(s) || leftOutAsAsked.MatchString(s)) && len(exemptions(s)) == 0 {
			continue
		}
		if (unsupply.MatchString(s) || refused.MatchString(s) && len(exemptions(s)) > 0) && !supersededWords.MatchString(s) {
			partly = true
			ex = append(ex, exemptions(s)...)
		}
	}
	if lacksNumbers(own) || slices.ContainsFunc(own, func(f Figure) bool { return f.Symbol == NotAvailable && f.Breakdown.IsNone() && !covered(f, own) }) || r.lacksPeriod(own, all) || lacksYearBeforeFlag(own, all, text) {
		partly = true
	}
	if whole := r.said.of[""].text(); !partly && (goodwill.MatchString(whole) && len(exemptions(whole)) > 0 || refusesRequest(whole)) {
		partly, ex = true, exemptions(firstRefusal(whole))
	}
	if partly {
		return Partly, ex
	}
	return Answered, nil
}

// ofBreakdown begins a sentence about a breakdown: that it is missing leaves the counts
// answered.
var ofBreakdown = lazyre.New(`(?i)^\W*(?:no|the|yearly|annual|sub-?) ?(?:sub-?)?totals?\b|^\W*(?:(?:row|column|grand|overall) )?totals? (?:is|are|was|were|has been|have been) (?:not (?:given|shown|printed|provided|supplied|included|disclosed)|left out|omitted|withheld|suppressed|removed|hidden)\b|^\W*(?:(?:the|a|an|any|further|numbers?|figures?|data|counts?|information|details?)\s+)*(?:breakdowns?|splits?|(?:broken down|split)\b|(?:by|on|of) (?:the )?(?:ages?|sex|gender|offences?|crime types?)\b)|^\W*(?:the )?(?:ages?|sex|gender)\b`)

// explainsSign begins the key of a table, which withholds nothing: "n/a: not available".
var explainsSign = lazyre.New(`(?i)^\W*(?:n/?[akp]|\[[a-z]\]|[a-z*.:-]{1,2}|\d{1,2})\W*\s(?:=|:|means?|is|not applicable|not available)`)

// saysIt begins a sentence with a word as short as a sign: "It is exempt under section 22(1)".
var saysIt = lazyre.New(`(?i)^\W*(?:it|he|we|as|so|if|no)\s`)

// withoutSigns gives what was said of a question without what signs mean that hide numbers of others: "<5 means a number
// from 1 to 4, withheld under section 40(2)".
func withoutSigns(text string) string {
	said := strings.Split(text, "\n")
	rest := slices.DeleteFunc(slices.Clone(said), func(s string) bool { return signMeans.MatchString(s) })
	if len(rest) == 0 {
		return text
	}
	return strings.Join(rest, "\n")
}

// signMeans begins what a sign means that stands for a number.
var signMeans = lazyre.New(`(?i)^\W{0,2}(?:(?:an? |the )?(?:asterisk|star|sign|symbol) )?["“'‘(]?(?:<\s?\d{1,2}|\[[a-z]\]|[*~#^†‡]{1,2}|\.\.|n/[akp])["”'’)]?\s*(?:=|:|,|means?\b|denotes?\b|indicates?\b|is\b|are\b|shows?\b|stands? for\b|represents?\b|(?:one|two|three|1|2|3)\b)`)

// explainsExemption says of what kind an exemption is that was applied before, and withholds nothing.
var explainsExemption = lazyre.New(`(?i)^\W*(?:section|s\.?)\s*\d+[^.;]{0,12}\b(?:is|are) (?:both )?(?:an? )?(?:(?:qualified|absolute|class[ -]based|prejudice[ -]based|harm[ -]based)(?:,| and)? ?)+exemptions?\b`)

// without judges a question that no figure answers.
func (r *reader) without(q, text string, st *statement) (Status, []string) {
	ex := exemptions(text)
	switch {
	case st != nil && st.onlyConfirms(text):
		return NCND, ex
	case (len(ex) > 0 && slices.ContainsFunc(ex, excusesConfirming) || len(ex) > 0 && unsaidIfHeld.MatchString(text)) && !otherInfo.MatchString(text):
		return NCND, ex
	case saysNoFlag(text) && saysNotHeld(besideFlag(text)) && q != "Q2" && !(len(ex) > 0 && refused.MatchString(text)):
		return NotHeld, nil
	case saysNoFlag(text) && !(len(ex) > 0 && refused.MatchString(text)):
		return FlagNotUsed, nil
	case ncndWords.MatchString(text) && !otherInfo.MatchString(text):
		return NCND, ex
	case len(ex) > 0 && (refused.MatchString(text) || costWords.MatchString(text) && strings.HasPrefix(ex[0], "s12")):
		return Refused, ex
	case clarify.MatchString(text):
		return Clarification, nil
	case saysNotHeld(text):
		return NotHeld, nil
	case len(ex) > 0:
		return Refused, ex
	case staysRefused.MatchString(text):
		return Refused, exemptions(firstRefusal(r.said.of[""].text()))
	case attached.MatchString(text):
		return Attached, nil
	case refused.MatchString(text):
		return Refused, nil
	case st != nil && st.lost:
		return Lost, nil
	}
	return Lost, nil
}

// staysRefused begins what is said behind the mark of questions that are refused, whatever is attached of others:
// "Questions 1 and 3 remain refused."
var staysRefused = lazyre.New(`(?i)^\W*(?:(?:is|are|was|were|has|have|been|still|therefore|also|both|all|remains?|stays?) )+refused\b`)

// onlyConfirms reports a question of which its own words say no more than that nothing, or
// nothing else, is confirmed or denied. In the whole of a letter that is a formula.
func (s *statement) onlyConfirms(text string) bool {
	if len(s.texts) == 0 || !ncndWords.MatchString(text) {
		return false
	}
	return !slices.ContainsFunc(s.texts, func(t string) bool { return saysStatus(t) && !ncndWords.MatchString(t) })
}

// excusesConfirming reports a subsection of the Act by which a force need not confirm or deny
// that it holds something: each exemption has one. That of costs is a refusal.
func excusesConfirming(section string) bool { return confirming.MatchString(section) }

var confirming = lazyre.New(`^s(?:22\(2\)|23\(5\)|24\(2\)|26\(3\)|27\(4\)|28\(3\)|29\(2\)|30\(3\)|31\(3\)|32\(3\)|33\(3\)|34\(2\)|35\(3\)|36\(3\)|37\(2\)|38\(2\)|39\(2\)|40\(5[AB]?\)|41\(2\)|42\(2\)|43\(3\)|44\(2\))`)

// reasonClauses parts what is said from why: "not held as there is no flag".
var reasonClauses = lazyre.New(`[,;.]\s+|\s+(?:as|because|since|given that|due to)\s+`)

// besideFlag gives the clauses of a text that do not speak of the flag: "As there is no
// flag, this is not held".
func besideFlag(text string) string {
	var out []string
	for _, c := range reasonClauses.Split(text, -1) {
		parts := topicOf(c) == byPlatform || topicOf(c) == byOutcome // "no information is held on the platform of flagged offences"
		if !noFlag.MatchString(c) && (parts || !flagWords.MatchString(c)) {
			out = append(out, c)
		}
	}
	return strings.Join(out, ". ")
}

// goodwill is how figures are given outside a refusal of everything.
var goodwill = lazyre.New(`(?i)\bgoodwill|\bas a gesture\b|\boutside (?:of )?the (?:act|scope of)`)

// refusesRequest reports a letter that refuses the whole request with a section of the Act: what it gives all the same it need not.
func refusesRequest(whole string) bool {
	for s := range strings.SplitSeq(whole, "\n") {
		if requestRefused.MatchString(s) && len(exemptions(s)) > 0 {
			return true
		}
	}
	return false
}

var requestRefused = lazyre.New(`(?i)(?:^|[,;]\s+|\b(?:that|and|so|therefore) )(?:the whole of |all of )?(?:your|the|this) (?:(?:whole|entire|full) )?request(?:, (?:taken )?as a whole,?| has been considered and)? (?:is|must be|has to be|has been) (?:therefore |hereby |now )?refused\b|(?:^|[,;]\s+|\b(?:that|and|so|therefore) )(?:we|I) (?:must |have to |are obliged to |therefore )*refuse (?:the whole of |all of )?(?:your|the|this) (?:(?:whole|entire|full) )?request(?: as a whole| in full)?(?:\W|$)[^.;]{0,20}\b(?:under|by|section|s\.? ?\d)`)

// firstRefusal gives the first sentence that refuses with a section of the Act.
func firstRefusal(text string) string {
	for s := range strings.SplitSeq(text, "\n") {
		if len(exemptions(s)) > 0 && refused.MatchString(s) && !ncndWords.MatchString(s) {
			return s
		}
	}
	return text
}
