// Package scale flags and counts one file in shards, which are ranges of its
// rows, so that many cores or machines can share the work and any of them may
// die. A Plan says where the shards lie, a Worker does one of them, and a Total
// adds them up. Wherever a file is cut, the total is that of the file in one.
//
// What crosses from one machine to another is the number of a shard, never a
// record. A Result is the same bytes whoever makes it; a second one that
// differs is an error and never a newer truth. A Total refuses a result of
// another plan, one that is missing, one that comes twice, and counts that do
// not add up to their rows.
package scale

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"cyberflag/extract"
)

// A Source is the bytes of one file, on a disk or in an object store. It is
// safe for concurrent use.
type Source interface {
	// Name is what the file is called, without its folder or its host.
	Name() string
	// Size is its length in bytes.
	Size() int64
	// Range reads length bytes from offset, all of them within the file.
	Range(ctx context.Context, offset, length int64) (io.ReadCloser, error)
}

// Settings are all that the answer depends on besides the file.
type Settings struct {
	Rules      string // the version of the rules
	Definition string // id of the wording of online; "" is the one in force on the day
	TextColumn string // column of the free text; "" is mo_text
	Profile    string // the text of a mapping profile; "" is canonical names, or what is recognised
}

// A Manner is how a file is cut.
type Manner string

// The manners.
const (
	ByRows   Manner = "rows"   // text, between any two rows
	ByGroups Manner = "groups" // Parquet, between its row groups; Place.Line counts them
	InOne    Manner = "one"    // not at all: the first shard is the file, the others are empty
)

// A Plan says how a file is cut: shard i is the rows from Cuts[i] to Cuts[i+1].
// The same file, settings and targets give the same plan.
type Plan struct {
	Format   int // of plans and results; planFormat
	Name     string
	Size     int64
	SHA256   string // of the file
	Settings Settings
	Manner   Manner
	Cuts     []extract.Place
	Sums     []string // of each shard's bytes: sumOf
}

// planFormat changes when the meaning of a plan or of a result does.
const planFormat = 3

// MostShards bounds the shards of a plan, to find a mistyped size before it fills
// a disk: 2^20 shards of 32 MiB are 32 TiB.
const MostShards = 1 << 20

// Errors of a worker and its plan.
var (
	// ErrChanged says that a file is not the one that was planned.
	ErrChanged = errors.New("the file has changed since it was planned")
	// ErrOtherRules says that a plan was made by other rules than the worker's.
	ErrOtherRules = errors.New("the rules are not those of the plan")
)

// Shards is how many shards there are. Some may be empty.
func (p *Plan) Shards() int { return len(p.Sums) }

// ID names the plan by its content. The name of the file is no part of it: the
// same bytes may lie at another place on another machine.
func (p *Plan) ID() string {
	unnamed := *p
	unnamed.Name = ""
	b, err := json.Marshal(unnamed)
	if err != nil {
		panic("BUG: a plan is always JSON: " + err.Error())
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Check refuses a plan that this program cannot follow.
func (p *Plan) Check() error {
	switch {
	case p.Format != planFormat:
		return fmt.Errorf("the plan of %s has format %d: this program knows %d", p.Name, p.Format, planFormat)
	case p.Manner != ByRows && p.Manner != ByGroups && p.Manner != InOne:
		return fmt.Errorf("the plan of %s is cut by %q, which this program does not know", p.Name, p.Manner)
	case len(p.Sums) == 0 || len(p.Cuts) != len(p.Sums)+1:
		return fmt.Errorf("the plan of %s has %d cuts for %d shards", p.Name, len(p.Cuts), len(p.Sums))
	case len(p.Sums) > MostShards:
		return fmt.Errorf("%s would have %d shards: want at most %d", p.Name, len(p.Sums), MostShards)
	case p.Cuts[len(p.Sums)].Offset != p.Size:
		return fmt.Errorf("the plan of %s ends before the file does", p.Name)
	}
	for i := range p.Sums {
		if p.Cuts[i].Offset > p.Cuts[i+1].Offset || p.Cuts[i].Row > p.Cuts[i+1].Row {
			return fmt.Errorf("the plan of %s goes back at shard %d", p.Name, i)
		}
	}
	return nil
}

// Bytes is the length of a shard.
func (p *Plan) Bytes(shard int) int64 { return p.Cuts[shard+1].Offset - p.Cuts[shard].Offset }
