package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"cyberflag/collect/confirm"
)

// reasons are proposals by the reason for which they are not simply accepted, in the order in
// which each was first met.
type reasons []reason

type reason struct {
	why     string
	numbers []int64 // of the proposals
}

// note adds a proposal.
func (r *reasons) note(why string, number int64) {
	n := slices.IndexFunc(*r, func(o reason) bool { return o.why == why })
	if n < 0 {
		n = len(*r)
		*r = append(*r, reason{why: why})
	}
	(*r)[n].numbers = append((*r)[n].numbers, number)
}

// ranges writes numbers in their order, three and more that follow one another as accept takes
// them: "3-6, 9".
func ranges(numbers []int64) string {
	sorted := slices.Compact(slices.Sorted(slices.Values(numbers)))
	var out []string
	for from := 0; from < len(sorted); {
		to := from
		for to+1 < len(sorted) && sorted[to+1] == sorted[to]+1 {
			to++
		}
		if to == from+1 {
			to = from
		}
		words := strconv.FormatInt(sorted[from], 10)
		if to > from {
			words += "-" + strconv.FormatInt(sorted[to], 10)
		}
		out, from = append(out, words), to+1
	}
	return strings.Join(out, ", ")
}

// lines says them, a line for each reason.
func (r reasons) lines() (out []string) {
	for _, o := range r {
		out = append(out, fmt.Sprintf("%s: %s", ranges(o.numbers), o.why))
	}
	return out
}

// together gives those of the waiting items that are accepted together, and notes which others
// are as sure as the threshold, and why they are left out.
func (r *reasons) together(sheet confirm.Sheet, waiting []confirm.Item, threshold float64) []confirm.Item {
	var out []confirm.Item
	for _, i := range waiting {
		ok, why := sheet.Together(i, threshold)
		switch {
		case ok:
			out = append(out, i)
		case why != "":
			r.note(why, i.ID)
		}
	}
	return out
}

// lacking gives those of the items that can stand with these fields, and notes the others with
// what nobody has said of them: one document without a day keeps no other waiting.
func (r *reasons) lacking(sheet confirm.Sheet, items []confirm.Item, fields []string) []confirm.Item {
	return slices.DeleteFunc(items, func(i confirm.Item) bool {
		all, err := statements(confirm.Accept, i, fields)
		if err != nil {
			return false // of every item the same is wrong, and told when it is decided
		}
		var lack *confirm.Lack
		if !errors.As(sheet.Dated(all[0]).Complete(), &lack) {
			return false
		}
		r.note(sheet.Name+": "+lack.Error()+"; "+lack.Hint(), i.ID)
		return true
	})
}

// print says which are left out when all are accepted together.
func (r reasons) print(w io.Writer) error {
	for _, line := range r.lines() {
		if _, err := fmt.Fprintf(w, "  left out of accept --all: %s\n", line); err != nil {
			return err
		}
	}
	return nil
}

// explained refuses what the file itself speaks against, unless it is said why it stands all the same.
func explained(sheets []confirm.Sheet, verb confirm.Verb, decisions []confirm.Decision) error {
	var all reasons
	for _, sheet := range sheets {
		for _, u := range sheet.Unexplained(decisions) {
			all.note(confirm.First(u.Against), u.Proposal)
		}
	}
	if len(all) == 0 {
		return nil
	}
	done := map[confirm.Verb]string{confirm.Accept: "accepted", confirm.Correct: "corrected", confirm.Split: "split"}[verb]
	return hinted{fmt.Errorf("nothing was %s, because the file itself speaks against %s", done, strings.Join(all.lines(), "; and against ")),
		fmt.Sprintf("--why REASON %ss it all the same and keeps the reason; confirm correct or reject says otherwise", verb)}
}
