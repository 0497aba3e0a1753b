package check

import "testing"

// TestMoney has sums of money, where there are figures of money, and their changes.
func TestMoney(t *testing.T) {
	const lost = "Surrey|2016-17|236\nSurrey|2017-18|263\nSurrey|2016-17|1040000|reported losses (pounds)\nSurrey|2017-18|1300000|reported losses (pounds)"
	runSamples(t, []sample{
		{"rounded", "Victims in Surrey lost £1.3m in 2017-18, up 25 per cent on £1.04 million in 2016-17.", lost, "£1.3m: supported 1300000\n25 per cent: supported 25.0\n£1.04 million: supported 1040000"},
		{"of another year", "Victims in Surrey lost £1.3m in 2016-17.", lost, "£1.3m: cannot_tell"},
		{"of no figure", "Surrey will spend £250,000 on it.", lost, "£250,000: cannot_tell"},
		{"both up", "In 2017-18 there were 263 offences in Surrey and losses of £1.3m. In 2016-17 it was 236 and £1.04m. Both are up: offences by 11 per cent, losses by 25 per cent.", lost, "11 per cent: supported\n25 per cent: supported 25.0"},
	})
}
