package scale

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"cyberflag/extract"
)

// A Packed is a Result as it is kept and sent, in two parts that belong
// together. The same result gives the same bytes.
type Packed struct {
	Plan    string
	Shard   int
	Counts  []byte // JSON: what was refused, and how many lines each group has
	Lines   []byte // the decisions, about 12 bytes for each line
	Digest  string // SHA-256 of all the above
	Lined   int    // how many lines
	Refused int    // how many rows were refused
}

// counts is the form of Packed.Counts.
type counts struct {
	Lines    int
	Refusals []Refusal
	Groups   []groupLines
}

// groupLines is how many lines a group has.
type groupLines struct {
	Group Group
	Lines int
}

// Pack gives r as it is kept and sent.
func (r *Result) Pack() Packed {
	c := counts{Lines: len(r.Rows), Refusals: r.Refusals}
	for _, g := range r.Groups {
		c.Groups = append(c.Groups, groupLines{Group: g})
	}
	for _, g := range r.Group {
		c.Groups[g].Lines++
	}
	summary, err := json.Marshal(c)
	if err != nil {
		panic("BUG: counts are always JSON: " + err.Error())
	}
	p := Packed{Plan: r.Plan, Shard: r.Shard, Counts: summary, Lines: r.packLines(), Lined: len(r.Rows), Refused: len(r.Refusals)}
	p.Digest = p.digest()
	return p
}

func (p *Packed) digest() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%d\n%d\n", p.Plan, p.Shard, len(p.Counts))
	h.Write(p.Counts)
	h.Write(p.Lines)
	return hex.EncodeToString(h.Sum(nil))
}

// packLines writes the columns of the lines one after the other. The number of
// a row is written as what it is more than the one before.
func (r *Result) packLines() []byte {
	out := make([]byte, 0, 16*len(r.Rows)+64*len(r.Decisions)+64)
	put := func(n uint64) { out = binary.AppendUvarint(out, n) }
	put(uint64(len(r.Decisions)))
	for _, d := range r.Decisions {
		put(uint64(len(d)))
		out = append(out, d...)
	}
	put(uint64(len(r.Rows)))
	last := 0
	for i, row := range r.Rows {
		put(uint64(row - last))
		put(uint64(r.Decision[i]))
		put(uint64(r.Group[i]))
		last = row
	}
	for _, m := range r.Marks {
		out = binary.LittleEndian.AppendUint64(out, uint64(m))
	}
	for _, m := range r.VictimOf {
		out = binary.LittleEndian.AppendUint64(out, uint64(m))
	}
	return out
}

// errBroken is a packed result that no Pack made.
var errBroken = errors.New("the result is damaged")

// Unpack gives the result, or an error when it is damaged: when it is not what
// its digest says, or its counts do not add up to its lines.
func (p *Packed) Unpack() (*Result, error) {
	r, err := p.unpack()
	if err != nil {
		return nil, fmt.Errorf("shard %d of plan %.12s: %w", p.Shard, p.Plan, err)
	}
	return r, nil
}

func (p *Packed) unpack() (*Result, error) {
	if p.digest() != p.Digest {
		return nil, fmt.Errorf("%w: its digest is another", errBroken)
	}
	var c counts
	d := json.NewDecoder(bytes.NewReader(p.Counts))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	r := &Result{Plan: p.Plan, Shard: p.Shard, Refusals: c.Refusals}
	for _, g := range c.Groups {
		r.Groups = append(r.Groups, g.Group)
	}
	if !r.unpackLines(p.Lines) {
		return nil, errBroken
	}
	return r, r.addsUp(&c, p)
}

// addsUp holds the counts to the lines.
func (r *Result) addsUp(c *counts, p *Packed) error {
	have := make([]int, len(c.Groups))
	for _, g := range r.Group {
		have[g]++
	}
	for i, g := range c.Groups {
		if have[i] != g.Lines {
			return fmt.Errorf("%w: group %d has %d lines and counts %d", errBroken, i, have[i], g.Lines)
		}
	}
	if c.Lines != len(r.Rows) || p.Lined != len(r.Rows) || p.Refused != len(r.Refusals) {
		return fmt.Errorf("%w: it has %d lines and counts %d", errBroken, len(r.Rows), c.Lines)
	}
	return nil
}

// unpackLines reads what packLines wrote; false when it did not.
func (r *Result) unpackLines(b []byte) bool {
	in := unpacker{rest: b, ok: true}
	for range in.count(1) {
		r.Decisions = append(r.Decisions, string(in.bytes(in.count(1))))
	}
	n := in.count(3)
	r.Rows, r.Decision, r.Group = make([]int, n), make([]uint32, n), make([]uint32, n)
	last := 0
	for i := range n {
		last += int(in.uvarint())
		r.Rows[i], r.Decision[i], r.Group[i] = last, uint32(in.uvarint()), uint32(in.uvarint())
		if int(r.Decision[i]) >= len(r.Decisions) || int(r.Group[i]) >= len(r.Groups) {
			return false
		}
	}
	r.Marks = in.marks(n)
	if len(in.rest) > 0 {
		r.VictimOf = in.marks(n)
	}
	return in.ok && len(in.rest) == 0
}

// An unpacker reads from rest until it is not ok.
type unpacker struct {
	rest []byte
	ok   bool
}

func (u *unpacker) uvarint() uint64 {
	n, size := binary.Uvarint(u.rest)
	if size <= 0 {
		u.ok, u.rest = false, nil
		return 0
	}
	u.rest = u.rest[size:]
	return n
}

// count reads how many things of at least so many bytes follow.
func (u *unpacker) count(least int) int {
	n := u.uvarint()
	if n > uint64(len(u.rest)/least) {
		u.ok, u.rest = false, nil
		return 0
	}
	return int(n)
}

func (u *unpacker) bytes(n int) []byte {
	if n > len(u.rest) {
		u.ok, u.rest = false, nil
		return nil
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}

func (u *unpacker) marks(n int) []extract.Mark {
	b := u.bytes(8 * n)
	out := make([]extract.Mark, len(b)/8)
	for i := range out {
		out[i] = extract.Mark(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return out
}
