package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"

	"cyberflag/extract/intake"
	"cyberflag/extract/nibrs"
	"cyberflag/figure"
)

func nibrsCommand(s streams) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "nibrs PATH",
		Short: "Count the online offences of the FBI's records, by both of their signals",
		Long: "PATH is a folder or zip archive with the FBI's CSV tables for a state, or a fixed-width or XML submission, packed or not (- is standard input).\n" +
			"Which of them it is comes from what it holds.",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return runNIBRS(s, args[0], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	return c
}

// nibrsProblem is a refused row or line in JSON.
type nibrsProblem struct {
	File    string `json:"file"`
	Row     int    `json:"row"`
	Problem string `json:"problem"`
}

func runNIBRS(s streams, path string, asJSON bool) error {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(countingMemory))
	set, err := readNIBRS(s, path)
	if err != nil {
		return err
	}
	totals := set.Totals()
	if asJSON {
		problems := []nibrsProblem{}
		for _, p := range set.Problems {
			problems = append(problems, nibrsProblem{p.File, p.Row, p.Message})
		}
		err = writeJSON(s.out, struct {
			nibrs.Totals
			Problems []nibrsProblem `json:"problems"`
		}{totals, problems})
	} else {
		err = writeTotals(s.out, totals)
	}
	if err != nil || totals.Refused == 0 {
		return err
	}
	for _, p := range set.Problems {
		fmt.Fprintf(s.err, "cyberflag: refused: %v\n", &p)
	}
	return fmt.Errorf("%w: %v", errRefused, set.Lines)
}

// readNIBRS reads a folder of tables or a submission, packed or not.
func readNIBRS(s streams, path string) (*nibrs.Set, error) {
	src, err := openSourceParts(s, path, intake.Settings{OnlyNIBRS: true})
	switch {
	case errors.Is(err, errFolder):
		return nil, notNIBRS{path, "the folder lacks NIBRS_OFFENSE.csv"}
	case err != nil:
		return nil, err
	}
	defer src.close()
	if len(src.parts) > 1 {
		return nil, notNIBRS{path, fmt.Sprintf("it is an archive of %d files, and not one of the FBI's tables", len(src.parts))}
	}
	x, err := src.parts[0].Open()
	switch {
	case errors.Is(err, intake.ErrNotNIBRS):
		return nil, notNIBRS{path, intake.ErrNotNIBRS.Error()}
	case err != nil:
		return nil, err
	}
	defer x.Close()
	if x.NIBRS == nil {
		return nil, notNIBRS{path, "it is a workbook"}
	}
	return x.NIBRS, nil
}

// notNIBRS is a path that holds neither form.
type notNIBRS struct{ path, why string }

func (e notNIBRS) Error() string { return fmt.Sprintf("%s holds no NIBRS records: %s", e.path, e.why) }

// Hint says what can be read.
func (notNIBRS) Hint() string {
	return "give the folder or zip archive that holds the FBI's CSV tables of one state, or one fixed-width or XML submission"
}

func writeTotals(w io.Writer, t nibrs.Totals) error {
	form := map[nibrs.Form]string{nibrs.CSV: "the FBI's CSV tables", nibrs.Flat: "a fixed-width submission", nibrs.XML: "an XML submission"}[t.Form]
	n := func(n int) string { return figure.Thousands(int64(n)) }
	top := "none"
	if t.TopAgencyOnline > 0 {
		top = fmt.Sprintf("%s with %s", t.TopAgency, n(t.TopAgencyOnline))
	}
	_, err := fmt.Fprintf(w, `NIBRS records, from %s
offences                     %s in %s incidents
at location 58, Cyberspace   %s
using computer equipment, C  %s
either, counted as online    %s
both                         %s
agencies                     %s, %s with an online offence
most online offences         %s
victim-offence pairs         %s
  victim under 18            %s, %s of them online
  infant, age as a code      %s, %s of them online
offences without a victim    %s
withdrawn by a later line    %s
records that flag is given   %s
offences received            %s = %s read + %s refused
rows received                %s = %s read + %s refused
`, form, n(t.Offences), n(t.Incidents), n(t.Location58), n(t.UsingC), n(t.Union), n(t.Both),
		n(t.Agencies), n(t.AgenciesWithAny), top, n(t.VictimOffencePairs),
		n(t.Under18), n(t.Under18Online), n(t.Infants), n(t.InfantsOnline),
		n(t.Victimless), n(t.Withdrawn), n(t.Records), n(t.Offences+t.OffencesRefused), n(t.Offences), n(t.OffencesRefused),
		n(t.Received), n(t.Read), n(t.Refused))
	return err
}
