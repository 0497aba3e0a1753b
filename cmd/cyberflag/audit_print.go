package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"cyberflag/figure"
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
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\n\testimate\t95% range\tguaranteed range")
	for _, row := range []struct {
		name string
		is   *estimatedJSON
	}{
		{"missed: online and not flagged", j.Missed}, {"flagged, and online indeed", j.TrueFlagged},
		{"corrected total", j.Corrected}, {"recall of the flag", j.Recall}, {"precision of the flag", j.Precision},
		{"corrected total if the unclear are online", j.IfUnclear},
		{"missed, with the machine's help", j.Helped.of("missed")}, {"corrected total, with the machine's help", j.Helped.of("corrected")},
		{"recall, with the machine's help", j.Helped.of("recall")},
	} {
		if row.is != nil {
			fmt.Fprintf(t, "%s\t%s\t%s to %s\t%s to %s\n", row.name, *row.is.Value, *row.is.Low, *row.is.High, *row.is.GuaranteedLow, *row.is.GuaranteedHigh)
		}
	}
	if err := t.Flush(); err != nil {
		return err
	}
	return writeDoubts(w, j)
}

// writeDoubts says what the estimate hangs on.
func writeDoubts(w io.Writer, j estimateJSON) error {
	if j.Driver != "" {
		fmt.Fprintf(w, "\nMost of the uncertainty is in %q: its part is %s. Looking at more of it helps most.\n", j.Driver, *j.DriverShare)
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
		fmt.Fprintf(w, "Two people answered for %s records; of what either called online they agree on %s (positive agreement).\n",
			figure.Thousands(int64(a.Records)), *a.Positive)
	}
	_, err := fmt.Fprintln(w, "The estimate is of these records only: another year, force or flag needs its own audit.")
	return err
}
