package scale

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// A Packed is a Result as it is kept and sent, in two parts that belong
// together. The same result gives the same bytes.
type Packed struct {
	Plan    string
	Shard   int
	Counts  []byte // what was refused, how many lines each group has, and what is told
	Lines   []byte // the decisions, about 12 bytes for each line and 100 for each different one
	Digest  string // SHA-256 of all the above
	Lined   int    // how many lines
	Refused int    // how many rows were refused
}

// Pack gives r as it is kept and sent.
func (r *Result) Pack() Packed {
	p := Packed{Plan: r.Plan, Shard: r.Shard, Counts: r.packCounts(), Lines: r.packLines(), Lined: len(r.Rows), Refused: len(r.Refusals)}
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

// packCounts writes the refusals, the groups with how many lines each has, and what is
// told of the file.
func (r *Result) packCounts() []byte {
	var out packer
	out.uvarint(len(r.Refusals))
	last := 0
	for _, x := range r.Refusals {
		out.uvarint(x.Row - last)
		out.text(x.Column)
		out.text(x.Message)
		out.text(x.Hint)
		last = x.Row
	}
	lines := make([]int, len(r.Groups))
	for _, g := range r.Group {
		lines[g]++
	}
	words := wordList{at: map[string]int{}}
	numbers := make([][3]int, len(r.Groups))
	for i, g := range r.Groups {
		numbers[i] = [3]int{words.number(g.Force), words.number(g.Offence), words.number(string(g.Sex))}
	}
	out.uvarint(len(words.list))
	for _, word := range words.list {
		out.text(word)
	}
	out.uvarint(len(r.Groups))
	for i, g := range r.Groups {
		n := numbers[i]
		for _, n := range [...]int{n[0], n[1], n[2], g.Year, g.Age + 1, int(g.Answer), unlisted(g), lines[i]} {
			out.uvarint(n)
		}
	}
	r.packTold(&out)
	return out.b
}

// packTold writes what is told of the file and of its rows.
func (r *Result) packTold(out *packer) {
	out.uvarint(len(r.Notes))
	for _, note := range r.Notes {
		out.text(note)
	}
	out.uvarint(len(r.Remarks))
	for _, remark := range r.Remarks {
		out.uvarint(remark.N)
		out.text(remark.What)
	}
}

// A wordList numbers words in the order in which they are first met.
type wordList struct {
	list []string
	at   map[string]int
}

func (w *wordList) number(word string) int {
	n, ok := w.at[word]
	if !ok {
		n = len(w.list)
		w.at[word], w.list = n, append(w.list, word)
	}
	return n
}

func unlisted(g Group) int {
	if g.Unlisted {
		return 1
	}
	return 0
}

// packLines writes the decisions, and then the columns of the lines. The number
// of a row is written as what it is more than the one before.
func (r *Result) packLines() []byte {
	out := packer{make([]byte, 0, 24*len(r.Rows)+128*len(r.Decisions)+64)}
	out.uvarint(len(r.Decisions))
	for _, d := range r.Decisions {
		out.text(d)
	}
	out.uvarint(len(r.Rows))
	last := 0
	for i, row := range r.Rows {
		out.uvarint(row - last)
		out.uvarint(int(r.Decision[i]))
		out.uvarint(int(r.Group[i]))
		last = row
	}
	for _, m := range r.Marks {
		out.b = binary.LittleEndian.AppendUint64(out.b, uint64(m))
	}
	for _, m := range r.VictimOf {
		out.b = binary.LittleEndian.AppendUint64(out.b, uint64(m))
	}
	return out.b
}

// A packer appends to b.
type packer struct{ b []byte }

func (p *packer) uvarint(n int) { p.b = binary.AppendUvarint(p.b, uint64(n)) }

func (p *packer) text(s string) {
	p.uvarint(len(s))
	p.b = append(p.b, s...)
}
