package rules

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// platforms reads a table of platforms of one channel. Under its settings each
// line is a platform with its spellings: plain ones, weak ones, which are
// common words and ask for a companion, and short ones, which are
// abbreviations and ask for another.
//
//	platforms messaging
//	  weak with before 1: on, via
//	  Signal: signal app; weak signal
func (p *parser) platforms(s statement) {
	table := Rule{Channel: p.channel(s.rest), Group: "platforms." + s.rest.text}
	p.group(table.Group, s.rest.at, false)
	near := map[Form][]Companion{}
	set := map[string]func(line){
		string(Weak):  func(l line) { near[Weak] = append(near[Weak], p.with(l)) },
		string(Short): func(l line) { near[Short] = append(near[Short], p.with(l)) },
	}
	for _, l := range s.body {
		word, rest := cut(l, " ")
		if read := set[word.text]; read != nil {
			read(rest)
			continue
		}
		p.platform(l, table, near)
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
func (p *parser) platform(l line, r Rule, near map[Form][]Companion) {
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
		kind := Form(word.text)
		companions := near[kind]
		if kind != Weak && kind != Short {
			kind, spellings = Plain, part
		} else if companions == nil {
			p.failf(part.at, "give the table a line: "+word.text+" with before 1: on, via", "%s spellings need a companion", kind)
		}
		for _, item := range split(spellings, ",") {
			texts := p.item(item)
			spelt := &spelling{r.Platform, item.at, strings.Contains(item.text, "~")}
			r.Phrases = slices.Grow(r.Phrases, len(texts))
			for _, text := range texts {
				p.spell(item, text, spelt)
				r.Phrases = append(r.Phrases, Phrase{text, kind, companions})
			}
		}
	}
	p.set.rules = append(p.set.rules, r)
}

// spell notes a spelling; one spelling cannot be two platforms, in whatever case, with a
// hyphen or a space. One that is sought misspelt too is the same with an open end and without.
// Of two platforms only the first such spelling is told: there may be dozens.
// item is how text was written.
func (p *parser) spell(item line, text string, by *spelling) {
	told := text
	if by.fuzzy {
		told = item.text
	}
	exact := strings.ReplaceAll(strings.ToLower(text), "-", " ")
	bare, open := strings.CutSuffix(exact, "*")
	twin := bare
	if !open {
		twin += "*"
	}
	other := p.spelt[exact]
	if otherwise := p.spelt[twin]; other == nil && otherwise != nil && (by.fuzzy || otherwise.fuzzy) {
		other = otherwise
	}
	if other != nil && other.platform != by.platform {
		if pair := [2]string{other.platform, by.platform}; !p.clash[pair] {
			p.clash[pair] = true
			p.failf(item.at, "the other stands at "+other.at.String(), "%q is a spelling of %s and of %s", told, other.platform, by.platform)
		}
		return
	}
	p.spelt[exact] = by
}

// PlatformNamed gives the platform that a name stands for, whatever its case: its own
// name, a spelling of it that needs no companion in a text, such as "Tripadvisor", or one
// that needs one, such as "FIFA": who is asked for a name means no common word. A name that
// no platform has is given back as it is, and is not known.
func (s *Set) PlatformNamed(name string) (platform string, known bool) {
	folded, spelt, common := strings.ToLower(name), "", ""
	for i := range s.rules {
		r := &s.rules[i]
		if r.Platform == "" {
			continue
		}
		if strings.ToLower(r.Platform) == folded {
			return r.Platform, true
		}
		for _, p := range r.Phrases {
			switch alone := p.Form == Plain && len(p.Near) == 0; {
			case strings.TrimSuffix(p.Text, "*") != folded:
			case alone && spelt == "":
				spelt = r.Platform
			case !alone && common == "":
				common = r.Platform
			}
		}
	}
	platform = cmp.Or(spelt, common)
	return cmp.Or(platform, name), platform != ""
}

// slug gives the id form of a platform's name: "Match.com" is match-com.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
