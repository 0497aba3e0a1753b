package confirm_test

import (
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
)

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
	more := []confirm.Item{whole, item(2, "Q3", 171, answer.Breakdown{Platform: "Snapchat"}), item(3, "Q3", 50, answer.Breakdown{Platform: "Kik"})}
	if ok, _ := (confirm.Sheet{Items: more, Reading: partly}).Together(whole, confirm.DefaultThreshold); ok {
		t.Error("parts of a question answered in part are more than the whole")
	}
}
