package answer_test

import "fmt"

// A spelling writes a financial year.
type spelling struct {
	name  string
	write func(y int) string
}

var spellings = []spelling{
	{"2016/17", func(y int) string { return fmt.Sprintf("%d/%02d", y, (y+1)%100) }},
	{"2016-17", func(y int) string { return fmt.Sprintf("%d-%02d", y, (y+1)%100) }},
	{"2016/2017", func(y int) string { return fmt.Sprintf("%d/%d", y, y+1) }},
	{"2016 - 2017", func(y int) string { return fmt.Sprintf("%d - %d", y, y+1) }},
	{"16/17", func(y int) string { return fmt.Sprintf("%02d/%02d", y%100, (y+1)%100) }},
	{"FY 16/17", func(y int) string { return fmt.Sprintf("FY %02d/%02d", y%100, (y+1)%100) }},
	{"FY1617", func(y int) string { return fmt.Sprintf("FY%02d%02d", y%100, (y+1)%100) }},
	{"FY 2016/17", func(y int) string { return fmt.Sprintf("FY %d/%02d", y, (y+1)%100) }},
	{"Apr 16 - Mar 17", func(y int) string { return fmt.Sprintf("Apr %02d - Mar %02d", y%100, (y+1)%100) }},
	{"Apr-16 to Mar-17", func(y int) string { return fmt.Sprintf("Apr-%02d to Mar-%02d", y%100, (y+1)%100) }},
	{"April 2016 - March 2017", func(y int) string { return fmt.Sprintf("April %d - March %d", y, y+1) }},
	{"01/04/2016 - 31/03/2017", func(y int) string { return fmt.Sprintf("01/04/%d - 31/03/%d", y, y+1) }},
	{"01.04.16 to 31.03.17", func(y int) string { return fmt.Sprintf("01.04.%02d to 31.03.%02d", y%100, (y+1)%100) }},
	{"1 April 2016 to 31 March 2017", func(y int) string { return fmt.Sprintf("1 April %d to 31 March %d", y, y+1) }},
	{"1st April 2016 - 31st March 2017", func(y int) string { return fmt.Sprintf("1st April %d - 31st March %d", y, y+1) }},
	{"year ending March 2017", func(y int) string { return fmt.Sprintf("year ending March %d", y+1) }},
	{"Year to 31 March 2017", func(y int) string { return fmt.Sprintf("Year to 31 March %d", y+1) }},
	{"Financial year 2016/17", func(y int) string { return fmt.Sprintf("Financial year %d/%02d", y, (y+1)%100) }},
	{"2016/17 FY", func(y int) string { return fmt.Sprintf("%d/%02d FY", y, (y+1)%100) }},
}
