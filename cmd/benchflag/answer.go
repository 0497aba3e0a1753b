package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"cyberflag/extract"
	"cyberflag/flag/match"
)

// The right answer for the dictionary over 2,000,000 records: records with a
// term, and terms of which none overlaps another, the leftmost first and the
// longest of those. Source: the README of the workload.
const (
	wantRecords = 2_000_000
	wantMatched = 203_970
	wantSpans   = 305_848
)

// checkAnswer holds flag/match, and the program in C where it is there, to the
// right answer: speed at another task is none.
func (b *bench) checkAnswer() error {
	terms, err := b.terms()
	if err != nil {
		return err
	}
	finder, err := match.New(terms)
	if err != nil {
		return err
	}
	matched, spans := 0, 0
	var hits []match.Hit
	err = b.eachText(func(text string) error {
		hits = finder.Find(hits[:0], text)
		n := leftmostLongest(hits)
		spans += n
		matched += min(n, 1)
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Printf("answer: %d records have a term, %d spans\n", matched, spans)
	if b.records == wantRecords && (matched != wantMatched || spans != wantSpans) {
		return fmt.Errorf("want %d records and %d spans", wantMatched, wantSpans)
	}
	if vs := b.programs[1]; vs.absent == "" {
		out, err := vs.command(1).Output()
		want := fmt.Sprintf("matched %d ", matched)
		if err != nil || !strings.Contains(string(out), want) || !strings.Contains(string(out), fmt.Sprintf("spans %d", spans)) {
			return fmt.Errorf("%s answers %q, %v", vs.name, out, err)
		}
	}
	return nil
}

// leftmostLongest counts the hits that remain of hits in order of start, then end.
func leftmostLongest(hits []match.Hit) (n int) {
	end := 0
	for i, h := range hits {
		if longer := i+1 < len(hits) && hits[i+1].Start == h.Start; h.Start >= end && !longer {
			n, end = n+1, h.End
		}
	}
	return n
}

// eachText gives the text of every record of the workload.
func (b *bench) eachText(f func(string) error) error {
	in, err := os.Open(b.extract)
	if err != nil {
		return err
	}
	defer in.Close()
	r, err := extract.NewReader(in, b.extract, extract.Unlisted())
	if err != nil {
		return err
	}
	for {
		row, problem, err := r.Next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case problem != nil:
			return problem
		}
		if err := f(row.Record.Text); err != nil {
			return err
		}
	}
}

// writeTexts writes the bare texts, one a line, for a program that knows no CSV.
func (b *bench) writeTexts(name string) error {
	if _, err := os.Stat(name); err == nil {
		return nil
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	line := strings.NewReplacer("\r", " ", "\n", " ")
	err = b.eachText(func(text string) error {
		if _, err := line.WriteString(w, text); err != nil {
			return err
		}
		return w.WriteByte('\n')
	})
	if err != nil {
		return err
	}
	return w.Flush()
}
