package flag

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// noText tells texts that say nothing of an offence: those without a letter or digit, and
// what stands where a text should, such as "N/A" or "see OEL".
type noText map[string]bool

func newNoText(set *rules.Set) noText {
	n := noText{}
	for _, phrase := range set.NoText() {
		var room [rules.LongestNoText]byte
		if folded, ok := foldWords(room[:0], phrase); ok {
			n[string(folded)] = true
		}
	}
	return n
}

// is reports whether text says nothing.
func (n noText) is(text string) bool {
	if len(text) > 2*rules.LongestNoText && isAlphanumeric(text[0]) || hasLetters(text, rules.LongestNoText) { // as nearly all are
		return false
	}
	var room [rules.LongestNoText]byte
	folded, ok := foldWords(room[:0], plainOf(text).text)
	return ok && (len(folded) == 0 || n[string(folded)])
}

// hasLetters reports whether the first 2n bytes of text have at least n letters and digits of
// ASCII: more than foldWords then has room for. Which bytes those are nobody can guess, so
// it is no branch.
func hasLetters(text string, n int) bool {
	letters := 0
	for i := range min(2*n, len(text)) {
		letters += int(alphanumeric[text[i]])
	}
	return letters >= n
}

// alphanumeric has 1 for each letter and digit of ASCII.
var alphanumeric = func() (is [256]uint8) {
	for c := range is {
		if isAlphanumeric(byte(c)) {
			is[c] = 1
		}
	}
	return is
}()

func isAlphanumeric(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// foldWords appends the letters and digits of text, small, with one space for whatever
// stands between them; not ok when they are more than into has room for.
func foldWords(into []byte, text string) (folded []byte, ok bool) {
	gap := false
	for _, c := range text {
		if c < utf8.RuneSelf && isAlphanumeric(byte(c)) && !gap && len(into)+1+utf8.UTFMax <= cap(into) { // as most are
			into = append(into, byte(unicode.ToLower(c)))
			continue
		}
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			gap = len(into) > 0
			continue
		}
		if len(into)+1+utf8.UTFMax > cap(into) {
			return nil, false
		}
		if gap {
			into = append(into, ' ')
		}
		into, gap = utf8.AppendRune(into, unicode.ToLower(c)), false
	}
	return into, true
}

// unread gives the answer for a record without text, of which by gives the answer of its
// fields: there is nothing to read. A person looks where the officer says yes, and where
// the officer says nothing and the offence is one that is often online, or not known.
func unread(by Answer, rec record.Record, of *offence) Answer {
	if rec.OfficerFlag == record.FlagYes || by != No || rec.OfficerFlag == record.Blank && of.open {
		return Review
	}
	return No
}

// leavesOpen reports whether the kinds of an offence leave it open, before anything is
// read, whether it was online; base are their chances.
func (j *Judge) leavesOpen(base weigh.Chances, kinds []int32) bool {
	return base.Used+base.Doubtful >= leastRead || slices.Contains(kinds, j.features.number[rules.UnknownOffence])
}
