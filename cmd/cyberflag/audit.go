package main

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/flag"
	"cyberflag/internal/csvscan"
	"cyberflag/measure/audit"
	"cyberflag/record"
	"cyberflag/reference"
)

func auditCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "audit",
		Short: "Measure what a flag misses: plan a sample, draw it, estimate from what people found",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(auditPlanCommand(s), auditDrawCommand(s), auditEstimateCommand(s))
	return c
}

// auditScope says which flag is audited, and of which records. It stands in the
// plan, so that the draw is of the same.
type auditScope struct {
	Of          string `json:"of"` // officer_flag or flag
	ChildSexual bool   `json:"child_sexual"`
	ByForce     bool   `json:"by_force"`
}

// The flags that can be audited, by their columns.
var auditable = []string{"officer_flag", "flag"}

// An auditRecord is a record of the files with the stratum that it is in.
type auditRecord struct {
	record.Record
	stratum     string
	flagged     bool
	probability float64
	definition  string // the wording of online by which it was decided; "" where the file does not say
}

// auditRows reads flagged files for plan and draw.
type auditRows struct {
	scope    auditScope
	problems *problemList
	received int
	leftOut  int
}

// read calls do with each record in scope.
func (a *auditRows) read(ctx context.Context, s streams, files []string, do func(auditRecord) error) error {
	a.problems = &problemList{err: s.err} // audit has no rejects file
	for _, name := range files {
		err := eachExtract(s, name, intake.Settings{}, func(part string, x *intake.Extract) error {
			return a.part(ctx, part, x.Reader, do)
		})
		if err != nil {
			return err
		}
	}
	return a.problems.close()
}

func (a *auditRows) part(ctx context.Context, name string, r *extract.Reader, do func(auditRecord) error) error {
	at := slices.Index(r.Columns(), "flag")
	said, wording := slices.Index(r.Columns(), "probability"), slices.Index(r.Columns(), "definition")
	if at < 0 || said < 0 {
		return hinted{fmt.Errorf("%s: no columns flag and probability", name), "run cyberflag flag on it first"}
	}
	if a.scope.Of == "officer_flag" && !slices.Contains(r.Columns(), "officer_flag") {
		return hinted{fmt.Errorf("%s: no column officer_flag", name), "audit the machine's flag with --of flag"}
	}
	return eachRow(ctx, r, func(row extract.Row, problem *extract.Problem) error {
		a.received++
		var rec auditRecord
		if problem == nil {
			rec, problem = a.record(name, row, r.Delimiter(), at, said)
			if wording >= 0 && problem == nil {
				rec.definition = csvscan.First(row.Raw, r.Delimiter(), true)[wording]
			}
		}
		switch {
		case problem != nil:
			return a.problems.add(problem)
		case a.scope.ChildSexual && !childSexual(rec.Record):
			a.leftOut++
			return nil
		}
		return do(rec)
	})
}

func childSexual(rec record.Record) bool {
	answer, err := reference.ChildSexual(rec.OffenceCode, rec.VictimAge)
	return err == nil && answer.Yes()
}

// record puts a row into its stratum: the officer's flag, the machine's answer,
// and the force where that is asked for.
func (a *auditRows) record(file string, row extract.Row, comma byte, at, said int) (rec auditRecord, problem *extract.Problem) {
	fields := csvscan.First(row.Raw, comma, true)
	answer, ok := parseAnswer(fields[at])
	if !ok {
		return rec, &extract.Problem{File: file, Row: row.Number, Column: "flag",
			Message: "not an answer: want yes, no or review", Hint: "run cyberflag flag on the extract again"}
	}
	if rec.probability, ok = probability(fields[said]); !ok {
		return rec, &extract.Problem{File: file, Row: row.Number, Column: "probability", Message: "not a probability: want 0 to 1",
			Hint: "run cyberflag flag on the extract again"}
	}
	rec.Record = row.Record
	rec.Force = forceName(rec.Force)
	officer := rec.OfficerFlag == record.FlagYes // a blank mark was not set
	rec.flagged = officer
	if a.scope.Of == "flag" {
		rec.flagged = answer == flag.Yes
	}
	rec.stratum = stratumName(officer, answer)
	if a.scope.ByForce {
		rec.stratum += ", " + rec.Force
	}
	return rec, nil
}

// probability reads one that cyberflag flag wrote; "0,85" is none, and not 0.
func probability(text string) (p float64, ok bool) {
	p, err := strconv.ParseFloat(text, 64)
	return p, err == nil && p >= 0 && p <= 1
}

// stratumName names a stratum: "officer yes, machine review".
func stratumName(officer bool, machine flag.Answer) string {
	set := "no"
	if officer {
		set = "yes"
	}
	return "officer " + set + ", machine " + machine.String()
}

// fingerprint tells a set of records in their strata from any other, in whatever
// order they come.
type fingerprint audit.Rank

func (f *fingerprint) add(rec auditRecord) {
	r := audit.RankOf(rec.stratum, rec.Force, rec.Ref)
	subtle.XORBytes(f[:], f[:], r[:])
}

func (f fingerprint) String() string { return fmt.Sprintf("%x", f[:]) }

// minSeed is how many characters a seed must have: what is shorter could be
// found from its published hash by trying.
const minSeed = 16

// readSeed reads the first line of the seed file.
func readSeed(s streams, path string) (string, error) {
	if path == "" {
		return "", usagef("audit needs --seed-file: a file whose first line is a seed that nobody else knows yet")
	}
	data, err := readAll(s, path)
	if err != nil {
		return "", err
	}
	seed, _, _ := strings.Cut(string(data), "\n")
	if seed = strings.TrimSpace(seed); len(seed) < minSeed {
		return "", hinted{fmt.Errorf("%s: the seed has fewer than %d characters", path, minSeed), "a short seed can be found from its published hash"}
	}
	return seed, nil
}

// keepInputs keeps an output from replacing an input of the same name.
func keepInputs(out string, in ...string) error {
	for _, name := range in {
		if sameFile(out, name) {
			return usagef("%s is read and would be written", out)
		}
	}
	return nil
}

// errAudit ends an audit whose parts do not belong together.
var errAudit = errors.New("the files do not belong to one audit")
