package validate

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
)

// A Report is what a Collector found.
type Report struct {
	Today         string      `json:"today"` // "" when none was given
	Received      int         `json:"received"`
	Read          int         `json:"read"`
	Refused       int         `json:"refused"`
	PassedOn      int         `json:"refused_passed_on"` // of the refused, those that flag decides and writes: only what counts refuses them
	Total         int         `json:"findings_total"`
	Rules         []RuleCount `json:"rules"`      // every rule, with 0 where nothing breaks it
	NotLooked     []string    `json:"not_looked"` // rules that could not be asked, and why
	UnderRecorded Under       `json:"under_recording"`
	Findings      []Finding   `json:"findings"` // of months, then the first rows'; Listed at most

	decided bool // the rules, or who flagged the file, said something of its rows
}

// A RuleCount is a rule with how often it is broken.
type RuleCount struct {
	RuleInfo
	Count int `json:"count"`
}

// Report looks at the months and gives everything that was found. It is called
// once, after the last row.
func (c *Collector) Report() *Report {
	ofRows := c.listed
	c.listed = nil
	c.endFile()
	c.monthFindings()
	r := &Report{Received: c.tally.Received(), Read: c.tally.Read, Refused: c.tally.Refused, PassedOn: c.passedOn,
		NotLooked: c.notLooked(), UnderRecorded: c.under(), Findings: []Finding{}, decided: c.decided}
	if !c.today.IsZero() {
		r.Today = c.today.String()
	}
	r.Findings = append(append(r.Findings, c.listed...), ofRows...)
	r.Findings = r.Findings[:min(len(r.Findings), Listed)]
	for _, rule := range rules {
		r.Rules = append(r.Rules, RuleCount{rule, c.counts[rule.Code]})
		r.Total += c.counts[rule.Code]
	}
	return r
}

// notLooked says which rules could not be asked, and why.
func (c *Collector) notLooked() []string {
	why := []string{}
	if c.today.IsZero() {
		why = append(why, string(DateInFuture)+": no day was given as today")
	}
	if c.other {
		why = append(why, fmt.Sprintf("%s, %s and %s: the codes are not those of the Home Office", ChildClassAdult, ChildClassOlder, NotRecordedCrime))
	}
	longest := 0
	for _, s := range c.forces {
		first, last := s.span()
		longest = max(longest, last-first+1)
	}
	if longest <= baseline {
		why = append(why, fmt.Sprintf("%s and %s: %d months are needed, and the longest series has %d", MonthJump, FlagUseJump, baseline+1, longest))
	}
	if !c.decided {
		why = append(why, "offences that may lack the flag: the file has no free text and was not flagged")
	}
	return why
}

// CSV writes the listed findings as a table.
func (r *Report) CSV(w io.Writer) error {
	c := csv.NewWriter(w)
	c.Write([]string{"code", "severity", "file", "row", "column", "force", "month", "message", "hint"})
	for _, f := range r.Findings {
		row := ""
		if f.Row > 0 {
			row = strconv.Itoa(f.Row)
		}
		c.Write([]string{string(f.Code), string(f.Severity), f.File, row, f.Column, f.Force, f.Month, f.Message, f.Hint})
	}
	c.Flush()
	return c.Error()
}

//go:embed report.tmpl
var page string

// shownFindings is how many findings a page shows; JSON and CSV have more.
const shownFindings = 500

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{"n": thousands}).Parse(page))

// A reportPage is the data of report.tmpl.
type reportPage struct {
	*Report
	Name             string
	Months           string      // the first and the last of recording; "" without one
	Decided          bool        // whether it is known which offences may lack the flag
	Broken, Kept     []RuleCount // rules with and without a finding
	Shown            []Finding
	ByClass, ByMonth usageTable
}

// A usageTable is one of the tables of under-recording.
type usageTable struct {
	Caption, Of string
	Rows        []Usage
	Decided     bool
}

// HTML writes the report as one page that needs no script and no other file.
// name is what the report is about.
func (r *Report) HTML(w io.Writer, name string) error {
	p := reportPage{Report: r, Name: name, Decided: r.decided, Shown: r.Findings[:min(len(r.Findings), shownFindings)],
		ByClass: usageTable{"By offence class", "Class", r.UnderRecorded.ByClass, r.decided},
		ByMonth: usageTable{"By month of recording", "Month", r.UnderRecorded.ByMonth, r.decided}}
	if r.decided {
		p.ByClass.Caption += ", most missed first"
	}
	for _, rule := range r.Rules {
		if rule.Count > 0 {
			p.Broken = append(p.Broken, rule)
		} else {
			p.Kept = append(p.Kept, rule)
		}
	}
	if months := r.UnderRecorded.ByMonth; len(months) > 0 {
		p.Months = months[0].Key
		if last := months[len(months)-1].Key; last != p.Months {
			p.Months += " to " + last
		}
	}
	return pageTemplate.Execute(w, p)
}

// thousands gives a count with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	var parts []string
	for ; len(s) > 3; s = s[:len(s)-3] {
		parts = append([]string{s[len(s)-3:]}, parts...)
	}
	return strings.Join(append([]string{s}, parts...), ",")
}
