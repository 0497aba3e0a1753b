package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"path/filepath"

	"cyberflag/flag/score"
	"cyberflag/flag/train"
	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// labels is the rows of several labelled files.
type labels struct {
	rules   *rules.Set
	rows    []train.Row
	cases   []score.Case
	files   []rules.Labelled
	refused int
}

func readLabels(s streams, set *rules.Set, files []string) (*labels, error) {
	l := &labels{rules: set}
	for _, name := range files {
		if err := l.read(s, name); err != nil {
			return nil, err
		}
	}
	if len(l.rows) == 0 {
		return nil, errors.New("no labelled record could be read")
	}
	return l, nil
}

// trainLabel gives the label as weigh has it; the reader has refused all others.
var trainLabel = map[score.Label]weigh.Label{score.Yes: weigh.Yes, score.No: weigh.No, score.Unclear: weigh.Unclear}

func (l *labels) read(s streams, name string) error {
	in, err := openInput(s, name)
	if err != nil {
		return err
	}
	defer in.Close()
	sum := sha256.New()
	r, err := newLabelledReader(io.TeeReader(in, sum), name, l.rules)
	if err != nil {
		return err
	}
	counts := map[score.Label]int{}
	for {
		row, problem, err := r.next()
		switch {
		case err == io.EOF:
			return l.note(rules.Labelled{
				SHA256: shortHash(sum), Name: filepath.Base(name),
				Yes: counts[score.Yes], No: counts[score.No], Unclear: counts[score.Unclear],
			})
		case err != nil:
			return err
		case problem != nil:
			l.refused++
			fmt.Fprintf(s.err, "cyberflag: refused: %v\n", problem)
			continue
		}
		counts[row.is.Label]++
		l.cases = append(l.cases, row.is)
		l.rows = append(l.rows, train.Row{
			Record: row.rec, Label: trainLabel[row.is.Label], Channel: row.is.Channel,
			Platforms: platformsLabelled(row.is), Source: name,
		})
	}
}

// note keeps what a file held. A file that comes twice would be held out from
// itself.
func (l *labels) note(f rules.Labelled) error {
	for _, other := range l.files {
		if other.SHA256 == f.SHA256 {
			return hinted{fmt.Errorf("%s and %s are the same file", other.Name, f.Name), "name each labelled file once"}
		}
	}
	l.files = append(l.files, f)
	return nil
}

// shortHash gives the 12 hex digits by which a labelled file is known.
func shortHash(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil))[:12] }

// platformsLabelled gives the labelled platforms, empty and not nil for none.
func platformsLabelled(c score.Case) []string {
	if !c.HasPlatform {
		return nil
	}
	return append([]string{}, c.Platforms...)
}
