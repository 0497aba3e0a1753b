// Package rules reads what counts as online: word lists, rules with weights,
// contexts that cancel them, dated definitions and examples, all from text
// files in a small strict language (doc/rules.md). A file with one unknown
// word, list or channel is refused whole, with place and hint: a misspelt
// rule must not silently count nothing. The package decides no record; flag
// does. It knows no regular expressions.
package rules

import (
	"slices"

	"cyberflag/internal/civil"
)

// A Set is everything that Load read. Nothing in it changes after Load, so it
// is safe for concurrent use.
type Set struct {
	version     string
	rules       []Rule
	contexts    []Context
	definitions []Definition
	undated     string
	falseWords  []string
	breaks      []string
	model       Model
	examples    []Example
}

// Version names the rules: the words of the file VERSION and the first 12 hex
// digits of SHA-256 over all files in order, such as "1-0a1b2c3d4e5f".
func (s *Set) Version() string { return s.version }

// Rules gives the rules in the order of their files.
func (s *Set) Rules() []Rule { return slices.Clone(s.rules) }

// Contexts gives the contexts in the order of their files.
func (s *Set) Contexts() []Context { return slices.Clone(s.contexts) }

// FalseFriends gives the phrases that look like a word of a rule or a cue and
// are none: whatever stands inside one of them is not seen.
func (s *Set) FalseFriends() []string { return slices.Clone(s.falseWords) }

// Breaks gives the words that end the reach of a cue, such as "but".
func (s *Set) Breaks() []string { return slices.Clone(s.breaks) }

// Model gives the numbers of the probability.
func (s *Set) Model() Model { return s.model }

// Examples gives the lines of the *.examples files in order.
func (s *Set) Examples() []Example { return slices.Clone(s.examples) }

// A Rule says that some phrases, where nothing cancels them, are evidence for
// or against the use of the internet.
type Rule struct {
	ID       string  // "platform.facebook"
	Weight   float64 // natural log of an odds ratio; negative speaks against
	Channel  Channel
	Platform string // canonical name, or ""
	Phrases  []Phrase
	// CancelledBy holds ids of contexts.
	CancelledBy []string
}

// A Phrase is words in a row; a final * stands for any end of the last word.
type Phrase struct {
	Text string
	// Near asks for one of its companions; an empty Near asks for nothing.
	Near []Companion
}

// A Companion is a phrase of a list that must stand near, in the same sentence.
type Companion struct {
	Phrases []string
	Reach   Reach
}

// A Reach says on which side, and how many words away, something may stand.
// Adjacent words are 1 apart.
type Reach struct {
	Side  Side
	Words int // 0 for Sentence and Text
}

// A Side is where a cue or a companion stands, seen from the phrase.
type Side int

// The sides.
const (
	Before   Side = iota // at most Words words before, nothing ending the clause between
	After                // at most Words words after, likewise
	Near                 // either
	Sentence             // anywhere in the same sentence
	Text                 // anywhere in the text
)

// An Effect is what a context does to the hits of the rules it applies to.
type Effect int

// The effects.
const (
	Cancel Effect = iota // the hit counts nothing
	Doubt                // the hit counts half, which leaves the record to people
)

// A Context is something around a hit that makes it count less: negation, the
// way the crime was reported, a police enquiry, an earlier matter.
type Context struct {
	ID       string // "negation"
	Effect   Effect
	Cues     []Cue
	Sections []string // labels such as "lines of enquiry": all under them is meant
	Unless   []string // phrases in the same sentence that keep the context from applying
}

// A Cue is phrases that call up a context, and how far they reach.
type Cue struct {
	Phrases []string
	Reach   Reach
}

// A Definition is one wording of what counts as online.
type Definition struct {
	ID          string
	Title       string
	First, Last civil.Date // days of force, both included; a zero Last is open; a zero First is never by date
	Wording     string     // paraphrased, never a quotation
	Source      string
	Verified    bool // somebody saw the wording and its date in a source
	// Counts holds the channels that count beyond those of the internet: SMS.
	Counts []Channel
}

// A Model is the numbers that turn weights into a probability and an answer.
type Model struct {
	Start       float64 // log odds of a record about which nothing is known
	Yes, Review float64 // the least probability of a yes, and of a review
	OfficerYes  float64 // weights of the officer's flag: weak evidence
	OfficerNo   float64
	PlaceOnline float64 // weight of a location type that says online
	PlaceWords  []string
}
