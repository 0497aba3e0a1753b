package audit

import "cyberflag/measure"

// Unrated stands where somebody did not rate a record.
const Unrated = -1

// Ratings are the answers of the same people to records: Ratings[i][g] is the
// category, from 0, that person g gave record i, or Unrated. Category 0 is the
// one that positive agreement is about.
type Ratings [][]int

// A Coefficient is a number of agreement, at most 1, or why there is none.
type Coefficient struct {
	Value  float64
	WhyNot measure.Reason
}

// An Agreement is what people agree on, said in every usual way. For a rare flag
// Positive is the honest single number: AC1 flatters and kappa punishes.
type Agreement struct {
	Records, Rated int // all; those that two or more people rated
	Percent        Coefficient
	// Positive and Negative are the share of ratings of category 0, and of the
	// other, that agree. They are NotTwoCategories of more than two.
	Positive, Negative Coefficient
	// Kappa is Cohen's for two people and Conger's for more; Pi is Scott's and
	// Fleiss's.
	Kappa, Pi, AC1, BrennanPrediger, Alpha Coefficient
	// AC1SE is the standard error of AC1 over records (Gwet 2014).
	AC1SE  Coefficient
	WhyNot measure.Reason
}

// Agree measures agreement over that many categories, two or more.
func Agree(r Ratings, categories int) Agreement {
	t, ok := tabulate(r, categories)
	switch {
	case !ok || categories < 2:
		return Agreement{WhyNot: measure.Impossible}
	case t.rated == 0:
		return Agreement{Records: len(r), WhyNot: measure.TooFewRatings}
	}
	seen := t.agreed()
	a := Agreement{Records: len(r), Rated: t.rated, Percent: Coefficient{Value: seen}, Positive: notTwo, Negative: notTwo}
	if categories == 2 {
		a.Positive, a.Negative = t.specific(0), t.specific(1)
	}
	shares := t.shares()
	gini := sumOf(shares, func(p float64) float64 { return p * (1 - p) }) / float64(categories-1)
	a.Pi = beyond(seen, sumOf(shares, func(p float64) float64 { return p * p }))
	a.Kappa = beyond(seen, t.conger(r))
	a.AC1 = beyond(seen, gini)
	a.AC1SE = t.ac1SE(a.AC1, shares, gini)
	a.BrennanPrediger = beyond(seen, 1/float64(categories))
	a.Alpha = t.alpha()
	return a
}

// notTwo stands for what only two categories have.
var notTwo = Coefficient{WhyNot: measure.NotTwoCategories}

// beyond gives what is agreed beyond chance, over what could be.
func beyond(seen, chance float64) Coefficient {
	if 1-chance < 1e-12 {
		return Coefficient{WhyNot: measure.NoVariation}
	}
	return Coefficient{Value: (seen - chance) / (1 - chance)}
}

// A table counts for each record how many people gave each category.
type table struct {
	counts [][]float64
	people []float64 // who rated the record
	rated  int       // records with two or more
	k      int
}

func tabulate(r Ratings, k int) (table, bool) {
	t := table{k: k}
	for _, record := range r {
		if len(record) != len(r[0]) {
			return t, false
		}
		row, n := make([]float64, max(k, 0)), 0.0
		for _, c := range record {
			if c == Unrated {
				continue
			}
			if c < 0 || c >= k {
				return t, false
			}
			row[c]++
			n++
		}
		t.counts, t.people = append(t.counts, row), append(t.people, n)
		if n >= 2 {
			t.rated++
		}
	}
	return t, true
}

// pairs gives the share of pairs of people who agree on record i.
func (t table) pairs(i int) float64 {
	n := t.people[i]
	if n < 2 {
		return 0
	}
	return sumOf(t.counts[i], func(c float64) float64 { return c * (c - 1) }) / (n * (n - 1))
}

func (t table) agreed() float64 {
	sum := 0.0
	for i := range t.counts {
		sum += t.pairs(i)
	}
	return sum / float64(t.rated)
}

// specific gives the specific agreement of a category: of pairs with one such
// rating, the share whose other rating is the same.
func (t table) specific(k int) Coefficient {
	var same, all float64
	for i, row := range t.counts {
		if n := t.people[i]; n >= 2 {
			same += row[k] * (row[k] - 1) / (n - 1)
			all += row[k]
		}
	}
	if all == 0 {
		return Coefficient{WhyNot: measure.NoUnits}
	}
	return Coefficient{Value: same / all}
}

// shares gives the mean share of each category over the records rated at all.
func (t table) shares() []float64 {
	p, n := make([]float64, t.k), 0.0
	for i, row := range t.counts {
		if t.people[i] == 0 {
			continue
		}
		n++
		for k, c := range row {
			p[k] += c / t.people[i]
		}
	}
	for k := range p {
		p[k] /= n
	}
	return p
}

func sumOf(xs []float64, f func(float64) float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += f(x)
	}
	return sum
}

// FromTable gives the ratings of two people from their table: table[a][b] is
// how many records one gave a and the other b.
func FromTable(table [][]int) Ratings {
	var r Ratings
	for a, row := range table {
		for b, n := range row {
			for range n {
				r = append(r, []int{a, b})
			}
		}
	}
	return r
}
