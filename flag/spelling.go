package flag

import (
	"fmt"
	"slices"

	"cyberflag/rules"
)

// A spelling is a rule that a phrase is a spelling of. There are forty thousand.
type spelling struct {
	rule  int32
	needs int32 // into spellings.needs
	form  int8  // into spellings.forms
}

// A spellings is what phrases are spellings of: that of phrase p stands in all from from[p] to
// from[p+1]; nothing for one that only hides others or wakes.
type spellings struct {
	from  []int32
	all   []spelling
	marks []phraseMark // by phrase
	forms []rules.Form
	needs [][]int32 // companions of which one must be there; the first are none
}

func (s *spellings) of(phrase int) []spelling { return s.all[s.from[phrase]:s.from[phrase+1]] }

func (s *spellings) any(phrase int) bool { return s.from[phrase] < s.from[phrase+1] }

// hides reports whether a phrase is of no rule, and hides those that are.
func (s *spellings) hides(phrase int) bool { return s.marks[phrase]&hides != 0 && !s.any(phrase) }

func (s *spellings) wakes(phrase int) bool { return s.marks[phrase]&wakes != 0 }

// A phraseMark is what a phrase does that is looked for in every text, be it of a rule or not.
type phraseMark uint8

const (
	hides phraseMark = 1 << iota // what stands inside it is not seen
	wakes                        // the text is read, though nothing is mentioned
)

// mention is a spelling where it stands in a text.
func (s *spellings) mention(of spelling, at span) mention {
	return mention{span: at, rule: of.rule, form: s.forms[of.form], near: s.needs[of.needs]}
}

// A spellingBook gathers spellings, by phrase.
type spellingBook struct {
	spellings
	byPhrase [][]spelling
	number   map[string]int32 // of needs
}

// add adds a spelling of a phrase, which may be a new one.
func (b *spellingBook) add(phrase int, rule int32, form rules.Form, companions []int32) {
	b.grow(phrase)
	b.byPhrase[phrase] = append(b.byPhrase[phrase], spelling{rule, b.need(companions), b.form(form)})
}

// mark marks a phrase, which may be a new one.
func (b *spellingBook) mark(phrase int, m phraseMark) {
	b.grow(phrase)
	b.marks[phrase] |= m
}

// grow makes room for a phrase.
func (b *spellingBook) grow(phrase int) {
	if phrase == len(b.byPhrase) {
		b.byPhrase, b.marks = append(b.byPhrase, nil), append(b.marks, 0)
	}
}

func (b *spellingBook) form(f rules.Form) int8 {
	i := slices.Index(b.forms, f)
	if i < 0 {
		i, b.forms = len(b.forms), append(b.forms, f)
	}
	return int8(i)
}

func (b *spellingBook) need(companions []int32) int32 {
	key := fmt.Sprint(companions)
	i, ok := b.number[key]
	if !ok {
		i = int32(len(b.needs))
		b.number[key], b.needs = i, append(b.needs, companions)
	}
	return i
}

// kept gives the spellings, in little memory.
func (b *spellingBook) kept() spellings {
	s, n := b.spellings, 0
	for _, of := range b.byPhrase {
		n += len(of)
	}
	s.from, s.all = make([]int32, 1, len(b.byPhrase)+1), make([]spelling, 0, n)
	for _, of := range b.byPhrase {
		s.all = append(s.all, of...)
		s.from = append(s.from, int32(len(s.all)))
	}
	return s
}
