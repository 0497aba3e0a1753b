// Package prose reads what running text says in numbers: counts, percentages,
// multiples, shares, rates, periods, areas and numbers of forces, each with
// the bytes that it was read from. It says what is written, not whether it is
// right, and it refuses to call a date, an age, a telephone number, a section
// of an Act, a sum of money or a time of day a count.
package prose

import (
	"math/big"

	"cyberflag/figure"
)

// A Span is a stretch of the text in bytes: Start is included, End is not.
type Span struct{ Start, End int }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Hedge is how a writer softens a number.
type Hedge int

// The hedges. Plain is no hedge at all.
const (
	Plain    Hedge = iota
	About          // about, around, some, roughly
	Almost         // almost, nearly, just under
	MoreThan       // more than, over
	LessThan       // fewer than, under, up to
	AtLeast        // at least, no fewer than
)

// A Direction tells a rise from a fall. None is that no change is spoken of.
type Direction int

// The directions of a change.
const (
	None Direction = iota
	Up
	Down
)

// A Unit is what a count is said to count.
type Unit int

// The units. Unsaid is that no unit word stands by the number.
const (
	Unsaid   Unit = iota
	Offences      // offences, crimes, cases, incidents, reports
	People        // children, victims, girls, boys
	Persons       // people who are not said to be victims: offenders, adults, people
	Other         // some other noun that is counted, such as officers or schools
)

// A Number is a number that may be a count of offences or people.
type Number struct {
	Span          // the digits or words, without hedge and unit
	Phrase   Span // with its hedge and unit words: "more than 100 children"
	Value    *big.Rat
	Hedge    Hedge
	Unit     Unit
	InWords  bool      // "five" and not "5"
	Change   Direction // "an increase of 364": the number is a difference
	Rounding *big.Rat  // step to which the print rounds: 100,000 for "5.6 million", otherwise 1
}

// A Percent is a number of per cent, or of percentage points.
type Percent struct {
	Span          // the number and its sign or word
	Phrase   Span // with its hedge and change words: "an increase of 44%"
	Value    *big.Rat
	Places   int // decimals printed
	Hedge    Hedge
	Change   Direction
	IsPoints bool // percentage points
}

// A Change is a word of change wherever it stands: "rose", "fall", "up".
type Change struct {
	Span
	Direction Direction
}

// A Multiple is a new value as a multiple of an old one: "almost trebled",
// "2.64 times", "three-fold", "halved".
type Multiple struct {
	Span
	Phrase Span
	Value  *big.Rat
	Hedge  Hedge
}

// A Share is a part of a whole in words: "nearly a fifth", "one in ten". With
// a direction it is a change: "fell by a third".
type Share struct {
	Span
	Phrase Span
	Value  *big.Rat
	Hedge  Hedge
	Change Direction
}

// A Rate is so many in so long: "15 a day", "one every 36 minutes".
type Rate struct {
	Span
	Phrase Span
	Count  *big.Rat
	Hours  *big.Rat // the length of time, in hours; a month is a twelfth of 365 days
	Every  bool     // said as an interval: "one every 36 minutes"
	Often  bool     // the interval begins with what happens, "one every 36 minutes": a hedge is of how often
	Hedge  Hedge
}

// A PerHead is a rate per so many people: "12.3 per 100,000 children".
type PerHead struct {
	Span
	Phrase Span
	Value  *big.Rat
	Places int // decimals printed
	Hedge  Hedge
	Heads  *big.Rat
}

// A ForceCount is a number of police forces: "39 forces", "40 of 44 forces".
type ForceCount struct {
	Span
	Value int
	Of    int // the number of which; 0 when not said
}

// A YearSpan is a length of time in years: "in six years".
type YearSpan struct {
	Span
	Phrase Span // with "over the last"
	Years  int
	Recent bool // "the last five years": it ends now
}

// A PeriodKind says how a period was given.
type PeriodKind int

// The kinds of period.
const (
	// Dated has a Period: "2016-17", "April to December 2017".
	Dated PeriodKind = iota
	// Year is a bare year, which writers use for the year that begins or ends in it.
	Year
	// LastYear is "last year", "the past six months": so many Months up to now.
	LastYear
	// YearBefore is "the year before", "the previous 12 months".
	YearBefore
	// YearsBefore is "two years earlier": Months before the later of two periods.
	YearsBefore
	// YearsAfter is "two years later": Months after the earlier of two periods.
	YearsAfter
	// ToMonth is "the 12 months to March", without a year; Period has year 0.
	ToMonth
)

// A Period is a period as the text gives it.
type Period struct {
	Span
	Kind   PeriodKind
	Period figure.Period // zero for LastYear and YearBefore
	Months int           // length of LastYear, YearBefore and ToMonth; the distance of YearsBefore; 0 for the length of another period
}

// An Area is a force, region or nation that the text names.
type Area struct {
	Span
	Area figure.Area
}

// A Topic is a word that says which offences are meant.
type Topic struct {
	Span
	Name string // online, images, grooming, communication, sexual, rape, assault, other crime
}

// A Why says why a number is not a count.
type Why string

// The numbers that are not counts.
const (
	Date      Why = "date"
	Age       Why = "age"
	Phone     Why = "telephone number"
	Reference Why = "section or reference"
	Money     Why = "money"
	Clock     Why = "time of day"
	Ordinal   Why = "rank"
	Address   Why = "address"
	Duration  Why = "length of time"
	Score     Why = "score"
	Marker    Why = "list marker"
	Idiom     Why = "figure of speech"
	PerPeople Why = "per head"
	Level     Why = "level of confidence"
	WebPage   Why = "line of a web page"
)

// A NotCount is a number that is no claim about a count.
type NotCount struct {
	Span
	Why Why
}

// A Sum is a sum of money, which is no count: "£2.3 million".
type Sum struct {
	Span
	Phrase   Span // with its hedge
	Value    *big.Rat
	Hedge    Hedge
	Rounding *big.Rat // as that of a Number
}

// Facts is everything that Scan found. Each list is in the order of the text
// and its spans do not overlap; nor do numbers of different lists, but for
// sums. Areas, topics and words of change may share bytes with the other lists.
type Facts struct {
	Sentences []Span
	Numbers   []Number
	Percents  []Percent
	Multiples []Multiple
	Shares    []Share
	Rates     []Rate
	PerHeads  []PerHead
	Forces    []ForceCount
	YearSpans []YearSpan
	Periods   []Period
	Areas     []Area
	Topics    []Topic
	Changes   []Change
	NotCounts []NotCount
	Sums      []Sum // of those NotCounts that are money

	sentenceOf []int32 // of each byte
}
