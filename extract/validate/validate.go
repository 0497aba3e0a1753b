// Package validate looks at an extract as an official return is looked at: row
// by row, and month by month. It gives a report for whoever owns the system:
// what breaks which rule, where, and what to do about it, and how often the
// rules say online where the officer said no.
//
// It mends nothing and leaves no row out of sight: every row is counted as read
// or refused. Its counts are exact and protect nobody: a report is for the team
// that holds the records. It knows no clock, so today comes from the caller, and
// no free text reaches a report.
package validate

import (
	"fmt"
	"strings"

	"cyberflag/extract"
	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

// Listed is how many findings a report lists; all are counted.
const Listed = 10_000

// A Finding is one thing that breaks a rule. Row is 0 for what is about a month
// or the whole file.
type Finding struct {
	Code     extract.Rule `json:"code"`
	Severity Severity     `json:"severity"`
	File     string       `json:"file"`
	Row      int          `json:"row"`
	Column   string       `json:"column"`
	Force    string       `json:"force"`
	Month    string       `json:"month"` // yyyy-mm, or ""
	Message  string       `json:"message"`
	Hint     string       `json:"hint"`
}

// An Answer is what the rules, or a person, say of a record.
type Answer int

// The answers.
const (
	Undecided Answer = iota
	No
	Yes
	Review
)

// A Collector takes rows, in their order, and makes the report. It keeps counts
// by month, force and class, and the first findings: its memory does not grow
// with the rows.
type Collector struct {
	today    civil.Date
	other    bool // codes are not those of the Home Office
	file     string
	rows     int // of file
	tally    extract.Tally
	passedOn int // of the refused: Problem.PassedOn
	counts   map[extract.Rule]int
	listed   []Finding
	forces   map[string]*series
	classes  map[string]*Usage
	months   map[int]*Usage
	flagged  int   // rows in which the officer's flag is not blank
	decided  bool  // some row has an answer
	names    names // of other codes
}

// New makes a Collector. A zero today leaves the future out of sight; otherCodes
// is for records whose codes are not those of the Home Office.
func New(today civil.Date, otherCodes bool) *Collector {
	return &Collector{today: today, other: otherCodes, counts: map[extract.Rule]int{},
		forces: map[string]*series{}, classes: map[string]*Usage{}, months: map[int]*Usage{}}
}

// File says which file the next rows are of.
func (c *Collector) File(name string) {
	c.endFile()
	c.file = name
}

// endFile looks at the file that was read last.
func (c *Collector) endFile() {
	if c.file != "" && c.rows == 0 {
		c.add(Finding{Code: NoRecords, Message: "0 records"})
	}
	c.rows = 0
}

// Problem takes a row that was refused: one finding for each rule that it breaks.
func (c *Collector) Problem(p *extract.Problem) {
	c.tally.Refused++
	c.rows++
	if p.PassedOn {
		c.passedOn++
	}
	for _, f := range p.Faults {
		c.add(Finding{Code: f.Rule, Row: p.Row, Column: f.Column, Message: f.Message, Hint: f.Hint})
	}
}

func (c *Collector) add(f Finding) {
	info := infoOf(f.Code)
	f.Severity, f.File = info.Severity, c.file
	if f.Hint == "" {
		f.Hint = info.Hint
	}
	if c.counts[f.Code]++; len(c.listed) < Listed {
		c.listed = append(c.listed, f)
	}
}

// Row takes a row that was read, and what was decided of it.
func (c *Collector) Row(row extract.Row, answer Answer) {
	c.tally.Read++
	c.rows++
	c.dates(row.Number, row.Record)
	if !c.other {
		c.class(row.Number, row.Record)
	}
	c.count(row.Record, answer)
}

// dates looks at the dates of a record.
func (c *Collector) dates(row int, rec record.Record) {
	if rec.RecordedOn.IsZero() {
		c.add(Finding{Code: NotRecordedOn, Row: row, Column: "recorded_on", Message: "the recorded date is blank"})
	}
	for _, d := range []struct {
		column string
		on     civil.Date
	}{{"recorded_on", rec.RecordedOn}, {"committed_from", rec.CommittedFrom}, {"committed_to", rec.CommittedTo}} {
		if !c.today.IsZero() && c.today.Before(d.on) {
			c.add(Finding{Code: DateInFuture, Row: row, Column: d.column, Message: fmt.Sprintf("%v is after %v", d.on, c.today)})
		}
	}
	if !rec.CommittedTo.IsZero() && rec.CommittedTo.Before(rec.CommittedFrom) {
		c.add(Finding{Code: CommittedOutOfOrder, Row: row, Column: "committed_to", Message: fmt.Sprintf("committed from %v to %v", rec.CommittedFrom, rec.CommittedTo)})
	}
}

// class looks at the class of a record and the victim's age.
func (c *Collector) class(row int, rec record.Record) {
	if rec.OffenceCode == "" {
		return
	}
	o, err := reference.LookupOffence(rec.OffenceCode)
	if err != nil {
		return // extract has refused what it does not know
	}
	if o.Standing != reference.Notifiable {
		c.add(Finding{Code: NotRecordedCrime, Row: row, Column: "offence_code",
			Message: fmt.Sprintf("%s (%s) is %s", o.Code, o.Title, strings.ReplaceAll(string(o.Standing), "-", " "))})
	}
	if other, says := o.TitleOfAnother(rec.OffenceTitle); says {
		c.add(Finding{Code: ClassNotAsTitle, Row: row, Column: "offence_title",
			Message: fmt.Sprintf("the class is %s (%s), and the title is that of %s (%s)", o.Code, o.Title, other.Code, other.Title)})
	}
	under, says := o.ChildByTitle()
	if years, known := rec.VictimAge.Known(); says && known && years >= under {
		code := ChildClassOlder
		if !rec.VictimAge.Child() {
			code = ChildClassAdult
		}
		c.add(Finding{Code: code, Row: row, Column: "victim_age",
			Message: fmt.Sprintf("class %s is of a victim under %d, and the age is %d", o.Code, under, years)})
	}
}

// count counts a record by force and month, by class, and by month.
func (c *Collector) count(rec record.Record, answer Answer) {
	if rec.OfficerFlag != record.Blank {
		c.flagged++
	}
	c.decided = c.decided || answer != Undecided
	class, force := rec.OffenceCode, rec.Force
	if c.other {
		class, force = c.names.class(rec), c.names.force(rec)
	}
	use(c.classes, class).add(rec.OfficerFlag, answer)
	if rec.RecordedOn.IsZero() || !c.today.IsZero() && c.today.Before(rec.RecordedOn) {
		return // a mistyped year would make missing months of all between
	}
	use(c.months, monthOf(rec.RecordedOn)).add(rec.OfficerFlag, answer)
	s := c.forces[force]
	if s == nil {
		s = &series{months: map[int]*monthCount{}}
		c.forces[force] = s
	}
	s.add(rec)
}

func use[K comparable](m map[K]*Usage, key K) *Usage {
	u := m[key]
	if u == nil {
		u = &Usage{}
		m[key] = u
	}
	return u
}
