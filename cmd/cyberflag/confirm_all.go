package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"cyberflag/collect/confirm"
)

// A leftOut is what is as sure as the threshold and yet not accepted when all are
// accepted together, by the reason: against, later, disputed.
type leftOut [3][]string

// sort gives those of the waiting items that are accepted together, and notes which
// are left out.
func (l *leftOut) sort(sheet confirm.Sheet, waiting []confirm.Item, threshold float64) []confirm.Item {
	var out []confirm.Item
	for _, i := range waiting {
		why := -1
		switch {
		case i.Confidence < threshold:
			continue
		case i.State == confirm.Disputed:
			why = 2
		case !sheet.Preselected(i, threshold):
			why = 0
		case i.State == confirm.PutOff:
			why = 1
		}
		if why < 0 {
			out = append(out, i)
			continue
		}
		l[why] = append(l[why], strconv.FormatInt(i.ID, 10))
	}
	return out
}

// print says how many are left out and why, with their numbers.
func (l *leftOut) print(w io.Writer) error {
	for n, why := range [3][2]string{
		{"a sum of the file speaks against it", "a sum of the file speaks against them"},
		{"it was left for later", "they were left for later"},
		{"two people decided it otherwise", "two people decided them otherwise"},
	} {
		if len(l[n]) == 0 {
			continue
		}
		words := why[min(len(l[n]), 2)-1]
		if _, err := fmt.Fprintf(w, "%s left out, because %s: %s\n", plural(len(l[n]), "proposal"), words, strings.Join(l[n], ", ")); err != nil {
			return err
		}
	}
	return nil
}
