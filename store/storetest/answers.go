package storetest

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"cyberflag/store"
)

// keepsNumbers asks that the same reading is kept once, and that another one
// offers its own proposals, of which those that are the same keep their numbers,
// while none that was ever made is lost.
func keepsNumbers(t *testing.T, w world) {
	path, hash := w.file(t, "kent.eml", "answer")
	keepReading(t, w, reading(hash, "1", "{}", "a", "b"), path, true)
	keepReading(t, w, reading(hash, "1", "{}", "a", "b"), path, false)
	keepReading(t, w, reading(hash, "2", "{}", "c", "b"), path, true)
	got, err := w.Readings(t.Context())
	fatal(t, err)
	want := reading(hash, "2", "{}")
	want.Proposed = []store.Proposed{
		{ID: 3, Document: hash, Key: "c", Content: "of c by 2", Offered: true},
		{ID: 2, Document: hash, Key: "b", Content: "of b by 2", Offered: true},
		{ID: 1, Document: hash, Key: "a", Content: "of a by 1"},
	}
	same(t, "readings", got, []store.Reading{want})
	// The same reader that reads otherwise is another reading too.
	keepReading(t, w, reading(hash, "2", "{ }", "a"), path, true)
	got, err = w.Readings(t.Context())
	fatal(t, err)
	if len(got) != 1 || len(got[0].Proposed) != 3 || !got[0].Proposed[0].Offered || got[0].Proposed[0].ID != 1 || got[0].Proposed[1].Offered {
		t.Errorf("after a third reading: %+v", got)
	}
	same(t, "inbox", Files(t, w.inbox), hash+" \"answer\"\n")
}

func keepReading(t *testing.T, w world, r store.Reading, path string, want bool) {
	t.Helper()
	added, err := w.KeepReading(t.Context(), r, path)
	if err != nil || added != want {
		t.Fatalf("KeepReading gave %v, %v; want %v", added, err, want)
	}
}

func readingAllOrNothing(t *testing.T, w world) {
	path, hash := w.file(t, "kent.eml", "answer")
	r := reading(hash, "", "{}", "a") // a reading by nobody
	_, err := w.KeepReading(t.Context(), r, path)
	mustFail(t, err, "a reading without a reader")
	r = reading(hash[1:]+"0", "1", "{}", "a")
	if _, err = w.KeepReading(t.Context(), r, path); !errors.Is(err, store.ErrChanged) {
		t.Errorf("another content gave %v, want ErrChanged", err)
	}
	got, err := w.Readings(t.Context())
	if err != nil || len(got) != 0 {
		t.Errorf("left %v, %v", got, err)
	}
}

// appendsDecisions asks that every field of a decision comes back in order, and
// that several go in together or not at all.
func appendsDecisions(t *testing.T, w world) {
	path, hash := w.file(t, "kent.eml", "answer")
	keepReading(t, w, reading(hash, "1", "{}", "a", "b"), path, true)
	ctx := t.Context()
	first := store.Confirmation{Proposal: 1, Verb: "accept", By: "A", At: "2026-01-02T03:04:05Z", Figures: "[]"}
	second := store.Confirmation{Proposal: 1, Seen: 1, Verb: "reject", By: "B", At: "2026-01-02T03:04:06Z", Why: "w", Figures: "[1]"}
	fatal(t, w.Confirm(ctx, []store.Confirmation{first}))
	fatal(t, w.Confirm(ctx, []store.Confirmation{second}))
	for why, bad := range map[string]store.Confirmation{
		"of no proposal":           {Proposal: 9, Verb: "accept", By: "A"},
		"of no kind":               {Proposal: 2, Verb: "approve", By: "A"},
		"by nobody":                {Proposal: 2, Verb: "accept"},
		"rejected without a cause": {Proposal: 2, Verb: "reject", By: "A"},
	} {
		good := store.Confirmation{Proposal: 2, Verb: "accept", By: "A"}
		mustFail(t, w.Confirm(ctx, []store.Confirmation{good, bad}), why)
	}
	first.ID, second.ID = 1, 2
	got, err := w.Confirmations(ctx)
	fatal(t, err)
	same(t, "decisions", got, []store.Confirmation{first, second})
	totals, err := w.Totals(ctx)
	fatal(t, err)
	same(t, "totals", totals, store.Totals{Readings: 1, Confirmations: 2})
}

// addsProposed asks that additions come with their decisions, together or not at all, and
// stay when the document is read anew.
func addsProposed(t *testing.T, w world) {
	path, hash := w.file(t, "kent.eml", "answer")
	keepReading(t, w, reading(hash, "1", "{}", "a"), path, true)
	ctx := t.Context()
	added := []store.Proposed{{Key: "x", Content: "x"}, {Key: "y", Content: "y"}}
	by := []store.Confirmation{{Verb: "accept", By: "A", Figures: "[]"}, {Verb: "accept", Figures: "[]"}}
	_, err := w.AddProposed(ctx, hash, added, by)
	mustFail(t, err, "an addition by nobody")
	by[1].By = "A"
	ids, err := w.AddProposed(ctx, hash, added, by)
	fatal(t, err)
	same(t, "numbers", ids, []int64{2, 3})
	_, err = w.AddProposed(ctx, hash, added[:1], by[:1])
	mustFail(t, err, "the same added again")
	_, err = w.AddProposed(ctx, hash[1:]+"0", added[:1], by[:1])
	mustFail(t, err, "an addition to no document")
	keepReading(t, w, reading(hash, "2", "{}", "a"), path, true)
	got, err := w.Readings(ctx)
	fatal(t, err)
	if ps := got[0].Proposed; len(ps) != 3 || !ps[0].Offered || ps[1].Offered || ps[1].ID != 2 || ps[2].Content != "y" {
		t.Errorf("after a new reading: %+v", ps)
	}
	decided, err := w.Confirmations(ctx)
	if err != nil || len(decided) != 2 || decided[0].Proposal != 2 || decided[1].Proposal != 3 {
		t.Errorf("decisions: %+v, %v", decided, err)
	}
}

// confirmTogether has two people decide at once, each many times.
func confirmTogether(t *testing.T, w world) {
	path, hash := w.file(t, "kent.eml", "answer")
	keepReading(t, w, reading(hash, "1", "{}", "a"), path, true)
	const each = 12
	var people sync.WaitGroup
	errs := make(chan error, 2*each)
	for _, by := range []string{"A", "B"} {
		people.Go(func() {
			for n := range each {
				errs <- w.Confirm(t.Context(), []store.Confirmation{{Proposal: 1, Verb: "later", By: by, Why: fmt.Sprint(n), Figures: "[]"}})
			}
		})
	}
	people.Wait()
	close(errs)
	for err := range errs {
		fatal(t, err)
	}
	got, err := w.Confirmations(t.Context())
	fatal(t, err)
	next := map[string]int{}
	for i, c := range got {
		if c.ID != int64(i+1) || c.Why != fmt.Sprint(next[c.By]) {
			t.Errorf("decision %d is %+v, want number %d of %s", i+1, c, next[c.By], c.By)
		}
		next[c.By]++
	}
	if next["A"] != each || next["B"] != each {
		t.Errorf("kept %v, want %d of each", next, each)
	}
}
