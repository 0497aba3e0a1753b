package main

import (
	"fmt"
	"io"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
)

// warnNothing says on stderr when no figure at all is for a period that was
// asked about: a mistyped year gives an answer that is true and of no use.
func warnNothing(w io.Writer, set collate.Set, p figure.Period) {
	if !set.NobodySaid(p) {
		return
	}
	fmt.Fprintf(w, "cyberflag: warning: no figure of %s is for %s; %s\n", set.Question.Measure, p, knownYears(set))
}

// knownYears says which financial years there are figures for.
func knownYears(set collate.Set) string {
	years := set.Years()
	if len(years) == 0 {
		return "none is for any financial year"
	}
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = y.String()
	}
	return "there are some for " + strings.Join(words, ", ")
}
