package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"path/filepath"
	"strings"

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
	as      labelling
}

func readLabels(s streams, set *rules.Set, files []string, as labelling) (*labels, error) {
	l := &labels{rules: set, as: as}
	for _, name := range files {
		if err := l.read(s, name); err != nil {
			return nil, err
		}
	}
	if len(l.rows) == 0 {
		return nil, noLabels(strings.Join(files, ", "), l.refused)
	}
	return l, l.check(s.err)
}

// noLabels is the error of files without a row to measure or to learn from.
func noLabels(files string, refused int) error {
	return hinted{fmt.Errorf("%s: no labelled record could be read, %d rows were refused", files, refused), "the column label wants yes, no or unclear in each row that counts"}
}

// check refuses records of one kind only, from which every text would be learnt to be of
// that kind, and says when they are too few for any promise.
func (l *labels) check(w io.Writer) error {
	yes, no := 0, 0
	for _, f := range l.files {
		yes, no = yes+f.Yes, no+f.No
	}
	if yes == 0 || no == 0 {
		return hinted{fmt.Errorf("%d records are labelled yes and %d no: nothing can be learnt without both", yes, no),
			"label records of both kinds, drawn at random; the program's own files in rules/labelled may be given beside yours"}
	}
	if yes+no < fewLabels {
		fmt.Fprintf(w, "cyberflag: note: %d records labelled yes or no are too few to learn from: the weights will say little\n", yes+no)
	}
	return nil
}

// fewLabels is the number of records below which a training is told to say little: fewer
// than any promise needs (doc/rules.md).
const fewLabels = 99

// trainLabel gives the label as weigh has it; the reader has refused all others.
var trainLabel = map[score.Label]weigh.Label{score.Yes: weigh.Yes, score.No: weigh.No, score.Unclear: weigh.Unclear}

func (l *labels) read(s streams, name string) error {
	in, err := openInput(s, name)
	if err != nil {
		return err
	}
	defer in.Close()
	sum := sha256.New()
	r, err := newLabelledReader(io.TeeReader(in, sum), name, l.rules, l.as)
	if err != nil {
		return err
	}
	counts := map[score.Label]int{}
	for {
		row, problem, err := r.next()
		switch {
		case err == io.EOF:
			r.tell(s.err)
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
