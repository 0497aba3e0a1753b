package confirm_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

func statement(n int64) confirm.Statement {
	return confirm.Statement{Force: "Kent", Received: civil.MustParse("2017-06-05"), Measure: figure.CyberFlagged,
		Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: figure.Count(n)}
}

// decision is one on proposal 1, by a person who had seen that one.
func decision(id, seen int64, verb confirm.Verb, values ...int64) confirm.Decision {
	d := confirm.Decision{ID: id, Proposal: 1, Seen: seen, Verb: verb, By: "A", At: time.Date(2018, 6, 1, 0, 0, int(id), 0, time.UTC), Why: "because"}
	for _, v := range values {
		d.Statements = append(d.Statements, statement(v))
	}
	return d
}

func TestReplay(t *testing.T) {
	for _, c := range []struct {
		why    string
		log    []confirm.Decision
		want   confirm.State
		stands int64 // the value, where one stands
	}{
		{"nobody decided", nil, confirm.Open, 0},
		{"one decision stands", []confirm.Decision{decision(1, 0, confirm.Accept, 161)}, confirm.Accepted, 161},
		{"a change of mind replaces it", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 1, confirm.Correct, 163)}, confirm.Corrected, 163},
		{"it may be taken back", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 1, confirm.Reject)}, confirm.Rejected, 0},
		{"left for later and then decided", []confirm.Decision{decision(1, 0, confirm.Later), decision(2, 1, confirm.Accept, 161)}, confirm.Accepted, 161},
		{"two at once that differ: neither stands", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Correct, 163)}, confirm.Disputed, 0},
		{"two at once, one of whom rejects", []confirm.Decision{decision(1, 0, confirm.Reject), decision(2, 0, confirm.Accept, 161)}, confirm.Disputed, 0},
		{"two at once that say the same", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Accept, 161)}, confirm.Accepted, 161},
		{"later, given at once with a decision, takes nothing back", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Later)}, confirm.Accepted, 161},
		{"a decision given at once with later stands", []confirm.Decision{decision(1, 0, confirm.Later), decision(2, 0, confirm.Accept, 161)}, confirm.Accepted, 161},
		{"a dispute is ended by who has seen both", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Reject), decision(3, 2, confirm.Correct, 163)}, confirm.Corrected, 163},
		{"and not by who has seen one", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Reject), decision(3, 1, confirm.Accept, 161)}, confirm.Disputed, 0},
		{"nor by leaving it for later in ignorance", []confirm.Decision{decision(1, 0, confirm.Accept, 161), decision(2, 0, confirm.Reject), decision(3, 0, confirm.Later)}, confirm.Disputed, 0},
	} {
		got := confirm.Of(confirm.Replay(c.log), 1)
		figs, err := got.Figures(confirm.Proposal{Where: "C7", Printed: "161", Statement: statement(161)}, confirm.Document{Name: "kent.xlsx", SHA256: "ab"})
		if err != nil || got.State != c.want || len(got.All) != len(c.log) {
			t.Errorf("%s: %s with %d of %d decisions, %v; want %s", c.why, got.State, len(got.All), len(c.log), err, c.want)
		}
		if (c.stands > 0) != (len(figs) == 1) || len(figs) == 1 && figs[0].Value != figure.Count(c.stands) {
			t.Errorf("%s: %v stands, want %d", c.why, figs, c.stands)
		}
	}
}

// However decisions on several proposals are mixed, each proposal stands as by
// its own alone, and every decision is kept.
func TestReplayOfManyProposals(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	verbs := []confirm.Verb{confirm.Accept, confirm.Correct, confirm.Reject, confirm.Later}
	for range 200 {
		var log []confirm.Decision
		alone := map[int64][]confirm.Decision{}
		for id := int64(1); id < 30; id++ {
			d := decision(id, 0, verbs[chance.IntN(len(verbs))])
			d.Proposal = chance.Int64N(4)
			if n := len(alone[d.Proposal]); n > 0 && chance.IntN(2) == 0 {
				d.Seen = alone[d.Proposal][n-1].ID
			}
			if d.Verb == confirm.Accept || d.Verb == confirm.Correct {
				d.Statements = []confirm.Statement{statement(chance.Int64N(2))}
			}
			log, alone[d.Proposal] = append(log, d), append(alone[d.Proposal], d)
		}
		at := confirm.Replay(log)
		for p, own := range alone {
			want := confirm.Of(confirm.Replay(own), p)
			if got := at[p]; got.State != want.State || got.Stands.ID != want.Stands.ID || len(got.All) != len(own) {
				t.Fatalf("proposal %d is %s by %d, alone %s by %d", p, got.State, got.Stands.ID, want.State, want.Stands.ID)
			}
		}
	}
}

// What lacks something is not kept, and the error says what to do.
func TestCheck(t *testing.T) {
	for field, lack := range map[string]func(*confirm.Decision){
		"force":    func(d *confirm.Decision) { d.Statements[0].Force = "" },
		"received": func(d *confirm.Decision) { d.Statements[0].Received = civil.Date{} },
		"measure":  func(d *confirm.Decision) { d.Statements[0].Measure = "" },
		"period":   func(d *confirm.Decision) { d.Statements[0].Period = figure.Period{} },
		"value":    func(d *confirm.Decision) { d.Statements[0].Value = figure.Value{} },
		"why":      func(d *confirm.Decision) { d.Verb, d.Why, d.Statements = confirm.Reject, "", nil },
	} {
		d := decision(1, 0, confirm.Accept, 161)
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		lack(&d)
		l, ok := d.Check().(*confirm.Lack)
		if !ok || l.Field != field || l.Hint() == "" {
			t.Errorf("without %s: %v", field, l)
		}
	}
	for why, d := range map[string]confirm.Decision{
		"an unknown verb":            decision(1, 0, "approve", 161),
		"accepted as two":            decision(1, 0, confirm.Accept, 1, 2),
		"split into one":             decision(1, 0, confirm.Split, 1),
		"rejected with a figure":     decision(1, 0, confirm.Reject, 1),
		"by nobody":                  {Verb: confirm.Later},
		"of a force that is not one": {Verb: confirm.Accept, By: "A", Statements: []confirm.Statement{func() confirm.Statement { s := statement(1); s.Force = "Clevland"; return s }()}},
	} {
		if d.Check() == nil {
			t.Errorf("%s: no error", why)
		}
	}
}
