package check

import "testing"

// TestChangesOfSums has changes of several places together, and differences of two.
func TestChangesOfSums(t *testing.T) {
	const three = pairOf + "\nSussex|2022-23|189\nSussex|2023-24|223"
	const sums = "Kent, 264; Sussex, 223; Surrey, 98. Those were the 2023/24 counts, and together they make 585. A year earlier Kent had 230, Sussex 189 and Surrey 74, a total of 493. "
	const two = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509\nCleveland|2016-17|145\nCleveland|2017-18|177\nCleveland|2018-19|160"
	runSamples(t, []sample{
		{"three counties", sums + "The three-county figure has grown by 18.7 per cent.", three, "585: supported\n493: supported\n18.7 per cent: supported 18.7"},
		{"combined", sums + "Combined, they rose by 19 per cent.", three, "19 per cent: supported"},
		{"from more to more", "Durham had 509 offences in 2018/19 and Cleveland 160. Durham has in two years gone from 45 more than Cleveland to 349 more.", two, "45 more: supported\n349 more: supported"},
		{"more than a place", "In 2017/18 Durham rose from 190 to 375. That is 198 more than Cleveland.", two, "198 more: supported"},
		{"by a wrong number", "Durham was at 375 in 2017/18, against 910 the year before. In 2018/19 it rose by 36 per cent to 509.", two, "36 per cent: supported\n910: contradicted misprint"},
		{"every two days", "Cleveland recorded 177 offences in 2017/18, or one every two days.", two, "one every two days: supported"},
		{"every three days", "Cleveland recorded 177 offences in 2017/18, or one every three days.", two, "one every three days: contradicted"},
		{"the average of a series", "Durham recorded 190 offences in 2016/17, 375 in 2017/18 and 509 in 2018/19. Its average, 358, hides the pace.", two, "358: supported 358.0"},
		{"the same two", "Kent had 264 offences in 2023/24 and Surrey 98. In 2022/23 the same two forces had come to 304.", three, "304: supported 304"},
		{"per force that is", "Kent and Surrey recorded 362 offences between them in 2023/24. Per force that is 181.", three, "is 181: supported 181.0"},
	})
}
