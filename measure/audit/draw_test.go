package audit

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// What is drawn hangs on seed, force and reference, and not on the order.
func TestDrawIsTheSameInAnyOrder(t *testing.T) {
	drawn := func(seed string, order []int) []string {
		d := NewDraw(20)
		for _, i := range order {
			ref := fmt.Sprint("R-", i)
			d.Offer(RankOf(seed, "Cleveland", ref), func() any { return ref })
		}
		if d.Seen() != int64(len(order)) {
			t.Errorf("seen %d of %d", d.Seen(), len(order))
		}
		var refs []string
		for _, r := range d.Drawn() {
			refs = append(refs, r.Keep.(string))
		}
		return refs
	}
	order := rand.New(rand.NewPCG(5, 6)).Perm(500)
	first := drawn("one", order)
	slices.Reverse(order)
	if again := drawn("one", order); len(first) != 20 || !slices.Equal(first, again) {
		t.Errorf("%v and %v", first, again)
	}
	if slices.Equal(first, drawn("two", order)) {
		t.Error("another seed draws the same")
	}
}

// Each record is as likely as any other: of 20 in 100, over 500 seeds, each is
// drawn about 100 times (standard deviation 9).
func TestDrawIsFair(t *testing.T) {
	times := make([]int, 100)
	for seed := range 500 {
		d := NewDraw(20)
		for i := range times {
			d.Offer(RankOf(fmt.Sprint(seed), "", fmt.Sprint(i)), func() any { return i })
		}
		for _, r := range d.Drawn() {
			times[r.Keep.(int)]++
		}
	}
	for i, n := range times {
		if n < 60 || n > 140 {
			t.Errorf("record %d was drawn %d times of 500", i, n)
		}
	}
}

// A force and a reference do not run into each other.
func TestRankKeepsFieldsApart(t *testing.T) {
	if RankOf("s", "A", "B1") == RankOf("s", "AB", "1") {
		t.Error("the ranks are the same")
	}
	if Commitment("") != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" {
		t.Error("the commitment is not SHA-256")
	}
	d := NewDraw(0)
	d.Offer(Rank{}, func() any { t.Error("kept"); return nil })
}
