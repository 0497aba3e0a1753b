package collate

import (
	"math/big"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"cyberflag/examples"
	"cyberflag/figure"
	"cyberflag/internal/civil"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var question = Question{Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)}

// exampleFigures reads the published figures that the project ships.
func exampleFigures(t testing.TB) []figure.Figure {
	t.Helper()
	f, err := examples.FS.Open("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figs, refused, err := ReadCSV(f, "figures.csv")
	if err != nil || len(refused) > 0 {
		t.Fatalf("the shipped figures: %v, %v", refused, err)
	}
	return figs
}

func collated(t testing.TB, figs []figure.Figure, q Question) Set {
	t.Helper()
	s, err := Collate(figs, q)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The totals and the matched set were added up by hand from the shipped file.
func TestExampleFigures(t *testing.T) {
	s := collated(t, exampleFigures(t), question)
	if len(s.Returns) != 43 || s.Base.Of != 43 {
		t.Fatalf("%d forces, want 43", len(s.Returns))
	}
	if s.Base.Forces != 24 || s.Base.Counted != 2830 || s.Current.Forces != 19 || s.Current.Counted != 3770 {
		t.Errorf("totals %d of %d, %d of %d", s.Base.Counted, s.Base.Forces, s.Current.Counted, s.Current.Forces)
	}
	if len(s.Matched.Pairs) != 13 || s.Matched.Base != 1665 || s.Matched.Current != 2971 || s.Matched.SameRelease != 12 {
		t.Errorf("matched %d: %d to %d, %d from one release", len(s.Matched.Pairs), s.Matched.Base, s.Matched.Current, s.Matched.SameRelease)
	}
	for _, p := range s.Matched.Pairs {
		if p.SameRelease != (p.Base.Source.Publisher == p.Current.Source.Publisher && p.Base.Source.PublishedOn == p.Current.Source.PublishedOn) {
			t.Errorf("%s: from one release %v, but the figures are of %s and %s", p.Force.Name, p.SameRelease, p.Base.Source.Publisher, p.Current.Source.Publisher)
		}
	}
	var changed []string
	for _, r := range s.Revisions {
		words := r.Area.Name
		for _, f := range r.Values {
			words += " " + f.Value.String()
		}
		changed = append(changed, words)
	}
	slices.Sort(changed)
	if want := []string{"Durham 13 not available", "Northumbria 170 98", "West Mercia 85 114"}; !slices.Equal(changed, want) {
		t.Errorf("revisions %q, want %q", changed, want)
	}
}

func TestAsOf(t *testing.T) {
	figs := exampleFigures(t)
	for _, c := range []struct {
		why, asOf, force string
		want             figure.Value
	}{
		{"before anything was printed", "2016-06-01", "Durham", figure.Value{}},
		{"a month counts from its last day, not before", "2016-06-29", "Durham", figure.Value{}},
		{"a month counts from its last day", "2016-06-30", "Durham", figure.Count(13)},
		{"the first vintage at the end of that year", "2016-12-31", "Durham", figure.Count(13)},
		{"taken back in June 2017", "2017-06-30", "Durham", figure.Missing(figure.NotAvailable)},
		{"Northumbria before it was revised", "2016-12-31", "Northumbria", figure.Count(170)},
		{"Northumbria after it was revised", "2017-12-31", "Northumbria", figure.Count(98)},
	} {
		q := question
		q.AsOf = civil.MustParse(c.asOf)
		r := find(t, collated(t, figs, q), c.force)
		if got := r.Base.Value(); got != c.want {
			t.Errorf("%s: %s on %s = %v, want %v", c.why, c.force, c.asOf, got, c.want)
		}
	}
}

func find(t testing.TB, s Set, force string) Return {
	t.Helper()
	for _, r := range s.Returns {
		if r.Force.Name == force {
			return r
		}
	}
	t.Fatalf("no force %s in the set", force)
	return Return{}
}

// A row is one figure of a made-up collection.
type row struct{ force, value, printed, publisher, on string }

func (r row) figure(t testing.TB, p figure.Period, m figure.Measure) figure.Figure {
	t.Helper()
	figs, refused, err := ReadCSV(strings.NewReader(file(map[string]string{
		"force": r.force, "value": r.value, "value_as_printed": r.printed, "publisher": r.publisher, "published_on": r.on,
		"measure": string(m), "period_start": p.Start.String(), "period_end": p.End.String(),
	})), "f.csv")
	if err != nil || len(refused) > 0 {
		t.Fatalf("%v, %v", refused, err)
	}
	return figs[0]
}

func TestVintageRule(t *testing.T) {
	for _, c := range []struct {
		why   string
		rows  []row
		want  figure.Value
		count int // vintages
		query bool
	}{
		{"a later day stands", []row{{"Kent", "1", "", "A", "2017-06-07"}, {"Kent", "2", "", "B", "2017-06-08"}}, figure.Count(2), 2, false},
		{"a month and a day in it are one vintage: the value of more publishers stands",
			[]row{{"Kent", "1", "", "A", "2017-06-01"}, {"Kent", "2", "", "B", "2017-06"}, {"Kent", "2", "", "C", "2017-06"}}, figure.Count(2), 1, true},
		{"one publisher twice is one publisher",
			[]row{{"Kent", "1", "", "A", "2017-06-01"}, {"Kent", "2", "", "B", "2017-06"}, {"Kent", "2", "", "B", "2017"}}, figure.Count(1), 1, true},
		{"equal support: the latest full date stands", []row{{"Kent", "1", "", "A", "2017-06-02"}, {"Kent", "2", "", "B", "2017-06"}}, figure.Count(1), 1, true},
		{"equal support and no date: a count before a gap", []row{{"Kent", "1", "", "Z", "2017-06"}, {"Kent", "", "not held", "B", "2017-06"}}, figure.Count(1), 1, true},
		{"equal in everything: the first in the alphabet", []row{{"Kent", "1", "", "Z", "2017-06"}, {"Kent", "2", "", "B", "2017-06"}}, figure.Count(2), 1, true},
		{"the force itself before two papers",
			[]row{{"Kent", "1", "", "Kent Police", "2017-06-01"}, {"Kent", "2", "", "B", "2017-06-01"}, {"Kent", "2", "", "C", "2017-06-01"}}, figure.Count(1), 1, true},
		{"another force is only a publisher",
			[]row{{"Kent", "1", "", "Essex Police", "2017-06-01"}, {"Kent", "2", "", "B", "2017-06-01"}, {"Kent", "2", "", "C", "2017-06-01"}}, figure.Count(2), 1, true},
		{"the collector before two papers",
			[]row{{"Kent", "1", "", "NSPCC", "2017-06-01"}, {"Kent", "2", "", "B", "2017-06-01"}, {"Kent", "2", "", "C", "2017-06-01"}}, figure.Count(1), 1, true},
		{"but a later paper before the collector", []row{{"Kent", "1", "", "NSPCC", "2017-06-01"}, {"Kent", "2", "", "B", "2018-06-01"}}, figure.Count(2), 2, false},
		{"a year overlaps all its months: what is surely later still supersedes",
			[]row{{"Kent", "1", "", "A", "2020-06"}, {"Kent", "2", "", "B", "2020-09"}, {"Kent", "2", "", "C", "2020"}}, figure.Count(2), 2, false},
		{"nought is a value", []row{{"Kent", "7", "", "A", "2016"}, {"Kent", "0", "", "B", "2017"}}, figure.Count(0), 2, false},
		{"a gap takes the number back", []row{{"Kent", "7", "", "A", "2016"}, {"Kent", "", "refused", "B", "2017"}}, figure.Missing(figure.Refused), 2, false},
	} {
		var figs []figure.Figure
		for _, r := range c.rows {
			figs = append(figs, r.figure(t, question.Base, question.Measure))
		}
		for range 3 { // in whatever order the rows stand
			rand.Shuffle(len(figs), func(i, j int) { figs[i], figs[j] = figs[j], figs[i] })
			s := collated(t, figs, question)
			cell := find(t, s, "Kent").Base
			if cell.Value() != c.want || len(cell.Vintages) != c.count {
				t.Errorf("%s: %v in %d vintages, want %v in %d", c.why, cell.Value(), len(cell.Vintages), c.want, c.count)
			}
			if got := hasQuery(s, Conflict); got != c.query {
				t.Errorf("%s: a conflict is a query: %v, want %v", c.why, got, c.query)
			}
		}
	}
}

func hasQuery(s Set, kind QueryKind) bool {
	return slices.ContainsFunc(s.Queries, func(q Query) bool { return q.Kind == kind })
}

func TestWiderAreasAreShownAndNeverAdded(t *testing.T) {
	s := collated(t, exampleFigures(t), question)
	var areas []string
	for _, w := range s.Wider {
		if w.Area.Kind == figure.Force {
			t.Errorf("force %s among the wider areas", w.Area.Name)
		}
		if n, _ := w.Cell.Value().Number(); w.Area.Printed == "ENGLAND AND WALES (39 forces)" && w.Cell.Period == question.Current && n != 5653 {
			t.Errorf("the nation has %d, want the collector's own 5653", n)
		}
		areas = append(areas, w.Area.Printed)
	}
	for _, want := range []string{"ENGLAND AND WALES (39 forces)", "Wales", "Wales (4 forces)", "Northern Ireland (PSNI)", "North West (region)"} {
		if !slices.Contains(areas, want) {
			t.Errorf("%s is not among the wider areas: %q", want, areas)
		}
	}
	if !hasQuery(s, Conflict) {
		t.Error("5,653, 5,643 and 5,463 for one nation and year raise no query")
	}
}

func TestOnlyTheExactPeriodCounts(t *testing.T) {
	two := figure.Period{Start: question.Base.Start, End: question.Current.End}
	part := figure.Period{Start: question.Current.Start, End: civil.MustParse("2016-12-31")}
	for why, p := range map[string]figure.Period{"two years": two, "part of a year": part, "a calendar year": figure.CalendarYear(2016)} {
		s := collated(t, []figure.Figure{row{"Kent", "241", "", "A", "2018"}.figure(t, p, question.Measure)}, question)
		if s.Base.Forces+s.Current.Forces != 0 || s.Current.Counted != 0 {
			t.Errorf("%s was taken for a year", why)
		}
		asks := OtherPeriodOnly
		if isCalendarYear(p) {
			asks = CalendarYear
			if len(s.Queries) != 1 {
				t.Errorf("%s is asked about %d times", why, len(s.Queries))
			}
		}
		if !hasQuery(s, asks) {
			t.Errorf("%s raised no query", why)
		}
	}
}

func TestBoundsAndHidden(t *testing.T) {
	all := func(force, value string) figure.Figure {
		return row{force, value, "", "A", "2018"}.figure(t, question.Current, figure.AllChild)
	}
	var figs []figure.Figure
	for _, r := range collated(t, exampleFigures(t), question).Returns {
		switch r.Force.Name {
		case "Kent":
			figs = append(figs, row{"Kent", "100", "", "A", "2018"}.figure(t, question.Current, question.Measure))
		case "Essex":
			figs = append(figs, row{"Essex", "", "1-4", "A", "2018"}.figure(t, question.Current, question.Measure))
		case "Surrey":
			figs = append(figs, row{"Surrey", "", "*", "A", "2018"}.figure(t, question.Current, question.Measure), all("Surrey", "30"))
		default:
			figs = append(figs, all(r.Force.Name, "10"))
		}
	}
	got := collated(t, figs, question).Current
	// Kent 100; Essex 1-4; Surrey 0-30; forty others 0-10.
	if got.Counted != 100 || got.Forces != 1 || got.Hidden != 2 {
		t.Errorf("%d in %d forces, %d hidden", got.Counted, got.Forces, got.Hidden)
	}
	if want := (figure.Range{Low: 101, High: 534}); got.Bounds != want {
		t.Errorf("bounds %v, want %v", got.Bounds, want)
	}
	if want := (figure.Range{Low: 101, NoHigh: true}); got.Observed.Low != want.Low || !got.Observed.NoHigh {
		t.Errorf("observed %v, want %v", got.Observed, want)
	}
	// One cap less, and there is no upper bound.
	if got := collated(t, figs[:len(figs)-1], question).Current; !got.Bounds.NoHigh || got.Bounds.Low != 101 {
		t.Errorf("without one cap the bounds are %v", got.Bounds)
	}
}

func TestQueries(t *testing.T) {
	at := func(force, base, current string) []figure.Figure {
		return []figure.Figure{row{force, base, "", "A", "2018"}.figure(t, question.Base, question.Measure),
			row{force, current, "", "A", "2018"}.figure(t, question.Current, question.Measure)}
	}
	wider := func(area, value string) figure.Figure {
		return row{area, value, "", "A", "2018"}.figure(t, question.Current, question.Measure)
	}
	for _, c := range []struct {
		why  string
		figs []figure.Figure
		kind QueryKind
		want bool
	}{
		{"63 to 361 is more than fourfold", at("Kent", "63", "361"), Jump, true},
		{"63 to 252 is just fourfold", at("Kent", "63", "252"), Jump, false},
		{"727 to 166 is less than a quarter", at("Derbyshire", "727", "166"), Jump, true},
		// One small side makes no jump doubtful: by chance 12 is not 50.
		{"20 to 100: the larger is large enough to ask", at("Kent", "20", "100"), Jump, true},
		{"12 to 50: just large enough to ask", at("Kent", "12", "50"), Jump, true},
		{"12 to 49: too small to ask", at("Kent", "12", "49"), Jump, false},
		{"13 to 50 is less than fourfold", at("Kent", "13", "50"), Jump, false},
		{"700 to 15", at("Kent", "700", "15"), Jump, true},
		{"15 to 700", at("Kent", "15", "700"), Jump, true},
		{"80 to 19", at("Kent", "80", "19"), Jump, true},
		{"80 to 20 is just a quarter", at("Kent", "80", "20"), Jump, false},
		{"80 to none", at("Kent", "80", "0"), Jump, true},
		{"none to 250", at("Kent", "0", "250"), Jump, true},
		{"none to 49: too small to ask", at("Kent", "0", "49"), Jump, false},
		{"none in both years", at("Kent", "0", "0"), Jump, false},
		{"20 in both years: too small to ask", at("Kent", "20", "20"), SameValue, false},
		{"an English force above England", append(at("Kent", "60", "70"), wider("England", "69")), AboveWider, true},
		{"a Welsh force above England", append(at("Gwent", "60", "70"), wider("England", "69")), AboveWider, false},
		{"another number 31 days later", []figure.Figure{row{"Kent", "60", "", "A", "2017-06-01"}.figure(t, question.Current, question.Measure),
			row{"Kent", "61", "", "B", "2017-07-02"}.figure(t, question.Current, question.Measure)}, QuickChange, true},
		{"another number 32 days later", []figure.Figure{row{"Kent", "60", "", "A", "2017-06-01"}.figure(t, question.Current, question.Measure),
			row{"Kent", "61", "", "B", "2017-07-03"}.figure(t, question.Current, question.Measure)}, QuickChange, false},
		{"164 in both years", at("Kent", "164", "164"), SameValue, true},
		{"164 and 165", at("Kent", "164", "165"), SameValue, false},
		{"a force above its region", append(at("Kent", "60", "70"), wider("South East (region)", "69")), AboveWider, true},
		{"a force below its region", append(at("Kent", "60", "70"), wider("South East (region)", "71")), AboveWider, false},
		{"a force above another region", append(at("Kent", "60", "70"), wider("North West (region)", "69")), AboveWider, false},
		{"a Welsh force above Wales", append(at("Gwent", "60", "70"), wider("Wales", "69")), AboveWider, true},
		{"an English force above Wales", append(at("Kent", "60", "70"), wider("Wales", "69")), AboveWider, false},
		{"a force above England and Wales", append(at("Gwent", "60", "70"), wider("ENGLAND AND WALES (39 forces)", "69")), AboveWider, true},
		{"more flagged than all", append(at("Kent", "60", "70"), row{"Kent", "69", "", "A", "2018"}.figure(t, question.Current, figure.AllChild)), AboveAll, true},
		{"as many flagged as all", append(at("Kent", "60", "70"), row{"Kent", "70", "", "A", "2018"}.figure(t, question.Current, figure.AllChild)), AboveAll, false},
		{"another number the next day", []figure.Figure{row{"Kent", "60", "", "A", "2017-06-01"}.figure(t, question.Current, question.Measure),
			row{"Kent", "61", "", "B", "2017-06-02"}.figure(t, question.Current, question.Measure)}, QuickChange, true},
		{"another number the next year", []figure.Figure{row{"Kent", "60", "", "A", "2017-06-01"}.figure(t, question.Current, question.Measure),
			row{"Kent", "61", "", "B", "2018-06-02"}.figure(t, question.Current, question.Measure)}, QuickChange, false},
		{"before the year was over", []figure.Figure{row{"Kent", "60", "", "A", "2017-02"}.figure(t, question.Current, question.Measure)}, TooEarly, true},
		{"in the month in which the year ended", []figure.Figure{row{"Kent", "60", "", "A", "2017-03"}.figure(t, question.Current, question.Measure)}, TooEarly, false},
	} {
		if got := hasQuery(collated(t, c.figs, question), c.kind); got != c.want {
			t.Errorf("%s: query %s is %v, want %v", c.why, c.kind, got, c.want)
		}
	}
}

func TestQuestionsThatCannotBeAnswered(t *testing.T) {
	figs := exampleFigures(t)
	for _, c := range []struct {
		why        string
		change     func(*Question)
		says, hint string
	}{
		{"no such measure", func(q *Question) { q.Measure = "cyber crimes" }, `no figures of "cyber crimes"`, string(figure.CyberFlagged)},
		{"one year twice", func(q *Question) { q.Base = q.Current }, "overlap", ""},
		{"the wrong way round", func(q *Question) { q.Base, q.Current = q.Current, q.Base }, "later than", "swap"},
	} {
		q := question
		c.change(&q)
		_, err := Collate(figs, q)
		hinter, _ := err.(interface{ Hint() string })
		if err == nil || !strings.Contains(err.Error(), c.says) || hinter == nil || !strings.Contains(hinter.Hint(), c.hint) {
			t.Errorf("%s: error %v", c.why, err)
		}
	}
	if _, err := Collate(nil, question); err == nil {
		t.Error("no figures at all is no error")
	}
}

// The order of the rows decides nothing, and parts add up to the whole.
func TestSetProperties(t *testing.T) {
	figs := exampleFigures(t)
	exact := cmp.Options{
		cmp.Comparer(func(a, b figure.Value) bool { return a == b }),
		cmp.Comparer(func(a, b *big.Rat) bool { return a == b || a != nil && b != nil && a.Cmp(b) == 0 }),
	}
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.Permutation(figs).Draw(t, "figures")[:rapid.IntRange(1, len(figs)).Draw(t, "n")]
		s, err := Collate(some, question)
		if err != nil {
			t.Fatal(err)
		}
		sorted := slices.SortedFunc(slices.Values(some), compareFigures)
		again, err := Collate(sorted, question)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(s, again, exact); d != "" {
			t.Fatalf("another order gives another set:\n%s", d)
		}
		for _, total := range []Total{s.Base, s.Current} {
			var sum int64
			forces := 0
			for _, r := range s.Returns {
				if n, ok := r.of(total.Period).Value().Number(); ok {
					sum += n
					forces++
				}
			}
			missing := 0
			for _, m := range s.Missing {
				if m.Period == total.Period {
					missing++
				}
			}
			if sum != total.Counted || forces != total.Forces || forces+missing != 43 || total.Bounds.Low < total.Counted {
				t.Fatalf("%v: %d in %d forces, %d missing; total %+v", total.Period, sum, forces, missing, total)
			}
		}
	})
}

// TestSharedFigures holds the larger shared file to what was counted in it.
func TestSharedFigures(t *testing.T) {
	f, err := os.Open("../../shared/figures/figures.csv")
	if err != nil {
		t.Skip("skipped: the shared figures are not beside the project")
	}
	defer f.Close()
	figs, refused, err := ReadCSV(f, "figures.csv")
	if err != nil || len(figs) != 403 || len(refused) != 0 {
		t.Fatalf("%d read, refused %v, error %v, want 403 read", len(figs), refused, err)
	}
	s := collated(t, figs, question)
	if s.Base.Counted != 2830 || s.Current.Counted != 3770 || len(s.Matched.Pairs) != 13 {
		t.Errorf("totals %+v, %+v", s.Base, s.Current)
	}
}

// A row that was refused is not nobody's word: its force and year are told from those
// that nothing was said of.
func TestUnreadableRows(t *testing.T) {
	file := "force,period_start,period_end,measure,value,publisher,published_on,url\n" +
		"Kent,2016-04-01,2017-03-31,cyber-flagged child sexual offences,361,A,2018,\n" +
		"Norfolk,2016-04-01,2017-03-31,cyber-flagged child sexual offences,12x,A,2018,\n" +
		"Kent,2016-04-01,2017-03-31,cyber-flagged child sexual offences,37l,B,2018,\n"
	figs, refused, err := ReadCSV(strings.NewReader(file), "f.csv")
	if err != nil || len(figs) != 1 || len(refused) != 2 {
		t.Fatal(figs, refused, err)
	}
	q := question
	q.Refused = refused
	s := collated(t, figs, q)
	for _, m := range s.Missing {
		if want := m.Force.Name == "Norfolk" && m.Period == q.Current; m.Unreadable != want {
			t.Errorf("%s in %s: unreadable %v", m.Force.Name, m.Period, m.Unreadable)
		}
	}
	kent, _ := s.Return("E23000032")
	if len(kent.Current.Unread) != 1 || kent.Current.Unreadable() {
		t.Errorf("Kent has %d unread rows beside its figure, unreadable %v", len(kent.Current.Unread), kent.Current.Unreadable())
	}
}
