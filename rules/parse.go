package rules

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A parser reads a folder of rules. It goes on after an error.
type parser struct {
	set        *Set
	lists      map[string]statement
	used       map[string]bool      // lists that something names
	opened     map[string][]string  // what each list stands for, once it was asked
	alike      *lookAlikes          // once they were asked for
	defined    map[string]Place     // every id, with its place
	spelt      map[string]*spelling // by spelling, as spell compares them
	clash      map[[2]string]bool   // platforms of which a spelling was told as both's
	groups     map[string]Place     // of rules: whose weights they have
	likes      []line               // groups that a rule says it is like
	weighed    map[weighedIn]Place  // weights, with their places
	offline    map[string]bool      // groups of channels that are not of the internet
	untrained  bool
	channelled []line           // names of channel weights
	textNames  map[string]Place // names of whole-text, where each stands first
	modelAt    Place
	errs       ParseErrors
	fields     []line // of words
}

// weighedIn is what has a weight, and the zone in which.
type weighedIn struct {
	name string
	zone Zone
}

func (w weighedIn) String() string { return w.name + " " + string(w.zone) }

// A spelling is the platform that a spelling belongs to; all that one item stands for share it.
type spelling struct {
	platform string
	at       Place
	fuzzy    bool // sought misspelt too
}

// keywords are the statements, with what reads them. Lists are gathered
// before, so that the order of files does not matter.
var keywords = map[string]func(*parser, statement){
	"words":        func(*parser, statement) {},
	"platforms":    (*parser).platforms,
	"rule":         (*parser).rule,
	"cue":          (*parser).cue,
	"offence":      (*parser).offence,
	"ignore":       func(p *parser, s statement) { p.set.falseWords = append(p.set.falseWords, p.body(s)...) },
	"breaks":       func(p *parser, s statement) { p.set.breaks = append(p.set.breaks, p.body(s)...) },
	"no-text":      (*parser).noText,
	"definition":   (*parser).definition,
	"undated":      func(p *parser, s statement) { p.set.undated = s.rest.text },
	"model":        (*parser).model,
	"weights":      (*parser).weights,
	"channels":     (*parser).channelWeights,
	"calibration":  (*parser).calibration,
	"learnt-from":  (*parser).learntFrom,
	"learnt-words": (*parser).learntWords,
	"thresholds":   (*parser).thresholds,
	"whole-text":   (*parser).wholeText,
}

// gather notes the lists of ss.
func (p *parser) gather(ss []statement) {
	for _, s := range ss {
		if s.keyword.text == "words" && p.define("%"+s.rest.text, s) {
			p.lists[s.rest.text] = s
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
	r := Rule{ID: s.rest.text, Group: s.rest.text}
	var phrases []string
	var near []Companion
	saysChannel := false // an unknown channel is one mistake, not two
	p.settings(s, map[string]func(line){
		"like":     func(l line) { r.Group = l.text },
		"channel":  func(l line) { r.Channel, saysChannel = p.channel(l), true },
		"platform": func(l line) { r.Platform = l.text },
		"any":      func(l line) { phrases = append(phrases, p.phrases(l)...) },
		"with":     func(l line) { near = append(near, p.companion(l)) },
	})
	for _, text := range phrases {
		r.Phrases = append(r.Phrases, Phrase{text, Plain, near})
	}
	if len(phrases) == 0 {
		p.failf(s.rest.at, "give it a line: any PHRASE, PHRASE", "rule %s has no phrases", r.ID)
	}
	if !saysChannel {
		p.failf(s.rest.at, "give it a line: channel web", "rule %s has no channel", r.ID)
	}
	p.group(r.Group, s.rest.at, r.Group != r.ID)
	p.offline[r.Group] = r.Channel.Offline()
	p.set.rules = append(p.set.rules, r)
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

func (p *parser) cue(s statement) {
	if !p.define(s.rest.text, s) {
		return
	}
	c := Cue{ID: s.rest.text}
	p.settings(s, map[string]func(line){
		"any":   func(l line) { c.Phrases = append(c.Phrases, p.phrases(l)...) },
		"label": func(l line) { c.Labels = append(c.Labels, p.phrases(l)...) },
	})
	if len(c.Phrases) == 0 && len(c.Labels) == 0 {
		p.failf(s.rest.at, "give it a line: any no, not", "cue %s has no phrases and no labels", c.ID)
	}
	p.set.cues = append(p.set.cues, c)
}

// noText reads what stands where a text should: whole texts, so that none ends in *.
func (p *parser) noText(s statement) {
	for _, l := range s.body {
		for _, phrase := range p.phrases(l) {
			if strings.HasSuffix(phrase, "*") || len(phrase) > LongestNoText/2 {
				p.failf(l.at, "write the whole text, such as: n/a, see oel", "no-text is whole texts of at most %d letters, not %q", LongestNoText/2, phrase)
				continue
			}
			p.set.noText = append(p.set.noText, phrase)
		}
	}
}

// offence reads a kind of offence and the words that titles of it have.
func (p *parser) offence(s statement) {
	if !p.define(s.rest.text, s) {
		return
	}
	k := OffenceKind{ID: s.rest.text, Words: p.body(s)}
	if len(k.Words) == 0 {
		p.failf(s.rest.at, "write the words of its titles under it", "offence %s has no words", k.ID)
	}
	p.set.offences = append(p.set.offences, k)
}

func (p *parser) number(l line) float64 {
	x, err := strconv.ParseFloat(l.text, 64)
	if err != nil || x < -20 || x > 20 {
		p.failf(l.at, "", "want a number from -20 to 20, not %q", l.text)
	}
	return x
}

func (p *parser) channel(l line) Channel {
	known := slices.Concat(onlineChannels, offlineChannels, []Channel{Unsaid})
	if c := Channel(l.text); slices.Contains(known, c) {
		return c
	}
	p.failf(l.at, nearestHint(l.text, names(known)), "unknown channel %q", l.text)
	return NoChannel
}

func names[S ~string](some []S) []string {
	var all []string
	for _, c := range some {
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
