package check

import "testing"

// TestDenseLists has numbers of short lists, labels and asides.
func TestDenseLists(t *testing.T) {
	const wales = "South Wales|2016-17|528\nSouth Wales|2017-18|543\nGwent|2016-17|259\nGwent|2017-18|267"
	const btp = "British Transport Police|2021-22|412\nBritish Transport Police|2022-23|498\nBritish Transport Police|2023-24|547"
	const north = "Northumbria|2016-17|323\nCleveland|2016-17|145\nDurham|2016-17|190"
	runSamples(t, []sample{
		{"the label of the next number", "In 2017/18 offences ran thus: South Wales 543 (2016/17: 528), Gwent 267 (2016/17: 259).", wales, "543: supported\n528: supported\n267: supported\n259: supported"},
		{"the label of the next number, wrong", "South Wales 543 (2016/17: 582), Gwent 267 (2016/17: 259).", wales, "543: supported\n582: contradicted misprint 528"},
		{"a label of a sum", "South Wales: 543. Gwent: 267. Total: 810. These are the offences of 2017/18.", wales, "810: supported 810"},
		{"a label of a sum, wrong", "South Wales: 543. Gwent: 267. Total: 801. These are the offences of 2017/18.", wales, "801: contradicted parts_do_not_sum 810"},
		{"a sum with a misprint in it", "British Transport Police had 547 offences in 2023/24, 489 in 2022/23 and 412 in 2021/22. The three years add up to 1,457.", btp, "489: contradicted misprint 498\n1,457: supported 1457"},
		{"a sum of none of them", "British Transport Police had 547 offences in 2023/24, 489 in 2022/23 and 412 in 2021/22. The three years add up to 1,547.", btp, "1,547: contradicted parts_do_not_sum"},
		{"since a year", "British Transport Police had 547 offences in 2023/24. In all it has recorded 1,457 since 2021/22.", btp, "1,457: supported 1457"},
		{"since a year, wrong", "British Transport Police had 547 offences in 2023/24. In all it has recorded 1,475 since 2021/22.", btp, "1,475: contradicted parts_do_not_sum 1457"},
		{"before a list", "Offences have all but doubled in two years, British Transport Police figures suggest: 547 in 2023/24, 498 in 2022/23, 412 in 2021/22.", btp, "all but doubled: contradicted wrong_multiple_word 1.33"},
		{"a rise that is so many per cent", "South Wales went from 528 offences in 2016/17 to 543 in 2017/18. The rise of 15 is 8.2 per cent.", wales, "8.2 per cent: contradicted wrong_arithmetic 2.8"},
		{"a rise that is so many per cent, right", "South Wales went from 528 offences in 2016/17 to 543 in 2017/18. The rise of 15 is 2.8 per cent.", wales, "2.8 per cent: supported"},
		{"the average force", "South Wales and Gwent recorded 810 offences between them in 2017/18, and the average force had 405.", wales, "had 405: supported 405.0"},
		{"a share and another", "South Wales and Gwent had 810 offences between them in 2017/18. South Wales took 67 per cent and Gwent 33.", wales, "67 per cent: supported"},
		{"youngsters that are a sum", "In 2016/17 Northumbria had 323 offences, Durham 190 and Cleveland 145. In all 658 youngsters were harmed.", north, "658 youngsters: contradicted wrong_unit"},
		{"pupils that are no sum", "In 2016/17 Northumbria had 323 offences, Durham 190 and Cleveland 145. In all 685 pupils were spoken to.", north, "685 pupils: cannot_tell"},
	})
}
