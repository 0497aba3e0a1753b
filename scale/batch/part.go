// Package batch is the engine that has no database and no server: each shard is
// done by a process of its own, which writes one part, and another process
// merges the parts. Any scheduler that can number tasks can run it.
//
// A part is immutable: the same shard gives the same bytes, and other bytes
// under its name are refused. Merge refuses parts of which one is missing, comes
// twice, is damaged, or is of another input, and says which.
package batch

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"cyberflag/extract"
	"cyberflag/scale"
)

// magic is the first line of every part.
const magic = "cyberflag part 2\n"

// A Header says what a part is of. It stands in the part as JSON, in one line;
// behind it stand the counts and the lines of scale.Packed.
type Header struct {
	Plan        string         `json:"plan"` // scale.Plan.ID
	Name        string         `json:"name"` // of the file
	Size        int64          `json:"size"`
	SHA256      string         `json:"sha256"` // of the file
	Settings    scale.Settings `json:"settings"`
	Shard       int            `json:"shard"` // from 0
	Of          int            `json:"of"`
	From        extract.Place  `json:"from"`
	To          extract.Place  `json:"to"`
	Lines       int            `json:"lines"`
	Refused     int            `json:"refused"`
	CountsBytes int            `json:"counts_bytes"`
	LinesBytes  int            `json:"lines_bytes"`
	Digest      string         `json:"digest"` // scale.Packed.Digest
}

// headerOf gives the header of the part that p makes of plan.
func headerOf(plan *scale.Plan, p scale.Packed) Header {
	return Header{
		Plan: p.Plan, Name: plan.Name, Size: plan.Size, SHA256: plan.SHA256, Settings: plan.Settings,
		Shard: p.Shard, Of: plan.Shards(), From: plan.Cuts[p.Shard], To: plan.Cuts[p.Shard+1],
		Lines: p.Lined, Refused: p.Refused, CountsBytes: len(p.Counts), LinesBytes: len(p.Lines), Digest: p.Digest,
	}
}

// Write writes the part of one shard.
func Write(w io.Writer, plan *scale.Plan, p scale.Packed) error {
	head, err := json.Marshal(headerOf(plan, p))
	if err != nil {
		return err
	}
	for _, b := range [][]byte{[]byte(magic), head, {'\n'}, p.Counts, p.Lines} {
		if _, err := w.Write(b); err != nil {
			return fmt.Errorf("write the part of shard %d: %w", p.Shard, err)
		}
	}
	return nil
}

// ErrNoPart says that a file is no part, or not a whole one.
var ErrNoPart = errors.New("this is no whole part of cyberflag shard")

// ReadHeader reads what the file of that name is a part of.
func ReadHeader(name string) (Header, error) {
	h, _, err := read(name, false)
	return h, err
}

// Read reads a part. What it gives is what Write wrote: a part that was cut
// short or changed is an error.
func Read(name string) (Header, *scale.Result, error) {
	h, p, err := read(name, true)
	if err != nil {
		return h, nil, err
	}
	r, err := p.Unpack()
	if err != nil {
		return h, nil, fmt.Errorf("%s: %w", name, err)
	}
	return h, r, nil
}

// longestHeader bounds the line of the header.
const longestHeader = 64 << 10

func read(name string, body bool) (h Header, p scale.Packed, err error) {
	f, err := os.Open(name)
	if err != nil {
		return h, p, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return h, p, err
	}
	in := bufio.NewReaderSize(f, longestHeader)
	begin := make([]byte, len(magic))
	if _, err := io.ReadFull(in, begin); err != nil || string(begin) != magic {
		return h, p, fmt.Errorf("%s: %w", name, ErrNoPart)
	}
	line, err := in.ReadSlice('\n')
	if err == nil {
		err = json.Unmarshal(line, &h)
	}
	size := int64(len(magic) + len(line) + h.CountsBytes + h.LinesBytes)
	if err != nil || h.CountsBytes < 0 || h.LinesBytes < 0 || size != info.Size() {
		return h, p, fmt.Errorf("%s: %w", name, ErrNoPart)
	}
	if !body {
		return h, p, nil
	}
	p = scale.Packed{Plan: h.Plan, Shard: h.Shard, Digest: h.Digest, Lined: h.Lines, Refused: h.Refused}
	rest, err := io.ReadAll(in)
	if err != nil || len(rest) != h.CountsBytes+h.LinesBytes {
		return h, p, fmt.Errorf("%s: %w", name, errors.Join(ErrNoPart, err))
	}
	p.Counts, p.Lines = rest[:h.CountsBytes], rest[h.CountsBytes:]
	return h, p, nil
}
