package weigh

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// drawn gives n cases of mentions with some of the features, each labelled by
// chance as weights make it; a share of the labels is then wrong.
func drawn(r *rand.Rand, weights []Odds, n int, wrong float64) []Case {
	cases := make([]Case, n)
	for i := range cases {
		mentions := make([]Mention, 1+r.IntN(3))
		var chances []Chances
		for k := range mentions {
			var o Odds
			for f, w := range weights {
				if f == 0 || r.Float64() < 0.4 { // the first feature is always there
					mentions[k].Features = append(mentions[k].Features, f)
					o = o.Add(w)
				}
			}
			chances = append(chances, o.Chances())
		}
		c := Combine(chances)
		switch u := r.Float64(); {
		case u < c.Used:
			cases[i].Label = Yes
		case u < c.Used+c.Doubtful:
			cases[i].Label = Unclear
		}
		if r.Float64() < wrong {
			cases[i].Label = Label(r.IntN(3))
		}
		cases[i].Mentions = mentions
	}
	return cases
}

var planted = []Odds{{-1, -1.5}, {2, 0.5}, {-2, 0}, {0, 2}, {1, -1}}

// The gradient is that of finite differences, for every label and for what is
// known of a mention.
func TestGradient(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	cases := drawn(r, planted, 60, 0.1)
	for i := range cases {
		cases[i].Mentions[0].Known = Known(i % 3)
	}
	x := make([]float64, 2*len(planted))
	for i := range x {
		x[i] = r.NormFloat64()
	}
	for _, o := range []Options{{Ridge: 0.5}, {Ridge: 2, Mislabelled: 0.02}} {
		f := fitting{cases: cases, options: o, met: []int{0, 1, 2, 3, 4}}
		grad := make([]float64, len(x))
		f.loss(x, grad)
		for i := range x {
			const step = 1e-6
			up, down := slices.Clone(x), slices.Clone(x)
			up[i], down[i] = x[i]+step, x[i]-step
			want := (f.loss(up, nil) - f.loss(down, nil)) / (2 * step)
			if math.Abs(grad[i]-want) > 1e-5*max(1, math.Abs(want)) {
				t.Errorf("options %+v: gradient %d = %v, want %v", o, i, grad[i], want)
			}
		}
	}
}

// Fit finds the weights that the labels were drawn with.
func TestFitRecoversPlantedWeights(t *testing.T) {
	got, err := Fit(len(planted), drawn(rand.New(rand.NewPCG(3, 4)), planted, 6000, 0), Options{Ridge: 0.1})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range planted {
		if math.Abs(got[i].Used-want.Used) > 0.4 || math.Abs(got[i].Doubtful-want.Doubtful) > 0.4 {
			t.Errorf("feature %d has %.2f, want about %.2f", i, got[i], want)
		}
	}
}

// The same cases give the same bits; a feature that is in no case has no weight.
func TestFitIsDeterministic(t *testing.T) {
	cases := drawn(rand.New(rand.NewPCG(5, 6)), planted, 300, 0)
	o := Options{Ridge: 2, Mislabelled: 0.02}
	first, err := Fit(len(planted)+1, cases, o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Fit(len(planted)+1, cases, o)
	if err != nil || !slices.Equal(first, again) {
		t.Errorf("the second fit is %v, %v, the first %v", again, err, first)
	}
	if first[len(planted)] != (Odds{}) {
		t.Errorf("a feature that is nowhere weighs %v", first[len(planted)])
	}
}

// A slip among clear labels moves a weight by little, however sure the others
// make it; without the share of wrong labels it moves it much.
func TestOneSlip(t *testing.T) {
	clear := make([]Case, 400)
	for i := range clear {
		clear[i] = Case{Label: Label(i % 2), Mentions: []Mention{{Features: []int{i % 2}}}} // feature 1 is always a yes
	}
	slip := append(slices.Clone(clear), Case{Label: No, Mentions: []Mention{{Features: []int{1}}}})
	moved := func(mislabelled float64) float64 {
		o := Options{Ridge: 0.01, Mislabelled: mislabelled}
		before, err := Fit(2, clear, o)
		if err != nil {
			t.Fatal(err)
		}
		after, err := Fit(2, slip, o)
		if err != nil {
			t.Fatal(err)
		}
		return before[1].Used - after[1].Used
	}
	if with, without := moved(0.02), moved(0); with > 1 || without < 2*with {
		t.Errorf("a slip moves the weight by %.2f, and by %.2f where no label is taken to be wrong", with, without)
	}
}

// What is known of a mention moves the weight of its features.
func TestKnownMentions(t *testing.T) {
	var cases []Case
	for range 100 { // a yes of two mentions: the labels alone cannot say which
		cases = append(cases, Case{Label: Yes, Mentions: []Mention{{Features: []int{0}, Known: KnownUsed}, {Features: []int{1}, Known: KnownUnused}}})
	}
	got, err := Fit(2, cases, Options{Ridge: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got[0].Used < 1 || got[1].Used > -0.5 {
		t.Errorf("the platform that was used weighs %.2f, the other %.2f", got[0].Used, got[1].Used)
	}
}

func TestFitWithoutCases(t *testing.T) {
	if _, err := Fit(3, nil, Options{Ridge: 1}); err == nil {
		t.Error("weights were learnt from nothing")
	}
	if _, err := FitClasses(3, 2, nil, 1); err == nil {
		t.Error("classes were learnt from nothing")
	}
}

// Three classes, each with a feature of its own: FitClasses finds them, starts
// from what is known beforehand, and gives the same bits again.
func TestFitClasses(t *testing.T) {
	const classes, ridge = 3, 0.5
	var cases []ClassCase
	for i := range 90 {
		cases = append(cases, ClassCase{Features: []int{i % classes}, Offset: make([]float64, classes), Class: i % classes})
	}
	x, err := FitClasses(classes+1, classes, cases, ridge)
	if err != nil {
		t.Fatal(err)
	}
	for f := range classes {
		own := x[f*classes : (f+1)*classes]
		for k, w := range own {
			if k != f && own[f] < w+2 {
				t.Errorf("feature %d has %.2f, want the most for its own class", f, own)
			}
		}
	}
	if unseen := x[classes*classes:]; !slices.Equal(unseen, make([]float64, classes)) {
		t.Errorf("a feature that is nowhere has %v", unseen)
	}
	// Where the loss is least, the pull of the ridge is that of the cases.
	for i, w := range x[:classes*classes] {
		pull, f, k := 0.0, i/classes, i%classes
		for _, c := range cases {
			if p := classChances(make([]float64, classes), x, c)[k]; c.Features[0] == f && c.Class == k {
				pull += 1 - p
			} else if c.Features[0] == f {
				pull -= p
			}
		}
		if math.Abs(pull-ridge*w) > arrived {
			t.Errorf("weight %d is %v, and the cases pull by %v", i, w, pull)
		}
	}
	again, err := FitClasses(classes+1, classes, cases, ridge)
	if err != nil || !slices.Equal(x, again) {
		t.Errorf("the second fit is %v, %v, the first %v", again, err, x)
	}
	for i := range cases {
		cases[i].Offset[cases[i].Class] = 20 // known already: nothing is left to learn
	}
	x, err = FitClasses(classes, classes, cases, ridge)
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range x {
		if math.Abs(w) > 1e-3 {
			t.Errorf("weight %d is %v though the class was known", i, w)
		}
	}
}

// A feature of value 2 counts as the feature twice.
func TestFitClassesByValues(t *testing.T) {
	var twice, valued []ClassCase
	for i := range 12 {
		class := i % 3
		twice = append(twice, ClassCase{Features: []int{0, 1 + class, 1 + class}, Class: class})
		valued = append(valued, ClassCase{Features: []int{0, 1 + class}, Values: []float64{1, 2}, Class: class})
	}
	x, err := FitClasses(4, 3, twice, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	y, err := FitClasses(4, 3, valued, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	for i := range x {
		if math.Abs(x[i]-y[i]) > 1e-9 || x[i] == 0 && i >= 3 {
			t.Fatalf("twice %v, by value %v", x, y)
		}
	}
}
