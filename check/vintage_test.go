package check

import (
	"strings"
	"testing"
)

// TestWithdrawn has changes from a value that was later said to be not
// available: the value was printed, but nothing can be compared with it.
func TestWithdrawn(t *testing.T) {
	const gone = "Durham|2015-16|13||2016-06\nDurham|2015-16|-||2017-06\nDurham|2015-16|-||2020-09\nDurham|2016-17|190||2017-06"
	runSamples(t, []sample{
		{"per cent", "Durham recorded 190 in 2016-17, up from 13 in 2015-16, a rise of 1,362 per cent.", gone,
			"1,362 per cent: not_comparable vintage 1361.5\n190: supported\n13: supported"},
		{"times", "Durham's 190 in 2016-17 was more than ten times the 13 of 2015-16.", gone,
			"more than ten times: not_comparable vintage\n13: supported"},
		{"a difference", "Durham recorded 190 offences in 2016-17, an increase of 177 on the 13 of 2015-16.", gone, "177: not_comparable vintage\n13: supported"},
		{"the base is not printed", "Durham recorded 190 offences in 2016-17, a rise of 1,362 per cent.", gone, "1,362 per cent: not_comparable vintage\n190: supported"},
		{"restated, and the base is not printed", "Northumbria recorded 323 offences in 2016-17, a rise of 90 per cent.",
			"Northumbria|2015-16|170||2016-06\nNorthumbria|2015-16|98||2017-06\nNorthumbria|2016-17|323||2017-06", "90 per cent: not_comparable vintage"},
		{"both of one release", "Durham recorded 190 offences in 2016-17, up from 13 in 2015-16, a rise of 1,362 per cent.",
			"Durham|2015-16|13||2017-06\nDurham|2015-16|-||2020-09\nDurham|2016-17|190||2017-06", "1,362 per cent: supported"},
		{"given again later", "Durham recorded 190 offences in 2016-17, up from 13 in 2015-16, a rise of 1,362 per cent.",
			"Durham|2015-16|13||2016-06\nDurham|2015-16|-||2017-01\nDurham|2015-16|13||2017-06\nDurham|2016-17|190||2017-06", "1,362 per cent: supported"},
		{"first not available, then given", "Durham recorded 190 offences in 2016-17, up from 13 in 2015-16, a rise of 1,362 per cent.",
			"Durham|2015-16|-||2016-01\nDurham|2015-16|13||2016-06\nDurham|2016-17|190||2017-06", "1,362 per cent: supported"},
	})
	text := "Durham recorded 13 offences in 2015-16."
	r := Check(Story{Text: text}, figures(t, gone))
	expect(t, text, r, "13: supported")
	if why := r.Claims[0].Why; !strings.Contains(why, "later release (June 2017) says that it is not available") {
		t.Errorf("the withdrawal is not said: %q", why)
	}
}
