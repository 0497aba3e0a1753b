package confirm_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

func reading() answer.Reading {
	f := func(q string, year int, v int64, b answer.Breakdown) answer.Figure {
		return answer.Figure{Question: q, Period: figure.FinancialYear(year), Breakdown: b, Unit: answer.Offences, Value: v, Where: "S!C7", Quote: "a | b", Confidence: 0.95}
	}
	return answer.Reading{Force: "Kent", ReceivedOn: "2017-06-05",
		Questions: []answer.Question{{Question: "Q1", Status: answer.Refused, Exemptions: []string{"s12(1)"}}, {Question: "Q2", Status: answer.Answered}},
		Figures: []answer.Figure{f("Q2", 2016, 161, answer.Breakdown{}), f("Q3", 2016, 100, answer.Breakdown{Platform: "Facebook"}),
			f("Q3", 2016, 61, answer.Breakdown{Platform: "Other"}), f("Q3", 2016, 170, answer.Breakdown{})}}
}

// Missing, nought, hidden, refused and not applicable stay apart.
func TestValuesStayApart(t *testing.T) {
	four := int64(4)
	for _, c := range []struct {
		why  string
		f    answer.Figure
		want figure.Value
	}{
		{"a nought is a count", answer.Figure{Value: 0}, figure.Count(0)},
		{"less than five says its own bounds", answer.Figure{Symbol: answer.LessThanFive}, figure.Hidden(0, 4)},
		{"bounds of the file's key", answer.Figure{Symbol: answer.Hidden, Low: ptr(1), High: &four}, figure.Hidden(1, 4)},
		{"a star without a key has no upper bound", answer.Figure{Symbol: answer.Hidden}, figure.HiddenAtLeast(0)},
		{"not available", answer.Figure{Symbol: answer.NotAvailable}, figure.Missing(figure.NotAvailable)},
	} {
		p := confirm.Proposals(answer.Reading{Figures: []answer.Figure{c.f}})
		if len(p) != 1 || p[0].Value != c.want {
			t.Errorf("%s: %v, want %v", c.why, p, c.want)
		}
	}
}

func ptr(n int64) *int64 { return &n }

func TestProposals(t *testing.T) {
	p := confirm.Proposals(reading())
	if len(p) != 5 {
		t.Fatalf("%d proposals, want 4 figures and one refusal", len(p))
	}
	refusal := p[4]
	if refusal.Value != figure.Missing(figure.Refused) || refusal.Measure != figure.AllChild || refusal.Confidence >= confirm.DefaultThreshold || refusal.Complete() == nil {
		t.Errorf("the refusal of Q1 is %+v", refusal)
	}
	if p[0].Measure != figure.CyberFlagged || p[1].Measure != figure.CyberFlagged || p[3].Measure != "" {
		t.Errorf("measures %q, %q and, of a total beside the headline, %q", p[0].Measure, p[1].Measure, p[3].Measure)
	}
	own := reading()
	own.Questions = append(own.Questions, answer.Question{Question: "Q5", Status: answer.Answered})
	for _, p := range confirm.Proposals(own) {
		if p.Measure != "" {
			t.Errorf("an answer with its own numbers is taken for the standard request: %q", p.Measure)
		}
	}
}

// A proposal is the same in another reading that says the same, however sure,
// and another one when it says anything else.
func TestKeys(t *testing.T) {
	keys := map[string]bool{}
	for _, p := range confirm.Proposals(reading()) {
		if keys[p.Key] {
			t.Errorf("key of %s twice", p.Value)
		}
		keys[p.Key] = true
	}
	again := reading()
	again.Figures[0].Confidence, again.Figures[0].Quote = 0.6, "other words"
	if p := confirm.Proposals(again)[0]; !keys[p.Key] {
		t.Error("another confidence made another proposal")
	}
	for why, change := range map[string]func(*answer.Figure){
		"value":  func(f *answer.Figure) { f.Value++ },
		"period": func(f *answer.Figure) { f.Period = figure.FinancialYear(2015) },
		"symbol": func(f *answer.Figure) { f.Symbol = answer.Hidden },
		"unit":   func(f *answer.Figure) { f.Unit = answer.Victims },
		"age":    func(f *answer.Figure) { f.Breakdown.Age = "13" },
		"place":  func(f *answer.Figure) { f.Where = "S!C8" },
		"force":  func(f *answer.Figure) { f.Force = "Essex" },
	} {
		again := reading()
		change(&again.Figures[0])
		if p := confirm.Proposals(again)[0]; keys[p.Key] {
			t.Errorf("another %s is the same proposal", why)
		}
	}
	twice := reading()
	twice.Figures = append(twice.Figures, twice.Figures[0])
	if ps := confirm.Proposals(twice); ps[0].Key == ps[4].Key {
		t.Error("two equal proposals have one key")
	}
}

func TestSums(t *testing.T) {
	sheet := confirm.Sheet{}
	for n, p := range confirm.Proposals(reading()) {
		sheet.Items = append(sheet.Items, confirm.Item{ID: int64(n + 1), Proposal: p, Standing: confirm.Of(nil, 0), Offered: true})
	}
	// The third question has its own total, so its parts are held against that.
	total := sheet.Items[3]
	total.Measure = figure.CyberFlagged
	sheet.Items[3] = total
	sums := sheet.Sums(sheet.Items[1])
	if len(sums) != 1 || sums[0].Parts != 2 || sums[0].Agrees() || sums[0].Adds.Low != 161 {
		t.Errorf("sums of a part: %v", sums)
	}
	// A correction counts at once.
	sheet.Items[3].Standing = confirm.Standing{}.After(decision(1, 0, confirm.Correct, 161))
	if sums = sheet.Sums(sheet.Items[1]); len(sums) != 1 || !sums[0].Agrees() {
		t.Errorf("sums after a correction: %v", sums)
	}
	// Without it, they are parts of the second question's count.
	sheet.Items = append(sheet.Items[:3:3], sheet.Items[4:]...)
	if sums = sheet.Sums(sheet.Items[0]); len(sums) != 1 || sums[0].Printed != figure.Count(161) || !sums[0].Agrees() {
		t.Errorf("sums of the headline: %v", sums)
	}
}

// More offences with the flag than in all are told of both, and neither is preselected, until a person
// corrects one.
func TestExcesses(t *testing.T) {
	sheet := confirm.Sheet{}
	for n, p := range confirm.Proposals(reading()) {
		sheet.Items = append(sheet.Items, confirm.Item{ID: int64(n + 1), Proposal: p, Standing: confirm.Of(nil, 0), Offered: true})
	}
	flagged := sheet.Items[0]
	all := flagged
	all.ID, all.Question, all.Measure, all.Value = 9, "Q1", figure.AllChild, figure.Count(100)
	sheet.Items = append(sheet.Items, all)
	for _, i := range []confirm.Item{flagged, all} {
		es := sheet.Excesses(i)
		if len(es) != 1 || es[0].Items != [2]int64{1, 9} || !strings.Contains(es[0].String(), "cannot be more than its whole") {
			t.Errorf("proposal %d: %v", i.ID, es)
		}
		if sheet.Preselected(i, confirm.DefaultThreshold) {
			t.Errorf("proposal %d is preselected", i.ID)
		}
	}
	right := decision(1, 0, confirm.Correct, 90)
	right.Proposal = 1
	if es := sheet.After([]confirm.Decision{right}).Excesses(flagged); len(es) != 0 {
		t.Errorf("after a correction: %v", es)
	}
	if es := sheet.Excesses(sheet.Items[1]); len(es) != 0 {
		t.Errorf("another item: %v", es)
	}
}

// Every field of a proposal and of a statement comes back.
func TestRoundTrip(t *testing.T) {
	p := confirm.Proposal{Question: "Q2", Total: true, Printed: "<5", Where: "S!C7", Quote: "a", Confidence: 0.95, Doubts: []string{"d"}, Added: true, NotApplicable: true,
		Statement: confirm.Statement{Force: "Kent", Received: civil.MustParse("2017-06-05"), Measure: "m", Period: figure.FinancialYear(2016),
			Part: answer.Breakdown{Code: "1", Offence: "2", Age: "3", Sex: "F", Platform: "4", Outcome: "5"}, Unit: answer.Victims, Value: figure.Hidden(1, 4)}}
	for _, v := range []reflect.Value{reflect.ValueOf(p), reflect.ValueOf(p.Statement), reflect.ValueOf(p.Part)} {
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; v.Field(i).IsZero() && name != "Key" {
				t.Errorf("the sample does not set %s", name)
			}
		}
	}
	values := []figure.Value{figure.Count(0), figure.Count(5653), figure.Hidden(1, 4), figure.HiddenAtLeast(0)}
	for s := figure.NoFigure; s <= figure.NoReply; s++ {
		if s != figure.Counted && s != figure.Suppressed {
			values = append(values, figure.Missing(s))
		}
	}
	for _, v := range values {
		p.Value = v
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back confirm.Proposal
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, back, cmp.AllowUnexported(figure.Value{})); diff != "" {
			t.Error(diff)
		}
	}
	for _, bad := range []string{`{"state":"guessed"}`, `{"state":"counted"}`, `{"state":"counted","low":1,"high":2}`, `{"state":"refused","low":1}`, `{"period_start":"2017-02-31"}`} {
		var s confirm.Statement
		if json.Unmarshal([]byte(bad), &s) == nil {
			t.Errorf("%s was read as %v", bad, s)
		}
	}
}

func TestWith(t *testing.T) {
	words := func(s string) (figure.Value, bool) { return figure.Missing(figure.Refused), s == "refused" }
	for _, c := range []struct{ field, text, want string }{
		{"value", "5,653", "5,653"}, {"value", "0", "0"}, {"value", "refused", "refused"},
		{"value", "", ""}, {"value", "12 %", ""}, {"value", "-3", ""}, {"value", "5,65", ""}, {"value", "99999999999", ""},
		{"period", "2016-17", "2016-17"}, {"period", "2016-01-01..2016-12-31", "2016"}, {"period", "2017-04-01..2017-09-30", "2017-04-01 to 2017-09-30"},
		{"period", "2016-18", ""}, {"period", "2016", ""}, {"period", "16/17", ""}, {"period", "2017-09-30..2017-04-01", ""}, {"period", "", ""},
		{"received", "2017-06-05", "2017-06-05"}, {"received", "June", ""}, {"force", "kent police", "Kent"}, {"force", "Clevland", ""},
		{"measure", "a: b", ""}, {"unit", "cases", ""}, {"unit", "victims", "victims"}, {"age", "abc", ""}, {"age", "15-13", ""}, {"age", "18", "18"}, {"age", "13-15", "13-15"}, {"age", "16+", "16+"}, {"age", "Unknown", "unknown"}, {"colour", "red", ""},
	} {
		s, err := confirm.Statement{}.With(c.field, c.text, words)
		got := map[string]string{"value": s.Value.String(), "period": s.Period.String(), "received": s.Received.String(), "force": s.Force, "unit": string(s.Unit), "age": s.Part.Age}[c.field]
		if (err == nil) != (c.want != "") || err == nil && got != c.want {
			t.Errorf("%s=%s: %q, %v; want %q", c.field, c.text, got, err, c.want)
		}
	}
}
