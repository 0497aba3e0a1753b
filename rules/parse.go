package rules

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A parser reads a folder of rules. It goes on after an error.
type parser struct {
	set     *Set
	lists   map[string]statement
	groups  map[string][]line
	used    map[string]bool     // lists that something names
	opened  map[string][]string // what each list stands for, once it was asked
	defined map[string]Place    // every id, with its place
	spelt   map[string]spelling
	pending []pendingCancel
	modelAt Place
	errs    ParseErrors
}

// A spelling is the platform that a spelling belongs to.
type spelling struct {
	platform string
	at       Place
}

// A pendingCancel is a rule's "cancelled by", resolved when all contexts are known.
type pendingCancel struct {
	rule  int
	names []line
}

// keywords are the statements, with what reads them. Lists and groups are
// gathered before, so that the order of files does not matter.
var keywords = map[string]func(*parser, statement){
	"words":      func(*parser, statement) {},
	"group":      func(*parser, statement) {},
	"platforms":  (*parser).platforms,
	"rule":       (*parser).rule,
	"context":    (*parser).context,
	"ignore":     func(p *parser, s statement) { p.set.falseWords = append(p.set.falseWords, p.body(s)...) },
	"breaks":     func(p *parser, s statement) { p.set.breaks = append(p.set.breaks, p.body(s)...) },
	"definition": (*parser).definition,
	"undated":    func(p *parser, s statement) { p.set.undated = s.rest.text },
	"model":      (*parser).model,
}

// gather notes the lists and groups of ss.
func (p *parser) gather(ss []statement) {
	for _, s := range ss {
		switch s.keyword.text {
		case "words":
			if p.define("%"+s.rest.text, s) {
				p.lists[s.rest.text] = s
			}
		case "group":
			if p.define("group "+s.rest.text, s) {
				for _, l := range s.body {
					p.groups[s.rest.text] = append(p.groups[s.rest.text], split(l, ",")...)
				}
			}
		}
	}
}

// define notes an id, and reports whether it is a good name and new.
func (p *parser) define(id string, s statement) bool {
	if name := strings.TrimLeft(id, "%"); s.rest.text == "" || strings.ContainsAny(s.rest.text, " ,%!:;@\"") {
		p.failf(s.keyword.at, "a name is one word, such as platform.facebook", "%s needs a name, not %q", s.keyword.text, name)
		return false
	}
	if at, ok := p.defined[id]; ok {
		p.failf(s.rest.at, "the first stands at "+at.String(), "%s %s is defined twice", s.keyword.text, s.rest.text)
		return false
	}
	p.defined[id] = s.rest.at
	return true
}

// parse reads every statement but the gathered ones.
func (p *parser) parse(ss []statement) {
	for _, s := range ss {
		read, ok := keywords[s.keyword.text]
		if !ok {
			known := slices.Collect(maps.Keys(keywords))
			p.failf(s.keyword.at, nearestHint(s.keyword.text, known), "unknown statement %q", s.keyword.text)
			continue
		}
		read(p, s)
	}
}

// body reads all lines under s as phrases.
func (p *parser) body(s statement) []string {
	var all []string
	for _, l := range s.body {
		all = append(all, p.phrases(l)...)
	}
	return all
}

// settings reads the lines under s, each by the word it begins with.
func (p *parser) settings(s statement, read map[string]func(line)) {
	for _, l := range s.body {
		word, rest := cut(l, " ")
		f, ok := read[strings.TrimSuffix(word.text, ":")]
		if !ok {
			p.failf(l.at, nearestHint(word.text, slices.Collect(maps.Keys(read))), "%s has no setting %q", s.keyword.text, word.text)
			continue
		}
		f(rest)
	}
}

func (p *parser) rule(s statement) {
	if !p.define(s.rest.text, s) {
		return
	}
	r := Rule{ID: s.rest.text}
	var phrases []string
	var near []Companion
	p.settings(s, map[string]func(line){
		"weight":   func(l line) { r.Weight = p.number(l) },
		"channel":  func(l line) { r.Channel = p.channel(l) },
		"platform": func(l line) { r.Platform = l.text },
		"any":      func(l line) { phrases = append(phrases, p.phrases(l)...) },
		"with":     func(l line) { near = append(near, p.companion(l)) },
		"cancelled": func(l line) {
			p.pending = append(p.pending, pendingCancel{len(p.set.rules), p.cancels(l)})
		},
	})
	for _, text := range phrases {
		r.Phrases = append(r.Phrases, Phrase{text, near})
	}
	if len(phrases) == 0 {
		p.failf(s.rest.at, "give it a line: any PHRASE, PHRASE", "rule %s has no phrases", r.ID)
	}
	if r.Weight == 0 {
		p.failf(s.rest.at, "give it a line: weight 3", "rule %s has no weight, or none but 0", r.ID)
	}
	p.set.rules = append(p.set.rules, r)
}

// cancels reads "by negation, usual".
func (p *parser) cancels(l line) []line {
	by, names := cut(l, " ")
	if by.text != "by" {
		p.failf(l.at, "write: cancelled by negation, reporting", "want 'by' after 'cancelled'")
	}
	return split(names, ",")
}

// companion reads "before 1: %lead, on".
func (p *parser) companion(l line) Companion {
	head, rest := cut(l, ":")
	return Companion{Reach: p.reach(head), Phrases: p.phrases(rest)}
}

var sides = map[string]Side{"before": Before, "after": After, "near": Near, "sentence": Sentence, "text": Text}

// reach reads "before 4" or "sentence".
func (p *parser) reach(l line) Reach {
	word, count := cut(l, " ")
	side, ok := sides[word.text]
	if !ok {
		p.failf(l.at, nearestHint(word.text, slices.Collect(maps.Keys(sides))), "unknown side %q", word.text)
		return Reach{}
	}
	if side == Sentence || side == Text {
		if count.text != "" {
			p.failf(count.at, "", "%s takes no distance", word.text)
		}
		return Reach{Side: side}
	}
	n, err := strconv.Atoi(count.text)
	if err != nil || n < 1 || n > 40 {
		p.failf(count.at, "write: "+word.text+" 4", "want a distance of 1 to 40 words, not %q", count.text)
	}
	return Reach{side, n}
}

func (p *parser) context(s statement) {
	if !p.define(s.rest.text, s) {
		return
	}
	c := Context{ID: s.rest.text}
	cue := func(side string) func(line) {
		return func(l line) {
			if far := sides[side]; far == Sentence || far == Text {
				c.Cues = append(c.Cues, Cue{Reach: Reach{Side: far}, Phrases: p.phrases(l)})
				return
			}
			count, rest := cut(l, ":")
			reach := p.reach(line{count.at, side + " " + count.text})
			c.Cues = append(c.Cues, Cue{Reach: reach, Phrases: p.phrases(rest)})
		}
	}
	read := map[string]func(line){
		"effect":  func(l line) { c.Effect = p.effect(l) },
		"section": func(l line) { c.Sections = append(c.Sections, p.phrases(l)...) },
		"unless":  func(l line) { c.Unless = append(c.Unless, p.phrases(l)...) },
	}
	for side := range sides {
		read[side] = cue(side)
	}
	p.settings(s, read)
	if len(c.Cues) == 0 && len(c.Sections) == 0 {
		p.failf(s.rest.at, "give it a line: before 6: no, not", "context %s has no cue and no section", c.ID)
	}
	p.set.contexts = append(p.set.contexts, c)
}

func (p *parser) effect(l line) Effect {
	switch l.text {
	case "cancel":
		return Cancel
	case "doubt":
		return Doubt
	}
	p.failf(l.at, "known: cancel, doubt", "unknown effect %q", l.text)
	return Cancel
}

func (p *parser) number(l line) float64 {
	x, err := strconv.ParseFloat(l.text, 64)
	if err != nil || x < -20 || x > 20 {
		p.failf(l.at, "", "want a number from -20 to 20, not %q", l.text)
	}
	return x
}

func (p *parser) channel(l line) Channel {
	known := slices.Concat(onlineChannels, offlineChannels)
	if c := Channel(l.text); slices.Contains(known, c) {
		return c
	}
	p.failf(l.at, nearestHint(l.text, names(known)), "unknown channel %q", l.text)
	return NoChannel
}

func names(cs []Channel) []string {
	var all []string
	for _, c := range cs {
		all = append(all, string(c))
	}
	return all
}

func (p *parser) listNames() []string {
	var all []string
	for name := range p.lists {
		all = append(all, "%"+name)
	}
	return all
}
