package rules

import (
	"strings"
	"unicode"
)

// platforms reads a table of platforms of one channel. Under its settings each
// line is a platform with its spellings: plain ones, weak ones, which are
// common words and ask for a companion, and short ones, which are
// abbreviations and ask for another.
//
//	platforms messaging
//	  weight 6
//	  weak with before 1: on, via
//	  Signal: signal app; weak signal
func (p *parser) platforms(s statement) {
	table := Rule{Channel: p.channel(s.rest)}
	near := map[string][]Companion{}
	var cancels []line
	set := map[string]func(line){
		"weight":    func(l line) { table.Weight = p.number(l) },
		"cancelled": func(l line) { cancels = p.cancels(l) },
		"weak":      func(l line) { near["weak"] = append(near["weak"], p.with(l)) },
		"short":     func(l line) { near["short"] = append(near["short"], p.with(l)) },
	}
	for _, l := range s.body {
		word, rest := cut(l, " ")
		if read := set[word.text]; read != nil {
			read(rest)
			continue
		}
		p.platform(l, table, near, cancels)
	}
	if table.Weight == 0 {
		p.failf(s.keyword.at, "give it a line: weight 6", "a table of platforms without a weight")
	}
}

func (p *parser) with(l line) Companion {
	word, rest := cut(l, " ")
	if word.text != "with" {
		p.failf(l.at, "write: weak with before 1: on, via", "want 'with'")
	}
	return p.companion(rest)
}

// platform reads "Signal: signal app; weak signal; short sgnl".
func (p *parser) platform(l line, r Rule, near map[string][]Companion, cancels []line) {
	name, rest := cut(l, ":")
	if rest.text == "" {
		p.failf(l.at, "write: Facebook: facebook, facebk; short fb", "want a platform, a colon and its spellings")
		return
	}
	r.Platform, r.ID = name.text, "platform."+slug(name.text)
	if !p.define(r.ID, statement{line{name.at, "platform"}, line{name.at, r.ID}, nil}) {
		return
	}
	for _, part := range split(rest, ";") {
		word, spellings := cut(part, " ")
		companions, kind := near[word.text], word.text
		if kind != "weak" && kind != "short" {
			companions, spellings = nil, part
		} else if companions == nil {
			p.failf(part.at, "give the table a line: "+kind+" with before 1: on, via", "%s spellings need a companion", kind)
		}
		for _, text := range p.phrases(spellings) {
			p.spell(part.at, text, r.Platform)
			r.Phrases = append(r.Phrases, Phrase{text, companions})
		}
	}
	p.pending = append(p.pending, pendingCancel{len(p.set.rules), cancels})
	p.set.rules = append(p.set.rules, r)
}

// spell notes a spelling; one spelling cannot be two platforms.
func (p *parser) spell(at Place, text, platform string) {
	if other, ok := p.spelt[text]; ok && other.platform != platform {
		p.failf(at, "the other stands at "+other.at.String(), "%q is a spelling of %s and of %s", text, other.platform, platform)
		return
	}
	p.spelt[text] = spelling{platform, at}
}

// slug gives the id form of a platform's name: "Match.com" is match-com.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
