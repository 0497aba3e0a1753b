package scale

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"

	"github.com/cespare/xxhash/v2"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/parquetrows"
)

// Into aims at n shards of the same length.
func Into(n int) func(size int64) []int64 {
	return func(size int64) (targets []int64) {
		for i := 1; i < n; i++ {
			whole, rest := size/int64(n), size%int64(n)
			targets = append(targets, whole*int64(i)+rest*int64(i)/int64(n))
		}
		return targets
	}
}

// Every aims at shards of so many bytes, the last of which may be shorter.
func Every(length int64) func(size int64) []int64 {
	return func(size int64) (targets []int64) {
		for at := length; at < size; at += length {
			targets = append(targets, at)
		}
		return targets
	}
}

// MakePlan reads the file once and cuts it at the first point between two rows
// that is at each target or behind it.
//
// It has to read from the start: whether a line end parts two rows depends on
// every quote before it, and behind a misused quote on how the row was passed
// over. So the reader that will read the rows passes them here, and says where
// it could be taken up again. It looks at quotes and line ends only.
func MakePlan(ctx context.Context, src Source, set Settings, targets func(size int64) []int64) (*Plan, error) {
	in, err := src.Range(ctx, 0, src.Size())
	if err != nil {
		return nil, err
	}
	defer in.Close()
	s := &summing{r: in, file: sha256.New(), shard: xxhash.New()}
	x, err := Open(ctx, src, s, set, [2]int{})
	if err != nil {
		return nil, err
	}
	defer x.Close()
	p := &Plan{Format: planFormat, Name: src.Name(), Size: src.Size(), Settings: set, Manner: mannerOf(x)}
	switch p.Manner {
	case ByRows:
		err = p.cutRows(ctx, x.Reader, s, targets(p.Size))
	case ByGroups:
		err = p.cutAt(s, groupPlaces(x, targets, p.Size))
	default:
		err = p.cutAt(s, inOnePlaces(len(targets(p.Size)), p.Size))
	}
	if err != nil {
		return nil, fmt.Errorf("plan %s: %w", p.Name, err)
	}
	p.SHA256 = hex.EncodeToString(s.file.Sum(nil))
	return p, p.Check()
}

// cutRows passes the rows from target to target.
func (p *Plan) cutRows(ctx context.Context, reader *extract.Reader, s *summing, targets []int64) error {
	first := reader.Place()
	s.sumTo(first.Offset)
	s.cut() // the header is in no shard
	p.Cuts = []extract.Place{first}
	for _, target := range append(targets, p.Size) {
		place, err := pass(ctx, reader, s, target)
		if err != nil {
			return err
		}
		p.Cuts, p.Sums = append(p.Cuts, place), append(p.Sums, s.cut())
	}
	if at := p.Cuts[p.Shards()].Offset; at != p.Size {
		return fmt.Errorf("%w: it had %d bytes and has now %d", ErrChanged, p.Size, at)
	}
	return nil
}

// passed is how far is passed at once: what is read and not yet passed has to
// be kept for the sum.
const passed = 1 << 20

func pass(ctx context.Context, reader *extract.Reader, s *summing, target int64) (place extract.Place, err error) {
	for place = reader.Place(); ; {
		if ctx.Err() != nil {
			return place, context.Cause(ctx)
		}
		step := min(place.Offset+passed, target)
		if place, err = reader.Pass(step); err != nil {
			return place, err
		}
		s.sumTo(place.Offset)
		if place.Offset >= target || place.Offset < step { // there, or at the end of the file
			return place, nil
		}
	}
}

// inOnePlaces are the places of a file that is not cut: its first shard is all
// of it.
func inOnePlaces(empty int, size int64) []extract.Place {
	places := []extract.Place{{}, {Offset: size}}
	for range empty {
		places = append(places, extract.Place{Offset: size})
	}
	return places
}

// leastRow is how many bytes of text a row of a Parquet file is taken for at the
// least: a dictionary may hold a million rows in few. What a shard comes to grows
// with its rows, not with how well they are packed.
const leastRow = 128

// groupPlaces cuts a Parquet file before the first row group that begins at each
// target or behind it, in the bytes of its groups when they are unpacked. Of a
// Place, Line is the number of the group.
func groupPlaces(x *intake.Extract, targets func(size int64) []int64, size int64) []extract.Place {
	begins := groupBytes(x.Groups, size)
	end := begins[len(x.Groups)]
	places := []extract.Place{{}}
	at := extract.Place{}
	for _, target := range append(targets(end), end) {
		for at.Line < len(x.Groups) && (at.Line == 0 || begins[at.Line] < target) {
			at.Row += int(x.Groups[at.Line].Rows)
			at.Line++
		}
		if at.Offset = size; at.Line < len(x.Groups) {
			at.Offset = x.Groups[at.Line].Offset
		}
		places = append(places, at)
	}
	return places
}

// mostUnpacked is how many times its length a group is taken to unpack to: what a
// damaged file says of itself must not make a plan of any number of shards.
const mostUnpacked = 1000

// groupBytes gives where each group begins, and the last ends, in a file that is
// unpacked.
func groupBytes(groups []parquetrows.Group, size int64) []int64 {
	begins := []int64{0}
	for i, g := range groups {
		next := size
		if i+1 < len(groups) {
			next = groups[i+1].Offset
		}
		packed := max(0, min(next-g.Offset, size))
		rows := max(0, min(g.Rows, size)) // so that no product is too large
		begins = append(begins, begins[i]+min(max(g.Bytes, leastRow*rows, 1), mostUnpacked*packed+1))
	}
	return begins
}

// cutAt reads the file to its end and sums up what lies between the places.
func (p *Plan) cutAt(s *summing, places []extract.Place) error {
	for at := range places {
		for s.from < places[at].Offset {
			want := min(places[at].Offset-s.from, passed)
			if have := int64(len(s.pending) - s.summed); have < want {
				if _, err := io.CopyN(io.Discard, s, want-have); err != nil {
					return fmt.Errorf("%w: it had %d bytes: %w", ErrChanged, p.Size, err)
				}
			}
			s.sumTo(s.from + want)
		}
		if at > 0 {
			p.Sums = append(p.Sums, s.cut())
		}
	}
	p.Cuts = places
	return nil
}

// summing reads a file, and sums up its bytes a little behind: up to where it
// is told.
type summing struct {
	r       io.Reader
	pending []byte // read; the first bytes are summed
	summed  int    // how many of pending
	from    int64  // the place in the file of pending[summed:]
	file    hash.Hash
	shard   hash.Hash64
}

func (s *summing) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	s.pending = append(s.pending, b[:n]...)
	return n, err
}

// sumTo sums up the bytes before offset.
func (s *summing) sumTo(offset int64) {
	b := s.pending[s.summed:][:offset-s.from]
	s.file.Write(b)
	s.shard.Write(b)
	s.from, s.summed = offset, s.summed+len(b)
	if s.summed > passed {
		s.pending = append(s.pending[:0], s.pending[s.summed:]...)
		s.summed = 0
	}
}

// cut ends the sum of a shard and begins the next.
func (s *summing) cut() string {
	sum := sumOf(s.shard)
	s.shard.Reset()
	return sum
}

// sumOf prints the XXH64 of a shard's bytes: it finds a file that was written
// again between the plan and the work, at 10 GB/s. It is no seal against
// somebody who wants it not to; the file's own SHA-256 is.
func sumOf(h hash.Hash64) string { return hex.EncodeToString(h.Sum(nil)) }

// bytesSource is a Source in memory.
type bytesSource struct {
	name    string
	content []byte
}

// Bytes gives content as a Source.
func Bytes(name string, content []byte) Source { return bytesSource{name, content} }

func (b bytesSource) Name() string { return b.name }
func (b bytesSource) Size() int64  { return int64(len(b.content)) }
func (b bytesSource) Range(_ context.Context, offset, length int64) (io.ReadCloser, error) {
	return io.NopCloser(bytes.NewReader(b.content[offset : offset+length])), nil
}
