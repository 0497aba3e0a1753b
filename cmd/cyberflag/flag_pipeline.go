package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/render"
	"cyberflag/flag"
	"cyberflag/internal/progress"
)

// A flagPipeline reads rows, decides them and writes them in the order they
// came. Each worker does the whole of it for one block of rows after the
// other: it takes the next block while no other does, decides its rows at the
// same time as others decide theirs, and writes it when all blocks before are
// written; while they are not, it leaves its block to the one that writes them. So
// one worker keeps one core busy and no more, and memory holds a block for each
// worker, and one more where they are several, with its output, whatever the size of the input.
type flagPipeline struct {
	ctx     context.Context
	inputs  []string
	intake  intake.Settings
	output  func(io.Writer, render.Table) io.WriteCloser // nil for CSV
	streams streams
	meter   *progress.Meter
	workers int
	noText  bool // is not missed
	decider

	taking  sync.Mutex // for what take uses
	opened  int        // how many of inputs
	source  *source    // of the present input
	begun   int        // how many parts of all inputs
	extract *intake.Extract
	reader  *extract.Reader // of extract
	part    string          // its name
	blocks  int             // of it
	told    bool            // what its end shows
	shared  sharing
	taken   int      // blocks
	columns []string // of the first input; the others must agree
	comma   byte
	columnChoice
	kept []int // of columns, those that are passed on, when it is some

	turns    *turns // for what commit uses
	out      io.Writer
	problems *problemList
	review   reviewQueue
	flagged  int
	answers  [flag.Review + 1]int // how many records have each
	again    inTwoFiles
}

// run reads all inputs and writes all rows.
func (p *flagPipeline) run(out io.Writer) error {
	p.turns = newTurns(p.workers, p.commit)
	defer p.close()
	if err := p.openNext(); err != nil {
		return err
	}
	end, err := p.beginOutput(out)
	if err != nil {
		return writeError(err)
	}
	if err := p.review.begin(p.reader); err != nil {
		return err
	}
	var all sync.WaitGroup
	for range p.workers {
		all.Go(p.work)
	}
	all.Wait()
	if err := p.turns.failed(); err != nil {
		return err
	}
	if err := end(); err != nil {
		return writeError(err)
	}
	return nil
}

// beginOutput writes the header, or makes the writer of another format. The
// caller calls end when all rows were written.
func (p *flagPipeline) beginOutput(out io.Writer) (end func() error, err error) {
	if p.output == nil {
		p.out = out
		_, err := out.Write(flaggedHeader(p.reader, p.kept))
		return func() error { return nil }, err
	}
	t := render.Table{Columns: slices.Concat(p.passedOn(), decisionColumns), Comma: p.comma, Numbers: []string{"probability"}}
	if p.extract.Form.Format != intake.CSV {
		t.Nulls = len(p.passedOn())
	}
	w := p.output(out, t)
	p.out = w
	return w.Close, nil
}

// work takes and decides blocks until there are none.
func (p *flagPipeline) work() {
	w, err := newBatchWorker(p)
	p.turns.fail(err)
	b := <-p.turns.free
	for ; p.take(b); b = <-p.turns.free {
		w.decide(b)
		p.turns.decided(b)
	}
	p.turns.free <- b
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
			b.reader, b.part, b.number = p.reader, p.part, p.taken
			if p.taken++; p.taken%blocksBetweenDrops == 0 {
				dropProgram()
			}
			p.blocks++
			return true
		}
		if err == io.EOF {
			p.tellEnd()
			if p.ended() {
				break
			}
			err = p.openNext()
		}
		if err != nil {
			p.turns.fail(err)
		}
	}
	return false
}

// blocksBetweenDrops is after how many blocks, of a quarter of a MiB each, the pages of
// the program's own file are given back that came with something else: the collector, and what
// only the first rows needed. Those in use come back.
const blocksBetweenDrops = 64

// tellEnd says, once for each part, what its end shows.
func (p *flagPipeline) tellEnd() {
	if p.told {
		return
	}
	p.told = true
	if p.blocks == 0 {
		tellEmpty(p.streams.err, p.part, 0)
	}
	tellRemarks(p.streams.err, p.part, p.reader.Remarks())
}

// ended reports whether no part of any input is left.
func (p *flagPipeline) ended() bool { return len(p.source.parts) == 0 && p.opened == len(p.inputs) }

// openNext opens the next part of the inputs. The header of the first is that
// of the output, and the others are held to it.
func (p *flagPipeline) openNext() (err error) {
	if p.closePart(); p.source == nil || len(p.source.parts) == 0 {
		p.close()
		if p.source, err = openSourceParts(p.streams, p.inputs[p.opened], p.intake); err != nil {
			return err
		}
		p.opened++
	}
	several := len(p.inputs) > 1 || len(p.source.parts) > 1 || p.begun > 0
	part := p.source.parts[0]
	p.source.parts = p.source.parts[1:]
	if p.extract, err = part.Open(); err != nil {
		return err
	}
	tellNotes(p.streams.err, p.extract.Seen())
	tellNotes(p.streams.err, p.extract.Lacks(part.Name))
	if !p.noText {
		if err := needText(p.extract, part.Name, textHint); err != nil {
			return err
		}
	}
	p.part, p.blocks, p.told = part.Name, 0, false
	p.shared.join(p.extract, several)
	debug.SetMemoryLimit(max(debug.SetMemoryLimit(-1), memoryOf(p.extract.Form)))
	p.reader = p.extract.Reader
	if p.begun++; p.begun == 1 {
		return p.begin(part.Name)
	}
	return p.agrees(part.Name)
}

func (p *flagPipeline) closePart() {
	if p.extract != nil {
		p.extract.Close()
		p.extract = nil
	}
}

func (p *flagPipeline) close() {
	p.closePart()
	if p.source != nil {
		p.source.close()
		p.source = nil
	}
}

// begin takes the first input's header as that of the output.
func (p *flagPipeline) begin(name string) (err error) {
	p.columns, p.comma = p.reader.Columns(), p.reader.Delimiter()
	for _, c := range decisionColumns {
		if slices.ContainsFunc(p.columns, func(have string) bool { return strings.EqualFold(have, c) }) {
			return hinted{fmt.Errorf("%s: the input already has a column %s", name, c),
				"it looks flagged already: flag the original extract, or rename the column"}
		}
	}
	p.kept, err = p.choose(p.columns)
	return err
}

// passedOn names the columns of the input that the output has.
func (p *flagPipeline) passedOn() (names []string) {
	for _, column := range p.kept {
		names = append(names, p.columns[column])
	}
	return names
}

// agrees holds a further input to the header of the first.
func (p *flagPipeline) agrees(name string) error {
	if slices.Equal(p.reader.Columns(), p.columns) && p.reader.Delimiter() == p.comma {
		return nil
	}
	return hinted{fmt.Errorf("%s: its header or delimiter is not that of %s", name, p.inputs[0]),
		"flag them one by one, or give them the same columns in the same order"}
}

// commit writes the rows of a block and tells those that are refused. It is
// called for one block after the other, in order.
func (p *flagPipeline) commit(b *batch) error {
	p.dropDoubles(b)
	if _, err := p.out.Write(b.out); err != nil {
		return writeError(err)
	}
	for _, problem := range b.problems {
		if err := p.problems.add(problem); err != nil {
			return fmt.Errorf("write the refused rows: %w", err)
		}
	}
	for _, row := range b.rows {
		p.answers[row.answer]++
		if row.answer == flag.Review {
			if err := p.review.add(row.raw); err != nil {
				return fmt.Errorf("write the records for review: %w", err)
			}
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
