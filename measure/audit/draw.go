package audit

import (
	"bytes"
	"container/heap"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// A Planned is a stratum of a plan: how many records it has, and how many of
// them are to be looked at.
type Planned struct {
	Name    string
	Flagged bool
	N, Draw int64
	// Expected is the share online that the plan supposed, 0 to 1.
	Expected float64
}

// A Rank orders the records of a draw: as good as chance to who does not know
// the seed, and the same for everybody who does.
type Rank [sha256.Size]byte

// RankOf gives the rank of a record: HMAC-SHA-256 of force, a nought byte and
// reference, with the seed for a key. It hangs on nothing else, so that neither
// the order of a file nor how it is cut changes what is drawn.
func RankOf(seed, force, ref string) Rank {
	m := hmac.New(sha256.New, []byte(seed))
	m.Write([]byte(force))
	m.Write([]byte{0})
	m.Write([]byte(ref))
	return Rank(m.Sum(nil))
}

// Commitment is what is published of a seed before the draw: its SHA-256 in
// hexadecimal. Whoever learns the seed later can see that it was that one.
func Commitment(seed string) string {
	sum := sha256.Sum256([]byte(seed))
	return hex.EncodeToString(sum[:])
}

// A Draw keeps the records with the least ranks of a stratum. It holds no more
// than were asked for.
type Draw struct {
	want int64
	kept ranks
	seen int64
}

// NewDraw draws so many records.
func NewDraw(want int64) *Draw { return &Draw{want: want} }

// A Drawn is a record that was drawn, with what the caller keeps of it.
type Drawn struct {
	Rank Rank
	Keep any
}

// Offer shows the draw a record; keep is called when it may be among those drawn.
func (d *Draw) Offer(r Rank, keep func() any) {
	d.seen++
	if d.want <= 0 || int64(len(d.kept)) == d.want && r.Compare(d.kept[0].Rank) >= 0 {
		return
	}
	heap.Push(&d.kept, Drawn{r, keep()})
	if int64(len(d.kept)) > d.want {
		heap.Pop(&d.kept)
	}
}

// Seen gives how many records were offered.
func (d *Draw) Seen() int64 { return d.seen }

// Drawn gives the records drawn, by rank.
func (d *Draw) Drawn() []Drawn {
	return slices.SortedFunc(slices.Values(d.kept), func(a, b Drawn) int { return a.Rank.Compare(b.Rank) })
}

// Compare orders ranks.
func (r Rank) Compare(s Rank) int { return bytes.Compare(r[:], s[:]) }

// ranks is a heap with the greatest rank on top.
type ranks []Drawn

func (h ranks) Len() int           { return len(h) }
func (h ranks) Less(i, j int) bool { return h[i].Rank.Compare(h[j].Rank) > 0 }
func (h ranks) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ranks) Push(x any)        { *h = append(*h, x.(Drawn)) }
func (h *ranks) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
