package answer

import (
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Words that say a number otherwise than the rules of sentences know are written as those, and the quotes keep them.

var (
	singleOne  = lazyre.New(`(?i)\b(?:just |only )?(?:a|one) single ((?:such |recorded |flagged |cyber-flagged |sexual |child |female |male )*(?:offence|crime|victim|record|case|girl|boy|suspect))\b`)
	numberVerb = lazyre.New(`(?i)\b(offences|crimes|victims|records|these|those|they|which) number(?:ed)? (\d)|\b(` + flagNoun + `) number ((?:\d[\d,]*\d?|` + prose.HundredsInWords + `), (?:\d|` + prose.HundredsInWords + `))`) // two counts or more are no name of a flag
	// oneOfThem is one of them right before its year: elsewhere it is anyone.
	oneOfThem = lazyre.New(`(?i)\b(one)( of (?:them|these|those))( (?:in|for|during) (?:the year )?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\b)`)
	// inWordsAndDigits is one number written twice: "nine (9)".
	inWordsAndDigits = lazyre.New(`(?i)(^|\s)(` + prose.HundredsInWords + `)\s?\((\d{1,3})\)(\W|$)`)
	// inSquares is a period in square brackets, as in round ones.
	inSquares = lazyre.New(`\[[^\[\]]*\d\d[^\[\]]*\]`)
	wordAlone = lazyre.New(`(?i)^(\s*[:=–-]\s*)(` + strings.Join(wordsAlone, "|") + `)(\s*(?:[.;,]|$))`)
)

var wordsAlone = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// A speltWord is words that were written otherwise.
type speltWord struct{ was, is string }

// spelt writes a sentence with such words so, and gives them.
func spelt(s string) (string, []speltWord) {
	var all []speltWord
	change := func(was, is string) string {
		all = append(all, speltWord{was, is})
		return is
	}
	s = singleOne.ReplaceAllStringFunc(s, func(m string) string { return change(m, "one "+singleOne.FindStringSubmatch(m)[1]) })
	s = numberVerb.ReplaceAllStringFunc(s, func(m string) string {
		w := numberVerb.FindStringSubmatch(m)
		_, count, _ := strings.Cut(m[len(w[1]+w[3])+1:], " ")
		return w[1] + w[3] + " " + change(m[len(w[1]+w[3])+1:], "were "+count)
	})
	s = oneOfThem.ReplaceAllStringFunc(s, func(m string) string {
		w := oneOfThem.FindStringSubmatch(m)
		return change(w[1]+w[2], "1"+w[2]) + w[3]
	})
	s = inWordsAndDigits.ReplaceAllStringFunc(s, func(m string) string {
		w := inWordsAndDigits.FindStringSubmatch(m)
		if n, ok := prose.WholeNumber(w[2]); !ok || strconv.Itoa(n) != w[3] {
			return m
		}
		return change(strings.TrimSuffix(m, w[4]), w[1]+w[3]) + w[4]
	})
	s = inSquares.ReplaceAllStringFunc(s, func(m string) string {
		if inner := m[1 : len(m)-1]; isPeriodLabel(inner) {
			return change(m, "("+inner+")")
		}
		return m
	})
	if !strings.ContainsAny(s, ":=–-") {
		return s, all
	}
	ps := spans(prose.SpeltPeriods(s))
	for i := len(ps) - 1; i >= 0; i-- {
		if w := wordAlone.FindStringSubmatch(s[ps[i].End:]); w != nil {
			name, n := s[ps[i].Start:ps[i].End], 1+slices.Index(wordsAlone, strings.ToLower(w[2]))
			is := change(name+w[1]+w[2], name+w[1]+strconv.Itoa(n))
			s = s[:ps[i].Start] + is + s[ps[i].End+len(w[1])+len(w[2]):]
		}
	}
	return s, all
}

// spokenAgain writes the places and quotes of the figures since from in the words of the file again.
func (r *reader) spokenAgain(from int, all []speltWord) {
	for i := range r.found[min(from, len(r.found)):] {
		p := &r.found[from+i]
		for _, w := range all {
			p.Where, p.Quote = strings.Replace(p.Where, w.is, w.was, 1), strings.Replace(p.Quote, w.is, w.was, 1)
		}
	}
}
