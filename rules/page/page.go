// Package page writes what counts as online as a page for readers: the wordings with their
// dates, the platforms and words that the rules look for, and every example of the rules
// with the answer that it gets. The examples run as tests of the rules, so that the page says
// nothing that the rules do not do. It decides nothing, and it refuses nothing that rules has
// loaded.
package page

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/rules"
)

// A Page is what is written, by section.
type Page struct {
	Version     string
	Definitions []Definition
	Sections    []Section
}

// A Definition is one wording of what counts.
type Definition struct {
	ID, Title, When, Wording, Source, Also string
	Verified                               bool
}

// A Section is a channel, or a kind of words around a mention, with its examples.
type Section struct {
	Title    string
	About    string
	Groups   []Group
	Examples []Example
}

// A Group is a table of platforms or a rule, in words.
type Group struct{ Name, Words string }

// An Example is a text with the answer that it gets.
type Example struct{ Answer, Text string }

// Of makes the page of a set of rules. Each example stands once: under the channel of the
// first rule that it names, as firing or as not firing, or else under the cues.
func Of(s *rules.Set) Page {
	p := Page{Version: s.Version()}
	for _, d := range s.Definitions() {
		p.Definitions = append(p.Definitions, definitionOf(d))
	}
	b := builder{at: map[string]int{}, seen: map[Example]bool{}}
	for _, c := range channels() {
		b.section(titles[c], abouts[kindOf(c)])
		for _, r := range s.Rules() {
			if r.Channel == c {
				b.of(r.ID, titles[c])
			}
		}
		b.groups(s.Rules(), c)
	}
	b.section(cueTitle, "What stands around a mention may say that the offence was not done that way: it is denied, it is how the crime was reported, it is what was stolen, it is what the police will look at.")
	for _, c := range s.Cues() {
		b.of(c.ID, cueTitle)
	}
	b.section(otherTitle, "Texts in which nothing is mentioned, or of which the words as a whole decide.")
	for _, e := range s.Examples() {
		b.example(e)
	}
	for _, s := range b.sections {
		slices.SortStableFunc(s.Examples, func(x, y Example) int { return slices.Index(order, x.Answer) - slices.Index(order, y.Answer) })
	}
	p.Sections = slices.DeleteFunc(b.sections, func(s Section) bool { return len(s.Groups)+len(s.Examples) == 0 })
	return p
}

// order is that of the answers in a section.
var order = []string{"yes", "review", "no"}

const (
	cueTitle   = "What speaks against it"
	otherTitle = "Other texts"
)

// titles are the headings of the channels.
var titles = map[rules.Channel]string{
	rules.Social: "Social media", rules.Messaging: "Messaging apps", rules.Email: "E-mail", rules.Web: "Websites", rules.Marketplace: "Marketplaces",
	rules.Dating: "Dating", rules.Gaming: "Gaming", rules.Videocall: "Video calls", rules.Bank: "Online banking and payment", rules.Device: "Devices",
	rules.Account: "Accounts that are taken over or misused", rules.Darkweb: "Dark web", rules.Internet: "Online, in a way that is not said",
	rules.Unsaid: "Messages and contact of a kind that is not said",
	rules.SMS:    "Text messages (SMS)", rules.Call: "Telephone calls", rules.Fax: "Fax", rules.Letter: "Letters", rules.InPerson: "In person",
}

// abouts say what a channel's mentions are worth.
var abouts = map[string]string{
	"online":  "Counts, when the offence was done by it.",
	"unsaid":  "May be online or not: it is for a person to decide, unless more is said.",
	"offline": "Does not count, unless the wording says so (see above).",
}

func kindOf(c rules.Channel) string {
	switch {
	case c == rules.Unsaid:
		return "unsaid"
	case c.Offline():
		return "offline"
	}
	return "online"
}

// channels gives them in the order of the page.
func channels() []rules.Channel {
	return []rules.Channel{
		rules.Social, rules.Messaging, rules.Email, rules.Web, rules.Marketplace, rules.Dating, rules.Gaming, rules.Videocall, rules.Bank,
		rules.Device, rules.Account, rules.Darkweb, rules.Internet, rules.Unsaid, rules.SMS, rules.Call, rules.Fax, rules.Letter, rules.InPerson,
	}
}

func definitionOf(d rules.Definition) Definition {
	when := "from " + d.First.Words()
	switch {
	case d.First.IsZero():
		when = "only where it is chosen"
	case !d.Last.IsZero():
		when = d.First.Words() + " to " + d.Last.Words()
	}
	var also []string
	for _, c := range d.Counts {
		also = append(also, titles[c])
	}
	return Definition{ID: d.ID, Title: d.Title, When: when, Wording: d.Wording, Source: strings.TrimSuffix(d.Source, "."), Also: strings.Join(also, ", "), Verified: d.Verified}
}

// A builder gathers the sections.
type builder struct {
	sections []Section
	seen     map[Example]bool
	at       map[string]int // by title, and by id of a rule or cue
}

func (b *builder) section(title, about string) {
	b.at[title] = len(b.sections)
	b.sections = append(b.sections, Section{Title: title, About: about})
}

// of notes the section of a rule or cue.
func (b *builder) of(id, title string) { b.at[id] = b.at[title] }

// groups adds the platforms of a channel, as one list, and each of its rules.
func (b *builder) groups(all []rules.Rule, c rules.Channel) {
	s := &b.sections[b.at[titles[c]]]
	var platforms []string
	for _, r := range all {
		if r.Channel == c && r.Platform != "" {
			platforms = append(platforms, r.Platform+shortForms(r))
		}
	}
	if len(platforms) > 0 {
		slices.Sort(platforms)
		s.Groups = append(s.Groups, Group{"platforms", strings.Join(platforms, ", ")})
	}
	for _, r := range all {
		if r.Channel == c && r.Platform == "" {
			s.Groups = append(s.Groups, Group{r.ID, phraseWords(r.Phrases)})
		}
	}
}

// shortForms tells the abbreviations of a platform, which count only beside a word that
// shows what is meant.
func shortForms(r rules.Rule) string {
	var all []string
	for _, p := range r.Phrases {
		if p.Form == rules.Short && !slices.Contains(all, p.Text) {
			all = append(all, p.Text)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return " (" + strings.Join(all, ", ") + ")"
}

// shownPhrases is how many phrases of a rule are told.
const shownPhrases = 12

func phraseWords(phrases []rules.Phrase) string {
	var all []string
	for _, p := range phrases[:min(shownPhrases, len(phrases))] {
		all = append(all, p.Text)
	}
	if more := len(phrases) - shownPhrases; more > 0 {
		all = append(all, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(all, ", ")
}

// example puts e into its section.
func (b *builder) example(e rules.Example) {
	at := b.at[otherTitle]
	for _, id := range slices.Concat(e.Fires, e.Silent) {
		if in, ok := b.at[id]; ok {
			if at = in; at != b.at[cueTitle] {
				break
			}
		}
	}
	one := Example{e.Answer, e.Text}
	if s := &b.sections[at]; !b.seen[one] {
		s.Examples = append(s.Examples, one)
		b.seen[one] = true
	}
}
