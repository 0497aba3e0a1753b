package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
	"text/tabwriter"

	"cyberflag/figure"
	"cyberflag/measure"
)

func writeEstimate(w io.Writer, j estimateJSON) error {
	fmt.Fprintf(w, "Audit of %s: %s of %s records looked at.\n", j.Of, figure.Thousands(j.LookedAt), figure.Thousands(j.Records))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "stratum\tflagged\trecords\tlooked at\tonline\tunclear")
	for _, s := range j.Strata {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", s.Name, yesNo(s.Flagged), figure.Thousands(s.Records),
			figure.Thousands(s.LookedAt), figure.Thousands(s.Online), figure.Thousands(s.Unclear))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if j.WhyNot != nil {
		_, err := fmt.Fprintf(w, "No estimate: %s.\n", *j.WhyNot)
		return err
	}
	fmt.Fprintf(w, "\n%s\n", estimateWords(j))
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\n\testimate\t95% range\tguaranteed range")
	for _, row := range []struct {
		name  string
		is    *estimatedJSON
		write func(*estimatedJSON) func(float64) string
	}{
		{"missed: online and not flagged", j.Missed, asCounts}, {"flagged, and online indeed", j.TrueFlagged, asCounts},
		{"corrected total", j.Corrected, asCounts}, {"recall of the flag", j.Recall, asShares}, {"precision of the flag", j.Precision, asShares},
		{"corrected total if the unclear are online", j.IfUnclear, asCounts},
		{"missed, with the machine's help", j.Helped.of("missed"), asCounts},
		{"corrected total, with the machine's help", j.Helped.of("corrected"), asCounts},
		{"recall, with the machine's help", j.Helped.of("recall"), asShares},
	} {
		if row.is != nil {
			n, e := row.write(row.is), row.is.exact
			fmt.Fprintf(t, "%s\t%s\t%s to %s\t%s to %s\n", row.name, n(e.value), n(e.low), n(e.high), n(e.guaranteedLow), n(e.guaranteedHigh))
		}
	}
	if err := t.Flush(); err != nil {
		return err
	}
	return writeDoubts(w, j)
}

// estimateWords says what was found in a sentence or two.
func estimateWords(j estimateJSON) string {
	n, all := asCounts(j.Corrected), j.Corrected.exact
	words := fmt.Sprintf("Of these %s records about %s were online (95%% range %s to %s); %s are flagged, and about %s of those were online.",
		figure.Thousands(j.Records), n(all.value), n(all.low), n(all.high), figure.Thousands(j.Flagged), asCounts(j.TrueFlagged)(j.TrueFlagged.exact.value))
	if j.Recall != nil {
		share, r := asShares(j.Recall), j.Recall.exact
		m, missed := asCounts(j.Missed), j.Missed.exact
		words += fmt.Sprintf("\nThe flag found %s of what was online (95%% range %s to %s) and missed about %s (%s to %s).",
			share(r.value), share(r.low), share(r.high), m(missed.value), m(missed.low), m(missed.high))
	}
	return words
}

// asCounts writes whole numbers, and one decimal where the estimate is below 100.
func asCounts(e *estimatedJSON) func(float64) string {
	places := 0
	if e.exact.value < 100 {
		places = 1
	}
	return func(x float64) string {
		whole, decimals, _ := strings.Cut(measure.Decimal(new(big.Rat).SetFloat64(x), places), ".")
		i, _ := strconv.ParseInt(whole, 10, 64) // digits, as Decimal wrote them
		if places == 0 {
			return figure.Thousands(i)
		}
		return figure.Thousands(i) + "." + decimals
	}
}

// asShares writes a share of 0 to 1 as a percentage with one decimal.
func asShares(*estimatedJSON) func(float64) string {
	return func(x float64) string { return fixed(100*x, 1) + "%" }
}

// asPercent writes a share that has four decimals as a percentage with two.
func asPercent(n json.Number) string {
	x, _ := n.Float64() // floatNumber wrote it
	return fixed(100*x, 2) + "%"
}

// writeDoubts says what the estimate hangs on.
func writeDoubts(w io.Writer, j estimateJSON) error {
	if j.Driver != "" {
		fmt.Fprintf(w, "\nMost of the uncertainty is in %q: %s of it. Looking at more of that stratum helps most.\n", j.Driver, asPercent(*j.DriverShare))
	}
	if j.HelpedWhyNot != nil {
		fmt.Fprintf(w, "No estimate with the machine's help: %s.\n", *j.HelpedWhyNot)
	}
	if j.Recall == nil {
		fmt.Fprintln(w, "Recall is not known: nothing that was looked at is online.")
	}
	if j.Unclear > 0 {
		fmt.Fprintf(w, "%s unclear: counted as not online.\n", figure.Thousands(j.Unclear))
	}
	if a := j.Agreement; a != nil && a.Positive != nil {
		fmt.Fprintf(w, "Two people answered for %s; of all the yes that the two gave, %s stand beside a yes of the other (positive agreement).\n",
			plural(a.Records, "record"), asPercent(*a.Positive))
	}
	fmt.Fprintln(w, "A 95% range holds in about 95 of 100 such audits; a guaranteed one in at least 95, whatever the records are.")
	_, err := fmt.Fprintln(w, "The estimate is of these records only: another year, force or flag needs its own audit.")
	return err
}
