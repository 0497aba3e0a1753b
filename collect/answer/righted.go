package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may tell an older number before the one that stands: "In our answer of 2 October
// we said that 40 offences had the flag in 2016-17. The right number is 47." The older words
// say what is counted and when, and the others how many.

const (
	saidVerb = `(?:told|said|reported|gave|given|stated|wrote|published|disclosed|supplied|provided|informed|quoted|answered|shown|showed|recorded)`
	ownPaper = `(?:answer|reply|response|letter|e-?mail|message|disclosure)`
	ofADay   = `(?:,? (?:of|dated|sent (?:to you )?on|on) [^,;.]{3,30}?,?)?`
)

var (
	// saidBefore opens an older statement: it names the older paper or time, or says that it
	// was wrong.
	saidBefore = lazyre.New(`(?i)^\W*(?:please (?:also )?note that )?(?:(?:in|with|by) (?:our|my|the|that) (?:(?:earlier|previous|last|first|original|initial|interim|holding|preliminary|provisional) )*` + ownPaper + `(?: (?:of|dated|sent on|on) [^,;.]{3,30}?)?,? (?:we|i|you were|the force|it)|(?:our|my|the) (?:(?:earlier|previous|last|first|original|initial|interim|holding|preliminary|provisional) )+` + ownPaper + ofADay + `|(?:our|my|the) acknowledge?ment(?: (?:letter|e-?mail|message))?` + ofADay + `|(?:our|my) ` + ownPaper + ` (?:of|dated) [^,;.]{3,30}?|(?:last time|last year|previously|originally|initially|at first|earlier),? (?:we|i|you were|the force)|in that ` + ownPaper + ofADay + `,? [^.;]{1,60}? (?:was|were|had been|is|are)|(?:we|i|you were|the force)(?: (?:had|were))? (?:originally|initially|previously|first|earlier|wrongly|mistakenly|incorrectly|at first|then))(?: had)? ` + saidVerb + `(?: (?:you|it))?(?: that)?(?: there were)?\s+`)
	// rightNow leads to the numbers that stand.
	rightNow = lazyre.New(`(?i)\b(?:(?:the|our) (?:right|true|correct(?:ed)?|accurate|actual|revised|updated|proper|new) (?:number|figure|total|count|answer)s?(?: of (?:offences|crimes))?(?: for [^,;.]{3,40}?)? (?:is|was|are|were|stands? at|should be|should have been)(?: now)?|(?:(?:has|have|is|was|are|were)(?: since| now)*(?: been)?|been) (?:revised|corrected|amended|updated)(?: (?:up|down|upwards?|downwards?))? to|` + oughtTo + `|(?:after|on|following|upon) (?:revision|review|correction|re-?count(?:ing)?|checking|further checks?),? (?:this|it|that|the (?:figure|number|total|count)) (?:is|was|becomes|became|stands at|came to)(?: now)?|(?:we|the force) now (?:hold|have|count|records?|shows?))(?: as)? (` + numberList + `)\b`)
	ought    = lazyre.New(`(?i)\b(?:` + oughtTo + `)(?: as)? $`)
	// saidAs is such a statement of numbers: "in our first reply the figures for 2016/17 were given as 40".
	saidAs = lazyre.New(`(?i)^\W*(?:please (?:also )?note that )?(?:in|with|by) (?:our|my|the) (?:(?:earlier|previous|last|first|original|initial|interim|holding|preliminary|provisional) )*` + ownPaper + `(?: (?:of|dated|sent on|on) [^,;.]{3,30}?)?,? (the (?:[\w-]+ ){0,3}?(?:figures?|numbers?|totals?|counts?)\b[^.;]*? (?:was|were|had been)(?: \w+ly)? ` + saidVerb + ` (?:as|to be|at) )`)
	// notOld takes back older numbers behind those that stand: "47, not 40 as stated".
	notOld = lazyre.New(`(?i),?\s*(?:\(|[–—-]\s*)?(?:and )?\b(?:not|rather than|instead of|in place of) (?:the )?(` + numberList + `)\b(?: (?:offences|crimes))?(?: respectively)?(,? (?:as |that (?:we|i|was|were) |which (?:we|i|was|were) )?(?:we |was |were |had )*(?:previously |originally |initially |earlier |wrongly |first )*` + saidVerb + `(?: (?:to you|in|on|by|earlier|previously|before)\b[^,.;)]*)?)?\)?`)
	// onlyWrong says no more than that what was said before is wrong.
	onlyWrong = lazyre.New(`(?i)^\D*\b(?:incorrect|wrong|in error|errors?|mistakes?|mistaken|inaccurate|apologi[sz]e|apologies|sorry)\b\D*$`)
	// saysWrong says of what a sentence corrects that it is wrong.
	saysWrong = lazyre.New(`(?i)\b(?:in error|incorrect|wrong|mistaken|inaccurate|erratum|typing error|(?:a|one|an) (?:error|mistake))\b`)
	oneNumber = lazyre.New(aNumber)
)

// pointsAtAnswer names a question by its bare number where a sentence corrects a number of its answer: "under 3 the number
// for Kik", "at 2 above". Elsewhere "under 3" is an age.
var pointsAtAnswer = lazyre.New(`(?i)\b((?:under|at|in|below|for|to|of)\s+)(?:(?:our\s+)?(?:answers?|replies|reply|section|paragraph)\s+(?:to\s+)?)?\(?([1-6])\)?((?:\s+(?:above|below)\b)?,?\s+(?:the|our)\s+(?:[\w-]+\s+)?(?:numbers?|figures?|counts?|totals?|entry|entries)\b|\s+(?:above|below)\b)`)

// peopleOfAge end before the bound of an age: "for those under" 6 our figure is of people, and "aged 3 to" 6.
var peopleOfAge = lazyre.New(`(?i)(?:\b(?:those|any(?:one|body)|every(?:one|body)|all|ages?|aged|they|(?:who|that) (?:are|were|was|is)|child(?:ren)?|` + sexNouns + `|` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + personNoun + `)[\s,(]+(?:under|below|at|of|to|for)|\d\s+to)\s+$`)

// answerNamed calls the question whose answer a sentence points at by its number a question.
func answerNamed(s string) string {
	for _, m := range slices.Backward(pointsAtAnswer.FindAllStringSubmatchIndex(s, -1)) {
		if !peopleOfAge.MatchString(s[:m[3]]) {
			s = s[:m[3]] + "question " + s[m[4]:m[5]] + s[m[6]:]
		}
	}
	return s
}

const (
	aNumber    = `(?:\d{1,3}(?:,\d{3})+|\d+)`
	numberList = aNumber + `(?:(?:, and |, | and )` + aNumber + `)*`
	// oughtTo says that what was written is wrong.
	oughtTo = `(?:should|ought to|must) (?:now |in fact |instead )*(?:be|read|say|have (?:been|read|said))|(?:is|are|should be|must be) (?:hereby )?replaced (?:by|with)|please read`
)

// A told is a sentence as it is read. from is the sentence whose numbers stand in it, where
// those replaced older ones, and old are these.
type told struct {
	words, from string
	old         []string
	void        bool // a sentence behind it takes its numbers back, and gives no others
}

// righted gives the sentences of a paragraph, those of older numbers with the ones that
// replace them.
func (r *reader) righted(sentences []string) []told {
	var out []told
	next := nextSaying(sentences)
	for i := 0; i < len(sentences); i++ {
		following := ""
		if next[i] < len(sentences) {
			following = sentences[next[i]]
		}
		s := sentences[i]
		if rightNow.MatchString(s) {
			s = answerNamed(s)
		}
		t, both := r.rightedBy(s, following)
		if t.from == s {
			t.from = sentences[i]
		}
		for _, old := range t.old {
			r.problem("superseded: %s is replaced: %q", old, quoteWith(t.from, old))
		}
		out = append(out, t)
		if both {
			i = next[i]
		}
	}
	takenBack(out)
	return out
}

// quoteWith quotes a sentence from its beginning, or about the number where that does not reach as far.
func quoteWith(s, number string) string {
	quote := quoteWords(s)
	if at := strings.LastIndex(s, number); at >= 0 && !hasNumber(quote, number) {
		return quoteWords(around(s, prose.Span{Start: at, End: at + len(number)}))
	}
	return quote
}

// nextSaying gives for each sentence the place of the next that says more than that something was
// wrong. It is worked out from the end, so that each is looked at once, however many do not.
func nextSaying(sentences []string) []int {
	out := make([]int, len(sentences))
	next := len(sentences)
	for i := range slices.Backward(sentences) {
		out[i] = next
		if !onlyWrong.MatchString(sentences[i]) {
			next = i
		}
	}
	return out
}

// rightedBy reads one sentence with what follows it; both says that the next was used too.
func (r *reader) rightedBy(s, next string) (t told, both bool) {
	if words, old := rightOfTwo(s); old != nil {
		return told{words: words, from: s, old: old}, false
	}
	right := rightNow.FindStringSubmatchIndex(s)
	if words, old := withoutOld(s, right); old != nil {
		return told{words: words, from: s, old: old}, false
	}
	lead := saidLead(s)
	if lead < 0 {
		if right == nil || !ought.MatchString(s[:right[2]]) {
			return told{words: s}, false
		}
		lead = 0
	}
	old, from := s[lead:], s
	m := rightNow.FindStringSubmatchIndex(old)
	var now []string
	switch {
	case m != nil:
		now, old = listedNumbers(old[m[2]:m[3]]), strings.TrimRight(old[:m[0]], " ,;:–—-(")
		if at := strings.LastIndexAny(old, ";:"); at > 0 && !strings.ContainsAny(old[at:], "0123456789") {
			old = old[:at] // "...; this"
		}
	default:
		if m = rightNow.FindStringSubmatchIndex(next); m == nil {
			return told{words: s}, false
		}
		now, from, both = listedNumbers(next[m[2]:m[3]]), next, true
	}
	words, was := r.withNumbers(old, now)
	switch {
	case was != nil:
		return told{words: words, from: from, old: was}, both
	case lead == 0: // it gives the right ones only
		return told{words: s, from: s}, false
	}
	return told{words: s}, false // it is not known which numbers are replaced
}

// saidLead gives where an older statement begins in a sentence, behind the words that open it; -1
// where none does.
func saidLead(s string) int {
	if m := saidAs.FindStringSubmatchIndex(s); m != nil {
		return m[2]
	}
	if at := saidBefore.FindStringIndex(s); at != nil {
		return at[1]
	}
	return -1
}

// withoutOld takes the older numbers out of a sentence that says that they are wrong, or whose others
// stand, as right says.
func withoutOld(s string, right []int) (words string, old []string) {
	for _, m := range slices.Backward(notOld.FindAllStringSubmatchIndex(s, -1)) {
		if m[4] >= 0 || right != nil && right[3] <= m[0] || saysWrong.MatchString(s) {
			old = append(listedNumbers(s[m[2]:m[3]]), old...)
			s = s[:m[0]] + s[m[1]:]
		}
	}
	return s, old
}

func listedNumbers(list string) []string { return oneNumber.FindAllString(list, -1) }

// withNumbers gives the words of older counts with the numbers that stand, and the older ones; nil
// where they do not match one by one.
func (r *reader) withNumbers(s string, now []string) (words string, old []string) {
	at := r.numberSpans(s, len(now))
	if len(at) == 0 || len(at) > len(now) || len(at) < len(now) && len(at) > 1 {
		return s, nil
	}
	for i, sp := range slices.Backward(at) {
		if s[sp.Start:sp.End] == now[i] && len(at) == 1 {
			return s, nil
		}
		old = append(old, s[sp.Start:sp.End])
		s = s[:sp.Start] + now[i] + s[sp.End:]
	}
	slices.Reverse(old)
	return s, old
}

// numberSpans gives the places of the counts of a sentence, of which n are looked for: "the figures of
// 14 and 75" are counts where another number takes their place.
func (r *reader) numberSpans(s string, n int) []prose.Span {
	periods := spans(prose.SpeltPeriods(s))
	var counts, all []prose.Span
	for _, c := range r.numbersIn(s, periods) {
		if c.v.symbol == NoSymbol {
			counts = append(counts, c.Span)
		}
	}
	for _, x := range r.scan(s).Numbers {
		if x.Value.IsInt() && !x.InWords && !r.noCount(s, x) && !slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Overlaps(x.Span) }) {
			all = append(all, x.Span)
		}
	}
	if len(counts) != n && len(all) == n {
		return all
	}
	return counts
}
