package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A WholeText is what is learnt of the words of a text together, whatever is
// mentioned in it.
type WholeText struct {
	// Mentions is the power to which the chances by the mentions are raised before
	// those by the words multiply them; 0 when no words were learnt.
	Mentions float64
	Names    []TextName
	Words    []TextWord
	Pairs    []TextPair
}

// A TextName is what a record as such, a kind of offence, or a channel in the text
// that is not of the internet, adds to the log odds that the words give.
type TextName struct {
	Name           string // of the record as such: TheRecord
	Used, Doubtful float64
}

// A TextWord is what a word adds to them: its weight by its rarity. The sum of a
// text's words is divided by the text's length, the root of the sum of the squares
// of their rarities.
type TextWord struct {
	Word                   string
	Rarity, Used, Doubtful float64
}

// A TextPair is two neighbours in a text and what they add, as a word does: each a
// learnt word in quotes, or the name of the group of the rule that a mention is of. Or it
// is a kind of offence, and a learnt word in quotes anywhere in the text of one.
type TextPair struct {
	First, Second          string
	Rarity, Used, Doubtful float64
}

// write appends the section of a weights file.
func (t *WholeText) write(b *strings.Builder) {
	if t.Mentions == 0 {
		return
	}
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }
	fmt.Fprintf(b, "\nwhole-text %s\n", number(t.Mentions))
	for _, n := range t.Names {
		fmt.Fprintf(b, "  %s %s %s\n", n.Name, number(n.Used), number(n.Doubtful))
	}
	for _, w := range t.Words {
		fmt.Fprintf(b, "  %q %s %s %s\n", w.Word, number(w.Rarity), number(w.Used), number(w.Doubtful))
	}
	for _, p := range t.Pairs {
		fmt.Fprintf(b, "  %s %s %s %s %s\n", p.First, p.Second, number(p.Rarity), number(p.Used), number(p.Doubtful))
	}
}

// wholeText reads a power, and under it lines such as "record -0.4 0.1",
// "\"deposit\" 5.2 0.412 -0.100" and "\"via\" platforms.social 4.1 0.3 -0.2".
func (p *parser) wholeText(s statement) {
	t := &p.set.learnt.WholeText
	if t.Mentions != 0 {
		p.failf(s.keyword.at, "drop one of them", "whole-text stands twice")
	}
	if t.Mentions = p.number(s.rest); t.Mentions <= 0 {
		p.failf(s.rest.at, "write: whole-text 0.6", "want the power of the chances by the mentions, more than 0")
	}
	t.Pairs = slices.Grow(t.Pairs, len(s.body)) // most are pairs
	for _, l := range s.body {
		p.wholeTextLine(t, l)
	}
	p.onlyOnce(s, repeated(t.Names, func(a, b TextName) int { return strings.Compare(a.Name, b.Name) }),
		func(i int) string { return t.Names[i].Name })
	p.onlyOnce(s, repeated(t.Words, func(a, b TextWord) int { return strings.Compare(a.Word, b.Word) }),
		func(i int) string { return `"` + t.Words[i].Word + `"` })
	p.onlyOnce(s, repeated(t.Pairs, comparePairs), func(i int) string { return t.Pairs[i].First + " " + t.Pairs[i].Second })
}

func comparePairs(a, b TextPair) int {
	return cmp.Or(strings.Compare(a.First, b.First), strings.Compare(a.Second, b.Second))
}

// wholeTextLine reads one name, one word, or two neighbours, with their numbers.
func (p *parser) wholeTextLine(t *WholeText, l line) {
	words := p.words(l)
	terms := len(words) - 3 // a word and two neighbours have three numbers, a name has two
	isWord := isQuotedWord(words[0].text)
	if !isWord && terms == 0 {
		terms = 1
	}
	if terms < 1 || terms > 2 || len(words) == 4 && !isWord {
		p.failf(l.at, `write: record -0.4 0.1, or "deposit" 5.2 0.4 -0.1`, "want a name and two numbers, or a word in quotes or two neighbours and three")
		return
	}
	for _, term := range words[:terms] {
		if _, has := p.textNames[term.text]; !has && !isQuotedWord(term.text) {
			p.textNames[term.text] = term.at
		}
	}
	if len(words) == 3 {
		t.Names = append(t.Names, TextName{words[0].text, p.number(words[1]), p.number(words[2])})
		return
	}
	rarity, used, doubtful := p.number(words[terms]), p.number(words[terms+1]), p.number(words[terms+2])
	if rarity <= 0 {
		p.failf(words[terms].at, "", "the rarity of a word is more than 0")
	}
	if terms == 2 {
		t.Pairs = append(t.Pairs, TextPair{words[0].text, words[1].text, rarity, used, doubtful})
		return
	}
	t.Words = append(t.Words, TextWord{strings.Trim(words[0].text, `"`), rarity, used, doubtful})
}

// isQuotedWord reports whether s is a learnt word in quotes.
func isQuotedWord(s string) bool {
	return len(s) > 2 && s[0] == '"' && s[len(s)-1] == '"' && isLearntWord(s[1:len(s)-1])
}

// checkWholeText asks that the names of whole-text are of something, and that the words
// of its neighbours are learnt ones.
func (p *parser) checkWholeText() {
	known := p.weighable()
	slices.Sort(known)
	for _, name := range slices.Sorted(maps.Keys(p.textNames)) {
		if !within(known, name) {
			p.failf(p.textNames[name], nearestHint(name, known), "whole-text has %q, which is no cue, rule, table or kind of offence", name)
		}
	}
	t := &p.set.learnt.WholeText
	learnt := map[string]bool{}
	for _, w := range t.Words {
		learnt[w.Word] = true
	}
	for _, pair := range t.Pairs {
		for _, term := range []string{pair.First, pair.Second} {
			if isQuotedWord(term) && !learnt[term[1:len(term)-1]] {
				p.failf(Place{WeightsFile, 1, 1}, "train the rules: cyberflag rules train", "whole-text has neighbours of %s, which has no line of its own", term)
			}
		}
	}
}
