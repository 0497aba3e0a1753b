package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"cyberflag/extract/profile"
	"cyberflag/flag"
	"cyberflag/scale"
	parts "cyberflag/scale/batch"
)

// deciding is the settings that a decision depends on.
type deciding struct {
	rules, definition, textColumn, profile string
	noText                                 bool
}

func (d *deciding) flags(c *cobra.Command) {
	c.Flags().StringVar(&d.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().StringVar(&d.definition, "definition", "", "definition of online instead of the one in force on recorded_on")
	c.Flags().StringVar(&d.textColumn, "text-column", "mo_text", "column of the free text")
	noTextFlag(c, &d.noText)
	profileFlag(c, &d.profile)
}

// judge makes the judge, and the settings of a plan by it.
func (d *deciding) judge() (*flag.Judge, scale.Settings, error) {
	judge, err := newJudge(d.rules, d.definition)
	if err != nil {
		return nil, scale.Settings{}, err
	}
	set := scale.Settings{Rules: judge.Version(), Definition: d.definition}
	if d.textColumn != "mo_text" {
		set.TextColumn = d.textColumn
	}
	set.Profile, err = profileText(d.profile)
	return judge, set, err
}

// sharding is the settings of the shard command.
type sharding struct {
	deciding
	plan, out string
	index, of int
}

func shardCommand(s streams) *cobra.Command {
	var f sharding
	c := &cobra.Command{
		Use:   "shard FILE --index I (--of N | --plan PLAN) -o PART",
		Short: "Flag and count one shard of a file, and write it as one part for merge",
		Long: "FILE is a path, or s3://bucket/key. Shards are numbered from 0. A part never changes: run again, the same shard\n" +
			"writes the same bytes, and a file that holds others is not replaced. With --of, the whole file is passed first to\n" +
			"see where its rows end; with --plan (cyberflag scale plan) only the shard is read. doc/scale.md has examples.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, s, args[0]) },
	}
	f.flags(c)
	c.Flags().IntVar(&f.index, "index", -1, "which shard, from 0 (required)")
	c.Flags().IntVar(&f.of, "of", 0, "into how many shards the file is cut")
	c.Flags().StringVar(&f.plan, "plan", "", "plan of the file, made by cyberflag scale plan, instead of --of")
	c.Flags().StringVarP(&f.out, "output", "o", "", "part to write (required)")
	return c
}

func (f *sharding) check(c *cobra.Command) error {
	switch set := c.Flags().Changed; {
	case f.out == "" || f.out == "-":
		return usagef("shard needs -o PART, a file")
	case !set("index"):
		return usagef("shard needs --index, from 0")
	case set("of") == (f.plan != ""):
		return usagef("shard needs --of or --plan, and not both")
	case set("of") && (f.of < 1 || f.of > scale.MostShards):
		return usagef("--of %d: want 1 to %d", f.of, scale.MostShards)
	case f.plan != "" && (set("definition") || set("text-column") || set("profile")):
		return usagef("--definition, --text-column and --profile are settings of the plan: give them to scale plan")
	}
	return nil
}

func (f *sharding) run(c *cobra.Command, s streams, name string) error {
	if err := f.check(c); err != nil {
		return err
	}
	ctx := c.Context()
	file, err := f.open(ctx, nil, name, f.thePlan)
	if err != nil {
		return err
	}
	defer file.Close()
	plan := file.plan
	if f.index < 0 || f.index >= plan.Shards() {
		return usagef("--index %d: want 0 to %d", f.index, plan.Shards()-1)
	}
	packed, err := doShard(ctx, plan, file, file.judge, f.index)
	if err != nil {
		return err
	}
	if err := writePart(f.out, plan, packed); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "shard %d of %d: received %d = flagged %d + refused %d\n",
		f.index, plan.Shards(), packed.Lined+packed.Refused, packed.Lined, packed.Refused)
	return nil
}

// thePlan is the planner of shard: it reads the plan, or makes it.
func (f *sharding) thePlan(ctx context.Context, src scale.Source, set scale.Settings) (*scale.Plan, error) {
	if f.plan == "" {
		return scale.MakePlan(ctx, src, set, scale.Into(f.of))
	}
	return readPlan(f.plan)
}

func readPlan(name string) (*scale.Plan, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	plan := new(scale.Plan)
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(plan); err != nil {
		return nil, hinted{fmt.Errorf("%s is no plan: %w", name, err), "cyberflag scale plan makes one"}
	}
	return plan, plan.Check()
}

func doShard(ctx context.Context, plan *scale.Plan, src scale.Source, judge *flag.Judge, shard int) (scale.Packed, error) {
	w, err := scale.NewWorker(ctx, plan, src, judge)
	if err != nil {
		return scale.Packed{}, err
	}
	r, err := w.Do(ctx, shard)
	if err != nil {
		return scale.Packed{}, err
	}
	return r.Pack(), nil
}

// writePart gives a part its name when it is whole. One that is there already
// must be the same.
func writePart(name string, plan *scale.Plan, p scale.Packed) error {
	var part bytes.Buffer
	if err := parts.Write(&part, plan, p); err != nil {
		return err
	}
	have, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return writeFile(name, func(w io.Writer) error {
			_, err := w.Write(part.Bytes())
			return err
		})
	case err != nil:
		return err
	case !bytes.Equal(have, part.Bytes()):
		return hinted{fmt.Errorf("%s is there, and is not this part", name), "a part is never replaced: remove the file, or give another name"}
	}
	return nil
}

// profileText gives the text of a profile file, or of the shipped profile of
// that name; it must be one that can be read.
func profileText(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	if _, err := loadProfile(name); err != nil {
		return "", err
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = profile.Text(name), nil
	}
	return string(text), err
}
