package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"slices"
	"strconv"
	"strings"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/store"
	"cyberflag/tally"
)

// An increment decides the records of an import that are new, corrected, or not
// decided by these rules yet, and counts the others as they were decided.
type increment struct {
	book      *store.RecordBook
	judge     *flag.Judge
	mac       hash.Hash
	buf       bytes.Buffer
	sum       []byte
	d         *store.Delivery
	cells     map[string]int32
	counts    []int64 // by cell
	new       int
	corrected int
	unchanged int
	namesakes int // new, with a reference that is known of another force
}

func newIncrement(ctx context.Context, w *workspace, judge *flag.Judge, rules string, d *store.Delivery) (*increment, error) {
	key, err := w.MarkKey(ctx)
	if err != nil {
		return nil, err
	}
	book, err := w.RecordBook(ctx, rules)
	if err != nil {
		return nil, err
	}
	return &increment{book: book, judge: judge, mac: hmac.New(sha256.New, key), d: d, cells: map[string]int32{}}, nil
}

// add takes one record.
func (n *increment) add(ctx context.Context, rec record.Record) error {
	rec.Force = forceName(rec.Force)
	r := n.version(rec)
	have, ok, err := n.find(ctx, &r)
	if err != nil {
		return err
	}
	same := ok && have.Content == r.Content
	switch {
	case same && have.Labels != nil:
		n.unchanged++
		n.counts[n.cell(have.Labels)]++
		return nil
	case same:
		n.unchanged++ // and decided by these rules for the first time
	case ok:
		n.corrected++
	default:
		n.new++
	}
	r.Cell = n.cell(tally.LabelsOf(rec, n.judge.Decide(rec).Answer()))
	n.counts[r.Cell]++
	n.d.Records = append(n.d.Records, r)
	return nil
}

// version gives what a record is known by.
func (n *increment) version(rec record.Record) store.RecordVersion {
	r := store.RecordVersion{Name: n.keyed("mark", rec.Force, rec.Ref), Content: n.content(rec), Ref: n.keyed("ref", rec.Ref)}
	r.Mark = r.Name
	if rec.Text != "" {
		rec.Force = ""
		r.Rest = n.content(rec)
	}
	return r
}

// find looks a record up by its force and reference, or, where its force was
// corrected, by its reference and all else that it holds; it gives r the mark.
func (n *increment) find(ctx context.Context, r *store.RecordVersion) (have store.KnownRecord, ok bool, err error) {
	if have, ok, err = n.book.Latest(ctx, r.Mark); ok || err != nil {
		return have, ok, err
	}
	mark, known, others, err := n.book.Known(ctx, *r)
	if err != nil || !known {
		n.namesakes += min(others, 1)
		return have, false, err
	}
	r.Mark = mark
	return n.book.Latest(ctx, r.Mark)
}

// cell gives the place of a cell.
func (n *increment) cell(labels []string) int32 {
	key := strings.Join(labels, "\x00")
	at, ok := n.cells[key]
	if !ok {
		at = int32(len(n.d.Cells))
		n.cells[key] = at
		n.d.Cells = append(n.d.Cells, store.Count{Dimensions: allDimensions(), Labels: labels})
		n.counts = append(n.counts, 0)
	}
	return at
}

// rows takes the records of one extract, and notes what is refused.
func (n *increment) rows(ctx context.Context, rows *extract.Reader) error {
	return eachRow(ctx, rows, func(row extract.Row, problem *extract.Problem) error {
		if problem == nil {
			return n.add(ctx, row.Record)
		}
		n.d.Refusals = append(n.d.Refusals, store.Refusal{Row: problem.Row, Column: problem.Column, Problem: problem.Message, Hint: problem.Hint})
		return nil
	})
}

// finish puts the counts and the received rows into the delivery.
func (n *increment) finish(hash, rules string, t extract.Tally) {
	n.d.Import.Received, n.d.Import.Read, n.d.Import.Refused = t.Received(), t.Read, t.Refused
	n.d.Run = &store.Run{Extract: hash, Rules: rules}
	for i, c := range n.d.Cells {
		c.Offences = n.counts[i]
		n.d.Run.Counts = append(n.d.Run.Counts, c)
	}
	slices.SortFunc(n.d.Run.Counts, func(a, b store.Count) int { return tally.CompareLabels(a.Labels, b.Labels) })
}

// content is the keyed hash of all that a record holds.
func (n *increment) content(rec record.Record) int64 {
	return n.keyed("content", rec.Force, rec.Ref, rec.OffenceCode, rec.OffenceTitle, rec.RecordedOn.String(), rec.CommittedFrom.String(), rec.CommittedTo.String(),
		rec.VictimID, rec.VictimAge.String(), string(rec.VictimSex), rec.LocationType, rec.OfficerFlag.String(), rec.Outcome, rec.Text)
}

// keyed gives 64 bits of an HMAC-SHA256 of parts, each with its length. Of ten
// million records, two have the same mark with a chance of three in a million;
// the second would then be taken for a corrected first.
func (n *increment) keyed(parts ...string) int64 {
	n.buf.Reset()
	for _, p := range parts {
		n.buf.Write(strconv.AppendInt(n.buf.AvailableBuffer(), int64(len(p)), 10))
		n.buf.WriteByte(':')
		n.buf.WriteString(p)
	}
	n.mac.Reset()
	n.mac.Write(n.buf.Bytes())
	n.sum = n.mac.Sum(n.sum[:0])
	return int64(binary.BigEndian.Uint64(n.sum))
}
