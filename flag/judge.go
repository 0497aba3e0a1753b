// Package flag says whether a recorded crime involved the internet: rules and
// a record in, a Decision out, with its probability and its reasons as byte
// offsets. It refuses to answer without a reason, and it takes the officer's
// flag as weak evidence and never as the answer. It reads no file and keeps no
// record.
package flag

import (
	"cyberflag/record"
	"cyberflag/rules"
)

// A Judge decides records by one set of rules. It is safe for concurrent use:
// nothing in it changes after NewJudge.
type Judge struct {
	set *rules.Set
}

// NewJudge prepares set for deciding.
func NewJudge(set *rules.Set) (*Judge, error) { return &Judge{set: set}, nil }

// Decide says whether rec involved the internet, by the definition in force
// on the day it was recorded.
func (j *Judge) Decide(rec record.Record) Decision { return Decision{} }

// DecideUnder is Decide by the definition with the given id, whatever the
// date. An unknown id is an error.
func (j *Judge) DecideUnder(rec record.Record, definition string) (Decision, error) {
	return Decision{}, nil
}
