package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"cyberflag/extract"
	"cyberflag/internal/progress"
)

// A flagPipeline reads rows, decides them and writes them in the order they
// came. Each worker does the whole of it for one block of rows after the
// other: it takes the next block while no other does, decides its rows at the
// same time as others decide theirs, and writes when all blocks before are
// written. So one worker keeps one core busy and no more, and memory holds one
// block a worker, with its output, whatever the size of the input.
type flagPipeline struct {
	ctx     context.Context
	inputs  []string
	options []extract.Option
	streams streams
	meter   *progress.Meter
	workers int
	decider

	taking  sync.Mutex // for what take uses
	opened  int        // how many of inputs
	in      io.Closer
	reader  *extract.Reader
	taken   int      // blocks
	columns []string // of the first input; the others must agree
	comma   byte

	turns    *turns // for what commit uses
	out      io.Writer
	problems *problemList
	flagged  int
}

// run reads all inputs and writes all rows.
func (p *flagPipeline) run(out io.Writer) error {
	p.out, p.turns = out, newTurns()
	defer p.close()
	if err := p.openNext(); err != nil {
		return err
	}
	if _, err := out.Write(p.header()); err != nil {
		return writeError(err)
	}
	var all sync.WaitGroup
	for range p.workers {
		all.Go(p.work)
	}
	all.Wait()
	return p.turns.failed()
}

// work takes, decides and commits blocks until there are none.
func (p *flagPipeline) work() {
	b, err := newBatch(p)
	for p.turns.fail(err); p.take(b); p.turns.pass() {
		b.decide()
		p.turns.wait(b.number)
		if p.turns.failed() == nil {
			p.turns.fail(p.commit(b))
		}
	}
}

// take gives b the next block of the inputs; false at their end, after an
// error of any worker, and when the context ends.
func (p *flagPipeline) take(b *batch) bool {
	p.taking.Lock()
	defer p.taking.Unlock()
	for p.turns.failed() == nil {
		if p.ctx.Err() != nil {
			p.turns.fail(interrupted(p.ctx))
			break
		}
		err := p.reader.Block(&b.block)
		if err == nil {
			b.turnTo(p.reader, p.taken)
			p.taken++
			return true
		}
		if err == io.EOF && p.opened == len(p.inputs) {
			break
		}
		if err == io.EOF {
			err = p.openNext()
		}
		if err != nil {
			p.turns.fail(err)
		}
	}
	return false
}

// openNext opens the next input. The header of the first is that of the
// output, and the others are held to it.
func (p *flagPipeline) openNext() (err error) {
	p.close()
	name := p.inputs[p.opened]
	in, err := openInput(p.streams, name)
	if err != nil {
		return err
	}
	p.in = in
	if p.reader, err = extract.NewReader(in, name, p.options...); err != nil {
		return err
	}
	if !p.reader.HasText() {
		fmt.Fprintf(p.streams.err, "cyberflag: note: %s has no column of free text: --text-column names it\n", name)
	}
	if p.opened++; p.opened == 1 {
		return p.begin(name)
	}
	return p.agrees(name)
}

func (p *flagPipeline) close() {
	if p.in != nil {
		p.in.Close()
		p.in = nil
	}
}

// begin takes the first input's header as that of the output.
func (p *flagPipeline) begin(name string) error {
	p.columns, p.comma = p.reader.Columns(), p.reader.Delimiter()
	for _, c := range decisionColumns {
		if slices.ContainsFunc(p.columns, func(have string) bool { return strings.EqualFold(have, c) }) {
			return hinted{fmt.Errorf("%s: the input already has a column %s", name, c),
				"it looks flagged already: flag the original extract, or rename the column"}
		}
	}
	return nil
}

// agrees holds a further input to the header of the first.
func (p *flagPipeline) agrees(name string) error {
	if slices.Equal(p.reader.Columns(), p.columns) && p.reader.Delimiter() == p.comma {
		return nil
	}
	return hinted{fmt.Errorf("%s: its header or delimiter is not that of %s", name, p.inputs[0]),
		"flag them one by one, or give them the same columns in the same order"}
}

// header is the header row of the output.
func (p *flagPipeline) header() []byte { return flaggedHeader(p.reader) }

// flaggedHeader is the header row of a flagged file.
func flaggedHeader(r *extract.Reader) []byte {
	row := slices.Clone(r.Header())
	for _, c := range decisionColumns {
		row = append(append(row, r.Delimiter()), c...)
	}
	return append(row, '\n')
}

// commit writes the rows of a block and tells those that are refused. It is
// called for one block after the other, in order.
func (p *flagPipeline) commit(b *batch) error {
	b.dropDoubles()
	if _, err := p.out.Write(b.out); err != nil {
		return writeError(err)
	}
	for _, problem := range b.problems {
		if err := p.problems.add(problem); err != nil {
			return fmt.Errorf("write the refused rows: %w", err)
		}
	}
	p.flagged += len(b.rows)
	p.meter.Add(int64(len(b.rows)), int64(b.block.Size()))
	return nil
}

func writeError(err error) error { return fmt.Errorf("write the flagged records: %w", err) }

func interrupted(ctx context.Context) error {
	return fmt.Errorf("stopped before the end, nothing was written: %w", context.Cause(ctx))
}
