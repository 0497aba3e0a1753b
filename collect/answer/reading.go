package answer

import "cyberflag/figure"

// A Status says how one question was answered.
type Status string

// The statuses. There is no zero status: a question that the file does not
// mention is left out.
const (
	Answered      Status = "answered"
	Partly        Status = "partly"
	Refused       Status = "refused"
	NotHeld       Status = "not_held"
	FlagNotUsed   Status = "flag_not_used"
	NCND          Status = "ncnd" // neither confirmed nor denied
	Attached      Status = "attached"
	Clarification Status = "clarification"
	Lost          Status = "lost" // in the answer once, and gone in conversion
)

// A Unit is what a figure counts.
type Unit string

// The units.
const (
	Offences Unit = "offences"
	Victims  Unit = "victims"
	Suspects Unit = "suspects"
	Persons  Unit = "persons" // arrests, cautions, custody records
)

// A Symbol is what stands where a number was withheld or is missing.
type Symbol string

// The symbols, as official statistics print them.
const (
	NoSymbol      Symbol = ""
	Hidden        Symbol = "c"   // "*", "[c]", "s"
	LessThanFive  Symbol = "lt5" // "<5", "less than 5", "1-4"
	NotAvailable  Symbol = "x"
	NotApplicable Symbol = "z"
)

// A Breakdown says which part of a count a figure is. An empty field is not
// broken down.
type Breakdown struct {
	Code     string // offence code, only where the file prints it
	Offence  string // in the words of the file, as platform and outcome are
	Age      string // "0-11", "16+", "13", "unknown"
	Sex      string // F, M, U
	Platform string
	Outcome  string
}

// IsNone reports whether the figure is not broken down at all.
func (b Breakdown) IsNone() bool { return b == Breakdown{} }

// A Figure is one proposed count with the place it was read from. Nobody has
// confirmed it.
type Figure struct {
	Force      string // only where a file speaks for several forces
	Question   string // "Q2"
	Period     figure.Period
	Breakdown  Breakdown
	Unit       Unit
	Value      int64  // meaningless when there is a Symbol
	Symbol     Symbol // NoSymbol for a number
	Low, High  *int64 // bounds of a hidden value that the file itself gives
	IsTotal    bool   // printed as the sum of other printed numbers
	Where      string // "Sheet1!C7", "table 1, row 3, column 2", or a short quote
	Quote      string // the cell or words that it was read from
	Confidence float64
	Doubts     []string // what is not proved of it, the gravest first; none at full confidence
}

// A Question is what became of one question of the request.
type Question struct {
	Question   string
	Status     Status
	Exemptions []string // "s12(1)"
	// Force, Reference and ReceivedOn are only set where a file holds several
	// answers.
	Force, Reference, ReceivedOn string
}

// A Reading is everything that was read from one file.
type Reading struct {
	Force, Reference, ReceivedOn string // "" where the file does not say
	Questions                    []Question
	Figures                      []Figure
	Problems                     []string
}
