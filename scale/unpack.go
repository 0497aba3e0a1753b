package scale

import (
	"encoding/binary"
	"errors"
	"fmt"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
)

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
	r := &Result{Plan: p.Plan, Shard: p.Shard}
	lines, ok := r.unpackCounts(string(p.Counts))
	if !ok || !r.unpackLines(string(p.Lines)) {
		return nil, errBroken
	}
	return r, r.addsUp(lines, p)
}

// addsUp holds the counts of the groups to the lines.
func (r *Result) addsUp(lines []int, p *Packed) error {
	have := make([]int, len(lines))
	for _, g := range r.Group {
		have[g]++
	}
	for i, n := range lines {
		if have[i] != n {
			return fmt.Errorf("%w: group %d has %d lines and counts %d", errBroken, i, have[i], n)
		}
	}
	if p.Lined != len(r.Rows) || p.Refused != len(r.Refusals) {
		return fmt.Errorf("%w: it has %d lines and %d refusals, and counts %d and %d", errBroken, len(r.Rows), len(r.Refusals), p.Lined, p.Refused)
	}
	return nil
}

// unpackCounts reads what packCounts wrote, and gives the lines of each group;
// not ok when it did not.
func (r *Result) unpackCounts(b string) (lines []int, ok bool) {
	in := unpacker{rest: b, ok: true}
	row := 0
	for range in.count(4) {
		row += in.uvarint()
		r.Refusals = append(r.Refusals, Refusal{row, in.text(), in.text(), in.text()})
	}
	var words []string
	for range in.count(1) {
		words = append(words, in.text())
	}
	word := func() string {
		if i := in.uvarint(); i < len(words) {
			return words[i]
		}
		in.fail()
		return ""
	}
	n := in.count(8)
	r.Groups = make([]Group, n)
	for i := range n {
		r.Groups[i] = Group{
			Force: word(), Offence: word(), Sex: record.Sex(word()), Year: in.uvarint(), Age: in.uvarint() - 1,
			Answer: flag.Answer(in.uvarint()), Unlisted: in.uvarint() == 1,
		}
		lines = append(lines, in.uvarint())
	}
	for range in.count(1) {
		r.Notes = append(r.Notes, in.text())
	}
	for range in.count(2) {
		r.Remarks = append(r.Remarks, extract.Remark{N: in.uvarint(), What: in.text()})
	}
	return lines, in.ok && in.rest == ""
}

// unpackLines reads what packLines wrote; false when it did not.
func (r *Result) unpackLines(b string) bool {
	in := unpacker{rest: b, ok: true}
	n := in.count(1)
	r.Decisions = make([]string, n)
	for i := range n {
		r.Decisions[i] = in.text()
	}
	n = in.count(11)
	r.Rows, r.Decision, r.Group = make([]int, n), make([]uint32, n), make([]uint32, n)
	last := 0
	for i := range n {
		last += in.uvarint()
		r.Rows[i], r.Decision[i], r.Group[i] = last, uint32(in.uvarint()), uint32(in.uvarint())
		if int(r.Decision[i]) >= len(r.Decisions) || int(r.Group[i]) >= len(r.Groups) {
			return false
		}
	}
	r.Marks = in.marks(n)
	if in.rest != "" {
		r.VictimOf = in.marks(n)
	}
	return in.ok && in.rest == ""
}

// An unpacker reads from rest until it is not ok. Its texts share the memory of
// rest.
type unpacker struct {
	rest string
	ok   bool
}

func (u *unpacker) fail() { u.ok, u.rest = false, "" }

func (u *unpacker) uvarint() (n int) {
	for shift := 0; shift < 63 && len(u.rest) > 0; shift += 7 {
		c := u.rest[0]
		u.rest = u.rest[1:]
		if n |= int(c&0x7f) << shift; c < 0x80 {
			return n
		}
	}
	u.fail()
	return 0
}

// count reads how many things of at least so many bytes follow.
func (u *unpacker) count(least int) int {
	n := u.uvarint()
	if n > len(u.rest)/least {
		u.fail()
		return 0
	}
	return n
}

func (u *unpacker) text() string { return u.bytes(u.uvarint()) }

func (u *unpacker) bytes(n int) string {
	if n > len(u.rest) {
		u.fail()
		return ""
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}

func (u *unpacker) marks(n int) []extract.Mark {
	b := []byte(u.bytes(8 * n))
	out := make([]extract.Mark, len(b)/8)
	for i := range out {
		out[i] = extract.Mark(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return out
}
