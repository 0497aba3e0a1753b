package main

import (
	"slices"

	"cyberflag/extract"
	"cyberflag/flag"
)

// A batch is what one worker has in hand: a block of rows and what is to be
// written of it. All its memory is used again for the next block.
type batch struct {
	pipeline *flagPipeline
	sitting  *flag.Sitting
	silent   *flag.Silent[silentRow]

	block   extract.Block
	reader  *extract.Reader
	part    string // its name
	checker *extract.Checker
	number  int

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

func newBatch(p *flagPipeline) (*batch, error) {
	sitting, err := p.judge.Sit(p.definition)
	if err != nil {
		return nil, err
	}
	row := func(d flag.Decision) silentRow { return silentRow{appendDecision(nil, d, p.comma), d.Answer()} }
	return &batch{pipeline: p, sitting: sitting, silent: flag.NewSilent(sitting, row)}, nil
}

// turnTo notes where the block comes from.
func (b *batch) turnTo(r *extract.Reader, part string, number int) {
	if b.number = number; b.reader != r {
		b.reader, b.part, b.checker = r, part, r.NewChecker()
	}
}

// decide fills out and problems from the block. A row takes no allocation.
func (b *batch) decide() {
	if cap(b.out) > mostOutput {
		b.out = nil
	}
	b.rows, b.marks, b.crimes, b.out, b.problems = b.rows[:0], b.marks[:0], b.crimes[:0], b.out[:0], b.problems[:0]
	for b.checker.Start(&b.block); ; {
		line, problem := b.checker.Next()
		switch {
		case problem != nil:
			b.problems = append(b.problems, problem)
			continue
		case line == nil:
			return
		}
		b.passOn(line)
		answer := b.addDecision(line)
		b.rows = append(b.rows, batchRow{line.Number, line.Raw, len(b.out), answer})
		b.marks = append(b.marks, line.Mark)
		b.crimes = append(b.crimes, line.Crime)
	}
}

// addDecision writes the columns of the decision of the row, and gives its answer.
func (b *batch) addDecision(line *extract.Line) flag.Answer {
	rec := line.Brief()
	if b.sitting.Silent(rec) {
		if row, ok := b.silent.Of(rec); ok {
			b.out = append(b.out, row.columns...)
			return row.answer
		}
	}
	d := b.sitting.Decide(*rec)
	b.out = appendDecision(b.out, d, b.pipeline.comma)
	return d.Answer()
}

// passOn writes the columns of the row that are kept.
func (b *batch) passOn(line *extract.Line) {
	if !b.pipeline.some() {
		b.out = append(b.out, line.Raw...)
		return
	}
	for i, column := range b.pipeline.kept {
		if i > 0 {
			b.out = append(b.out, b.pipeline.comma)
		}
		b.out = append(b.out, line.Field(column)...)
	}
}

// dropDoubles refuses the rows whose reference came before, and takes them out
// of the output. Those whose crime came in another file are passed on, and told.
func (b *batch) dropDoubles() {
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
				b.pipeline.again.add(b.part, r.number)
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
