// Package tally counts decided records by force, financial year, offence, age
// band, sex and flag. Its counts are a commutative sum, so that parts of an
// extract can be counted apart and merged in any order. It protects nobody:
// what leaves the team goes through disclose first.
package tally

import (
	"math/bits"

	"github.com/cespare/xxhash/v2"

	"cyberflag/flag"
	"cyberflag/record"
)

// A Table is counts of records by all dimensions. The zero Table is empty and
// ready for use. It is not safe for concurrent use: give each worker its own
// and Merge them.
type Table struct {
	counts map[key]*count
}

// A count is what is known of the records of one key.
type count struct {
	offences  int64
	anonymous int64 // offences without a victim id
	victims   victims
	youngest  record.Age
}

// Add counts one record with its answer. It panics on Undecided, because a
// record that nobody decided has no place in a count.
func (t *Table) Add(rec record.Record, a flag.Answer) {
	if like := t.Like(rec, a); rec.VictimID == "" {
		like.Add(1)
	} else {
		like.AddVictim(xxhash.Sum64String(rec.VictimID))
	}
}

// A Likeness counts records that are alike in all that is counted, but for who
// the victim is.
type Likeness struct {
	count *count
	force uint64 // a hash of it
	age   record.Age
}

// Like gives what counts records like rec, whatever its victim id, with the
// answer a. It panics on Undecided, as Add does.
func (t *Table) Like(rec record.Record, a flag.Answer) Likeness {
	if a == flag.Undecided {
		panic("BUG: a record that nobody decided was counted")
	}
	return Likeness{t.at(keyOf(rec, a)), xxhash.Sum64String(rec.Force), rec.VictimAge}
}

// Add counts n records without a victim id.
func (l Likeness) Add(n int64) {
	l.count.offences += n
	l.count.anonymous += n
	if n > 0 {
		l.count.youngest = younger(l.count.youngest, l.age)
	}
}

// AddVictim counts one record whose victim id has that hash.
func (l Likeness) AddVictim(id uint64) {
	l.count.offences++
	l.count.youngest = younger(l.count.youngest, l.age)
	hi, lo := bits.Mul64(id^bits.RotateLeft64(l.force, 32), 0x9e3779b97f4a7c15)
	l.count.victims.add(victim(hi ^ lo))
}

func (t *Table) at(k key) *count {
	if t.counts == nil {
		t.counts = map[key]*count{}
	}
	c := t.counts[k]
	if c == nil {
		c = &count{}
		t.counts[k] = c
	}
	return c
}

// Merge adds the counts of u to t; u counts the same afterwards. The order of merges
// does not matter; nor does a victim counted in both, who is one victim.
func (t *Table) Merge(u *Table) {
	for k, c := range u.counts {
		t.at(k).add(c)
	}
}

func (c *count) add(d *count) {
	c.offences += d.offences
	c.anonymous += d.anonymous
	c.youngest = younger(c.youngest, d.youngest)
	c.victims.addAll(&d.victims)
}

// younger gives the younger of two ages; an unknown age is no age.
func younger(a, b record.Age) record.Age {
	x, okA := a.Known()
	y, okB := b.Known()
	if !okA || okB && y < x {
		return b
	}
	return a
}
