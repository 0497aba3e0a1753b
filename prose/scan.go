package prose

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// Scan reads text. It never fails: what it cannot read, it leaves out.
func Scan(text string) Facts {
	s := scanner{text: text, taken: make([]bool, len(text))}
	s.facts.Sentences = sentences(text)
	s.facts.sentenceOf = sentenceOfBytes(s.facts.Sentences, len(text))
	for _, sp := range s.facts.Sentences {
		s.lower = append(s.lower, strings.ToLower(text[sp.Start:sp.End]))
	}
	s.facts.Areas = areas(text)
	s.facts.Topics = topics(text)
	s.facts.Changes = changes(text)
	for _, read := range []func(){
		s.addresses, s.periods, s.notCounts, s.labelled, s.ages, s.named, s.perHeads, s.percents, s.multiples,
		s.rates, s.forceCounts, s.shares, s.yearSpans, s.durations, s.numbers,
	} {
		read()
	}
	s.sort()
	return s.facts
}

// A scanner reads one text. Each reader takes the bytes it understood, so that
// a later one cannot read them as something else.
type scanner struct {
	text  string
	lower []string // each sentence in lower case, to look for words in
	taken []bool
	facts Facts
}

// matches gives every match of re in the sentences that have one of words, or
// in all of them when there are no words, as bytes of the text. It is exactly
// re.FindAllStringSubmatchIndex over each sentence, faster: most expressions
// begin with a number, which is slow to look for.
func (s *scanner) matches(re *lazyre.Regexp, words ...string) [][]int {
	var out [][]int
	for i, sp := range s.facts.Sentences {
		if len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s.lower[i], w) }) {
			continue
		}
		for _, at := range re.FindAllStringSubmatchIndex(s.text[sp.Start:sp.End], -1) {
			for k := range at {
				if at[k] >= 0 {
					at[k] += sp.Start
				}
			}
			out = append(out, at)
		}
	}
	return out
}

// take marks the bytes of sp, or gives false when one of them is taken.
func (s *scanner) take(sp Span) bool {
	if sp.Start >= sp.End || slices.Contains(s.taken[sp.Start:sp.End], true) {
		return false
	}
	for i := sp.Start; i < sp.End; i++ {
		s.taken[i] = true
	}
	return true
}

func (s *scanner) sort() {
	f := &s.facts
	slices.SortFunc(f.Numbers, func(a, b Number) int { return a.Start - b.Start })
	slices.SortFunc(f.Periods, func(a, b Period) int { return a.Start - b.Start })
	slices.SortFunc(f.Percents, func(a, b Percent) int { return a.Start - b.Start })
	slices.SortFunc(f.Multiples, func(a, b Multiple) int { return a.Start - b.Start })
	slices.SortFunc(f.Shares, func(a, b Share) int { return a.Start - b.Start })
	slices.SortFunc(f.PerHeads, func(a, b PerHead) int { return a.Start - b.Start })
	slices.SortFunc(f.Rates, func(a, b Rate) int { return a.Start - b.Start })
	slices.SortFunc(f.YearSpans, func(a, b YearSpan) int { return a.Start - b.Start })
	slices.SortFunc(f.Sums, func(a, b Sum) int { return a.Start - b.Start })
	slices.SortFunc(f.NotCounts, func(a, b NotCount) int { return a.Start - b.Start })
}
