package document

import "time"

// serialDay gives the day of a spreadsheet's date number as YYYY-MM-DD. Day 60 of
// the 1900 system is 29 February 1900, which never was.
func serialDay(v float64, date1904 bool) (string, bool) {
	if v < 1 || v > 2_958_465 {
		return "", false
	}
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case v < 60:
		start = start.AddDate(0, 0, 1)
	}
	return start.AddDate(0, 0, int(v)).Format("2006-01-02"), true
}
