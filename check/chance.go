package check

// mostByChance is how likely it may be that a number agrees with some figure or
// other by chance, for the figure of another place to prove it wrong. A book of
// ten figures of three digits is hit by one number in ninety; one of all forces
// and years by every second.
const mostByChance = 0.05

// chance is how likely it is that a number of as many digits as n has the value
// of some figure of the book.
func (b book) chance(n int64) float64 {
	low := int64(1)
	for n/low >= 10 {
		low *= 10
	}
	hit := map[int64]bool{}
	for _, e := range b {
		if e.known && e.value >= low && e.value/10 < low {
			hit[e.value] = true
		}
	}
	return float64(len(hit)) / float64(9*low)
}
