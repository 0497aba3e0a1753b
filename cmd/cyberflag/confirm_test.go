package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/store"
)

// A kept is a workspace with one answer, whose reading a test changes.
type kept struct {
	*workspace
	t    *testing.T
	doc  store.Document
	path string
}

func newKept(t *testing.T) kept {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "w")
	if status := run([]string{"init", dir}, streams{out: &bytes.Buffer{}, err: os.Stderr}); status != exitDone {
		t.Fatal("init failed")
	}
	w, err := openWorkspace(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	path, text := filepath.Join(t.TempDir(), "kent.eml"), []byte("an answer")
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text)
	return kept{w, t, store.Document{SHA256: hex.EncodeToString(sum[:]), Name: "kent.eml", Bytes: int64(len(text))}, path}
}

// read keeps a reading with these headline values of 2015-16 and on.
func (k kept) read(values ...int64) (told string) {
	k.t.Helper()
	r := answer.Reading{Force: "Kent", ReceivedOn: "2017-06-05"}
	for i, v := range values {
		r.Figures = append(r.Figures, answer.Figure{Question: "Q2", Period: figure.FinancialYear(2015 + i), Unit: answer.Offences, Value: v, Where: "S!C" + string(rune('1'+i)), Confidence: 0.95})
	}
	told, err := k.keepReading(k.t.Context(), k.doc, r, k.path)
	if err != nil {
		k.t.Fatal(err)
	}
	return told
}

// values gives what collate would see.
func (k kept) values() (out []string) {
	k.t.Helper()
	figs, err := k.Figures(k.t.Context())
	if err != nil {
		k.t.Fatal(err)
	}
	for _, f := range figs {
		out = append(out, f.Period.String()+" "+f.Value.String())
	}
	return out
}

func (k kept) walk(by, typed string) string {
	k.t.Helper()
	var out bytes.Buffer
	f := &confirmer{s: streams{in: strings.NewReader(typed), out: &out, err: &out}, by: by, threshold: confirm.DefaultThreshold,
		now: func() time.Time { return time.Date(2018, 6, 1, 9, 0, 0, 0, time.UTC) }}
	if err := newWalk(f, k.workspace).run(k.t.Context()); err != nil {
		k.t.Fatal(err)
	}
	return out.String()
}

func (k kept) want(why string, values ...string) {
	k.t.Helper()
	if got := k.values(); strings.Join(got, "; ") != strings.Join(values, "; ") {
		k.t.Errorf("%s: collate sees %q, want %q", why, got, values)
	}
}

// Another reading asks about what it says anew, and takes no decision back.
func TestReadOtherwise(t *testing.T) {
	k := newKept(t)
	k.read(136, 161)
	k.want("nobody confirmed")
	k.walk("A", "a\nq\n")
	k.want("one accepted", "2015-16 136")
	if told := k.read(136, 161); !strings.HasPrefix(told, "here already") {
		t.Errorf("the same reading: %s", told)
	}
	told := k.read(136, 163, 170)
	if !strings.Contains(told, "2 new proposals") || !strings.Contains(told, "2 proposals to confirm") {
		t.Errorf("another reading: %s", told)
	}
	k.want("read otherwise", "2015-16 136")
	shown := k.walk("A", "a\na\n")
	if strings.Contains(shown, "= 161") {
		t.Errorf("asked about what is no longer proposed:\n%s", shown)
	}
	k.want("all accepted", "2015-16 136", "2016-17 163", "2017-18 170")

	// What was decided and is now read otherwise stands, and is shown.
	k.read(139, 163, 170)
	if shown = k.walk("A", "q\n"); !strings.Contains(shown, "an earlier reading had proposal 1 here, and A accepted it as 136") {
		t.Errorf("the earlier decision is not shown:\n%s", shown)
	}
	k.want("a decision stands", "2016-17 163", "2017-18 170", "2015-16 136")
}

// Two people who decide one proposal otherwise at once: both decisions are kept,
// neither is collated, and somebody who is shown both ends it.
func TestTwoPeopleAtOnce(t *testing.T) {
	k := newKept(t)
	k.read(136)
	sheets, err := k.sheets(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := sheets[0].Items[0]
	right, wrong := i.Statement, i.Statement
	wrong.Value = figure.Count(163)
	var people sync.WaitGroup
	for _, d := range []confirm.Decision{
		{Proposal: i.ID, Verb: confirm.Accept, By: "A", At: time.Now(), Statements: []confirm.Statement{right}},
		{Proposal: i.ID, Verb: confirm.Correct, By: "B", At: time.Now(), Statements: []confirm.Statement{wrong}},
	} {
		people.Go(func() {
			if err := k.decide(t.Context(), []confirm.Decision{d}); err != nil {
				t.Error(err)
			}
		})
	}
	people.Wait()
	k.want("two at once")
	shown := k.walk("C", "\nq\n")
	if !strings.Contains(shown, "A: accept 136") || !strings.Contains(shown, "B: correct 163") {
		t.Errorf("the two decisions are not shown:\n%s", shown)
	}
	k.walk("C", "c 163\n")
	k.want("decided by one who saw both", "2015-16 163")
	log, err := k.Confirmations(t.Context())
	if err != nil || len(log) < 3 {
		t.Errorf("%d decisions are kept, %v", len(log), err)
	}
}

// One document cannot be made to say two values of one count, and no answer
// comes from the future.
func TestClash(t *testing.T) {
	k := newKept(t)
	k.read(136, 161)
	shown := k.walk("A", "a\nc value=163 period=2015-16\nc received=2018-06-02\nc received=2016-03-31\nc value=163\n")
	for _, want := range []string{"would be 136 by proposal 1 and 163 by proposal 2", "2018-06-02, which is after today", "before the period 2016-17 that it counts began"} {
		if !strings.Contains(shown, want) {
			t.Errorf("not told %q:\n%s", want, shown)
		}
	}
	k.want("only what can be is kept", "2015-16 136", "2016-17 163")

	var told bytes.Buffer
	status := run([]string{"confirm", "correct", "2", "period=2015-16", "--again", "--by", "B", "--workspace", k.dir}, streams{out: &told, err: &told})
	if status == exitDone || !strings.Contains(told.String(), "would be 136 by proposal 1 and 161 by proposal 2") {
		t.Errorf("by number: status %d, %s", status, told.String())
	}
	k.want("by number neither", "2015-16 136", "2016-17 163")
}

// A total that its parts speak against is not accepted by Enter, and q quits also
// where a reason is asked for.
func TestNothingByHabit(t *testing.T) {
	k := newKept(t)
	whole := answer.Figure{Question: "Q2", Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: 163, IsTotal: true, Where: "S!C9", Confidence: 0.97}
	r := answer.Reading{Force: "Kent", ReceivedOn: "2017-06-05", Figures: []answer.Figure{whole}}
	for i, n := range []int64{50, 80} {
		part := whole
		part.IsTotal, part.Value, part.Breakdown.Sex, part.Where = false, n, []string{"F", "M"}[i], "S!C"+string(rune('1'+i))
		r.Figures = append(r.Figures, part)
	}
	if _, err := k.keepReading(t.Context(), k.doc, r, k.path); err != nil {
		t.Fatal(err)
	}
	if shown := k.walk("A", "\nq\n"); !strings.Contains(shown, "does not agree") || !strings.Contains(shown, "q quit [l]") {
		t.Errorf("a total that does not agree is put forward:\n%s", shown)
	}
	k.want("Enter left it for later")
	k.walk("A", "r\nq\n")
	if log, err := k.Confirmations(t.Context()); err != nil || len(log) != 1 {
		t.Errorf("%d decisions, %v: want only the one for later", len(log), err)
	}
}

// Back asks again about what was answered last; what is answered then stands, and the log
// keeps all of it.
func TestBack(t *testing.T) {
	k := newKept(t)
	k.read(136, 163)
	if shown := k.walk("A", "b\na\nb\nr typed by mistake\na\nq\n"); !strings.Contains(shown, "nothing was answered before this") {
		t.Errorf("back at the beginning:\n%s", shown)
	}
	k.want("the first was taken back", "2016-17 163")
	if log, err := k.Confirmations(t.Context()); err != nil || len(log) != 3 {
		t.Errorf("%d decisions, %v: want all three", len(log), err)
	}
}

// A document that names neither its force nor its day is asked for both, one after the
// other, and the day that nobody has said is compared with nothing.
func TestAskedForceAndDay(t *testing.T) {
	k := newKept(t)
	f := answer.Figure{Question: "Q2", Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: 10, Where: "S!C1", Confidence: 0.95}
	if _, err := k.keepReading(t.Context(), k.doc, answer.Reading{Figures: []answer.Figure{f}}, k.path); err != nil {
		t.Fatal(err)
	}
	shown := k.walk("A", "a\nCheshire\n2017-06-05\n")
	if strings.Contains(shown, "would have come on ,") || !strings.Contains(shown, "\nreceived=") {
		t.Errorf("the day is not asked for after the force:\n%s", shown)
	}
	k.want("both were said", "2016-17 10")
}

// What is left out when all are accepted together is counted, with the reason, and by
// number it is left out by the same rule.
func TestLeftOutOfAll(t *testing.T) {
	k := newKept(t)
	at := func(year int, sex string, n int64) answer.Figure {
		return answer.Figure{Question: "Q2", Period: figure.FinancialYear(year), Unit: answer.Offences, Value: n, IsTotal: sex == "",
			Breakdown: answer.Breakdown{Sex: sex}, Where: "S!" + sex + strconv.Itoa(year), Confidence: 0.97}
	}
	r := answer.Reading{Force: "Kent", ReceivedOn: "2018-05-05", Figures: []answer.Figure{at(2015, "", 136), at(2017, "", 99), at(2016, "", 163), at(2016, "F", 50), at(2016, "M", 80)}}
	if _, err := k.keepReading(t.Context(), k.doc, r, k.path); err != nil {
		t.Fatal(err)
	}
	const left = "left out of accept --all: 3-5: 2 parts by sex add up to 130; the total at S!2016 is 163: does not agree"
	if shown := k.walk("A", "A\nn\nq\n"); !strings.Contains(shown, left) || !strings.Contains(shown, "5 proposals to look at, 2 of them pre-selected") {
		t.Errorf("the walk does not say what A leaves out:\n%s", shown)
	}
	byNumber := func(args ...string) string {
		var told bytes.Buffer
		run(append([]string{"confirm"}, append(args, "--by", "A", "--workspace", k.dir)...), streams{out: &told, err: &told})
		return told.String()
	}
	byNumber("later", "2")
	told := byNumber("accept", "--all")
	if !strings.Contains(told, left) || !strings.Contains(told, "left out of accept --all: 2: left for later") {
		t.Errorf("accept --all does not say what it leaves out:\n%s", told)
	}
	k.want("the same by number", "2015-16 136")
	if told = byNumber("accept", "--all"); !strings.Contains(told, left) {
		t.Errorf("accept --all of nothing does not say what it leaves out:\n%s", told)
	}
	if told = byNumber("--list"); strings.Contains(told, "* 3") || !strings.Contains(told, left) {
		t.Errorf("the list does not mark what accept --all takes:\n%s", told)
	}
}

// The letter of a command that is typed again where more is asked for is no part of the
// reason and no force.
func TestLettersWhereMoreIsAsked(t *testing.T) {
	k := newKept(t)
	f := answer.Figure{Question: "Q2", Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: 10, Where: "S!C1", Confidence: 0.95}
	g := f
	g.Period, g.Where = figure.FinancialYear(2015), "S!C2"
	if _, err := k.keepReading(t.Context(), k.doc, answer.Reading{Figures: []answer.Figure{f, g}}, k.path); err != nil {
		t.Fatal(err)
	}
	shown := k.walk("A", "r\nr not a figure\na\nl\nCheshir\nCheshire\n2017-06-05\n")
	for _, want := range []string{`"l" is not taken for force=`, "an empty line goes back to the proposal", `did you mean "Cheshire"`} {
		if !strings.Contains(shown, want) {
			t.Errorf("not told %q:\n%s", want, shown)
		}
	}
	log, err := k.Confirmations(t.Context())
	if err != nil || len(log) != 2 || log[0].Why != "not a figure" {
		t.Errorf("the log is %v, %v", log, err)
	}
}

// An answer that is typed, or piped in, where the name is asked for is no name, and one where a
// measure is asked for is no measure.
func TestAnswersAreNoNames(t *testing.T) {
	for _, typed := range []string{"a\na\n", "c value=163\n", "q\n"} {
		k := newKept(t)
		k.read(136)
		f := &confirmer{s: streams{in: strings.NewReader(typed), out: io.Discard, err: io.Discard}, threshold: confirm.DefaultThreshold, now: time.Now}
		if err := newWalk(f, k.workspace).run(t.Context()); err == nil || !strings.Contains(err.Error(), "is no name but an answer") {
			t.Errorf("%q: %v", typed, err)
		}
		k.want("nothing was confirmed")
	}
	k := newKept(t)
	f := answer.Figure{Question: "Q7", Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: 10, Where: "S!C1", Confidence: 0.95}
	if _, err := k.keepReading(t.Context(), k.doc, answer.Reading{Force: "Kent", ReceivedOn: "2017-06-05", Figures: []answer.Figure{f}}, k.path); err != nil {
		t.Fatal(err)
	}
	if shown := k.walk("A", "a\nA\nq\n"); !strings.Contains(shown, `"A" is not taken for measure=`) {
		t.Errorf("the letter is taken for a measure:\n%s", shown)
	}
}

// One document is the answer of a force on one day, by whatever way the second day comes,
// unless somebody says why it holds two.
func TestOneDay(t *testing.T) {
	k := newKept(t)
	k.read(136, 163)
	byNumber := func(args ...string) string {
		var told bytes.Buffer
		run(append([]string{"confirm"}, append(args, "--by", "A", "--workspace", k.dir)...), streams{out: &told, err: &told})
		return told.String()
	}
	byNumber("accept", "1")
	const two = "would have answered on 2017-06-05 by proposal 1 and on 2017-07-07 by "
	if told := byNumber("correct", "2", "received=2017-07-07"); !strings.Contains(told, two+"proposal 2") {
		t.Errorf("correct: %s", told)
	}
	add := []string{"add", "question=Q2", "period=2014-15", "value=120", "where=S!C9", "received=2017-07-07"}
	if told := byNumber(add...); !strings.Contains(told, two+"what is to be added") {
		t.Errorf("add: %s", told)
	}
	k.want("no second day", "2015-16 136")
	if told := byNumber(append(add, "--why", "a second reply below the first")...); !strings.Contains(told, "add: 1 figure") {
		t.Errorf("add with a reason: %s", told)
	}
	if told := byNumber("correct", "1", "3", "received=2017-07-08", "--again"); !strings.Contains(told, "correct: 2 proposals") {
		t.Errorf("both together: %s", told)
	}
}

// A correction says what was read and what is now said, and an age that is none is refused.
func TestCorrectEchoes(t *testing.T) {
	k := newKept(t)
	k.read(136, 161)
	const echo = "proposal 1: value was read as 136, is now 163; age was read as nothing, is now 13-15\n"
	shown := k.walk("A", "c age=abc\nc value=163 age=13-15\nq\n")
	if !strings.Contains(shown, "age=abc cannot be read") || !strings.Contains(shown, "18, 13-15, 16+ or unknown") || !strings.Contains(shown, echo) {
		t.Errorf("the walk:\n%s", shown)
	}
	byNumber := func(args ...string) string {
		var told bytes.Buffer
		run(append([]string{"confirm"}, append(args, "--by", "A", "--workspace", k.dir)...), streams{out: &told, err: &told})
		return told.String()
	}
	if told := byNumber("correct", "2", "value=170"); !strings.Contains(told, "proposal 2: value was read as 161, is now 170\n") {
		t.Errorf("by number:\n%s", told)
	}
	if told := byNumber("accept"); !strings.Contains(told, "hint: cyberflag confirm --list") || !strings.Contains(told, "--all") {
		t.Errorf("accept of nothing:\n%s", told)
	}
	if told := byNumber("reject", "2", "--again"); !strings.Contains(told, "hint: --why ") {
		t.Errorf("reject without a reason:\n%s", told)
	}
}
