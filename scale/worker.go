package scale

import (
	"context"
	"fmt"
	"hash"
	"io"
	"slices"

	"github.com/cespare/xxhash/v2"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/flag"
)

// headBytes is more than a reader looks at before the first row: the 256 KiB
// that decide the encoding, and the longest header.
const headBytes = 2 << 20

// A Worker does the shards of one plan, one after the other. It is not safe for
// concurrent use: each goroutine has its own.
type Worker struct {
	plan    *Plan
	id      string // of the plan
	src     Source
	head    *extract.Reader // has read the header; only for a plan by rows
	notes   []string        // of the file, as head has them
	sitting *flag.Sitting
}

// NewWorker makes a worker. It refuses a judge by other rules than the plan's,
// and a file that is not as long as the planned one.
func NewWorker(ctx context.Context, p *Plan, src Source, judge *flag.Judge) (*Worker, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	if judge.Version() != p.Settings.Rules {
		return nil, fmt.Errorf("%w: the plan of %s is by %s, and here are %s", ErrOtherRules, p.Name, p.Settings.Rules, judge.Version())
	}
	if src.Size() != p.Size {
		return nil, fmt.Errorf("%s: %w: it had %d bytes and has now %d", src.Name(), ErrChanged, p.Size, src.Size())
	}
	sitting, err := judge.Sit(p.Settings.Definition)
	if err != nil {
		return nil, err
	}
	w := &Worker{plan: p, id: p.ID(), src: src, sitting: sitting}
	if p.Manner != ByRows {
		return w, nil
	}
	in, err := src.Range(ctx, 0, min(p.Size, headBytes))
	if err != nil {
		return nil, err
	}
	defer in.Close()
	head, err := Open(ctx, named{src, p.Name}, in, p.Settings, [2]int{})
	if err != nil {
		return nil, err
	}
	w.head, w.notes = head.Reader, notesOf(head, p.Name)
	return w, nil
}

// Do flags and counts one shard. It gives the same result whoever does it, and
// whatever was done before.
func (w *Worker) Do(ctx context.Context, shard int) (*Result, error) {
	if shard < 0 || shard >= w.plan.Shards() {
		return nil, fmt.Errorf("shard %d: the plan of %s has 0 to %d", shard, w.plan.Name, w.plan.Shards()-1)
	}
	b := newBuilder(w.id, shard, w.sitting)
	if w.plan.Bytes(shard) > 0 {
		if err := w.read(ctx, shard, b); err != nil {
			return nil, fmt.Errorf("%s, shard %d: %w", w.plan.Name, shard, err)
		}
	}
	if shard == 0 {
		b.result.Notes = w.notes
	}
	return &b.result, nil
}

// read opens the shard and gives its rows to b.
func (w *Worker) read(ctx context.Context, shard int, b *builder) error {
	from, to := w.plan.Cuts[shard], w.plan.Cuts[shard+1]
	end := to.Offset
	if w.plan.Manner == ByRows {
		end = min(w.plan.Size, end+w.head.Ahead())
	}
	in, err := w.src.Range(ctx, from.Offset, end-from.Offset)
	if err != nil {
		return err
	}
	defer in.Close()
	sum := &checking{r: in, left: to.Offset - from.Offset, sum: xxhash.New()}
	x, err := w.open(ctx, sum, from, to)
	if err != nil {
		return err
	}
	defer x.Close()
	if err := b.rows(ctx, x.Reader); err != nil {
		return err
	}
	// What a reader leaves at the end, or has read from src, is summed up too.
	if _, err := io.Copy(io.Discard, io.LimitReader(sum, sum.left)); err != nil {
		return err
	}
	if sumOf(sum.sum) != w.plan.Sums[shard] {
		return ErrChanged
	}
	return nil
}

// open gives the rows between two places; in has the bytes from the first.
func (w *Worker) open(ctx context.Context, in io.Reader, from, to extract.Place) (*intake.Extract, error) {
	if w.plan.Manner == ByRows {
		return &intake.Extract{Reader: w.head.Between(in, from, to)}, nil
	}
	groups := [2]int{}
	if w.plan.Manner == ByGroups {
		head, err := w.src.Range(ctx, 0, min(w.plan.Size, headBytes))
		if err != nil {
			return nil, err
		}
		defer head.Close()
		in, groups = head, [2]int{from.Line, to.Line}
	}
	x, err := Open(ctx, named{w.src, w.plan.Name}, in, w.plan.Settings, groups)
	if err == nil {
		w.notes = notesOf(x, w.plan.Name)
	}
	return x, err
}

func notesOf(x *intake.Extract, name string) []string { return slices.Concat(x.Seen(), x.Lacks(name)) }

// named is a Source by the name that the plan gives it, so that what is told of
// its rows does not depend on where it lies.
type named struct {
	Source
	name string
}

func (n named) Name() string { return n.name }

// checking sums up the first bytes that are read.
type checking struct {
	r    io.Reader
	left int64
	sum  hash.Hash64
}

func (c *checking) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	k := min(int64(n), c.left)
	c.sum.Write(b[:k])
	c.left -= k
	return n, err
}
