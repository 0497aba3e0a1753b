package confirm_test

import (
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
)

// What a person puts in the place of a number is held against the file like the number itself.
func TestUnexplained(t *testing.T) {
	sheet := func(doubts ...string) confirm.Sheet {
		s := confirm.Sheet{}
		for n, v := range []int64{103, 60, 43} {
			i := confirm.Item{ID: int64(n + 1), Offered: true, Standing: confirm.Standing{State: confirm.Open}, Proposal: confirm.Proposal{Question: "Q2", Where: "S!C" + string(rune('1'+n)), Confidence: 0.97,
				Statement: confirm.Statement{Force: "Kent", Measure: figure.CyberFlagged, Period: figure.FinancialYear(2016), Part: answer.Breakdown{Sex: []string{"", "F", "M"}[n]}, Unit: answer.Offences, Value: figure.Count(v)}}}
			s.Items = append(s.Items, i)
		}
		s.Items[0].Doubts = doubts
		return s
	}
	decision := func(s confirm.Sheet, verb confirm.Verb, why string, values ...int64) confirm.Decision {
		d := confirm.Decision{Proposal: 1, Verb: verb, By: "A", Why: why}
		for _, v := range values {
			st := s.Items[0].Statement
			st.Value = figure.Count(v)
			d.Statements = append(d.Statements, st)
		}
		return d
	}
	const gone = "the reply says that it no longer stands"
	for _, c := range []struct {
		what    string
		sheet   confirm.Sheet
		verb    confirm.Verb
		why     string
		values  []int64
		against string
	}{
		{"the sum of its parts", sheet(), confirm.Accept, "", []int64{103}, ""},
		{"another number than the parts give", sheet(), confirm.Correct, "", []int64{321}, "2 parts by sex add up to 103; the total at S!C1 is 321: does not agree"},
		{"with a reason", sheet(), confirm.Correct, "the letter of 3 May", []int64{321}, ""},
		{"split into what the parts are not", sheet(), confirm.Split, "", []int64{100, 3}, "add up to 103; the total at S!C1 is 100"},
		{"no figure", sheet(), confirm.Reject, "", nil, ""},
		{"accepted though it no longer stands", sheet(gone), confirm.Accept, "", []int64{103}, gone},
	} {
		got := c.sheet.Unexplained([]confirm.Decision{decision(c.sheet, c.verb, c.why, c.values...)})
		if c.against == "" && len(got) > 0 || c.against != "" && (len(got) != 1 || !strings.Contains(strings.Join(got[0].Against, "; "), c.against)) {
			t.Errorf("%s: %v, want %q", c.what, got, c.against)
		}
	}
	// The number that is put in the place of one that no longer stands is not that one.
	alone := sheet(gone)
	alone.Items = alone.Items[:1]
	if got := alone.Unexplained([]confirm.Decision{decision(alone, confirm.Correct, "", 110)}); len(got) > 0 {
		t.Errorf("a new number in the place of one that no longer stands: %v", got)
	}
}

// What the file itself speaks against is not accepted with the others, and it is said why.
func TestTogether(t *testing.T) {
	item := func(id int64, q string, v int64, part answer.Breakdown, doubts ...string) confirm.Item {
		return confirm.Item{ID: id, Offered: true, Standing: confirm.Standing{State: confirm.Open}, Proposal: confirm.Proposal{Question: q, Where: "S!" + q, Confidence: 0.97, Doubts: doubts,
			Statement: confirm.Statement{Force: "Kent", Measure: figure.CyberFlagged, Period: figure.FinancialYear(2016), Part: part, Unit: answer.Offences, Value: figure.Count(v)}}}
	}
	putOff, disputed, unsure, rejected := item(1, "Q2", 161, answer.Breakdown{}), item(1, "Q2", 161, answer.Breakdown{}), item(1, "Q2", 161, answer.Breakdown{}), item(2, "Q2", 170, answer.Breakdown{})
	putOff.State, disputed.State, unsure.Confidence, rejected.State = confirm.PutOff, confirm.Disputed, 0.4, confirm.Rejected
	whole := item(1, "Q2", 161, answer.Breakdown{})
	platforms := []confirm.Item{whole, item(2, "Q3", 71, answer.Breakdown{Platform: "Snapchat"}), item(3, "Q3", 50, answer.Breakdown{Platform: "Kik"})}
	unsaid, other := item(2, "Q4", 90, answer.Breakdown{}), item(2, "Q9", 90, answer.Breakdown{})
	unsaid.Measure, other.Measure = "", ""
	told := func(i confirm.Item) confirm.Item { i.Where, i.Quote = "14 were charged", "14 were charged"; return i }
	outcomes := []confirm.Item{whole, told(item(2, "Q4", 14, answer.Breakdown{Outcome: "charged"})), told(item(3, "Q4", 5, answer.Breakdown{Outcome: "open"}))}
	sexes := []confirm.Item{whole, told(item(2, "Q2", 14, answer.Breakdown{Sex: "F"})), told(item(3, "Q2", 5, answer.Breakdown{Sex: "M"}))}
	tooMany := []confirm.Item{whole, told(item(2, "Q4", 140, answer.Breakdown{Outcome: "charged"})), told(item(3, "Q4", 50, answer.Breakdown{Outcome: "open"}))}
	partly := answer.Reading{Questions: []answer.Question{{Question: "Q3", Status: answer.Partly}}}
	for _, c := range []struct {
		why   string
		sheet confirm.Sheet
		ok    bool
		want  string
	}{
		{"nothing against it", confirm.Sheet{Items: []confirm.Item{whole}}, true, ""},
		{"not sure enough", confirm.Sheet{Items: []confirm.Item{unsure}}, false, ""},
		{"left for later", confirm.Sheet{Items: []confirm.Item{putOff}}, false, "left for later"},
		{"disputed", confirm.Sheet{Items: []confirm.Item{disputed}}, false, "two people decided otherwise"},
		{"another number", confirm.Sheet{Items: []confirm.Item{whole, item(2, "Q2", 170, answer.Breakdown{})}}, false, "proposal 2 says 170 of the same thing (Q2), at S!Q2"},
		{"the total of its outcomes", confirm.Sheet{Items: []confirm.Item{whole, unsaid}}, false, "proposal 2 says 90 of the same thing (Q4), at S!Q4"},
		{"a question of its own", confirm.Sheet{Items: []confirm.Item{whole, other}}, true, ""},
		{"another number, rejected", confirm.Sheet{Items: []confirm.Item{whole, rejected}}, true, ""},
		{"the same number again", confirm.Sheet{Items: []confirm.Item{whole, item(2, "Q2", 161, answer.Breakdown{})}}, true, ""},
		{"no longer stands", confirm.Sheet{Items: []confirm.Item{item(1, "Q2", 161, answer.Breakdown{}, "the reply says that it no longer stands")}}, false, "no longer stands"},
		{"a total whose parts are not there", confirm.Sheet{Items: []confirm.Item{item(1, "Q2", 161, answer.Breakdown{}, "it is not the sum of what it stands for")}}, false, "not the sum"},
		{"a sum that does not agree", confirm.Sheet{Items: platforms}, false, "2 parts by platform add up to 121; the total at S!Q2 is 161: does not agree"},
		{"some outcomes in a sentence", confirm.Sheet{Items: outcomes}, true, ""},
		{"outcomes in a sentence that are more", confirm.Sheet{Items: tooMany}, false, "add up to 190; the total at S!Q2 is 161: does not agree"},
		{"sexes in a sentence", confirm.Sheet{Items: sexes}, false, "add up to 19; the total at S!Q2 is 161: does not agree"},
		{"the top of a list", confirm.Sheet{Items: platforms, Reading: partly}, true, ""},
	} {
		ok, why := c.sheet.Together(c.sheet.Items[0], confirm.DefaultThreshold)
		if ok != c.ok || !strings.Contains(why, c.want) || c.want == "" && why != "" {
			t.Errorf("%s: %v, %q", c.why, ok, why)
		}
	}
	if sums := (confirm.Sheet{Items: platforms, Reading: partly}).Sums(whole); len(sums) != 1 || !strings.HasSuffix(sums[0].String(), "less, as Q3 is answered in part") {
		t.Errorf("the sum of the top of a list: %v", sums)
	}
	if sums := (confirm.Sheet{Items: outcomes}).Sums(whole); len(sums) != 1 || !strings.HasSuffix(sums[0].String(), "less, as a sentence may name only some") {
		t.Errorf("the sum of outcomes in a sentence: %v", sums)
	}
	more := []confirm.Item{whole, item(2, "Q3", 171, answer.Breakdown{Platform: "Snapchat"}), item(3, "Q3", 50, answer.Breakdown{Platform: "Kik"})}
	if ok, _ := (confirm.Sheet{Items: more, Reading: partly}).Together(whole, confirm.DefaultThreshold); ok {
		t.Error("parts of a question answered in part are more than the whole")
	}
}
