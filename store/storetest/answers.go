package storetest

import (
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"

	"cyberflag/figure"
	"cyberflag/store"
)

// answer keeps an answer and gives its hash.
func (w world) answer(t *testing.T, name, reading string) string {
	t.Helper()
	path, hash := w.file(t, name, "an answer")
	added, err := w.KeepAnswer(t.Context(), store.Answer{SHA256: hash, Name: name, Bytes: 9, Reading: reading}, path)
	fatal(t, err)
	if !added {
		t.Errorf("the answer %s was not added", name)
	}
	return hash
}

// keepsAnswers asks that a file read again is kept once, and read otherwise has
// its last reading; and that what changed on the way is refused.
func keepsAnswers(t *testing.T, w world) {
	ctx := t.Context()
	hash := w.answer(t, "a.eml", `{"one":1}`)
	path, _ := w.file(t, "a.eml", "an answer")
	again := store.Answer{SHA256: hash, Name: "renamed.eml", Bytes: 9, Reading: `{"one":1}`}
	for _, reading := range []string{`{"one":1}`, `{"two":2}`, `{"one":1}`} {
		before := again.Reading
		again.Reading = reading
		added, err := w.KeepAnswer(ctx, again, path)
		fatal(t, err)
		same(t, "added after "+before, added, reading != before)
	}
	want := store.Answer{SHA256: hash, Name: "a.eml", Bytes: 9, Reading: `{"one":1}`}
	allSet(t, reflect.ValueOf(want), "store.Answer")
	got, err := w.Answers(ctx)
	fatal(t, err)
	same(t, "answers", got, []store.Answer{want})
	again.SHA256 = strings.Repeat("0", 64)
	_, err = w.KeepAnswer(ctx, again, path)
	mustFail(t, err, "a file of other content")
}

// lastRulingStands asks that every ruling is kept, and that only the figures of
// the last one on a proposal are added up.
func lastRulingStands(t *testing.T, w world) {
	ctx := t.Context()
	hash := w.answer(t, "a.eml", "{}")
	first := store.Ruling{Mark: "m1", Action: "accept", Content: `{"f":1}`, Reason: "because", Who: "Ann", At: "2026-01-02T03:04:05Z",
		Figures: []figure.Figure{full(figure.Count(1)), full(figure.Hidden(1, 4))}}
	id, err := w.Rule(ctx, hash, first, 0)
	fatal(t, err)
	figs, err := w.Figures(ctx)
	fatal(t, err)
	same(t, "figures of the first ruling", figs, first.Figures)

	second := first
	second.Action, second.Figures = "correct", []figure.Figure{full(figure.Count(2))}
	again, err := w.Rule(ctx, hash, second, id)
	fatal(t, err)
	reopened := store.Ruling{Mark: "m2", Action: "reopen", Content: "{}", Who: "Bob", At: "2026-01-02T03:04:06Z"}
	last, err := w.Rule(ctx, hash, reopened, 0)
	fatal(t, err)
	figs, err = w.Figures(ctx)
	fatal(t, err)
	same(t, "figures of the last ruling", figs, second.Figures)
	totals, err := w.Totals(ctx)
	fatal(t, err)
	same(t, "figures in all", totals.Figures, 1)

	want := []store.Ruling{first, second, reopened}
	for i, id := range []int64{id, again, last} {
		want[i].ID, want[i].Figures = id, nil
	}
	got, err := w.Rulings(ctx, hash)
	fatal(t, err)
	same(t, "rulings", got, want)

	wrong := first
	wrong.Action = "guess"
	_, err = w.Rule(ctx, hash, wrong, again)
	mustFail(t, err, "an action that nobody knows")
	wrong = first
	wrong.Who = ""
	_, err = w.Rule(ctx, hash, wrong, again)
	mustFail(t, err, "a ruling of nobody")
}

// rulingMeanwhile asks that of several who rule on one proposal at once, all but
// one are told.
func rulingMeanwhile(t *testing.T, w world) {
	hash := w.answer(t, "a.eml", "{}")
	const people = 8
	errs := make([]error, people)
	var all sync.WaitGroup
	for i := range people {
		all.Go(func() {
			_, errs[i] = w.Rule(t.Context(), hash, store.Ruling{Mark: "m", Action: "reject", Content: "{}", Reason: "r", Who: "Ann", At: "now"}, 0)
		})
	}
	all.Wait()
	kept := 0
	for _, err := range errs {
		switch {
		case err == nil:
			kept++
		case !errors.Is(err, store.ErrRuledMeanwhile):
			t.Error(err)
		}
	}
	same(t, "rulings that were kept", kept, 1)
	got, err := w.Rulings(t.Context(), hash)
	fatal(t, err)
	same(t, "rulings", len(got), 1)
}
