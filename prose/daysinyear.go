package prose

import (
	"strconv"
	"strings"
	"time"

	"cyberflag/internal/lazyre"
)

// daysInYear is a label that gives the days of a year behind it: "2019 (1 Jan to 31 Aug)", "2019/20, 1 April - 31 August".
var daysInYear = lazyre.New(`(?i)^\s*(20\d\d)(\s?[/–-]\s?(?:20)?\d\d)?\s*[(\[,:;]\s*(?:from\s+|only\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?\s*(?:to|until|till|-|–)\s*(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:\s+only)?\s*[)\]]?\s*$`)

// withYears gives each day of such a label its year: in a financial year, January to March are of the next.
func withYears(label string) string {
	m := daysInYear.FindStringSubmatch(label)
	if m == nil {
		return label
	}
	first, last := monthCalled(m[4]), monthCalled(m[6])
	if first == 0 || last == 0 {
		return label
	}
	from, to := year(m[1]), year(m[1])
	if m[2] != "" && first < time.April {
		from++
	}
	if m[2] != "" && last < time.April {
		to++
	}
	if from > to || from == to && first > last {
		return label
	}
	return m[3] + " " + first.String() + " " + strconv.Itoa(from) + " to " + m[5] + " " + last.String() + " " + strconv.Itoa(to)
}

// monthCalled gives the month that a name or its first letters call, or 0.
func monthCalled(name string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); strings.HasPrefix(full, strings.ToLower(name)) || m == time.September && strings.EqualFold(name, "sept") {
			return m
		}
	}
	return 0
}
