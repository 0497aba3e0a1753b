// Package train learns from records that careful readers have labelled how
// much each cue and mention weighs, what a probability is worth, and at which
// probability a person must look. It invents no rule and reads no file: which
// cues and mentions there are, the rules say. It refuses to promise a miss rate
// for which there are too few labels.
package train

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// A Row is one labelled record.
type Row struct {
	Record    record.Record
	Label     weigh.Label
	Channel   string   // "" when not labelled
	Platforms []string // canonical names of those used; nil when not labelled
	// Source is who wrote the record: rows of one source are held out together,
	// because a writer's habits are no test of another's.
	Source string
}

// Options are the settings of Train.
type Options struct {
	Weights weigh.Options
	// WholeText is how the words of a text together are learnt.
	WholeText WholeText
	// ChannelRidge holds the weights of the channels to 0.
	ChannelRidge float64
	// Bound is what the thresholds promise.
	Bound Bound
	// Learnt, when not nil, is called after each of the parts of the work.
	Learnt func(part, parts int)
}

// Usual gives the settings that were best in cross-validation on the shipped
// texts (doc/decisions/0005-what-was-tried.md).
func Usual() Options {
	return Options{Weights: weigh.Options{Ridge: 5, WordRidge: 6, PairRidge: 8, Mislabelled: 0.02}, WholeText: WholeText{Ridge: 0.3, Mentions: 0.6, Words: 0.7}, ChannelRidge: 4, Bound: Bound{Missed: 0.03, Wrong: 0.03}}
}

// A Result is what was learnt from all rows, and how it did on rows that it
// was not learnt from.
type Result struct {
	Learnt rules.Learnt
	// HeldOut has for each row the decision of weights learnt without the
	// row's source, with the calibration and thresholds of Learnt.
	HeldOut []flag.Decision
	Folds   int
	Yes, No Promise // what the thresholds promise
}

// Train learns from rows. The same rows in the same order give the same
// result, rounded to three decimals.
func Train(set *rules.Set, rows []Row, o Options) (Result, error) {
	var r Result
	folds := foldsOf(rows)
	r.Folds = len(folds)
	var done sync.Mutex
	part := 0
	fit := func(rows []Row) (rules.Learnt, error) {
		l, err := Fit(set, rows, o)
		done.Lock()
		defer done.Unlock()
		if part++; err == nil && o.Learnt != nil {
			o.Learnt(part, len(folds)+1)
		}
		return l, err
	}
	learnt := make([]rules.Learnt, len(folds))
	said, doubts, named := make([]float64, len(rows)), make([]float64, len(rows)), make([]bool, len(rows))
	var all rules.Learnt
	err := sideBySide(len(folds)+1, func(f int) (err error) {
		if f == len(folds) {
			all, err = fit(rows)
			return err
		}
		if learnt[f], err = fit(without(rows, folds[f])); err != nil {
			return err
		}
		return decide(set.WithLearnt(learnt[f]), rows, folds[f], func(i int, d flag.Decision) {
			said[i], doubts[i], named[i] = d.Uncalibrated(), d.Doubt(), d.Named()
		})
	})
	if err != nil {
		return r, err
	}
	all.Calibration = calibrate(said, rows)
	r.Learnt = all
	r.Learnt.Thresholds, r.Yes, r.No = o.Bound.thresholds(said, named, rows, all.Calibration)
	r.Learnt.Thresholds.Unnamed = unnamedThreshold(rows, r.Learnt, said, named)
	r.Learnt.Thresholds.Doubt = doubtThreshold(rows, r.Learnt, said, doubts, named)
	r.HeldOut = make([]flag.Decision, len(rows))
	for f, held := range folds {
		l := learnt[f]
		l.Calibration, l.Thresholds = r.Learnt.Calibration, r.Learnt.Thresholds
		if err := decide(set.WithLearnt(l), rows, held, func(i int, d flag.Decision) { r.HeldOut[i] = d }); err != nil {
			return r, err
		}
	}
	return r, nil
}

// sideBySide calls do for 0 to n-1, as many at once as there are processors, and
// gives the first error in order.
func sideBySide(n int, do func(i int) error) error {
	errs, free, all := make([]error, n), make(chan struct{}, runtime.GOMAXPROCS(0)), sync.WaitGroup{}
	for i := range n {
		free <- struct{}{}
		all.Go(func() {
			errs[i] = do(i)
			<-free
		})
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func decide(set *rules.Set, rows []Row, which []int, do func(i int, d flag.Decision)) error {
	j, err := flag.NewJudge(set)
	if err != nil {
		return err
	}
	for _, i := range which {
		do(i, j.Decide(rows[i].Record))
	}
	return nil
}

// Fit learns the weights of mentions and channels, without calibration and
// thresholds.
func Fit(set *rules.Set, rows []Row, o Options) (rules.Learnt, error) {
	l := rules.Learnt{Words: vocabulary(rows)}
	j, err := flag.NewJudge(set.WithLearnt(l))
	if err != nil {
		return l, err
	}
	o.Weights.Words, o.Weights.Pairs = j.FirstWord(), j.FirstPair()
	odds, err := weigh.Fit(j.Features(), cases(j, rows), o.Weights)
	if err != nil {
		return l, fmt.Errorf("learn from %d records: %w", len(rows), err)
	}
	l.Words = nil
	for i, x := range odds {
		name, zone, word := j.Feature(i)
		used, doubtful := thousandths(x.Used), thousandths(x.Doubtful)
		switch {
		case word && math.Abs(used)+math.Abs(doubtful) >= leastWordWeight:
			l.Words = append(l.Words, rules.WordWeight{Word: name, Zone: zone, Used: used, Doubtful: doubtful})
		case strings.Contains(name, "+") && math.Abs(used)+math.Abs(doubtful) < leastPairWeight:
		case !word && (used != 0 || doubtful != 0 || zone == rules.Itself):
			l.Weights = append(l.Weights, rules.Weight{Name: name, Zone: zone, Used: used, Doubtful: doubtful})
		}
	}
	if l.WholeText, err = wholeText(j, rows, o.WholeText); err != nil {
		return l, fmt.Errorf("learn from the words of %d records: %w", len(rows), err)
	}
	l.Channels, err = channels(set.WithLearnt(l), rows, o.ChannelRidge)
	return l, err
}

// cases gives rows as weigh learns from them, each twice: as it is, and as its
// text alone, so that the weights also serve records without an offence.
func cases(j *flag.Judge, rows []Row) []weigh.Case {
	cs := make([]weigh.Case, 0, 2*len(rows))
	for _, row := range rows {
		alone := row
		alone.Record = record.Record{Text: row.Record.Text}
		for _, r := range []Row{row, alone} {
			ms, of := j.Mentions(r.Record)
			for i := range ms {
				ms[i].Known = known(r, of[i])
			}
			cs = append(cs, weigh.Case{Label: r.Label, Mentions: ms})
		}
	}
	return cs
}

// known says what the labelled platforms tell of one mention.
func known(row Row, rule rules.Rule) weigh.Known {
	switch {
	case row.Label != weigh.Yes || rule.Platform == "" || row.Platforms == nil:
		return weigh.NotKnown
	case slices.Contains(row.Platforms, rule.Platform):
		return weigh.KnownUsed
	}
	return weigh.KnownUnused
}

// leastPairWeight is the least weight of a pair of names that is kept.
const leastPairWeight = 0.05

// leastWordWeight is the least weight of a learnt word that is kept.
const leastWordWeight = 0.03

func thousandths(x float64) float64 { return math.Round(x*1000) / 1000 }
