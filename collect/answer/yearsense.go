package answer

import (
	"slices"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A bare year means what the words about it say: under "Year ending 31 March", 2018 is the
// year to March 2018. They may stand over the years of one table, or once in the letter.

// A yearSense says which year a bare one is, by the period of one of them.
type yearSense struct {
	period figure.Period // of probeYear; none where nothing is said
}

// probeYear is the year that words without one are tried with.
const probeYear = 2018

var (
	// yearPhrase says when a year ends or begins, but not which.
	yearPhrase = lazyre.New(`(?i)\b(?:financial |fiscal )?(?:years?|(?:12|twelve) months|f/?y|y/e)\s*\(?(?:ending|ended|ends?|to|starting|beginning|from|commencing)?\s*(?:in |on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:january|march|april|december|jan|mar|apr|dec)\b`)
	// yearIn names the year by the one in which it ends or begins.
	yearIn = lazyre.New(`(?i)\b(?:years?|each|it)\b.{0,60}\bin which (?:it|they|the year) (end|begin|start)s?\b|\bfinancial years? (end|begin|start)ing(?: in)?(?: the year)?\W*$`)
	// yearIs explains one year: "2018 means April 2017 to March 2018".
	yearIs = lazyre.New(`(?i)\b((?:19|20)\d\d)["'”’]?\s*(?:means?|is|=|stands for|covers|refers to)\s+(.*)`)
	// calendarYears are years that are what they look like.
	calendarYears = lazyre.New(`(?i)\bcalendar years?\b`)
	// monthsRange is a year from its first month to its last: "(January to December)". Which of its
	// two calendar years a bare one is, is not said by it, except where there is only one.
	monthsRange = lazyre.New(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(jan|apr|jul|oct|sep)[a-z]*\.?\s*(?:to|-|–|—|/|until|till|through)\s*(?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(dec|mar|jun|sep|aug)[a-z]*\b`)
	yearBegins  = lazyre.New(`(?i)\b(?:starting|beginning|from|commencing)\b`)
	yearNoun    = lazyre.New(`(?i)\b(?:years?|yearly|annual\w*|(?:12|twelve) months)\b`)
	// yearWords speak of years that are no calendar years.
	yearWords = lazyre.New(`(?i)\b(?:financial|fiscal) years?\b|\byears? (?:ending|ended|to|from|starting|beginning)\b|\bf/?y\b|\bapr(?:il)? ?(?:to|-|–) ?(?:31(?:st)? )?mar(?:ch)?\b`)
)

// senseOf reads what words say of the bare years that they are about.
func senseOf(s string) (yearSense, bool) {
	if m := yearIs.FindStringSubmatch(s); m != nil {
		for _, p := range prose.SpeltPeriods(m[2]) {
			if p.Dated() && !p.Loose && p.Period.Months() == monthsOfYear {
				return yearSense{shifted(p.Period, probeYear-yearNumber(m[1]))}, true
			}
		}
	}
	if m := yearIn.FindStringSubmatch(s); m != nil && !calendarYears.MatchString(s) {
		if strings.EqualFold(m[1]+m[2], "end") {
			return yearSense{figure.FinancialYear(probeYear - 1)}, true
		}
		return yearSense{figure.FinancialYear(probeYear)}, true
	}
	if at := yearPhrase.FindStringIndex(s); at != nil && !yearNext(s[at[1]:]) && (!monthsRange.MatchString(s) || yearBegins.MatchString(s[at[0]:at[1]])) {
		words := strings.Replace(strings.ToLower(s[at[0]:at[1]]), "years", "year", 1)
		words = strings.Join(strings.Fields(strings.ReplaceAll(words, "(", "")), " ")
		if p, only := prose.LabelPeriod(words + " " + "2018"); only && p.Dated() && p.Period.Months() == monthsOfYear {
			return yearSense{p.Period}, true
		}
	}
	if m := monthsRange.FindStringSubmatch(s); m != nil && !strings.EqualFold(m[1]+m[2], "jandec") {
		return yearSense{}, false
	} else if m != nil && yearNoun.MatchString(s) && !hasYear(s) && !yearWords.MatchString(calendarYears.ReplaceAllString(monthsRange.ReplaceAllString(s, ""), "")) {
		return yearSense{figure.CalendarYear(probeYear)}, true
	}
	if calendarYears.MatchString(s) && !yearWords.MatchString(calendarYears.ReplaceAllString(s, "")) {
		return yearSense{figure.CalendarYear(probeYear)}, true
	}
	return yearSense{}, false
}

// yearNext reports words that go on with a year: "year ending 31 March 2018" is one year
// and says nothing of others.
func yearNext(s string) bool {
	s = strings.TrimLeft(s, " ,'’")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

func yearNumber(s string) int {
	n, _ := readNumber(s) // four digits, as the expression says
	return int(n)
}

// shifted gives the period so many years later.
func shifted(p figure.Period, years int) figure.Period {
	return figure.Period{Start: movedBy(p.Start, years), End: movedBy(p.End, years)}
}

func movedBy(d civil.Date, years int) civil.Date {
	day := d.Day
	if d.Month == time.February && day == 29 {
		day = 28
	}
	return civil.Of(d.Year+years, d.Month, day)
}

// of gives a bare year, or those from one to another, as what they mean.
func (s yearSense) of(p prose.SpeltPeriod) prose.SpeltPeriod {
	first, last := figure.CalendarYear(p.Period.Start.Year), figure.CalendarYear(p.Period.End.Year)
	if !p.Loose || !p.Dated() || s == (yearSense{}) || p.Period.Start != first.Start || p.Period.End != last.End {
		return p
	}
	p.Period.Start = shifted(s.period, first.Start.Year-probeYear).Start
	p.Period.End, p.Loose = shifted(s.period, last.Start.Year-probeYear).End, false
	return p
}

// yearSenses are what the words of a letter say of its bare years.
type yearSenses struct {
	now  yearSense   // what was said last
	all  []yearSense // each thing that is said anywhere
	more bool        // words that speak of years otherwise, and that are not understood

	table bool // the heads of the table that is read now speak of financial years
	told  bool // a bare year was taken where words speak of financial years
}

// financialHead says that the years below it are financial, and not whether 2017 begins or ends in that year.
var financialHead = lazyre.New(`(?i)^\W*(?:f\.?/?y\.?|fin\.? ?(?:years?|yr)|fiscal|financial)\W*$|\b(?:financial|fiscal|fin\.?) (?:years?|yrs?)\b`)

// gather looks through the words of the letter.
func (y *yearSenses) gather(words []string) {
	for _, s := range words {
		sense, ok := senseOf(s)
		if ok {
			y.add(sense)
		}
		y.more = y.more || !ok && (yearWords.MatchString(s) || monthsRange.MatchString(s) && yearNoun.MatchString(s)) && !hasYear(s)
	}
}

func (y *yearSenses) add(sense yearSense) {
	if !slices.Contains(y.all, sense) {
		y.all = append(y.all, sense)
	}
}

// hasYear reports words with a year in digits.
func hasYear(s string) bool {
	return slices.ContainsFunc(prose.SpeltPeriods(s), func(p prose.SpeltPeriod) bool { return p.Dated() })
}

// here is the sense that holds where the reader stands: the last one said, or the only one
// of the letter.
func (y *yearSenses) here() yearSense {
	if y.now == (yearSense{}) && len(y.all) == 1 {
		return y.all[0]
	}
	return y.now
}

// meanYears takes the bare years of a table as its own words or those above it say.
func (r *reader) meanYears(g *grid) {
	r.senses.table = financialHead.MatchString(r.above)
	for row := range min(g.head, len(g.t.rows)) {
		for c := range g.t.width() {
			s := g.t.at(row, c).text
			if sense, ok := senseOf(s); ok {
				r.senses.now = sense
			}
			r.senses.table = r.senses.table || financialHead.MatchString(s)
		}
	}
	sense := r.senses.here()
	for c := range g.cols {
		g.cols[c].period = sense.of(g.cols[c].period)
	}
	for row := range g.rows {
		g.rows[row].period = sense.of(g.rows[row].period)
	}
}
