package weigh

import (
	"errors"
	"fmt"
	"math"
)

// A Label is what a careful reader said of a record.
type Label int

// The labels.
const (
	No Label = iota
	Yes
	Unclear
)

// A Case is one labelled record that has mentions.
type Case struct {
	Label    Label
	Mentions []Mention
}

// A Mention is the features that are there, each once, and what is known of
// the mention itself.
type Mention struct {
	Features []int
	Known    Known
}

// Known says what the labels tell of one mention: its platform is among those
// that were used in the offence, or is not.
type Known int

// What may be known of a mention.
const (
	NotKnown Known = iota
	KnownUsed
	KnownUnused
)

// Options are the settings of Fit.
type Options struct {
	// Ridge holds the weights to 0: half of it times their squares is added
	// to the loss. It is what keeps a feature seen in few records small.
	Ridge float64
	// Words is the number of the first feature that is a learnt word, and
	// WordRidge is their ridge: there are many of them, and each says little.
	// 0 is no words.
	Words     int
	WordRidge float64
	// Pairs is the number of the first feature that is a pair of names, after the
	// words, and PairRidge their ridge. 0 is no pairs.
	Pairs     int
	PairRidge float64
	// Mislabelled is the share of records whose label is taken to be wrong, so
	// that one slip cannot pull a weight without bound.
	Mislabelled float64
}

// ridge gives what holds a feature to 0.
func (o Options) ridge(feature int) float64 {
	switch {
	case o.Pairs > 0 && feature >= o.Pairs:
		return o.PairRidge
	case o.Words > 0 && feature >= o.Words:
		return o.WordRidge
	}
	return o.Ridge
}

// Fit gives the weight of each of the features that makes the labels of cases
// likeliest under Combine, less the ridge. The same cases in the same order
// give the same weights.
func Fit(features int, cases []Case, o Options) ([]Odds, error) {
	if len(cases) == 0 {
		return nil, errors.New("no case to learn from")
	}
	cases, met := together(features, cases)
	f := fitting{cases: cases, options: o, met: met}
	x, err := minimize(2*len(met), f.loss)
	if err != nil {
		return nil, fmt.Errorf("learn the weights: %w", err)
	}
	weights := make([]Odds, features)
	for i, feature := range met {
		weights[feature] = Odds{x[2*i], x[2*i+1]}
	}
	return weights, nil
}

// together gives cases with the features that some case has, numbered anew
// without a gap, and what number each had. Of pairs of names most are never met;
// a feature that is not met weighs 0.
func together(features int, cases []Case) (renumbered []Case, met []int) {
	number := make([]int, features)
	for _, c := range cases {
		for _, m := range c.Mentions {
			for _, f := range m.Features {
				number[f] = 1
			}
		}
	}
	for f, n := range number {
		if n > 0 {
			number[f], met = len(met), append(met, f)
		}
	}
	for _, c := range cases {
		mentions := make([]Mention, len(c.Mentions))
		for i, m := range c.Mentions {
			mentions[i] = Mention{Known: m.Known, Features: make([]int, len(m.Features))}
			for k, f := range m.Features {
				mentions[i].Features[k] = number[f]
			}
		}
		renumbered = append(renumbered, Case{c.Label, mentions})
	}
	return renumbered, met
}

// A fitting is the loss as a function of the weights; x holds for each feature
// the weight for used and then that for doubtful.
type fitting struct {
	cases   []Case
	met     []int // by feature of cases: its number outside
	options Options
	chances []Chances
	slopes  []slope
}

// A slope is the derivative of the log likelihood by the chances of a mention.
type slope struct{ used, doubtful, nothing float64 }

// loss gives the loss at x, and its gradient when grad is not nil.
func (f *fitting) loss(x, grad []float64) float64 {
	sum := 0.0
	for i, w := range x {
		ridge := f.options.ridge(f.met[i/2])
		sum += ridge / 2 * w * w
		if grad != nil {
			grad[i] = ridge * w
		}
	}
	for _, c := range f.cases {
		sum -= f.likelihood(c, x)
		if grad != nil {
			f.descend(c, grad)
		}
	}
	return sum
}

// likelihood gives the log likelihood of c, and leaves the chances of its
// mentions and the slopes by them.
func (f *fitting) likelihood(c Case, x []float64) float64 {
	f.chances, f.slopes = f.chances[:0], f.slopes[:0]
	nothing, unused := 1.0, 1.0
	for _, m := range c.Mentions {
		var o Odds
		for _, k := range m.Features {
			o.Used += x[2*k]
			o.Doubtful += x[2*k+1]
		}
		p := o.Chances()
		f.chances = append(f.chances, p)
		nothing *= m.atLeast(p.Nothing())
		unused *= m.atLeast(1 - p.Used)
	}
	p, byUnused, byNothing := f.labelled(c.Label, unused, nothing)
	sum := math.Log(p)
	for i, m := range c.Mentions {
		ch := f.chances[i]
		s := slope{
			used:    -byUnused * unused / m.atLeast(1-ch.Used) / p,
			nothing: byNothing * nothing / m.atLeast(ch.Nothing()) / p,
		}
		sum += f.known(m.Known, ch, &s)
		f.slopes = append(f.slopes, s)
	}
	return sum
}

// atLeast keeps a factor from 0, by which the product is divided again.
func (Mention) atLeast(x float64) float64 { return max(x, 1e-12) }

// labelled gives the probability of a label and its derivatives by the two
// products that Combine makes.
func (f *fitting) labelled(l Label, unused, nothing float64) (p, byUnused, byNothing float64) {
	sure := 1 - f.options.Mislabelled
	switch l {
	case Yes:
		p, byUnused = 1-unused, -1
	case No:
		p, byNothing = nothing, 1
	case Unclear:
		p, byUnused, byNothing = max(0, unused-nothing), 1, -1
	}
	return sure*p + f.options.Mislabelled/3 + 1e-12, sure * byUnused, sure * byNothing
}

// known adds what is known of one mention.
func (f *fitting) known(k Known, c Chances, s *slope) float64 {
	const wrong = 0.02
	switch k {
	case KnownUsed:
		p := (1-wrong)*c.Used + wrong
		s.used += (1 - wrong) / p
		return math.Log(p)
	case KnownUnused:
		p := (1-wrong)*(1-c.Used) + wrong
		s.used -= (1 - wrong) / p
		return math.Log(p)
	}
	return 0
}

// descend adds the gradient of minus the log likelihood of c, whose chances
// and slopes likelihood has left.
func (f *fitting) descend(c Case, grad []float64) {
	for i, m := range c.Mentions {
		p, s := f.chances[i], f.slopes[i]
		n := p.Nothing()
		mean := s.used*p.Used + s.doubtful*p.Doubtful + s.nothing*n
		used, doubtful := p.Used*(s.used-mean), p.Doubtful*(s.doubtful-mean)
		for _, k := range m.Features {
			grad[2*k] -= used
			grad[2*k+1] -= doubtful
		}
	}
}
