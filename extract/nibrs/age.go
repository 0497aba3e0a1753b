package nibrs

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/record"
)

// readAge reads data element 26, the age of a victim: two digits, or a code.
// high is the upper end of a range, or "". A blank and 00 are unknown.
// Source: FBI, NIBRS User Manual, data element 26.
func readAge(code, high string) (age record.Age, infant bool, err error) {
	code, high = strings.TrimSpace(code), strings.TrimSpace(high)
	switch code {
	case "", "00", "NS":
		return record.Age{}, false, nil
	case "NN", "NB", "BB": // under 24 hours, 1 to 6 days, 7 to 364 days
		return record.Years(0), true, nil
	}
	years, err := strconv.Atoi(code)
	if err != nil || years < 0 || years > 99 {
		return record.Age{}, false, fmt.Errorf("not an age: want 01 to 99, 00, NN, NB, BB or blank")
	}
	if high != "" {
		to, err := strconv.Atoi(high)
		if err != nil || to < years {
			return record.Age{}, false, fmt.Errorf("not a range of ages")
		}
		years = (years + to) / 2
	}
	return record.Years(years), false, nil
}

// readSex reads data element 27.
func readSex(code string) (record.Sex, error) {
	for _, sex := range []record.Sex{"", record.Female, record.Male, record.SexUnknown} {
		if strings.TrimSpace(code) == string(sex) {
			return sex, nil // and not the piece of the line
		}
	}
	return "", fmt.Errorf("not a sex: want F, M, U or blank")
}
