package brief

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/examples"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"

	"golang.org/x/net/html"
)

// exampleSet collates the shipped figures for a year and the one before it.
func exampleSet(t testing.TB, year int, extra ...figure.Figure) collate.Set {
	t.Helper()
	f, err := examples.FS.Open("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figs, refused, err := collate.ReadCSV(f, "figures.csv")
	if err != nil || len(refused) > 0 {
		t.Fatalf("the shipped figures: %v, %v", refused, err)
	}
	set, err := collate.Collate(append(figs, extra...), collate.Question{
		Measure: figure.CyberFlagged, Base: figure.FinancialYear(year - 1), Current: figure.FinancialYear(year),
	})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func briefOf(t testing.TB, set collate.Set, force string) Brief {
	t.Helper()
	b, err := New(set, force)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// text joins the sentences of a brief.
func text(b Brief) string { return textBut(b, "") }

// textBut is text without one section.
func textBut(b Brief, id string) string {
	var all []string
	for _, s := range b.Sections {
		if s.ID == id {
			continue
		}
		for _, sentence := range s.Sentences {
			all = append(all, sentence.Text)
		}
	}
	return strings.Join(all, "\n")
}

func TestBriefs(t *testing.T) {
	for _, c := range []struct {
		why, force string
		year       int
		status     figure.State
		says       []string
		never      []string
	}{
		{"the force of the story", "Cleveland", 2016, figure.Counted,
			[]string{"Cleveland Police recorded 145 cyber-flagged child sexual offences in the year from April 2016 to March 2017 (2016-17).", "average of 2.8 a week",
				"rose by 90, or 163.6%, between 2015-16 and 2016-17", "more than two and a half times", "2.64 times", "1.94 to 3.62",
				"For every 100,000 children under 18 in its area, Cleveland Police recorded 117.9 of these offences in 2016-17", "In the middle of 2016, 123,036 children lived there", "estimate", "5,653", "39 forces", "15.5 a day",
				"13 forces", "1,665", "2,971", "78.4%", "older cases coming forward"},
			[]string{"trebled", "163%", "no earlier figure"}},
		{"nothing to compare with", "Durham", 2016, figure.Counted,
			[]string{"Durham Constabulary recorded 190", "There is no earlier figure to compare with: for 2015-16, the figure was said to be not available",
				"13 (ChronicleLive, June 2016), then \u2018not available\u2019 (Hartlepool Mail, June 2017)", "cannot be among those forces",
				"(Hartlepool Mail, June 2017; The Northern Echo, September 2020)", "published before that, 13 (ChronicleLive, June 2016); it is not used",
				"How many crimes of this kind are recorded depends on"},
			[]string{" rose ", " fell ", "times that", "A rise in"}},
		{"a base that was revised", "Northumbria", 2016, figure.Counted,
			[]string{"229.6%", "170 (ChronicleLive, June 2016), then 98 (Sunderland Echo, June 2017)"}, nil},
		{"a fall", "Lincolnshire", 2016, figure.Counted, []string{"fell by 54, or 48.2%, between 2015-16 and 2016-17", "A fall in recorded crimes"}, []string{"A rise in recorded crimes"}},
		{"a base below 20", "Wiltshire", 2016, figure.Counted, []string{"recorded 44", "had recorded 10", "No percentage is given, because the earlier count is below 20", "too small"},
			[]string{"340%", "rose by", "times that", "4.4", "A rise in recorded crimes", "A fall in recorded crimes"}},
		{"a base below 50", "Warwickshire", 2016, figure.Counted, []string{"27 more in 2016-17 than in 2015-16", "below 50"}, []string{"71%", "71.1", "times that"}},
		{"a count of other publications", "Merseyside", 2016, figure.Counted, []string{"different publications"}, nil},
		{"no figure, and nobody said why", "Surrey", 2016, figure.NoFigure, []string{"No figure of cyber-flagged child sexual offences", "says nothing of how many there were", "5,653"},
			[]string{"Surrey Police recorded", "compare with", "100,000"}},
		{"said to be not available", "Durham", 2015, figure.NotAvailable, []string{"the figure was said to be not available"}, []string{"Durham Constabulary recorded", "100,000"}},
		{"a nickname", "the Met", 2016, figure.NoFigure, []string{"Metropolitan Police"}, nil},
		{"a code", "E23000013", 2016, figure.Counted, []string{"Cleveland Police recorded 145"}, nil},
	} {
		b := briefOf(t, exampleSet(t, c.year), c.force)
		got := text(b)
		if b.Status != c.status {
			t.Errorf("%s: status %v, want %v", c.why, b.Status, c.status)
		}
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s: the brief of %s does not say %q:\n%s", c.why, c.force, want, got)
			}
		}
		for _, never := range c.never {
			if strings.Contains(got, never) {
				t.Errorf("%s: the brief of %s says %q:\n%s", c.why, c.force, never, got)
			}
		}
	}
}

func made(force string, year int, v figure.Value) figure.Figure {
	f, err := reference.LookupForce(force)
	if err != nil {
		panic(err)
	}
	return figure.Figure{Area: f.Area(), Period: figure.FinancialYear(year), Measure: figure.CyberFlagged, Value: v,
		Source: figure.Source{Publisher: "A Paper"}}
}

func TestRareBriefs(t *testing.T) {
	for _, c := range []struct {
		why, force    string
		base, current figure.Value
		says, never   []string
	}{
		{"none in either year", "Surrey", figure.Count(0), figure.Count(0), []string{"recorded 0 cyber-flagged", "none in either period", "same in both years"}, []string{"a week", "%, from"}},
		{"from none", "Surrey", figure.Count(0), figure.Count(12), []string{"none in the earlier period"}, []string{"rose by", "times that"}},
		{"one offence is singular", "Surrey", figure.Count(1), figure.Count(1), []string{"recorded 1 cyber-flagged child sexual offence in"}, []string{" 1 cyber-flagged child sexual offences"}},
		{"53 a year is one a week", "Surrey", figure.Count(60), figure.Count(53), []string{"an average of 1.0 a week"}, nil},
		{"52 a year is less than one a week", "Surrey", figure.Count(60), figure.Count(52), []string{"recorded 52 "}, []string{"a week"}},
		{"half as many again is a multiple", "Surrey", figure.Count(600), figure.Count(900), []string{"one and a half times", "1.50 times"}, nil},
		{"less than that is a percentage only", "Surrey", figure.Count(600), figure.Count(899), []string{"49.8%"}, []string{" times that"}},
		{"a hidden count", "Surrey", figure.Count(60), figure.Hidden(1, 4), []string{"a hidden count", "between 1 and 4"}, []string{"fell", "100,000", "says nothing of how many"}},
		{"a hidden base", "Surrey", figure.HiddenAtLeast(0), figure.Count(60), []string{"number for 2015-16 is hidden, of which no upper bound was given"}, []string{"rose by"}},
		{"no clear change", "Surrey", figure.Count(60), figure.Count(66), []string{"can be chance alone", "no clear change", "depends on"}, []string{"more than chance", "A rise in recorded"}},
		{"hidden later is not withdrawn", "Surrey", figure.Count(60), figure.Hidden(1, 4), []string{"a hidden count"}, []string{"say that there is none"}},
		{"refused", "Surrey", figure.Missing(figure.Refused), figure.Count(60), []string{"refused to give the figure (A Paper)"}, nil},
		{"the flag is not used", "Surrey", figure.Count(60), figure.Missing(figure.FlagNotUsed), []string{"not to use the flag (A Paper)", "says nothing of how many there were"}, nil},
		{"too few children for a rate", "City of London", figure.Count(60), figure.Count(66), []string{"No rate is given", "too few children"}, []string{"100,000"}},
		{"no change at all", "Surrey", figure.Count(60), figure.Count(60), []string{"same in both years"}, []string{"0%", "chance"}},
	} {
		set := exampleSet(t, 2016, made(c.force, 2015, c.base), made(c.force, 2016, c.current))
		got := textBut(briefOf(t, set, c.force), "nation")
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s: the brief does not say %q:\n%s", c.why, want, got)
			}
		}
		for _, never := range c.never {
			if strings.Contains(got, never) {
				t.Errorf("%s: the brief says %q:\n%s", c.why, never, got)
			}
		}
	}
}

// The common change of few forces is a single story, and is not said of the
// national picture.
func TestFewMatchedForces(t *testing.T) {
	names := []string{"Kent", "Essex", "Surrey", "Sussex", "Dorset"}
	for n, want := range map[int]bool{4: false, 5: true} {
		var figs []figure.Figure
		for _, name := range names[:n] {
			figs = append(figs, made(name, 2015, figure.Count(60)), made(name, 2016, figure.Count(90)))
		}
		set, err := collate.Collate(figs, collate.Question{
			Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(text(briefOf(t, set, "Kent")), "have a number for both years"); got != want {
			t.Errorf("with %d forces the common change is said: %v, want %v", n, got, want)
		}
	}
}

// What minChildren says of the forces holds.
func TestFewChildrenAreTheCityOnly(t *testing.T) {
	for _, f := range reference.Forces() {
		children, err := reference.ChildrenCarried(f.Code, 2016)
		if err != nil {
			t.Fatal(err)
		}
		if city := f.Display == "City of London"; city && children.Count >= 2_000 || !city && children.Count <= 90_000 {
			t.Errorf("%s has %d children", f.Display, children.Count)
		}
	}
}

// A sentence with a missing input cannot be written: take any fact away, and
// every sentence that needs it goes, and no slot is left open.
func TestNoSentenceWithoutItsFacts(t *testing.T) {
	set := exampleSet(t, 2016)
	tried := 0
	for _, r := range set.Returns {
		all := gather(set, r, r.Force.Name)
		for name := range all {
			less := facts{}
			for k, v := range all {
				if k != name {
					less[k] = v
				}
			}
			for _, plan := range sections {
				for _, l := range plan.lines {
					s := &scribe{facts: less}
					sentence, ok := s.sentence(l)
					needs := slices.Concat(l.needs(), l.when, l.uses)
					if ok && (slices.Contains(needs, name) || strings.ContainsAny(sentence.Text, "{}")) {
						t.Fatalf("%s without %q: %q", r.Force.Name, name, sentence.Text)
					}
					tried++
				}
			}
		}
	}
	if tried == 0 {
		t.Fatal("tried no sentence")
	}
}

// Every line of the plan names facts that gather can give, and some brief has
// each line: a misspelt fact would silence its sentence for ever.
func TestEveryLineIsWrittenSomewhere(t *testing.T) {
	written := map[string]bool{}
	note := func(set collate.Set) {
		for _, r := range set.Returns {
			for _, s := range briefOf(t, set, r.Force.Code).Sections {
				for _, sentence := range s.Sentences {
					written[s.ID+"/"+sentence.ID] = true
				}
			}
		}
	}
	note(exampleSet(t, 2016))
	note(exampleSet(t, 2015))
	note(exampleSet(t, 2016,
		made("Surrey", 2015, figure.Count(30)), made("Surrey", 2016, figure.Count(25)),
		made("Essex", 2015, figure.Hidden(1, 4)),
		made("Hampshire", 2016, figure.Hidden(1, 4)), made("Norfolk", 2016, figure.Missing(figure.NotHeld)),
		made("Suffolk", 2015, figure.Count(60)), made("Suffolk", 2016, figure.Count(60)),
		made("City of London", 2016, figure.Count(3)),
		made("Dorset", 2016, figure.Count(60)), paper(made("Dorset", 2016, figure.Count(61)), "B"),
		made("Gwent", 2016, figure.Count(100)),
		made("Bedfordshire", 2015, figure.Count(60)), paper(made("Bedfordshire", 2015, figure.Count(61)), "B"),
		made("Bedfordshire", 2016, figure.Count(66)), made("Derbyshire", 2015, figure.Count(1000)), made("Derbyshire", 2016, figure.Count(2500)),
	))
	note(alike(t, 1000, nil))
	first, second := made("Gwent", 2016, figure.Count(100)), made("Gwent", 2016, figure.Count(190))
	first.Source.PublishedOn, second.Source.PublishedOn = civil.Partial{Year: 2018, Month: 2, Day: 1}, civil.Partial{Year: 2018, Month: 2, Day: 2}
	note(madeSet(t, "", made("Gwent", 2015, figure.Count(100)), first, second))
	note(alike(t, 1000, map[string]int64{"Kent": 1200, "Essex": 60, "Surrey": 260}, made("Surrey", 2015, figure.Count(200))))
	few, err := collate.Collate([]figure.Figure{made("Kent", 2016, figure.Count(60))}, collate.Question{
		Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)})
	if err != nil {
		t.Fatal(err)
	}
	note(few)
	note(unreadable(t))
	note(rivals(t))
	note(slightly(t))
	note(alike(t, 1000, nil, widely(t)...))
	note(toNone(t))
	note(asOf(t))
	// Lines that TestDoubts or another room's figures are needed for.
	rare := []string{"silent", "no population", "current revised", "nation", "published early", "above wider", "above all", "other period"}
	for _, plan := range sections {
		for _, l := range plan.lines {
			if !written[plan.id+"/"+l.id] && !slices.Contains(rare, l.id) {
				t.Errorf("line %q of section %q is in no brief", l.id, plan.id)
			}
		}
	}
}

// unreadable is a set with a calendar year, and with rows that could not be read: of
// Norfolk, and of the base of Kent.
func unreadable(t *testing.T) collate.Set {
	t.Helper()
	row := func(force string, y int) collate.Problem {
		return collate.Problem{File: "f.csv", Row: 8, Of: made(force, y, figure.Count(1))}
	}
	calendar := made("Suffolk", 2016, figure.Count(70))
	calendar.Period = figure.CalendarYear(2016)
	set, err := collate.Collate([]figure.Figure{made("Kent", 2016, figure.Count(60)), calendar}, collate.Question{
		Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016),
		Refused: []collate.Problem{row("Norfolk", 2016), row("Kent", 2015)}})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

var digits = regexp.MustCompile(`\d`)

// Every number has a source, in every brief of the shipped figures.
func TestEveryNumberHasASource(t *testing.T) {
	for _, year := range []int{2015, 2016} {
		set := exampleSet(t, year)
		for _, r := range set.Returns {
			b := briefOf(t, set, r.Force.Code)
			for _, s := range b.Sections {
				for _, sentence := range s.Sentences {
					plain := strings.NewReplacer(set.Question.Current.String(), "", set.Question.Base.String(), "", set.Question.Current.Words(), "").Replace(sentence.Text)
					if digits.MatchString(plain) && len(sentence.Sources) == 0 {
						t.Errorf("%s: no source for %q", r.Force.Name, sentence.Text)
					}
					for _, n := range sentence.Sources {
						if n < 1 || n > len(b.Sources) || b.Sources[n-1].Number != n || b.Sources[n-1].Text == "" {
							t.Errorf("%s: source %d of %q is not in the list", r.Force.Name, n, sentence.Text)
						}
					}
				}
			}
		}
	}
}

func TestUnknownForce(t *testing.T) {
	for _, c := range []struct{ why, force, says, hint string }{
		{"misspelt", "Cleveladn", "Cleveladn", "Cleveland"},
		{"not one of the 43", "PSNI", "not one of the 43", "England and Wales"},
	} {
		_, err := New(exampleSet(t, 2016), c.force)
		hinter, _ := err.(interface{ Hint() string })
		if err == nil || !strings.Contains(err.Error(), c.says) || hinter == nil || !strings.Contains(hinter.Hint(), c.hint) {
			t.Errorf("%s: error %v", c.why, err)
		}
	}
}

func TestWriters(t *testing.T) {
	b := briefOf(t, exampleSet(t, 2016), "Cleveland")
	var md, page, fragment, doc bytes.Buffer
	for _, err := range []error{Markdown(&md, b), Page(&page, b), Fragment(&fragment, b), JSON(&doc, b)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range b.Sections {
		for _, sentence := range s.Sentences {
			if !strings.Contains(md.String(), sentence.Text) {
				t.Errorf("the Markdown does not have %q", sentence.Text)
			}
		}
	}
	if n := strings.Count(md.String(), "\n[^"); n != len(b.Sources) {
		t.Errorf("the Markdown has %d sources, want %d", n, len(b.Sources))
	}
	var back struct {
		Force, Period, Status string
		Sections              []struct{ Sentences []struct{ Text string } }
		Sources               []struct{ URL string }
	}
	if err := json.Unmarshal(doc.Bytes(), &back); err != nil || back.Force != "Cleveland" || back.Period != "2016-17" ||
		back.Status != "counted" || len(back.Sections) != len(b.Sections) || len(back.Sources) != len(b.Sources) {
		t.Errorf("JSON: %+v, %v", back, err)
	}
	if strings.Contains(fragment.String(), "<h1") || !strings.Contains(page.String(), "<html lang=\"en\">") {
		t.Error("the fragment has a title of its own, or the page has no language")
	}
	checkHTML(t, page.String(), b)
}

// checkHTML asks that every link to a source leads to one, and that every
// section has a heading that names it.
func checkHTML(t *testing.T, page string, b Brief) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids, links, labels := map[string]bool{}, []string{}, []string{}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				links = append(links, a.Val[1:])
			case a.Key == "aria-labelledby":
				labels = append(labels, a.Val)
			}
		}
	}
	if len(links) == 0 || len(labels) != len(b.Sections)+2 {
		t.Errorf("%d links to sources and %d sections", len(links), len(labels))
	}
	for _, to := range append(links, labels...) {
		if !ids[to] {
			t.Errorf("nothing has the id %q", to)
		}
	}
	for _, s := range b.Sources {
		if !ids["brief-source-"+strconv.Itoa(s.Number)] {
			t.Errorf("source %d is not on the page", s.Number)
		}
	}
}

// What a paper is called is not markup.
func TestWritersEscape(t *testing.T) {
	f := made("Surrey", 2016, figure.Count(60))
	f.Source.Publisher = `<b>A*B_[c]`
	f.Source.URL = "javascript:alert(1)"
	b := briefOf(t, exampleSet(t, 2016, f), "Surrey")
	var md, page bytes.Buffer
	if err := Markdown(&md, b); err != nil {
		t.Fatal(err)
	}
	if err := Page(&page, b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(md.String(), "<b>") || strings.Contains(page.String(), "<b>") || !strings.Contains(md.String(), `A\*B\_\[c\]`) {
		t.Error("the name of a publisher became markup")
	}
	if strings.Contains(md.String(), "<javascript:") || strings.Contains(page.String(), `href="javascript:`) {
		t.Error("an address that is not of the web became a link")
	}
}

// A reply has no address: its footnote names the file and the place in it.
func TestSourceOfAReply(t *testing.T) {
	f := made("Surrey", 2016, figure.Count(60))
	f.Source = figure.Source{Publisher: "Surrey Police", Where: "Surrey reply.xlsx, Q1!D5"}
	var md bytes.Buffer
	if err := Markdown(&md, briefOf(t, exampleSet(t, 2016, f), "Surrey")); err != nil {
		t.Fatal(err)
	}
	if want := "Surrey Police: Surrey reply.xlsx, Q1!D5"; !strings.Contains(md.String(), want) {
		t.Errorf("no footnote says %q:\n%s", want, md.String())
	}
}

func TestHelp(t *testing.T) {
	b := briefOf(t, exampleSet(t, 2016), "Durham")
	var names []string
	for _, h := range b.Help {
		names = append(names, h.Name)
		if h.Contact == "" || h.For == "" || !strings.HasPrefix(h.Source, "https://") || h.CheckedOn.Year < 2026 || !strings.HasPrefix(h.Checked, h.CheckedOn.Words()+" in ") {
			t.Errorf("help %+v is not whole", h)
		}
		// A number is taken from those who answer it, and for any force from a page
		// that speaks for all of them.
		own := regexp.MustCompile(`^https://(?:www\.)?(?:nspcc\.org\.uk|ceop\.police\.uk|askthe\.police\.uk)/`)
		if !own.MatchString(h.Source) {
			t.Errorf("help %s is from %s", h.Name, h.Source)
		}
	}
	if want := []string{"Childline", "NSPCC Helpline", "CEOP Safety Centre", "Durham Constabulary"}; !slices.Equal(names, want) {
		t.Errorf("help %q, want %q", names, want)
	}
}
