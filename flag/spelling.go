package flag

import (
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
	phrases []int32  // by spelling of all
	number  []needOf // of needs
}

// A needOf is the number of some companions.
type needOf struct {
	companions []rules.Companion
	number     int32
}

// add adds a spelling of a phrase, which may be a new one.
func (b *spellingBook) add(phrase int, s spelling) {
	b.grow(phrase)
	b.phrases, b.all = append(b.phrases, int32(phrase)), append(b.all, s)
}

// mark marks a phrase, which may be a new one.
func (b *spellingBook) mark(phrase int, m phraseMark) {
	b.grow(phrase)
	b.marks[phrase] |= m
}

// grow makes room for a phrase.
func (b *spellingBook) grow(phrase int) {
	if phrase == len(b.marks) {
		b.marks = append(b.marks, 0)
	}
}

func (b *spellingBook) form(f rules.Form) int8 {
	i := slices.Index(b.forms, f)
	if i < 0 {
		i, b.forms = len(b.forms), append(b.forms, f)
	}
	return int8(i)
}

// need gives the number of some companions, which find numbers when they are new. Thousands
// of phrases share theirs, and the last ones are asked for again and again.
func (b *spellingBook) need(companions []rules.Companion, find func(rules.Companion) int32) int32 {
	if len(companions) == 0 {
		return b.needOf(nil)
	}
	same := func(n needOf) bool { return len(n.companions) == len(companions) && &n.companions[0] == &companions[0] }
	if i := slices.IndexFunc(b.number, same); i >= 0 {
		return b.number[i].number
	}
	var needs []int32
	for _, c := range companions {
		needs = append(needs, find(c))
	}
	n := needOf{companions, b.needOf(needs)}
	b.number = append(b.number, n)
	return n.number
}

// needOf gives the place of some needs in those of b.
func (b *spellingBook) needOf(needs []int32) int32 {
	i := slices.IndexFunc(b.needs, func(have []int32) bool { return slices.Equal(have, needs) })
	if i < 0 {
		i, b.needs = len(b.needs), append(b.needs, needs)
	}
	return int32(i)
}

// kept gives the spellings, in the order of their phrases and in little memory.
func (b *spellingBook) kept() spellings {
	s := b.spellings
	s.from, s.all = make([]int32, len(b.marks)+1), make([]spelling, len(b.all))
	for _, p := range b.phrases {
		s.from[p+1]++
	}
	for p := range b.marks {
		s.from[p+1] += s.from[p]
	}
	next := slices.Clone(s.from)
	for i, p := range b.phrases {
		s.all[next[p]] = b.all[i]
		next[p]++
	}
	return s
}
