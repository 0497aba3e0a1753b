package weigh

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// bruteForce sums over everything that the mentions of a record can be.
func bruteForce(mentions []Chances) Chances {
	const used, doubtful, nothing, kinds = 0, 1, 2, 3
	var sum Chances
	assignments := 1
	for range mentions {
		assignments *= kinds
	}
	for a := range assignments {
		p, anyUsed, anyDoubtful := 1.0, false, false
		for i, rest := 0, a; i < len(mentions); i, rest = i+1, rest/kinds {
			switch rest % kinds {
			case used:
				p, anyUsed = p*mentions[i].Used, true
			case doubtful:
				p, anyDoubtful = p*mentions[i].Doubtful, true
			case nothing:
				p *= mentions[i].Nothing()
			}
		}
		switch {
		case anyUsed:
			sum.Used += p
		case anyDoubtful:
			sum.Doubtful += p
		}
	}
	return sum
}

// Combine is the sum over all assignments, faster.
func TestCombineAgainstAllAssignments(t *testing.T) {
	odds := rapid.Custom(func(t *rapid.T) Chances {
		return Odds{rapid.Float64Range(-20, 20).Draw(t, "used"), rapid.Float64Range(-20, 20).Draw(t, "doubtful")}.Chances()
	})
	rapid.Check(t, func(t *rapid.T) {
		mentions := rapid.SliceOfN(odds, 0, 6).Draw(t, "mentions")
		got, want := Combine(mentions), bruteForce(mentions)
		if math.Abs(got.Used-want.Used) > 1e-12 || math.Abs(got.Doubtful-want.Doubtful) > 1e-12 {
			t.Fatalf("Combine(%v) = %v, want %v", mentions, got, want)
		}
	})
}

func TestCombine(t *testing.T) {
	for _, c := range []struct {
		why      string
		mentions []Chances
		want     Chances
	}{
		{"no mention is nothing", nil, Chances{}},
		{"one mention is itself", []Chances{{0.5, 0.25}}, Chances{0.5, 0.25}},
		{"a sure mention is enough", []Chances{{1, 0}, {0, 1}}, Chances{1, 0}},
		{"either of two", []Chances{{0.5, 0}, {0.5, 0}}, Chances{0.75, 0}},
		{"a doubt is left where none tells", []Chances{{0, 0.5}, {0.5, 0}}, Chances{0.5, 0.25}},
	} {
		if got := Combine(c.mentions); got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// The chances sum to 1 and grow with their odds, however great those are.
func TestChances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Odds{rapid.Float64Range(-2000, 2000).Draw(t, "used"), rapid.Float64Range(-2000, 2000).Draw(t, "doubtful")}
		c := o.Chances()
		if s := c.Used + c.Doubtful + c.Nothing(); math.IsNaN(s) || math.Abs(s-1) > 1e-12 {
			t.Fatalf("%v gives %v, which sum to %v", o, c, s)
		}
		more := o.Add(Odds{Used: 1}).Chances()
		if more.Used < c.Used || more.Doubtful > c.Doubtful {
			t.Fatalf("%v gives %v, and more of used %v", o, c, more)
		}
	})
}
