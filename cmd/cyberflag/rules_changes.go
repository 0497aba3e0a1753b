package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/tally"
)

// A change is a record whose answer changed. It has nothing of the text; it
// is also its own row in JSON: doc/json.md.
type change struct {
	Ref            string      `json:"crime_ref"`
	Force          *string     `json:"force"` // null when not given
	Year           *string     `json:"year"`
	OldFlag        string      `json:"old_flag"`
	OldProbability json.Number `json:"old_probability"`
	NewFlag        string      `json:"new_flag"`
	NewProbability json.Number `json:"new_probability"`
	// ReasonsGone are those of the old decision only, ReasonsNew of the new
	// only. Both are empty where the same reasons are weighed otherwise.
	ReasonsGone []string `json:"reasons_gone"`
	ReasonsNew  []string `json:"reasons_new"`
}

func newChange(rec record.Record, before, after flag.Decision) change {
	return change{
		Ref:   strings.Clone(rec.Ref), // which shares the memory of its row
		Force: known(rec.Force), Year: known(tally.FinancialYear(rec.RecordedOn)),
		OldFlag: before.Answer().String(), OldProbability: json.Number(formatProbability(before)),
		NewFlag: after.Answer().String(), NewProbability: json.Number(formatProbability(after)),
		ReasonsGone: reasonsWithout(before, after), ReasonsNew: reasonsWithout(after, before),
	}
}

// known gives a label, or nil when the record does not say.
func known(label string) *string {
	if label == "" || label == tally.Unknown {
		return nil
	}
	return &label
}

// labelOf is the opposite of known.
func labelOf(p *string) string {
	if p == nil {
		return tally.Unknown
	}
	return *p
}

// reasonsWithout gives the reasons of d that e does not have, in order of the
// text, as rule@start-end.
func reasonsWithout(d, e flag.Decision) []string {
	only := []string{}
	for _, r := range d.Reasons() {
		if !slices.Contains(e.Reasons(), r) {
			only = append(only, fmt.Sprintf("%s@%d-%d", r.Rule, r.Start, r.End))
		}
	}
	return only
}

// decidedOtherwise reports whether two decisions with one answer differ in
// what flag would write beside it.
func decidedOtherwise(d, e flag.Decision) bool {
	return d.Channel() != e.Channel() || !slices.Equal(d.Platforms(), e.Platforms()) ||
		!slices.Equal(d.Reasons(), e.Reasons()) ||
		d.Probability() != e.Probability() && formatProbability(d) != formatProbability(e)
}

// A changeList keeps the first changed records, and writes all of them to a
// file when there is one.
type changeList struct {
	first []change // at most most
	most  int
	n     int
	all   *csv.Writer // nil without a file
}

// changeColumns are the columns of --changes: doc/formats.md.
var changeColumns = []string{"crime_ref", "force", "year", "old_flag", "old_probability", "new_flag", "new_probability", "reasons_gone", "reasons_new"}

// newChangeList writes the header of the file to all, if not nil.
func newChangeList(most int, all io.Writer) (*changeList, error) {
	l := &changeList{first: []change{}, most: most}
	if all == nil {
		return l, nil
	}
	l.all = csv.NewWriter(all)
	return l, l.all.Write(changeColumns)
}

func (l *changeList) add(c change) error {
	l.n++
	if len(l.first) < l.most {
		l.first = append(l.first, c)
	}
	if l.all == nil {
		return nil
	}
	return l.all.Write([]string{
		c.Ref, labelOf(c.Force), labelOf(c.Year), c.OldFlag, c.OldProbability.String(), c.NewFlag, c.NewProbability.String(),
		strings.Join(c.ReasonsGone, ";"), strings.Join(c.ReasonsNew, ";"),
	})
}

// close ends the file.
func (l *changeList) close() error {
	if l.all == nil {
		return nil
	}
	l.all.Flush()
	return l.all.Error()
}
