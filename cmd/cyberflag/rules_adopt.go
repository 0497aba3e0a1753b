package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"cyberflag/tally"
)

// An adoption is who wants to adopt the new rules, and where that is kept.
type adoption struct {
	name, second, log string
	now               func() time.Time
}

func (a *adoption) asked() bool { return a.name != "" }

// check reads the names before any record is read. given says which flags
// stand on the command line, so that a blank name is not taken for none.
func (a *adoption) check(given func(flag string) bool) error {
	for _, n := range []struct {
		flag string
		name *string
	}{{"adopt", &a.name}, {"second", &a.second}} {
		*n.name = strings.Join(strings.Fields(*n.name), " ")
		switch {
		case given(n.flag) && *n.name == "":
			return usagef("--%s: the name is blank", n.flag)
		case strings.ContainsFunc(*n.name, func(r rune) bool { return !unicode.IsPrint(r) }):
			return usagef("--%s: the name has characters that cannot be printed", n.flag)
		}
	}
	switch {
	case !a.asked() && a.second != "":
		return usagef("--second goes with --adopt")
	case !a.asked() && a.log != "":
		return usagef("--log goes with --adopt")
	case a.asked() && strings.EqualFold(a.name, a.second):
		return hinted{usagef("--adopt and --second name the same person, %s", a.name), "the second name is of another person who has looked at the changes"}
	}
	return nil
}

// adoptedJSON is who adopted the new rules.
type adoptedJSON struct {
	Name   string  `json:"name"`
	Second *string `json:"second"`
}

// decide notes in the report who adopts, and keeps it in the log. The error
// says why nothing is adopted though somebody wanted to.
func (a *adoption) decide(r *diffReport) error {
	switch {
	case !a.asked():
		return nil
	case r.Read == 0:
		return hinted{errors.New("not adopted: no record was read, so nothing is known of the change"), "compare on an extract with records that can be read"}
	case r.SecondNeeded && a.second == "":
		return hinted{fmt.Errorf("not adopted: flag=yes shifts by more than %d %%, and that takes a second name", tally.LargeShift), "add --second with the name of another person who has looked at the changes"}
	}
	who := &adoptedJSON{Name: a.name}
	if a.second != "" {
		who.Second = &a.second
	}
	if a.log != "" {
		if err := appendJSON(a.log, a.entry(r, who)); err != nil {
			return fmt.Errorf("not adopted: keep it in %s: %w", a.log, err)
		}
	}
	r.Adopted = who
	return nil
}

// An adoptionEntry is a line of --log: doc/formats.md. Fields may be added,
// never renamed.
type adoptionEntry struct {
	AdoptedAt    string  `json:"adopted_at"` // UTC
	AdoptedBy    string  `json:"adopted_by"`
	Second       *string `json:"second"`
	OldRules     string  `json:"old_rules"`
	NewRules     string  `json:"new_rules"`
	Definition   *string `json:"definition"`
	Received     int64   `json:"received"`
	Read         int64   `json:"read"`
	Refused      int64   `json:"refused"`
	Changed      int64   `json:"changed"`
	YesOld       int64   `json:"yes_old"`
	YesNew       int64   `json:"yes_new"`
	SecondNeeded bool    `json:"second_needed"`
}

func (a *adoption) entry(r *diffReport, who *adoptedJSON) adoptionEntry {
	return adoptionEntry{
		AdoptedAt: a.now().UTC().Format(time.RFC3339), AdoptedBy: who.Name, Second: who.Second,
		OldRules: r.OldRules, NewRules: r.NewRules, Definition: r.Definition,
		Received: r.Received, Read: r.Read, Refused: r.Refused, Changed: r.Changed,
		YesOld: r.Yes.Old, YesNew: r.Yes.New, SecondNeeded: r.SecondNeeded,
	}
}

// appendJSON adds v to a file as one line, in one write, and syncs it. A last
// line that was cut off gets its end first, so that it spoils no other.
func appendJSON(path string, v any) (err error) {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	whole, err := endsLine(f)
	if err != nil {
		return err
	}
	if !whole {
		line = append([]byte("\n"), line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return err
	}
	return f.Sync()
}

// endsLine reports whether f is empty or ends with a line end.
func endsLine(f *os.File) (bool, error) {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil || size == 0 {
		return true, err
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, size-1)
	return last[0] == '\n', err
}
