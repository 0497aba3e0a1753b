package main

import (
	"cyberflag/flag"
	"cyberflag/record"
)

// A decider decides one record.
type decider struct {
	judge      *flag.Judge
	definition string // "" for the one in force when it was recorded
}

func (d decider) decide(rec record.Record) (flag.Decision, error) {
	if d.definition == "" {
		return d.judge.Decide(rec), nil
	}
	return d.judge.DecideUnder(rec, d.definition)
}
