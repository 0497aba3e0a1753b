package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/scale"
)

// rejoin writes the file of that name with the decisions that add gives to t,
// as flag would write it.
func rejoin(ctx context.Context, name string, p planned, out io.Writer, t *scale.Total, add func(*scale.Total) error) error {
	src, err := openFile(ctx, name)
	if err != nil {
		return err
	}
	defer src.Close()
	in, err := src.Range(ctx, 0, src.Size())
	if err != nil {
		return err
	}
	defer in.Close()
	sum := sha256.New()
	tee := io.TeeReader(in, sum)
	x, err := scale.Open(ctx, src, tee, p.settings, [2]int{})
	if err != nil {
		return err
	}
	defer x.Close()
	if err := rejoinable(p.file, x.Form); err != nil {
		return err
	}
	j := rejoining{reader: x.Reader, check: x.NewChecker(), out: out, rules: p.settings.Rules}
	if err := j.header(); err != nil {
		return err
	}
	t.Line = j.line
	if err := add(t); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, tee); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != p.sha256 {
		return fmt.Errorf("%s: %w", name, scale.ErrChanged)
	}
	return nil
}

// rejoinable says why a file of this form cannot be written with its decisions.
func rejoinable(file string, form intake.Form) error {
	if form.Format == intake.CSV {
		return nil
	}
	return hinted{fmt.Errorf("%s is %s: only delimited text is written here", file, form.Format), "leave -o out and the totals are printed; cyberflag flag writes the flagged file of every format"}
}

// canRejoin looks at the form of a file before its shards are done.
func canRejoin(ctx context.Context, src scale.Source, settings scale.Settings) error {
	in, err := src.Range(ctx, 0, src.Size())
	if err != nil {
		return err
	}
	defer in.Close()
	x, err := scale.Open(ctx, src, in, settings, [2]int{})
	if err != nil {
		return err
	}
	defer x.Close()
	return rejoinable(src.Name(), x.Form)
}

// A rejoining reads the rows of a file, and writes those that it is given a
// decision for.
type rejoining struct {
	reader *extract.Reader
	check  *extract.Checker
	block  extract.Block
	begun  bool
	out    io.Writer
	rules  string
	row    []byte
}

func (j *rejoining) header() error {
	j.row = append(j.row[:0], flaggedHeader(j.reader, allColumns(j.reader.Columns()))...)
	_, err := j.out.Write(j.row)
	return err
}

// line writes the row of that number.
func (j *rejoining) line(number int, decision string) error {
	l, err := j.find(number)
	if err != nil {
		return err
	}
	j.row = append(j.row[:0], l.Raw...)
	for field := range strings.SplitSeq(decision+scale.Between+j.rules, scale.Between) {
		j.row = append(j.row, j.reader.Delimiter())
		from := len(j.row)
		j.row = quoteFrom(append(j.row, field...), from, j.reader.Delimiter())
	}
	_, err = j.out.Write(append(j.row, '\n'))
	return err
}

// find reads on to the row of that number.
func (j *rejoining) find(number int) (*extract.Line, error) {
	for {
		for j.begun {
			l, problem := j.check.Next()
			if l != nil && l.Number == number {
				return l, nil
			}
			if l == nil && problem == nil || l != nil && l.Number > number {
				break
			}
		}
		if err := j.reader.Block(&j.block); errors.Is(err, io.EOF) {
			return nil, scale.ErrChanged
		} else if err != nil {
			return nil, err
		}
		j.begun = true
		j.check.Start(&j.block)
	}
}
