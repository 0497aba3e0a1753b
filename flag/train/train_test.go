package train

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// tiny is a small folder of rules without weights.
func tiny(t *testing.T) *rules.Set {
	t.Helper()
	set, err := rules.LoadUntrained(fstest.MapFS{"VERSION": {Data: []byte("tiny")}, "a.rules": {Data: []byte(`platforms social
  Chatter: chatter
  Pictogram: pictogram
platforms messaging
  Whisperer: whisperer
rule sms.text
  channel sms
  any texts
rule unsaid.message
  channel unsaid
  any message*
cue negation
  any no, nothing, not
cue steal
  any stolen, taken
cue abuse
  any abuse, threats
offence kind.theft
  theft
definition mine
  title mine
  from 2015-04-01
  wording any
  source us
  verified no
undated mine
`)}})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// rowsBy gives n made-up rows of each kind by a writer.
func rowsBy(writer string, n int) []Row {
	var rows []Row
	add := func(label weigh.Label, channel, title string, platforms []string, format string, args ...any) {
		rows = append(rows, Row{
			Record: record.Record{Text: fmt.Sprintf(format, args...), OffenceTitle: title},
			Label:  label, Channel: channel, Platforms: platforms, Source: writer,
		})
	}
	for i := range n {
		for _, p := range [][2]string{{"Chatter", "social"}, {"Pictogram", "social"}, {"Whisperer", "messaging"}} {
			add(weigh.Yes, p[1], "Harassment", []string{p[0]}, "%s: %d days of abuse on %s.", writer, i, p[0])
			add(weigh.Yes, p[1], "", []string{p[0]}, "Threats were sent by %s, day %d (%s).", p[0], i, writer)
			add(weigh.No, "none", "Theft", []string{}, "%s: %d phones stolen, %s open on one.", writer, i, p[0])
			add(weigh.No, "none", "", []string{}, "%s hit him %d times. There was nothing on %s.", writer, i, p[0])
		}
		add(weigh.No, "none", "Theft", []string{}, "Bicycle %d taken from a shed (%s).", i, writer)
		add(weigh.Unclear, "", "", nil, "She had %d messages (%s).", i, writer)
	}
	return rows
}

func rowsByFour(n int) []Row {
	return slices.Concat(rowsBy("Ash", n), rowsBy("Birch", n), rowsBy("Cedar", n), rowsBy("Oak", n))
}

func TestFolds(t *testing.T) {
	by := func(sources ...string) (rows []Row) {
		for _, s := range sources {
			rows = append(rows, Row{Source: s})
		}
		return rows
	}
	for _, c := range []struct {
		why  string
		rows []Row
		want [][]int
	}{
		{"by source", by("a", "b", "a", "c"), [][]int{{0, 2}, {1}, {3}}},
		{"too few sources: every tenth", by("a", "b", "a", "a", "a", "a", "a", "a", "a", "a", "a", "b"),
			[][]int{{0, 10}, {1, 11}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}}},
		{"fewer rows than parts", by("a", "a"), [][]int{{0}, {1}}},
	} {
		got := foldsOf(c.rows)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
		for _, held := range got {
			if n := len(without(c.rows, held)); n != len(c.rows)-len(held) {
				t.Errorf("%s: %d rows are left without %v", c.why, n, held)
			}
		}
	}
}

// Held-out rows are decided better than by chance, by weights that never saw
// their writer; the same rows give the same result; what is learnt loads.
func TestTrain(t *testing.T) {
	rows := rowsByFour(6)
	r, err := Train(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	right, wrong := 0, 0
	for i, d := range r.HeldOut {
		switch want := rows[i].Label; {
		case want == weigh.Unclear:
		case (d.Uncalibrated() >= 0.5) == (want == weigh.Yes):
			right++
		default:
			wrong++
		}
	}
	if right < 9*wrong || r.Folds != 4 || len(r.HeldOut) != len(rows) {
		t.Errorf("%d right, %d wrong of %d, in %d parts", right, wrong, len(rows), r.Folds)
	}
	again, err := Train(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r, again) {
		t.Errorf("the second training differs:\n%s", cmp.Diff(r.Learnt, again.Learnt))
	}
}

// What a promise says is so of the decisions on held-out rows.
func TestPromisesAreKept(t *testing.T) {
	rows := rowsByFour(10)
	r, err := Train(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	missed, wrong, online := 0, 0, 0
	for i, d := range r.HeldOut {
		if rows[i].Label == weigh.Yes {
			online++
			if d.Answer() == flag.No {
				missed++
			}
		}
		if rows[i].Label == weigh.No && d.Answer() == flag.Yes {
			wrong++
		}
	}
	if !r.No.Kept || r.No.Of != online || missed > r.No.Errors {
		t.Errorf("%d of %d missed, promised %+v", missed, online, r.No)
	}
	if !r.Yes.Kept || wrong > r.Yes.Errors {
		t.Errorf("%d wrong, promised %+v", wrong, r.Yes)
	}
	if len(r.Learnt.Calibration) < 2 {
		t.Errorf("%d online records gave the calibration %v", online, r.Learnt.Calibration)
	}
}

// With too few labels nothing is promised: everything goes to people.
func TestTooFewLabels(t *testing.T) {
	r, err := Train(tiny(t), rowsByFour(2), Usual())
	if err != nil {
		t.Fatal(err)
	}
	if r.No.Kept || r.Yes.Kept || r.Learnt.Calibration != nil || r.Learnt.Thresholds != (rules.Thresholds{Yes: 1}) {
		t.Errorf("48 online records gave %+v, no %+v, yes %+v, calibration %v", r.Learnt.Thresholds, r.No, r.Yes, r.Learnt.Calibration)
	}
	for _, d := range r.HeldOut {
		if d.Answer() != flag.Review {
			t.Errorf("without a promise a record was answered %v at %v", d.Answer(), d.Probability())
		}
	}
	if _, err := Train(tiny(t), nil, Usual()); err == nil {
		t.Error("weights were learnt from nothing")
	}
}

// One planted bad label moves no weight far, however clear the others are.
func TestBadLabel(t *testing.T) {
	rows := rowsByFour(6)
	clean, err := Fit(tiny(t), rows, Usual())
	if err != nil {
		t.Fatal(err)
	}
	bad := slices.Clone(rows)
	bad[0].Label, bad[0].Platforms = weigh.No, []string{}
	planted, err := Fit(tiny(t), bad, Usual())
	if err != nil {
		t.Fatal(err)
	}
	was := map[string]rules.Weight{}
	for _, w := range clean.Weights {
		was[w.Name+" "+string(w.Zone)] = w
	}
	moved := 0
	for _, w := range planted.Weights {
		old := was[w.Name+" "+string(w.Zone)]
		if w != old {
			moved++
		}
		if math.Abs(w.Used-old.Used) > 0.5 || math.Abs(w.Doubtful-old.Doubtful) > 0.5 {
			t.Errorf("%s %s went from %v, %v to %v, %v", w.Name, w.Zone, old.Used, old.Doubtful, w.Used, w.Doubtful)
		}
	}
	if moved == 0 {
		t.Error("the bad label moved nothing: it was not learnt from")
	}
}

// The channel is learnt from the rows labelled with one: where a platform of
// the messaging table was always social, it is told to be social.
func TestChannelsAreLearnt(t *testing.T) {
	rows := rowsByFour(6)
	channelOf := func(rows []Row) string {
		l, err := Fit(tiny(t), rows, Usual())
		if err != nil {
			t.Fatal(err)
		}
		l.Thresholds = rules.Thresholds{Yes: 0.5, No: 0.1}
		j, err := flag.NewJudge(tiny(t).WithLearnt(l))
		if err != nil {
			t.Fatal(err)
		}
		return j.Decide(record.Record{Text: "Many days of abuse on Whisperer."}).Channel()
	}
	if got := channelOf(rows); got != "messaging" {
		t.Errorf("as labelled the channel is %s", got)
	}
	others := slices.Clone(rows)
	for i := range others {
		if others[i].Channel == "messaging" {
			others[i].Channel = "social"
		}
	}
	if got := channelOf(others); got != "social" {
		t.Errorf("where all were labelled social the channel is %s", got)
	}
	for i := range others {
		others[i].Channel = ""
	}
	if l, err := Fit(tiny(t), others, Usual()); err != nil || len(l.Channels) > 0 {
		t.Errorf("without labels of channels %v was learnt, %v", l.Channels, err)
	}
}
