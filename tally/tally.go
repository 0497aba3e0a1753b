// Package tally counts decided records by force, financial year, offence, age
// band, sex and flag. Its counts are a commutative sum, so that parts of an
// extract can be counted apart and merged in any order. It protects nobody:
// what leaves the team goes through disclose first.
package tally

import (
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
	victims   map[victim]struct{}
	youngest  record.Age
}

// A victim is a force's own id; another force may use the same for another.
type victim struct{ force, id string }

// Add counts one record with its answer. It panics on Undecided, because a
// record that nobody decided has no place in a count.
func (t *Table) Add(rec record.Record, a flag.Answer) { t.AddTimes(rec, a, 1) }

// AddTimes counts n records that are alike in all that is counted, the victim
// among it, as adding rec n times would.
func (t *Table) AddTimes(rec record.Record, a flag.Answer, n int64) {
	if a == flag.Undecided {
		panic("BUG: a record that nobody decided was counted")
	}
	if n == 0 {
		return
	}
	c := t.at(keyOf(rec, a))
	c.offences += n
	c.youngest = younger(c.youngest, rec.VictimAge)
	if rec.VictimID == "" {
		c.anonymous += n
		return
	}
	c.victims[victim{rec.Force, rec.VictimID}] = struct{}{}
}

func (t *Table) at(k key) *count {
	if t.counts == nil {
		t.counts = map[key]*count{}
	}
	c := t.counts[k]
	if c == nil {
		c = &count{victims: map[victim]struct{}{}}
		t.counts[k] = c
	}
	return c
}

// Merge adds the counts of u to t and leaves u as it is. The order of merges
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
	for v := range d.victims {
		c.victims[v] = struct{}{}
	}
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
