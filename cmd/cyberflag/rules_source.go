package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"cyberflag/flag"
	"cyberflag/rules"
)

// loadRules reads the rules in dir, or gives those of the program for "" and "shipped".
func loadRules(dir string) (*rules.Set, error) {
	if dir == "" || dir == shippedRules {
		return rules.Shipped(), nil
	}
	folder, err := rulesFolder(dir)
	if err != nil {
		return nil, err
	}
	return rules.Load(folder)
}

// loadUntrained is loadRules without what an earlier training has written.
func loadUntrained(dir string) (*rules.Set, error) {
	if dir == "" || dir == shippedRules {
		return rules.ShippedUntrained()
	}
	folder, err := rulesFolder(dir)
	if err != nil {
		return nil, err
	}
	return rules.LoadUntrained(folder)
}

func rulesFolder(dir string) (fs.FS, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("read the rules: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("read the rules: %s is not a folder", dir)
	}
	folder := os.DirFS(dir)
	if _, err := fs.Stat(folder, "VERSION"); errors.Is(err, fs.ErrNotExist) {
		return nil, hinted{fmt.Errorf("read the rules: %s has no file VERSION", dir), "a folder of rules has VERSION and *.rules; cyberflag rules export DIR writes one to begin with"}
	}
	return folder, nil
}

// newJudge makes a judge of the rules in dir. An unknown definition is an
// error before any record is read.
func newJudge(dir, definition string) (*flag.Judge, error) {
	set, err := loadRules(dir)
	if err != nil {
		return nil, err
	}
	return judgeOf(set, definition)
}

// judgeOf makes a judge of set, as newJudge does.
func judgeOf(set *rules.Set, definition string) (*flag.Judge, error) {
	if definition != "" {
		if _, err := set.Definition(definition); err != nil {
			return nil, usageHint(err)
		}
	}
	return flag.NewJudge(set)
}

// usageHint makes err wrong usage, and keeps its hint.
func usageHint(err error) error {
	hint := ""
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		hint = h.Hint()
	}
	return hinted{usageError{err}, hint}
}
