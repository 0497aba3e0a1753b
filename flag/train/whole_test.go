package train

import (
	"fmt"
	"math"
	"testing"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
)

// Of texts in which nothing is mentioned the words are learnt: how rare each is, and
// what it says of the labels.
func TestWholeTextIsLearnt(t *testing.T) {
	var rows []Row
	for i := range 40 {
		add := func(label weigh.Label, text string) {
			rows = append(rows, Row{Source: fmt.Sprint(i % 4), Label: label, Record: record.Record{Text: text}})
		}
		add(weigh.Yes, "She saw the quagga.")
		add(weigh.No, "She saw the okapi.")
		add(weigh.Unclear, "She saw the tapir.")
	}
	l, err := Fit(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]weigh.Odds{}
	for _, w := range l.WholeText.Words {
		got[w.Word] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
		has := 40.0
		if w.Word == "she" || w.Word == "saw" || w.Word == "the" {
			has = 120
		}
		if want := 1 + math.Log(121/(1+has)); math.Abs(w.Rarity-want) > 0.001 {
			t.Errorf("the rarity of %s is %v, want %v", w.Word, w.Rarity, want)
		}
	}
	if q, o, p := got["quagga"], got["okapi"], got["tapir"]; q.Used < 0.1 || o.Used > -0.1 || o.Doubtful > -0.1 || p.Doubtful < 0.1 || len(got) != 6 {
		t.Errorf("learnt %v", got)
	}
	j, err := flag.NewJudge(tiny(t).WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	p := func(text string) float64 { return j.Decide(record.Record{Text: text}).Uncalibrated() }
	if yes, no := p("The quagga."), p("The okapi."); yes < 2*no {
		t.Errorf("a silent text has %v with the word of a yes, and %v with that of a no", yes, no)
	}
}

// Two words that say nothing apart, and something in one order, are learnt as neighbours;
// those of fewer writers than a word needs are not.
func TestNeighboursAreLearnt(t *testing.T) {
	var rows []Row
	for i := range 40 {
		add := func(label weigh.Label, text string) {
			rows = append(rows, Row{Source: fmt.Sprint(i % 4), Label: label, Record: record.Record{Text: text}})
		}
		add(weigh.Yes, "The quagga okapi.")
		add(weigh.No, "The okapi quagga.")
		if i%4 < leastWriters-1 {
			add(weigh.Yes, "The tapir. Okapi the.")
		}
	}
	l, err := Fit(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, p := range l.WholeText.Pairs {
		got[p.First+p.Second] = p.Used
	}
	if got[`"quagga""okapi"`] < 0.1 || got[`"okapi""quagga"`] > -0.1 {
		t.Errorf("learnt %v", got)
	}
	if _, ok := got[`"okapi""the"`]; ok {
		t.Errorf("two writers' neighbours were learnt: %v", got)
	}
}

// A word that says one thing in a theft and another elsewhere is learnt beside the theft; where
// the offence is not known, or of fewer writers than are asked, it is not.
func TestKindWordsAreLearnt(t *testing.T) {
	var rows []Row
	for i := range 40 {
		add := func(label weigh.Label, title, text string) {
			rows = append(rows, Row{Source: fmt.Sprint(i % 5), Label: label, Record: record.Record{OffenceTitle: title, Text: text}})
		}
		add(weigh.No, "Theft", "The quagga.")
		add(weigh.Yes, "Fraud", "The quagga.") // a kind that the rules do not know
		add(weigh.Yes, "Theft", "The okapi.")
		add(weigh.No, "Fraud", "The okapi.")
		if i%5 < leastKindWriters-1 {
			add(weigh.Yes, "Theft", "The tapir.")
		}
	}
	l, err := Fit(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, p := range l.WholeText.Pairs {
		got[p.First+p.Second] = p.Used
	}
	if got[`kind.theft"quagga"`] > -0.1 || got[`kind.theft"okapi"`] < 0.1 {
		t.Errorf("learnt %v", got)
	}
	for _, not := range []string{`kind.theft"tapir"`, `kind.unknown"quagga"`} {
		if _, ok := got[not]; ok {
			t.Errorf("%s was learnt: %v", not, got)
		}
	}
}
