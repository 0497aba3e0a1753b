package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/internal/progress"
	"cyberflag/record"
)

// How much goes to a worker at once: at most so many rows, about 150 KB of
// usual text, so that handing over costs little; and no more once the rows have
// so many bytes, so that long texts do not fill the memory.
const (
	batchRows  = 512
	batchBytes = 1 << 20
)

// A flagPipeline reads rows, decides batches of them at once, and writes them
// in the order they came. At most 3 batches a worker are in memory.
type flagPipeline struct {
	ctx     context.Context
	inputs  []string
	options []extract.Option
	streams streams
	meter   *progress.Meter
	workers int
	decider

	problems *problemList
	flagged  int
	columns  []string // of the first input; the others must agree
	comma    byte
}

// A decider decides one record.
type decider struct {
	judge      *flag.Judge
	definition string
}

func (d decider) decide(rec record.Record) (flag.Decision, error) {
	if d.definition == "" {
		return d.judge.Decide(rec), nil
	}
	return d.judge.DecideUnder(rec, d.definition)
}

// A batch is rows on their way; done is closed when out holds them as written.
type batch struct {
	rows []extract.Row
	size int    // bytes of rows
	head []byte // the header row, in the first batch only
	out  []byte
	err  error
	done chan struct{}
}

// add puts a row in and reports whether the batch is full.
func (b *batch) add(row extract.Row) bool {
	b.rows = append(b.rows, row)
	b.size += len(row.Raw)
	return len(b.rows) == batchRows || b.size >= batchBytes
}

// run reads all inputs and writes all rows.
func (p *flagPipeline) run(out io.Writer) error {
	ctx, stop := context.WithCancel(p.ctx)
	defer stop()
	work, order := make(chan *batch, p.workers), make(chan *batch, 2*p.workers)
	var readErr error
	var all sync.WaitGroup
	all.Go(func() {
		defer close(order)
		defer close(work)
		readErr = p.read(ctx, work, order)
	})
	for range p.workers {
		all.Go(func() {
			for b := range work {
				b.out, b.err = p.rows(b)
				close(b.done)
			}
		})
	}
	writeErr := p.write(out, order, stop)
	all.Wait()
	return firstOf(writeErr, readErr)
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// write writes the batches in order. After an error it stops the reading and
// takes the batches on their way, so that nobody waits for it.
func (p *flagPipeline) write(out io.Writer, order <-chan *batch, stop func()) error {
	w := bufio.NewWriterSize(out, 1<<18)
	var failed error
	for b := range order {
		<-b.done
		if failed == nil {
			failed = p.writeBatch(w, b)
		}
		if failed != nil {
			stop()
		}
	}
	if failed == nil {
		failed = w.Flush()
	}
	return failed
}

func (p *flagPipeline) writeBatch(w io.Writer, b *batch) error {
	if b.err != nil {
		return b.err
	}
	if _, err := w.Write(b.out); err != nil {
		return fmt.Errorf("write the flagged records: %w", err)
	}
	p.flagged += len(b.rows)
	p.meter.Add(int64(len(b.rows)), rawBytes(b.rows))
	return nil
}

func rawBytes(rows []extract.Row) (n int64) {
	for _, r := range rows {
		n += int64(len(r.Raw)) + 1
	}
	return n
}

// read sends the rows of all inputs in batches. It ends early, with the
// context's error, when the context ends.
func (p *flagPipeline) read(ctx context.Context, work, order chan<- *batch) error {
	for i, name := range p.inputs {
		if err := p.readFile(ctx, i, name, work, order); err != nil {
			return err
		}
	}
	return nil
}

func (p *flagPipeline) readFile(ctx context.Context, i int, name string, work, order chan<- *batch) error {
	in, err := openInput(p.streams, name)
	if err != nil {
		return err
	}
	defer in.Close()
	r, err := extract.NewReader(in, name, p.options...)
	if err != nil {
		return err
	}
	b := &batch{done: make(chan struct{})}
	if i == 0 {
		if err := p.begin(name, r); err != nil {
			return err
		}
		b.head = r.Header()
	} else if err := p.agrees(name, r); err != nil {
		return err
	}
	for {
		row, problem, err := r.Next()
		switch {
		case err == io.EOF:
			return send(ctx, b, work, order)
		case err != nil:
			return err
		case problem != nil:
			if err := p.problems.add(problem); err != nil {
				return fmt.Errorf("write the refused rows: %w", err)
			}
			continue
		}
		if b.add(row) {
			if err := send(ctx, b, work, order); err != nil {
				return err
			}
			b = &batch{done: make(chan struct{})}
		}
	}
}

// send gives b to the workers and to the writer, in that order for both. A
// batch that the writer waits for is always in a worker's hands.
func send(ctx context.Context, b *batch, work, order chan<- *batch) error {
	select {
	case work <- b:
	case <-ctx.Done():
		return interrupted(ctx)
	}
	order <- b // the writer takes every batch, also after an error
	if ctx.Err() != nil {
		return interrupted(ctx)
	}
	return nil
}

func interrupted(ctx context.Context) error {
	return fmt.Errorf("stopped before the end, nothing was written: %w", context.Cause(ctx))
}

// begin takes the first input's header as that of the output.
func (p *flagPipeline) begin(name string, r *extract.Reader) error {
	p.columns, p.comma = r.Columns(), r.Delimiter()
	for _, c := range decisionColumns {
		if slices.ContainsFunc(p.columns, func(have string) bool { return strings.EqualFold(have, c) }) {
			return hinted{fmt.Errorf("%s: the input already has a column %s", name, c),
				"it looks flagged already: flag the original extract, or rename the column"}
		}
	}
	return nil
}

// agrees holds a further input to the header of the first.
func (p *flagPipeline) agrees(name string, r *extract.Reader) error {
	if slices.Equal(r.Columns(), p.columns) && r.Delimiter() == p.comma {
		return nil
	}
	return hinted{fmt.Errorf("%s: its header or delimiter is not that of %s", name, p.inputs[0]),
		"flag them one by one, or give them the same columns in the same order"}
}

// rows writes the rows of a batch, each with its decision.
func (p *flagPipeline) rows(b *batch) ([]byte, error) {
	var out bytes.Buffer
	if b.head != nil {
		out.Write(b.head)
		for _, c := range decisionColumns {
			out.WriteByte(p.comma)
			out.WriteString(c)
		}
		out.WriteByte('\n')
	}
	for _, row := range b.rows {
		if p.ctx.Err() != nil {
			return nil, interrupted(p.ctx)
		}
		d, err := p.decide(row.Record)
		if err != nil {
			return nil, err
		}
		out.Write(row.Raw)
		for _, field := range decisionFields(d) {
			out.WriteByte(p.comma)
			writeField(&out, field, p.comma)
		}
		out.WriteByte('\n')
	}
	return out.Bytes(), nil
}
