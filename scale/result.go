package scale

import (
	"context"
	"encoding/binary"
	"errors"
	"io"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
)

// A Result is what became of the rows of one shard: a decision and what it is
// counted by for each line that could be read, and why for each row that could
// not. It holds no text and no reference. Doubles within the shard are still
// lines here: which row of a reference is the first, only a Total can know.
type Result struct {
	Plan     string // Plan.ID
	Shard    int
	Refusals []Refusal        // in the order of the rows
	Notes    []string         // of the first shard: what the file says before its rows
	Remarks  []extract.Remark // what the rows of the shard say together

	Decisions []string // the different ones, as decisionText writes them
	Groups    []Group  // the different ones

	// One entry for each line, in the order of the file.
	Rows     []int          // its number, as extract.Line.Number
	Marks    []extract.Mark // of its reference
	Decision []uint32       // into Decisions
	Group    []uint32       // into Groups
	VictimOf []extract.Mark // of its victim, 0 for none; nil when no line has one
}

// A Refusal is one row that could not be read, and why.
type Refusal struct {
	Row                   int
	Column, Message, Hint string
}

// Received is how many rows the shard has: lines and refusals.
func (r *Result) Received() int { return len(r.Rows) + len(r.Refusals) }

// A builder makes the result of one shard.
type builder struct {
	result    Result
	sitting   *flag.Sitting
	silent    *flag.Silent[decided]
	decisions map[string]uint32 // index into result.Decisions
	groups    *groups
	text      []byte
	victims   bool
}

// decided is a decision in a result.
type decided struct {
	answer flag.Answer
	index  uint32
}

func newBuilder(plan string, shard int, sitting *flag.Sitting) *builder {
	b := &builder{result: Result{Plan: plan, Shard: shard}, sitting: sitting, decisions: map[string]uint32{}}
	b.silent = flag.NewSilent(sitting, b.decided)
	b.groups = newGroups()
	return b
}

// rows takes every row of r.
func (b *builder) rows(ctx context.Context, r *extract.Reader) error {
	var block extract.Block
	check := r.NewChecker()
	for ctx.Err() == nil {
		err := r.Block(&block)
		if errors.Is(err, io.EOF) {
			b.result.Remarks = r.Remarks()
			b.finish()
			return nil
		}
		if err != nil {
			return err
		}
		check.Start(&block)
		for line, problem := check.Next(); line != nil || problem != nil; line, problem = check.Next() {
			if problem != nil {
				b.refuse(problem)
			} else {
				b.line(line)
			}
		}
	}
	return context.Cause(ctx)
}

func (b *builder) refuse(p *extract.Problem) {
	b.result.Refusals = append(b.result.Refusals, Refusal{p.Row, p.Column, p.Message, p.Hint})
}

func (b *builder) line(l *extract.Line) {
	rec := l.Brief()
	var d decided
	made := false
	if b.sitting.Silent(rec) {
		d, made = b.silent.Of(rec)
	}
	if !made {
		d = b.decided(b.sitting.Decide(*rec))
	}
	r := &b.result
	r.Rows, r.Marks = append(r.Rows, l.Number), append(r.Marks, l.Mark)
	r.Decision, r.Group = append(r.Decision, d.index), append(r.Group, b.groups.of(l, d.answer))
	victim := l.VictimMark()
	r.VictimOf = append(r.VictimOf, victim)
	b.victims = b.victims || victim != 0
}

// finish tidies the result after the last row.
func (b *builder) finish() {
	b.result.Groups = b.groups.list
	if !b.victims {
		b.result.VictimOf = nil
	}
}

// decided gives the place of d among the decisions of the shard.
func (b *builder) decided(d flag.Decision) decided {
	b.text = appendDecision(b.text[:0], d)
	at, ok := b.decisions[string(b.text)]
	if !ok {
		at = uint32(len(b.result.Decisions))
		text := string(b.text)
		b.decisions[text] = at
		b.result.Decisions = append(b.result.Decisions, text)
	}
	return decided{d.Answer(), at}
}

// Between parts the columns of a decision; no value of them has it.
const Between = "\x1f"

// appendDecision writes the columns that flag adds to a row, but for the
// version of the rules, which is that of the plan.
func appendDecision(out []byte, d flag.Decision) []byte {
	out = append(append(out, d.Answer().String()...), Between...)
	out = append(d.AppendProbability(out), Between...)
	out = append(append(out, d.Channel()...), Between...)
	out = append(d.AppendPlatforms(out), Between...)
	out = append(d.AppendReasons(out), Between...)
	return append(out, d.Definition()...)
}

// A Group is what a record is counted by.
type Group struct {
	Force   string // its one name, or as printed where it is not known
	Year    int    // in which the financial year begins; 0 is unknown
	Offence string
	Age     int // -1 is unknown
	Sex     record.Sex
	Answer  flag.Answer
	// Unlisted says that the force or the offence is in no list of reference.
	// Such a line is flagged; it is not counted.
	Unlisted bool
}

// groups numbers the groups of a shard's lines.
type groups struct {
	list  []Group
	at    map[Group]uint32
	lines map[string]uint32 // by what stands in the line
	key   []byte
}

func newGroups() *groups {
	return &groups{at: map[Group]uint32{}, lines: map[string]uint32{}}
}

// mostLines bounds what is remembered of lines.
const mostLines = 100_000

// of gives the number of a line's group.
func (g *groups) of(l *extract.Line, a flag.Answer) uint32 {
	year := yearOf(l.RecordedOn)
	g.key = binary.AppendUvarint(append(g.key[:0], byte(a)), uint64(year))
	g.key = l.AppendCounted(g.key)
	if at, ok := g.lines[string(g.key)]; ok {
		return at
	}
	group := groupOf(l.Record(), year, a)
	at, ok := g.at[group]
	if !ok {
		at = uint32(len(g.list))
		g.at[group], g.list = at, append(g.list, group)
	}
	if len(g.lines) == mostLines {
		clear(g.lines)
	}
	g.lines[string(g.key)] = at
	return at
}
