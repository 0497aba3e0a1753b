package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"

	"cyberflag/figure"
	"cyberflag/tally"
)

// A diffReport is what rules diff found; it is also the document of --json:
// doc/json.md.
type diffReport struct {
	OldRules     string         `json:"old_rules"`
	NewRules     string         `json:"new_rules"`
	Definition   *string        `json:"definition"`
	Received     int64          `json:"received"`
	Read         int64          `json:"read"`
	Refused      int64          `json:"refused"`
	Changed      int64          `json:"changed"`
	Otherwise    int64          `json:"same_answer_decided_otherwise"`
	Yes          shiftJSON      `json:"yes"`
	Transitions  []moveJSON     `json:"transitions"`
	ByForceYear  []diffCellJSON `json:"by_force_year"`
	Changes      []change       `json:"changes"`
	MoreChanges  int64          `json:"more_changes"`
	LargeShift   int            `json:"large_shift_percent"`
	SecondNeeded bool           `json:"second_needed"`
	Adopted      *adoptedJSON   `json:"adopted"`
}

type shiftJSON struct {
	Old     int64        `json:"old"`
	New     int64        `json:"new"`
	Change  int64        `json:"change"`
	Percent *json.Number `json:"percent"` // of old; null when old is nought
}

type moveJSON struct {
	Old     string `json:"old_flag"`
	New     string `json:"new_flag"`
	Records int64  `json:"records"`
}

type diffCellJSON struct {
	Force   *string `json:"force"` // null when the records do not say
	Year    *string `json:"year"`
	YesOld  int64   `json:"yes_old"`
	YesNew  int64   `json:"yes_new"`
	Changed int64   `json:"changed"`
}

func (d *rulesDiff) report() diffReport {
	yes := d.counts.Yes()
	r := diffReport{
		OldRules: d.old.version, NewRules: d.new.version, Definition: known(d.definition),
		Read: d.counts.Records(), Refused: int64(d.problems.n), Received: d.counts.Records() + int64(d.problems.n),
		Changed: d.counts.Changed(), Otherwise: d.otherwise,
		Yes:         shiftJSON{yes.Old, yes.New, yes.Change(), number(yes.Percent(), 2)},
		ByForceYear: []diffCellJSON{}, Changes: d.changes.first, MoreChanges: int64(d.changes.n - len(d.changes.first)),
		LargeShift: tally.LargeShift, SecondNeeded: yes.Large(),
	}
	for _, m := range d.counts.Changes() {
		r.Transitions = append(r.Transitions, moveJSON{m.Old.String(), m.New.String(), m.Records})
	}
	for _, c := range d.counts.Cells() {
		r.ByForceYear = append(r.ByForceYear, diffCellJSON{known(c.Force), known(c.Year), c.Yes.Old, c.Yes.New, c.Changed})
	}
	return r
}

// print writes the report for a person.
func (r *diffReport) print(w io.Writer) error {
	r.printTotals(w)
	if err := r.printTables(w); err != nil {
		return err
	}
	if err := r.printChanges(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%s\n", r.adoptionWords())
	return err
}

func (r *diffReport) printTotals(w io.Writer) {
	definition := "the definition in force on recorded_on"
	if r.Definition != nil {
		definition = "definition " + *r.Definition
	}
	fmt.Fprintf(w, "old rules %s, new rules %s, %s\n", r.OldRules, r.NewRules, definition)
	if r.OldRules == r.NewRules {
		fmt.Fprintln(w, "note: these are the same rules")
	}
	fmt.Fprintf(w, "records read: %s, refused: %s\n", figure.Thousands(r.Read), figure.Thousands(r.Refused))
	fmt.Fprintf(w, "records that change their answer: %s\n", figure.Thousands(r.Changed))
	fmt.Fprintf(w, "same answer, but another probability, channel, platform or reason: %s\n", figure.Thousands(r.Otherwise))
	fmt.Fprintf(w, "flag=yes: %s before, %s after: %s\n", figure.Thousands(r.Yes.Old), figure.Thousands(r.Yes.New), r.Yes.words())
}

// words gives the exact change with its sign, and in per cent of the old count.
func (s shiftJSON) words() string {
	change := figure.Thousands(s.Change)
	if s.Change > 0 {
		change = "+" + change
	}
	if s.Percent == nil {
		return change + "; no percentage, because there was none before"
	}
	return fmt.Sprintf("%s of %s, %s %%", change, figure.Thousands(s.Old), *s.Percent)
}

func (r *diffReport) printTables(w io.Writer) error {
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "answer\trecords")
	for _, m := range r.Transitions {
		fmt.Fprintf(t, "%s -> %s\t%s\n", m.Old, m.New, figure.Thousands(m.Records))
	}
	if err := t.Flush(); err != nil || r.Changed == 0 {
		return err
	}
	fmt.Fprintln(w)
	fmt.Fprintln(t, "force\tyear\tyes before\tyes after\tchanged")
	for _, c := range r.ByForceYear {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", labelOf(c.Force), labelOf(c.Year),
			figure.Thousands(c.YesOld), figure.Thousands(c.YesNew), figure.Thousands(c.Changed))
	}
	return t.Flush()
}

func (r *diffReport) printChanges(w io.Writer) error {
	if len(r.Changes) > 0 {
		fmt.Fprintln(w)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintln(t, "crime_ref\tforce\tyear\tbefore\tafter\treasons gone (-) and new (+)")
		for _, c := range r.Changes {
			fmt.Fprintf(t, "%s\t%s\t%s\t%s %s\t%s %s\t%s\n", printable(c.Ref), labelOf(c.Force), labelOf(c.Year),
				c.OldFlag, c.OldProbability, c.NewFlag, c.NewProbability, c.reasonWords())
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	if r.MoreChanges > 0 {
		fmt.Fprintf(w, "and %s more: --list %d lists all, --changes FILE.csv writes them\n", figure.Thousands(r.MoreChanges), r.Changed)
	}
	return nil
}

// reasonWords gives the reasons that differ, each with its sign.
func (c change) reasonWords() string {
	var words []string
	for _, r := range c.ReasonsGone {
		words = append(words, "-"+r)
	}
	for _, r := range c.ReasonsNew {
		words = append(words, "+"+r)
	}
	if len(words) == 0 {
		return "the same reasons, weighed otherwise"
	}
	return strings.Join(words, " ")
}

// printable puts a reference in quotes where its characters could move the
// cursor or break the table.
func printable(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(s)
	}
	return s
}

// adoptionWords says who adopted the rules, or what would be asked.
func (r *diffReport) adoptionWords() string {
	switch {
	case r.Adopted != nil && r.Adopted.Second != nil:
		return fmt.Sprintf("rules %s adopted by %s, second name %s", r.NewRules, r.Adopted.Name, *r.Adopted.Second)
	case r.Adopted != nil:
		return fmt.Sprintf("rules %s adopted by %s", r.NewRules, r.Adopted.Name)
	case r.SecondNeeded:
		return fmt.Sprintf("flag=yes shifts by more than %d %%: to adopt asks for two people, --adopt NAME --second NAME", r.LargeShift)
	}
	return fmt.Sprintf("flag=yes shifts by no more than %d %%: to adopt asks for one name, --adopt NAME", r.LargeShift)
}
