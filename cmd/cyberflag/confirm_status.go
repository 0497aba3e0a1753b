package main

import (
	"cmp"
	"fmt"
	"io"
	"text/tabwriter"

	"cyberflag/collect/confirm"
)

// The status of confirming, as JSON has it.
type (
	confirmStatus struct {
		Answers []confirmAnswer `json:"answers"`
		All     confirmCounts   `json:"all"`
	}
	confirmAnswer struct {
		SHA256     string  `json:"sha256"`
		Name       string  `json:"name"`
		Force      *string `json:"force"`
		ReceivedOn *string `json:"received_on"`
		confirmCounts
	}
	confirmCounts struct {
		Proposed  int `json:"proposed"`
		Open      int `json:"open"`
		Accepted  int `json:"accepted"`
		Corrected int `json:"corrected"`
		Split     int `json:"split"`
		Rejected  int `json:"rejected"`
		Earlier   int `json:"earlier"`
		// AcceptedUnchanged is Accepted / (Proposed - Open); null while nothing is ruled on.
		AcceptedUnchanged *float64 `json:"accepted_unchanged"`
	}
)

func confirmCountsOf(t confirm.Tally) confirmCounts {
	c := confirmCounts{Proposed: t.Proposed, Open: t.Open, Accepted: t.Accepted, Corrected: t.Corrected, Split: t.Parted, Rejected: t.Turned, Earlier: t.Earlier}
	if n := t.Ruled(); n > 0 {
		share := float64(t.Accepted) / float64(n)
		c.AcceptedUnchanged = &share
	}
	return c
}

// printConfirmStatus says for each answer and in all what became of proposals.
func printConfirmStatus(w io.Writer, answers []*openAnswer, asJSON bool) error {
	st := confirmStatus{Answers: []confirmAnswer{}}
	var all confirm.Tally
	for _, o := range answers {
		t := o.tally()
		all.Add(t)
		st.Answers = append(st.Answers, confirmAnswer{o.SHA256, o.Name, orNull(o.reading.Force), orNull(o.reading.ReceivedOn), confirmCountsOf(t)})
	}
	st.All = confirmCountsOf(all)
	if asJSON {
		return writeJSON(w, st)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\nanswer\tforce\treceived\tproposed\topen\taccepted\tcorrected\tsplit\trejected\tas it stood")
	for i, a := range st.Answers {
		printConfirmCounts(t, fmt.Sprintf("%s\t%s\t%s", a.Name, cmp.Or(answers[i].reading.Force, "not said"), cmp.Or(answers[i].reading.ReceivedOn, "not said")), a.confirmCounts)
	}
	printConfirmCounts(t, fmt.Sprintf("%s\t\t", plural(len(answers), "answer")), st.All)
	if err := t.Flush(); err != nil {
		return err
	}
	added, kept := 0, 0
	for _, o := range answers {
		a, k := o.confirmed()
		added, kept = added+a, kept+k
	}
	_, err := fmt.Fprintf(w, "%s confirmed and added up; %d confirmed, kept and not added up (parts of a count, other units)\n", plural(added, "figure"), kept)
	return err
}

func printConfirmCounts(w io.Writer, name string, c confirmCounts) {
	share := "-"
	if c.AcceptedUnchanged != nil {
		share = fmt.Sprintf("%d of %d", c.Accepted, c.Proposed-c.Open)
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", name, c.Proposed, c.Open, c.Accepted, c.Corrected, c.Split, c.Rejected, share)
	if c.Earlier > 0 {
		fmt.Fprintf(w, "\t\t\t%d more, which an earlier reading proposed, were ruled on and stand\n", c.Earlier)
	}
}

// confirmed counts the figures that follow from the rulings that stand.
func (o *openAnswer) confirmed() (added, kept int) {
	for _, r := range o.standing {
		for _, f := range r.Figures {
			if confirm.IsWhole(f) {
				added++
			} else {
				kept++
			}
		}
	}
	return added, kept
}
