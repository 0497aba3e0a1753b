package scale

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"slices"

	"cyberflag/extract"
	"cyberflag/tally"
)

// A Total is the whole of a plan: its results added up in the order of the
// file. Results are a set, and it does not matter who made which and when; only
// here, where each line is seen after all before it, are the doubles refused.
type Total struct {
	Table                     tally.Table      // of the lines that are counted
	Flagged, Refused, Doubles int              // rows; the doubles are among the refused
	Unlisted                  int              // of the flagged, those that are not counted: Group.Unlisted
	Notes                     []string         // what the file says before its rows
	Remarks                   []extract.Remark // and what they say together

	// Refusal is told each row that is refused, in the order of the file, and
	// Line each line that is not, with the text of its decision. Both may be nil.
	Refusal func(Refusal) error
	Line    func(row int, decision string) error

	plan   string
	shards int
	next   int // shard
	firsts *extract.Firsts
	lines  hash.Hash // of rows with what became of them
	entry  []byte
	double []int
}

// Errors of a set of results that is not whole.
var (
	ErrMissing = errors.New("a shard is missing")
	ErrTwice   = errors.New("a shard comes twice")
	ErrForeign = errors.New("a result is of another plan")
)

// NewTotal is the total of the plan of that ID, which has so many shards.
func NewTotal(plan string, shards int) *Total {
	return &Total{plan: plan, shards: shards, firsts: extract.NewFirsts(), lines: sha256.New()}
}

// Received is how many rows the file has, but for its header and blank lines.
func (t *Total) Received() int { return t.Flagged + t.Refused }

// Add takes the result of the next shard.
func (t *Total) Add(r *Result) error {
	switch {
	case r.Plan != t.plan:
		return fmt.Errorf("%w: shard %d", ErrForeign, r.Shard)
	case r.Shard < t.next:
		return fmt.Errorf("%w: %d", ErrTwice, r.Shard)
	case r.Shard > t.next:
		return fmt.Errorf("%w: %d of %d", ErrMissing, t.next, t.shards)
	}
	t.next++
	t.Notes, t.Remarks = append(t.Notes, r.Notes...), extract.AddRemarks(t.Remarks, r.Remarks)
	t.double = t.firsts.Doubles(r.Marks, t.double[:0])
	t.count(r)
	return t.tell(r)
}

// count adds up the groups of the lines that are no doubles.
func (t *Total) count(r *Result) {
	lines := make([]int64, len(r.Groups))
	for _, g := range r.Group {
		lines[g]++
	}
	for _, i := range t.double {
		lines[r.Group[i]]--
	}
	likes := make([]tally.Likeness, len(r.Groups))
	for g, n := range lines {
		t.Flagged += int(n)
		if r.Groups[g].Unlisted {
			t.Unlisted += int(n)
			continue
		}
		if n == 0 {
			continue // all doubles: no cell
		}
		likes[g] = t.Table.Like(r.Groups[g].Record(), r.Groups[g].Answer)
		if r.VictimOf == nil {
			likes[g].Add(n)
		}
	}
	if r.VictimOf != nil {
		t.countVictims(r, likes)
	}
	t.Refused, t.Doubles = t.Refused+len(r.Refusals)+len(t.double), t.Doubles+len(t.double)
}

// countVictims is the rest of count where lines name their victims.
func (t *Total) countVictims(r *Result, likes []tally.Likeness) {
	double := t.double
	for i, g := range r.Group {
		switch victim := r.VictimOf[i]; {
		case len(double) > 0 && double[0] == i:
			double = double[1:]
		case r.Groups[g].Unlisted:
		case victim == 0:
			likes[g].Add(1)
		default:
			likes[g].AddVictim(uint64(victim))
		}
	}
}

// tell gives the rows to the digest, and to who else wants them, in order.
func (t *Total) tell(r *Result) error {
	groups := r.Groups
	refusals := t.refusals(r)
	double := t.double
	for i, row := range r.Rows {
		if len(double) > 0 && double[0] == i {
			double = double[1:]
			continue
		}
		for len(refusals) > 0 && refusals[0].Row < row {
			if err := t.refuse(refusals[0]); err != nil {
				return err
			}
			refusals = refusals[1:]
		}
		if err := t.line(row, r.Decisions[r.Decision[i]], &groups[r.Group[i]]); err != nil {
			return err
		}
	}
	for _, refusal := range refusals {
		if err := t.refuse(refusal); err != nil {
			return err
		}
	}
	return nil
}

// line tells one line.
func (t *Total) line(row int, decision string, g *Group) error {
	e := packer{append(t.entry[:0], 'L')}
	e.uvarint(row)
	e.text(decision)
	e.text(g.Force)
	e.text(g.Offence)
	e.text(string(g.Sex))
	e.uvarint(g.Year)
	e.uvarint(g.Age + 1)
	t.entry = e.b
	t.lines.Write(t.entry)
	if t.Line == nil {
		return nil
	}
	return t.Line(row, decision)
}

// refusals gives those of the shard with the doubles among them, by row.
func (t *Total) refusals(r *Result) []Refusal {
	all := slices.Clone(r.Refusals)
	for _, i := range t.double {
		all = append(all, Refusal{r.Rows[i], "crime_ref", extract.DoubleMessage, extract.DoubleHint})
	}
	slices.SortStableFunc(all, func(a, b Refusal) int { return a.Row - b.Row })
	return all
}

func (t *Total) refuse(r Refusal) error {
	e := packer{append(t.entry[:0], 'R')}
	e.uvarint(r.Row)
	e.text(r.Column)
	e.text(r.Message)
	e.text(r.Hint)
	t.entry = e.b
	t.lines.Write(t.entry)
	if t.Refusal == nil {
		return nil
	}
	return t.Refusal(r)
}

// Whole reports whether every shard has been added.
func (t *Total) Whole() error {
	if t.next < t.shards {
		return fmt.Errorf("%w: %d of %d", ErrMissing, t.next, t.shards)
	}
	return nil
}

// Digest stands for all rows of the file with what became of each: its number,
// its decision and what it is counted by, or why it was refused. It does not
// depend on how the file was cut, nor on which engine did it.
func (t *Total) Digest() string { return hex.EncodeToString(t.lines.Sum(nil)) }
