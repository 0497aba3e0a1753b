package train

import (
	"math"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// WholeText is the settings by which the words of a text together are learnt.
type WholeText struct {
	Ridge float64 // holds the weights to 0
	// Mentions and Words are the powers of the two chances, by the mentions and by the
	// words, of which the product is taken. They were chosen on held-out rows.
	Mentions, Words float64
}

// The classes of the whole text.
const (
	nothing = iota
	used
	doubtful
	wholeClasses
)

// wholeClass gives the class of a label.
var wholeClass = map[weigh.Label]int{weigh.No: nothing, weigh.Yes: used, weigh.Unclear: doubtful}

// A wholeTrainer learns what the words of texts together say of their labels.
type wholeTrainer struct {
	judge    *flag.Judge
	rarities []float64      // by learnt word
	names    []string       // what was met beside words: the record as such, and more
	number   map[string]int // of names
	cases    []weigh.ClassCase
}

// wholeText learns from rows, each taken twice: as it is, and as its text alone.
func wholeText(j *flag.Judge, rows []Row, o WholeText) (rules.WholeText, error) {
	words := j.LearntWords()
	if len(words) == 0 {
		return rules.WholeText{}, nil
	}
	t := wholeTrainer{judge: j, rarities: rarities(j, len(words), rows), number: map[string]int{}}
	for _, row := range rows {
		for _, rec := range []record.Record{row.Record, {Text: row.Record.Text}} {
			t.add(rec, wholeClass[row.Label])
		}
	}
	x, err := weigh.FitClasses(len(words)+len(t.names), wholeClasses, t.cases, o.Ridge)
	if err != nil {
		return rules.WholeText{}, err
	}
	odds := func(feature int) (u, d float64) {
		of := x[feature*wholeClasses:]
		return thousandths(o.Words * (of[used] - of[nothing])), thousandths(o.Words * (of[doubtful] - of[nothing]))
	}
	learnt := rules.WholeText{Mentions: o.Mentions}
	for i, name := range t.names {
		u, d := odds(len(words) + i)
		learnt.Names = append(learnt.Names, rules.TextName{Name: name, Used: u, Doubtful: d})
	}
	for i, word := range words {
		u, d := odds(i)
		learnt.Words = append(learnt.Words, rules.TextWord{Word: word, Rarity: t.rarities[i], Used: u, Doubtful: d})
	}
	return learnt, nil
}

// rarities gives for each of n learnt words how rare it is: 1, and the natural log
// of how many times the rows outnumber those that have it.
func rarities(j *flag.Judge, n int, rows []Row) []float64 {
	count := make([]int, n)
	for _, row := range rows {
		_, words := j.WholeText(row.Record)
		for _, w := range words {
			count[w]++
		}
	}
	rare := make([]float64, n)
	for i, has := range count {
		rare[i] = thousandths(1 + math.Log(float64(1+len(rows))/float64(1+has)))
	}
	return rare
}

// add adds a record: first its words by their numbers, each as flag adds it up, and
// then its names.
func (t *wholeTrainer) add(rec record.Record, class int) {
	names, words := t.judge.WholeText(rec)
	c := weigh.ClassCase{Class: class, Features: words}
	square := 0.0
	for _, w := range words {
		square += t.rarities[w] * t.rarities[w]
	}
	for _, w := range words {
		c.Values = append(c.Values, t.rarities[w]/math.Sqrt(square))
	}
	for _, name := range names {
		if _, ok := t.number[name]; !ok {
			t.number[name] = len(t.rarities) + len(t.names)
			t.names = append(t.names, name)
		}
		c.Features, c.Values = append(c.Features, t.number[name]), append(c.Values, 1)
	}
	t.cases = append(t.cases, c)
}
