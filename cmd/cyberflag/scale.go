package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/flag"
	"cyberflag/scale"
	"cyberflag/scale/blob"
)

func scaleCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "scale",
		Short: "Flag and count large files in shards, on many cores or many machines",
		Args:  cobra.NoArgs,
	}
	c.AddCommand(scalePlanCommand(s), scaleRunCommand(s), scaleSubmitCommand(s), scaleWorkerCommand(s),
		scaleStatusCommand(s), scaleTotalCommand(s))
	for _, sub := range c.Commands() {
		sub.Args = usageArgs(sub.Args)
	}
	return c
}

// cutting is into what shards a file is cut.
type cutting struct {
	of   int
	size string
}

func (f *cutting) flags(c *cobra.Command) {
	c.Flags().IntVar(&f.of, "of", 0, "into how many shards, instead of by --shard-size")
	c.Flags().StringVar(&f.size, "shard-size", "32MiB", "about how long a shard is: bytes, or with KiB, MiB or GiB behind the number")
}

// targets reads the flags.
func (f *cutting) targets(c *cobra.Command) (func(int64) []int64, error) {
	switch set := c.Flags().Changed; {
	case set("of") && set("shard-size"):
		return nil, usagef("--of and --shard-size are two ways to say the same: give one")
	case set("of") && (f.of < 1 || f.of > scale.MostShards):
		return nil, usagef("--of %d: want 1 to %d", f.of, scale.MostShards)
	case set("of"):
		return scale.Into(f.of), nil
	}
	size, err := parseSize(f.size)
	if err != nil {
		return nil, err
	}
	return scale.Every(size), nil
}

// A planner gives the plan by which a file is cut.
type planner func(context.Context, scale.Source, scale.Settings) (*scale.Plan, error)

// planner reads the flags.
func (f *cutting) planner(c *cobra.Command) (planner, error) {
	targets, err := f.targets(c)
	return func(ctx context.Context, src scale.Source, set scale.Settings) (*scale.Plan, error) {
		return scale.MakePlan(ctx, src, set, targets)
	}, err
}

// A cutFile is a file that is open, with its plan and who decides its records.
type cutFile struct {
	blob.File
	plan  *scale.Plan
	judge *flag.Judge
}

// open opens a file that is done in shards, and tells w what of it is left aside;
// a nil w is not told, and no more is read than the plan asks for. The caller
// closes it.
func (d *deciding) open(ctx context.Context, w io.Writer, name string, plan planner) (*cutFile, error) {
	judge, set, err := d.judge()
	if err != nil {
		return nil, err
	}
	src, err := openFile(ctx, name)
	if err != nil {
		return nil, err
	}
	made, err := plan(ctx, src, set)
	if err == nil && w != nil {
		err = d.tellNotesOf(ctx, w, src, set)
	}
	if err != nil {
		src.Close()
		return nil, err
	}
	return &cutFile{src, made, judge}, nil
}

// tellNotesOf says what of a file was left aside, and that its text is not read, as flag does.
func (d *deciding) tellNotesOf(ctx context.Context, w io.Writer, src blob.File, set scale.Settings) error {
	in, err := src.Range(ctx, 0, src.Size())
	if err != nil {
		return err
	}
	defer in.Close()
	x, err := scale.Open(ctx, src, in, set, [2]int{})
	if err != nil {
		return err
	}
	defer x.Close()
	tellNotes(w, x.Seen())
	tellNotes(w, x.Lacks(src.Name()))
	if d.noText {
		return nil
	}
	return needText(x, src.Name(), textHint)
}

// leastShard is the smallest shard: below it, what a shard costs by itself is
// more than its rows.
const leastShard = 4 << 10

func parseSize(text string) (int64, error) {
	digits, unit := strings.TrimRight(text, "KMGiB"), int64(1)
	switch text[len(digits):] {
	case "KiB":
		unit = 1 << 10
	case "MiB":
		unit = 1 << 20
	case "GiB":
		unit = 1 << 30
	case "":
	default:
		digits = ""
	}
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil || n*unit < leastShard {
		return 0, usagef("--shard-size %q: want at least 4KiB, such as 32MiB", text)
	}
	return n * unit, nil
}

// planning is the settings of scale plan.
type planning struct {
	deciding
	cutting
	out string
}

func scalePlanCommand(s streams) *cobra.Command {
	var f planning
	c := &cobra.Command{
		Use:   "plan FILE -o PLAN",
		Short: "Say where a file is cut into shards",
		Long: "Passes the file once, at some GB/s, to see where its rows end, and writes a plan for cyberflag shard --plan.\n" +
			"FILE is a path, or s3://bucket/key. The same file and settings give the same plan.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, s, args[0]) },
	}
	f.deciding.flags(c)
	f.cutting.flags(c)
	c.Flags().StringVarP(&f.out, "output", "o", "-", "file to write; - is standard output")
	return c
}

func (f *planning) run(c *cobra.Command, s streams, name string) error {
	plan, err := f.planner(c)
	if err != nil {
		return err
	}
	file, err := f.open(c.Context(), s.err, name, plan)
	if err != nil {
		return err
	}
	defer file.Close()
	fmt.Fprintf(s.err, "plan %.12s: %s, %d bytes, in %d shards\n", file.plan.ID(), file.plan.Name, file.plan.Size, file.plan.Shards())
	return into(s, f.out, func(w io.Writer) error { return json.NewEncoder(w).Encode(file.plan) })
}

// openFile opens a file that is done in shards.
func openFile(ctx context.Context, name string) (blob.File, error) {
	if name == "-" {
		return nil, usagef("standard input cannot be cut: name a file, or s3://bucket/key")
	}
	return blob.Open(ctx, name, os.Getenv)
}
