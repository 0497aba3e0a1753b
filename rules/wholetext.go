package rules

import (
	"fmt"
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
}

// wholeText reads a power, and under it lines such as "record -0.4 0.1" and
// "\"deposit\" 5.2 0.412 -0.100".
func (p *parser) wholeText(s statement) {
	t := &p.set.learnt.WholeText
	if t.Mentions != 0 {
		p.failf(s.keyword.at, "drop one of them", "whole-text stands twice")
	}
	if t.Mentions = p.number(s.rest); t.Mentions <= 0 {
		p.failf(s.rest.at, "write: whole-text 0.6", "want the power of the chances by the mentions, more than 0")
	}
	for _, l := range s.body {
		words := p.words(l)
		key := weighedIn{words[0].text, "whole-text"}
		if p.learnt[key] {
			p.failf(l.at, "drop one of them", "%s has two lines in whole-text", words[0].text)
		}
		p.learnt[key] = true
		word, quoted := strings.CutPrefix(words[0].text, `"`)
		switch word, closed := strings.CutSuffix(word, `"`); {
		case quoted && closed && isLearntWord(word) && len(words) == 4:
			w := TextWord{word, p.number(words[1]), p.number(words[2]), p.number(words[3])}
			if w.Rarity <= 0 {
				p.failf(words[1].at, "", "the rarity of a word is more than 0")
			}
			t.Words = append(t.Words, w)
		case !quoted && len(words) == 3:
			p.textNames = append(p.textNames, words[0])
			t.Names = append(t.Names, TextName{words[0].text, p.number(words[1]), p.number(words[2])})
		default:
			p.failf(l.at, `write: record -0.4 0.1, or "deposit" 5.2 0.4 -0.1`, "want a name and two numbers, or a word in quotes and three")
		}
	}
}

// checkWholeText asks that the names of whole-text are of something.
func (p *parser) checkWholeText() {
	known := p.weighable()
	slices.Sort(known)
	for _, l := range p.textNames {
		if !within(known, l.text) {
			p.failf(l.at, nearestHint(l.text, known), "whole-text has %q, which is no cue, rule, table or kind of offence", l.text)
		}
	}
}
