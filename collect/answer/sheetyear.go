package answer

import (
	"strconv"

	"cyberflag/internal/lazyre"
)

// A sheet's name has no strokes, so that "2017.18", "1718" or "17-18" may be a financial year.

var sheetYear = lazyre.New(`^(|.*?[^\d.,/-])(20)?(\d\d)([-–—._ ]{0,3})(?:20)?(\d\d)(|[^\d.,/-].*)$`)

// yearInName gives the first year of such a name and the name with its year in full; sure is that nothing
// else is written so. "17-18" may be ages, and "2021" a calendar year.
func yearInName(name string) (first int, full string, sure bool) {
	m := sheetYear.FindStringSubmatch(clean(name))
	if m == nil {
		return 0, name, false
	}
	a, _ := strconv.Atoi(m[3]) // digits, as the pattern says
	b, _ := strconv.Atoi(m[5])
	if b != (a+1)%100 || a < 5 || a > 50 {
		return 0, name, false
	}
	return a, m[1] + "20" + m[3] + "/" + m[5] + m[6], m[2] != ""
}

// dated gives the name of a sheet with its year in full, where it is sure or the next year is another sheet's; or the period
// that another sheet says it has.
func (l letter) dated(name string) string {
	if words, ok := l.tabPeriod(name); ok {
		return words
	}
	first, full, sure := yearInName(name)
	for _, p := range l.parts {
		if other, _, _ := yearInName(p.name); other > 0 && first > 0 && (other == first+1 || other == first-1) {
			sure = true
		}
	}
	if !sure {
		return name
	}
	return full
}
