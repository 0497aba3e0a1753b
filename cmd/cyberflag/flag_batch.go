package main

import (
	"slices"

	"cyberflag/extract"
	"cyberflag/flag"
)

// A batch is one block of rows, and what is to be written of it. All its memory is
// used again for the next block.
type batch struct {
	block  extract.Block
	reader *extract.Reader
	part   string // its name
	number int

	rows     []batchRow
	marks    []extract.Mark // of rows
	crimes   []extract.Mark // of rows
	out      []byte
	problems []*extract.Problem
}

// mostOutput is how much memory for the output of a block is used again: a block is a
// quarter of a MiB, unless it is one very long row.
const mostOutput = 1 << 20

// A batchRow is a row in the output, and what it takes to refuse it still.
type batchRow struct {
	number int
	raw    []byte
	end    int // of the row in out
	answer flag.Answer
}

// A silentRow is what is kept of the decision of silent rows.
type silentRow struct {
	columns []byte
	answer  flag.Answer
}

// A batchWorker decides one batch after the other.
type batchWorker struct {
	pipeline *flagPipeline
	sitting  *flag.Sitting
	silent   *flag.Silent[silentRow]
	reader   *extract.Reader
	checker  *extract.Checker // of reader
}

func newBatchWorker(p *flagPipeline) (*batchWorker, error) {
	sitting, err := p.judge.Sit(p.definition)
	if err != nil {
		return nil, err
	}
	row := func(d flag.Decision) silentRow { return silentRow{appendDecision(nil, d, p.comma), d.Answer()} }
	return &batchWorker{pipeline: p, sitting: sitting, silent: flag.NewSilent(sitting, row)}, nil
}

// decide fills out and problems of b from its block. A row takes no allocation.
func (w *batchWorker) decide(b *batch) {
	if w.reader != b.reader {
		w.reader, w.checker = b.reader, b.reader.NewChecker()
	}
	b.empty()
	for w.checker.Start(&b.block); ; {
		line, problem := w.checker.Next()
		switch {
		case problem != nil:
			b.problems = append(b.problems, problem)
			continue
		case line == nil:
			return
		}
		w.passOn(b, line)
		answer := w.addDecision(b, line)
		b.rows = append(b.rows, batchRow{line.Number, line.Raw, len(b.out), answer})
		b.marks = append(b.marks, line.Mark)
		b.crimes = append(b.crimes, line.Crime)
	}
}

// empty leaves the block alone.
func (b *batch) empty() {
	if cap(b.out) > mostOutput {
		b.out = nil
	}
	b.rows, b.marks, b.crimes, b.out, b.problems = b.rows[:0], b.marks[:0], b.crimes[:0], b.out[:0], b.problems[:0]
}

// addDecision writes the columns of the decision of the row, and gives its answer.
func (w *batchWorker) addDecision(b *batch, line *extract.Line) flag.Answer {
	rec := line.Brief()
	if w.sitting.Silent(rec) {
		if row, ok := w.silent.Of(rec); ok {
			b.out = append(b.out, row.columns...)
			return row.answer
		}
	}
	d := w.sitting.Decide(*rec)
	b.out = appendDecision(b.out, d, w.pipeline.comma)
	return d.Answer()
}

// passOn writes the columns of the row that are kept.
func (w *batchWorker) passOn(b *batch, line *extract.Line) {
	p := w.pipeline
	if !p.some() {
		b.out = append(b.out, line.Raw...)
		return
	}
	for i, column := range p.kept {
		if i > 0 {
			b.out = append(b.out, p.comma)
		}
		b.out = append(b.out, line.Field(column)...)
	}
}

// dropDoubles refuses the rows of b whose reference came before, and takes them out
// of the output. Those whose crime came in another file are passed on, and told.
func (p *flagPipeline) dropDoubles(b *batch) {
	const ahead = 64
	rows, kept, from := b.rows[:0], 0, 0
	for i, r := range b.rows {
		if i%ahead == 0 {
			b.reader.Expect(b.marks[i:min(i+ahead, len(b.marks))])
		}
		if b.reader.First(b.marks[i]) {
			if kept != from {
				copy(b.out[kept:], b.out[from:r.end])
			}
			kept += r.end - from
			rows = append(rows, r)
			if !b.reader.Anew(b.crimes[i]) {
				p.again.add(b.part, r.number)
			}
		} else {
			b.problems = append(b.problems, b.reader.Double(r.number, r.raw))
		}
		from = r.end
	}
	if len(rows) < len(b.rows) {
		slices.SortFunc(b.problems, func(x, y *extract.Problem) int { return x.Row - y.Row })
	}
	b.rows, b.out = rows, b.out[:kept]
}
