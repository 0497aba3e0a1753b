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
	ownPaper = `(?:answer|reply|response|letter|e-?mail|disclosure)`
)

var (
	// saidBefore opens an older statement: it names the older paper or time, or says that it
	// was wrong.
	saidBefore = lazyre.New(`(?i)^\W*(?:(?:in|with|by) (?:our|my|the) (?:(?:earlier|previous|last|first|original|initial|interim) )*` + ownPaper + `(?: (?:of|dated|sent on|on) [^,;.]{3,30}?)?,? (?:we|i|you were|the force|it)|(?:our|my|the) (?:(?:earlier|previous|last|first|original|initial|interim) )+` + ownPaper + `|(?:our|my) ` + ownPaper + ` (?:of|dated) [^,;.]{3,30}?|(?:last time|last year|previously|originally|initially|at first|earlier),? (?:we|i|you were|the force)|(?:we|i|you were|the force)(?: (?:had|were))? (?:originally|initially|previously|first|earlier|wrongly|mistakenly|incorrectly|at first|then))(?: had)? ` + saidVerb + `(?: (?:you|it))?(?: that)?(?: there were)?\s+`)
	// rightNow leads to the number that stands.
	rightNow = lazyre.New(`(?i)\b(?:(?:the|our) (?:right|true|correct(?:ed)?|accurate|actual|revised|updated|proper|new) (?:number|figure|total|count|answer)(?: of (?:offences|crimes))?(?: for [^,;.]{3,24})? (?:is|was|stands at|should be|should have been)(?: now)?|(?:(?:has|have|is|was|were)(?: since| now)*(?: been)?|been) (?:revised|corrected|amended|updated)(?: (?:up|down|upwards?|downwards?))? to|should (?:now )?(?:be|read|say|have (?:been|read|said))|(?:we|the force) now (?:hold|have|count|records?|shows?)) (\d[\d,]*)\b`)
	// notAsStated takes back an older number beside the one that stands: "47, not 40 as stated".
	notAsStated = lazyre.New(`(?i),?\s*(?:\(|[–—-]\s*)?(?:and )?(?:not|rather than|instead of) (?:the )?(\d[\d,]*)(?: (?:offences|crimes))?,? (?:as |that (?:we|i|was|were) |which (?:we|i|was|were) )?(?:we |was |were |had )*(?:previously |originally |initially |earlier |wrongly |first )*` + saidVerb + `[^.;]*?\)?([.;]?\s*)$`)
)

// A told is a sentence as it is read. from is the sentence whose number stands in it, where
// that replaced an older one.
type told struct{ words, from string }

// righted gives the sentences of a paragraph, those of an older number with the one that
// replaces it.
func (r *reader) righted(sentences []string) []told {
	var out []told
	for i := 0; i < len(sentences); i++ {
		s := sentences[i]
		next := ""
		if i+1 < len(sentences) {
			next = sentences[i+1]
		}
		words, from, both := r.rightedBy(s, next)
		out = append(out, told{words, from})
		if both {
			i++
		}
	}
	return out
}

// rightedBy reads one sentence with what follows it; both says that the next was used too.
func (r *reader) rightedBy(s, next string) (words, from string, both bool) {
	if m := notAsStated.FindStringSubmatchIndex(s); m != nil {
		r.rightedProblem(s[m[2]:m[3]], s)
		return s[:m[0]] + ".", s, false
	}
	lead := saidBefore.FindStringIndex(s)
	if lead == nil {
		return s, "", false
	}
	old, from := s[lead[1]:], s
	m := rightNow.FindStringSubmatchIndex(old)
	number := ""
	switch {
	case m != nil:
		number, old = old[m[2]:m[3]], strings.TrimRight(old[:m[0]], " ,;:–—-(")
		if at := strings.LastIndexAny(old, ";:"); at > 0 && !strings.ContainsAny(old[at:], "0123456789") {
			old = old[:at] // "...; this"
		}
	default:
		if m = rightNow.FindStringSubmatchIndex(next); m == nil {
			return s, "", false
		}
		number, from, both = next[m[2]:m[3]], next, true
	}
	counts := slices.DeleteFunc(r.numbersIn(old, spans(prose.SpeltPeriods(old))), func(n said) bool { return n.v.symbol != NoSymbol })
	if len(counts) != 1 || old[counts[0].Start:counts[0].End] == number {
		return s, "", false // it is not known which number is replaced
	}
	at := counts[0]
	r.rightedProblem(old[at.Start:at.End], from)
	return old[:at.Start] + number + old[at.End:], from, both
}

func (r *reader) rightedProblem(old, by string) {
	r.problem("superseded: %s is replaced: %q", old, quoteWords(by))
}

// rightedSince says of the figures since from that their number replaced an older one, and shows
// the words that gave it.
func (r *reader) rightedSince(from int, by, where string) {
	for i := range r.found[from:] {
		p := &r.found[from+i]
		p.doubts, p.Quote = p.doubts.with(inPlaceOf), strings.TrimSpace(by)
		if where == "" {
			p.Where = quoteWords(by)
		}
	}
}
