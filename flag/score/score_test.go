package score

import (
	"math"
	"testing"
	"testing/fstest"

	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/rules"
)

// Only a Judge makes a Decision: it has rules of its own here.
const tinyRules = `platforms social
  Chatter: chatter
rule unsaid.message
  channel unsaid
  any messages
definition mine
  title mine
  from 2015-04-01
  wording any
  source us
  verified no
undated mine
model
  counted 4
thresholds
  yes 0.8
  no 0.2
weights
  record itself -5 -5
  platforms.social itself 5 0
  unsaid.message itself -2 2
`

const (
	yesText    = "Abuse on Chatter for weeks."
	noText     = "Window smashed."
	reviewText = "He keeps sending her messages."
)

func sheet(t *testing.T, cases ...Case) *Sheet {
	t.Helper()
	var s Sheet
	for _, c := range cases {
		s.Add(c)
	}
	return &s
}

func decide(t *testing.T, text string) flag.Decision {
	t.Helper()
	set, err := rules.Load(fstest.MapFS{"VERSION": {Data: []byte("tiny")}, "a.rules": {Data: []byte(tinyRules)}})
	if err != nil {
		t.Fatal(err)
	}
	j, err := flag.NewJudge(set)
	if err != nil {
		t.Fatal(err)
	}
	return j.Decide(record.Record{Text: text})
}

// Worked by hand. Labelled yes: 2 flagged yes, 1 no, 1 to people. Labelled no:
// 1 flagged yes, 3 no. Unclear: 1 to people. So precision 2/3, recall 2/4,
// with review 3/4, sent 2/9, right where decided 5/7, F1 2/(2+(1+2)/2) = 4/7.
func TestByHand(t *testing.T) {
	yes, no, review := decide(t, yesText), decide(t, noText), decide(t, reviewText)
	s := sheet(t,
		Case{Label: Yes, Decision: yes, Channel: "social", HasPlatform: true, Platforms: []string{"Chatter"}},
		Case{Label: Yes, Decision: yes, Channel: "messaging", HasPlatform: true, Platforms: []string{"WhatsApp"}},
		Case{Label: Yes, Decision: no}, Case{Label: Yes, Decision: review},
		Case{Label: No, Decision: yes}, Case{Label: No, Decision: no}, Case{Label: No, Decision: no}, Case{Label: No, Decision: no},
		Case{Label: Unclear, Decision: review})
	for _, c := range []struct {
		name  string
		p     Proportion
		cases float64
		of    float64
	}{
		{"precision", s.Precision(), 2, 3}, {"recall", s.Recall(), 2, 4}, {"with review", s.RecallWithReview(), 3, 4},
		{"sent", s.ReviewShare(), 2, 9}, {"right where decided", s.AccuracyDecided(), 5, 7}, {"f1", s.F1(), 2, 3.5},
		{"channel", s.ChannelAccuracy(), 1, 2}, {"platform f1", s.PlatformF1(), 1, 2},
	} {
		if c.p != (Proportion{c.cases, c.of}) {
			t.Errorf("%s = %v, want %v of %v", c.name, c.p, c.cases, c.of)
		}
	}
}

// 90 of 100: Wilson gives 0.8256 to 0.9448 (Newcombe 1998, method 3).
func TestWilson(t *testing.T) {
	low, high, ok := Proportion{90, 100}.Wilson()
	if !ok || math.Abs(low-0.8256) > 5e-5 || math.Abs(high-0.9448) > 5e-5 {
		t.Errorf("Wilson of 90/100 = %v to %v, %v", low, high, ok)
	}
	if _, _, ok := (Proportion{}).Wilson(); ok {
		t.Error("nothing has an interval")
	}
	if low, high, _ := (Proportion{0, 10}).Wilson(); low != 0 || high < 0.27 || high > 0.28 {
		t.Errorf("Wilson of 0/10 = %v to %v", low, high)
	}
}

// Two records said to be 0.9, one of them online; one said 0.2, not online.
// Brier: (0.01 + 0.81 + 0.04)/3. ECE: (|1.8-1| + |0.2-0|)/3.
func TestCalibration(t *testing.T) {
	s := &Sheet{probabilities: []probability{{0.9, true}, {0.9, false}, {0.2, false}}}
	if b, low, high, ok := s.Brier(); !ok || math.Abs(b-0.86/3) > 1e-12 || low > b || high < b {
		t.Errorf("Brier = %v (%v to %v), %v", b, low, high, ok)
	}
	if e, ok := s.ECE(); !ok || math.Abs(e-1.0/3) > 1e-12 {
		t.Errorf("ECE = %v, %v", e, ok)
	}
	if _, ok := (&Sheet{}).ECE(); ok {
		t.Error("no cases have a calibration error")
	}
}

// Four records labelled yes, of which three are flagged, and ten labelled no,
// of which one is: recall 0.75, wrongly flagged 0.1. Where one offence in four
// is online, of 100 records 18.75 are flagged rightly and 7.5 wrongly.
func TestPrecisionAt(t *testing.T) {
	s := &Sheet{Yes: Counts{N: 4, FlagYes: 3, FlagNo: 1}, No: Counts{N: 10, FlagYes: 1, FlagNo: 8, Review: 1}}
	if got, ok := s.PrecisionAt(0.25); !ok || math.Abs(got-18.75/26.25) > 1e-12 {
		t.Errorf("PrecisionAt(0.25) = %v, %v, want %v", got, ok, 18.75/26.25)
	}
	for _, c := range []struct {
		why string
		s   Sheet
	}{
		{"nobody labelled no", Sheet{Yes: Counts{N: 1, FlagYes: 1}}},
		{"nobody labelled yes", Sheet{No: Counts{N: 1, FlagYes: 1}}},
		{"nothing flagged yes", Sheet{Yes: Counts{N: 1, FlagNo: 1}, No: Counts{N: 1, FlagNo: 1}}},
	} {
		if got, ok := c.s.PrecisionAt(0.5); ok {
			t.Errorf("%s: a precision of %v", c.why, got)
		}
	}
}

// Every record is in one bin, on the side of its lower end; 1 is in the last.
func TestReliability(t *testing.T) {
	s := &Sheet{probabilities: []probability{{0, false}, {0.125, false}, {0.1875, true}, {0.95, true}, {1, false}}}
	got := s.Reliability()
	if len(got) != 10 || got[1].From != 0.1 || got[1].To != 0.2 || got[9].To != 1 {
		t.Errorf("bins = %+v", got)
	}
	for b, want := range map[int]Bin{
		0: {0, 0.1, 0, Proportion{0, 1}}, 1: {0.1, 0.2, 0.15625, Proportion{1, 2}},
		5: {0.5, 0.6, 0, Proportion{}}, 9: {0.9, 1, 0.975, Proportion{1, 2}},
	} {
		if got[b] != want {
			t.Errorf("bin %d = %+v, want %+v", b, got[b], want)
		}
	}
}

// What was said for sure and was not so costs much, and not without bound;
// without cases there is no number.
func TestScoresWithoutCases(t *testing.T) {
	s := &Sheet{probabilities: []probability{{1, false}}}
	if got, ok := s.LogLoss(); !ok || math.IsInf(got, 0) || got < 30 {
		t.Errorf("log loss = %v, %v", got, ok)
	}
	if _, ok := (&Sheet{}).LogLoss(); ok {
		t.Error("no cases have a log loss")
	}
	if _, ok := (&Sheet{}).AURC(); ok {
		t.Error("no cases have an area")
	}
}
