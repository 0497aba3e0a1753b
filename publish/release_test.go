package publish_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/publish"
	"cyberflag/reference"
)

// said makes the figure that paper printed for a force or area and a year.
func said(t *testing.T, area string, year int, v figure.Value, paper, on string) figure.Figure {
	t.Helper()
	a, err := reference.LookupArea(area)
	if err != nil {
		t.Fatal(err)
	}
	date, err := civil.ParsePartial(on)
	if err != nil {
		t.Fatal(err)
	}
	return figure.Figure{Area: a, Period: figure.FinancialYear(year), Measure: figure.CyberFlagged, Value: v,
		Source: figure.Source{Publisher: paper, PublishedOn: date, URL: "https://example.org/" + paper}}
}

func question(base int) collate.Question {
	return collate.Question{Measure: figure.CyberFlagged, Base: figure.FinancialYear(base), Current: figure.FinancialYear(base + 1)}
}

func some(t *testing.T) []figure.Figure {
	return []figure.Figure{
		said(t, "Cleveland", 2015, figure.Count(55), "Mail", "2017-06"),
		said(t, "Cleveland", 2016, figure.Count(145), "Mail", "2017-06"),
		said(t, "Durham", 2016, figure.Count(190), "Mail", "2017-06"),
		said(t, "Durham", 2015, figure.Missing(figure.NotAvailable), "Mail", "2017-06"),
		said(t, "Kent", 2016, figure.Count(361), "Post", "2018-02"),
		said(t, "Kent", 2017, figure.Count(400), "Post", "2018-02"),
		said(t, "England and Wales (39 forces)", 2016, figure.Count(5653), "Charity", "2017-06-01"),
	}
}

// The pair of years is the one that most forces have a count for; a missing
// figure is not a count, and a later pair goes before an earlier one.
func TestBestQuestion(t *testing.T) {
	figs := some(t)
	q, err := publish.BestQuestion(figs, figure.CyberFlagged)
	if err != nil || q.Base != figure.FinancialYear(2016) {
		t.Errorf("with one force in each pair: %v, %v, want the later, from 2016-17", q.Base, err)
	}
	more := append(figs, said(t, "Durham", 2015, figure.Count(13), "Chronicle", "2016-06"))
	if q, err = publish.BestQuestion(more, figure.CyberFlagged); err != nil || q.Base != figure.FinancialYear(2015) {
		t.Errorf("with two forces in the earlier pair: %v, %v, want it", q.Base, err)
	}
	if _, err := publish.BestQuestion(figs[:1], figure.CyberFlagged); !errors.Is(err, publish.ErrNoPair) {
		t.Errorf("one year only: error %v", err)
	}
}

// The order of the imports does not show, and what one publication said is one
// figure, also when it was read from two files.
func TestOrderDoesNotShow(t *testing.T) {
	figs := some(t)
	want, err := publish.NewRelease(figs, question(2015), nil)
	if err != nil {
		t.Fatal(err)
	}
	twice := some(t)
	for i := range twice {
		twice[i].Source.Document, twice[i].Source.Where = strings.Repeat("a", 64), "row 2"
	}
	twice = append(twice, figs...)
	chance := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		chance.Shuffle(len(twice), func(i, j int) { twice[i], twice[j] = twice[j], twice[i] })
		got, err := publish.NewRelease(twice, question(2015), nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Figures) != len(want.Figures) || got.Set.Current.Counted != want.Set.Current.Counted ||
			!reflect.DeepEqual(got.Headline.Value, want.Headline.Value) {
			t.Fatalf("another order of the same figures gives %d figures and a sum of %d, want %d and %d",
				len(got.Figures), got.Set.Current.Counted, len(want.Figures), want.Set.Current.Counted)
		}
	}
}

func TestRelease(t *testing.T) {
	r, err := publish.NewRelease(some(t), question(2015), nil)
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := r.Headline.Value.Number(); n != 5653 || r.Headline.Area.Forces != 39 {
		t.Errorf("the headline is %v of %d forces", r.Headline.Value, r.Headline.Area.Forces)
	}
	if r.Set.Current.Counted != 145+190+361 {
		t.Errorf("our own sum is %d: a nation was added, or a force lost", r.Set.Current.Counted)
	}
	wales := append(some(t)[:6], said(t, "Wales (4 forces)", 2016, figure.Count(300), "Post", "2018-02"))
	if r, err := publish.NewRelease(wales, question(2015), nil); err != nil || r.Headline != nil {
		t.Errorf("without a figure for England and Wales the headline is %v (%v), want none", r.Headline, err)
	}
	early := question(2015)
	early.AsOf = civil.MustParse("2017-07-31")
	if r, err = publish.NewRelease(some(t), early, nil); err != nil || len(r.Figures) != 5 {
		t.Errorf("as of July 2017 there are %d figures (%v), want 5", len(r.Figures), err)
	}
}

func TestRefusals(t *testing.T) {
	other := question(2015)
	other.Measure = "something else"
	for _, c := range []struct {
		why     string
		q       collate.Question
		records *publish.Records
	}{
		{"a measure that nobody gave", other, nil},
		{"records that nobody called made up", question(2015), &publish.Records{Received: 3}},
		{"counts without a certificate", question(2015), &publish.Records{Received: 3, Seed: "7"}},
		{"years the wrong way round", collate.Question{Measure: figure.CyberFlagged, Base: figure.FinancialYear(2016), Current: figure.FinancialYear(2015)}, nil},
	} {
		if _, err := publish.NewRelease(some(t), c.q, c.records); err == nil {
			t.Errorf("%s: no error", c.why)
		}
	}
}
