// Package rules reads what counts as online: word lists, rules, learnt weights,
// cues that stand around them, dated definitions and examples, all from text
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
	cues        []Cue
	offences    []OffenceKind
	definitions []Definition
	undated     string
	falseWords  []string
	breaks      []string
	noText      []string
	model       Model
	learnt      Learnt
	examples    []Example
}

// Version names the rules: the words of the file VERSION and the first 12 hex
// digits of SHA-256 over all files in order, such as "1-0a1b2c3d4e5f".
func (s *Set) Version() string { return s.version }

// Rules gives the rules in the order of their files.
func (s *Set) Rules() []Rule { return slices.Clone(s.rules) }

// Cues gives the cues in the order of their files.
func (s *Set) Cues() []Cue { return slices.Clone(s.cues) }

// OffenceKinds gives the kinds of offence in the order of the files.
func (s *Set) OffenceKinds() []OffenceKind { return slices.Clone(s.offences) }

// FalseFriends gives the phrases that look like a word of a rule or a cue and
// are none: whatever stands inside one of them is not seen.
func (s *Set) FalseFriends() []string { return slices.Clone(s.falseWords) }

// NoText gives what stands where a text should and says nothing, such as "n/a".
func (s *Set) NoText() []string { return slices.Clone(s.noText) }

// LongestNoText is how many bytes the letters and digits of a NoText have at most, and a
// little more.
const LongestNoText = 64

// Breaks gives the words that end a clause, such as "but".
func (s *Set) Breaks() []string { return slices.Clone(s.breaks) }

// Model gives the weights that are set by hand.
func (s *Set) Model() Model { return s.model }

// Examples gives the lines of the *.examples files in order.
func (s *Set) Examples() []Example { return slices.Clone(s.examples) }

// A Rule says that some phrases are mentions of a way in which the internet,
// or another channel, can be used. Whether a mention tells how the offence was
// done is for the words around it to say.
type Rule struct {
	ID       string // "platform.facebook"
	Group    string // whose weights it has: "platforms.social", or its own ID
	Channel  Channel
	Platform string // canonical name, or ""
	Phrases  []Phrase
}

// A Phrase is words in a row; a final * stands for any end of the last word.
type Phrase struct {
	Text string
	Form Form
	// Near asks for one of its companions; an empty Near asks for nothing.
	Near []Companion
}

// A Form is how surely a spelling means its platform.
type Form string

// The forms. A weak spelling is a common word, a short one an abbreviation. A
// weak one without a companion is a mention when it is written as a name.
const (
	Plain Form = ""
	Weak  Form = "weak"
	Short Form = "short"
	Named Form = "named" // no file has it: "moved to Discord"
)

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

// A Side is where a companion stands, seen from the phrase.
type Side int

// The sides.
const (
	Before   Side = iota // at most Words words before
	After                // at most Words words after
	Near                 // either
	Sentence             // anywhere in the same sentence
	Text                 // anywhere in the text
)

// A Cue is words that make a mention tell more or less, wherever they stand
// around it: negation, the police as those who act, what was stolen. How much,
// and at which distance, is learnt.
type Cue struct {
	ID      string // "negation"
	Phrases []string
	Labels  []string // of sections, such as "lines of enquiry": all under them is meant
}

// An OffenceKind is what an offence is, told by words of its title: theft,
// blackmail. A title may be of several kinds.
type OffenceKind struct {
	ID    string // "kind.theft"
	Words []string
}

// UnknownOffence is the name of the kind of an offence that is not given, or
// that no kind knows.
const UnknownOffence = "kind.unknown"

// TheRecord is the name of what stands for a record as a whole: the chance
// that it is online although no mention says so.
const TheRecord = "record"

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
