package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// What a column of a long table holds follows from its cells before the word over them:
// forces call a column of quarters "Part of year" and one of counts "Offences".

// byPart, byCount and byMixed are dims that only columns of a long table have.
const (
	byPart  dim = skipped + 1 + iota // a quarter, half or month, whose year another column gives
	byCount                          // the counts themselves
	byMixed                          // labels of several kinds, by question
)

var (
	// wholeYear stands among parts of a year for all of it.
	wholeYear = lazyre.New(`(?i)^(?:the )?(?:(?:full|whole|entire|all|complete|annual)[ -]?(?:year|yr|of year)?|year|yr|annual|12 months|twelve months|all (?:quarters|months|halves)|year[ -]?end)(?: (?:total|figure))?$`)
	// besideCounts heads a column that names records, or where they come from, and no counts.
	besideCounts = lazyre.New(`(?i)\bref(?:erence)?s?\b|\bfoia?\b|^(?:row|record|line|serial|file) ?(?:id|no\.?|number)?$|^ids?$|\b(?:extract(?:ed|ion)?|published|produced|run) ?(?:on|date)?$|\bsource\b|\bsystem\b`)
	nothingSaid  = lazyre.New(`^[-–—.]+$|(?i)^n/?a$`)
)

// breaksNothing reports a label that says that its column breaks nothing down in its row.
func breaksNothing(s string) bool {
	return s == "" || nothingSaid.MatchString(s) || allWords.MatchString(s) || isTotal(s) || anyWord.MatchString(s)
}

// anyWord is a way of saying all that total words are not.
var anyWord = lazyre.New(`(?i)^(?:(?:any|all|both|every|whatever|total|overall)(?: (?:age|ages|sex|sexes|gender|platform|outcome|offence|crime|class|classe|code|service|site|app|result)s?)?(?: types?| groups?| bands?)?(?: \(?(?:all|combined|together)\)?(?: \w+)?\)?)?)$`)

// label gives what a cell of labels says: a sign there says nothing, whatever it means among
// counts.
func (c cell) label() string {
	if nothingSaid.MatchString(c.printed) {
		return ""
	}
	return c.text
}

// namesIn gives the different labels of column c below the heads, without those that say
// nothing.
func (t *table) namesIn(c int) []string {
	var out []string
	for r := 1; r < len(t.rows); r++ {
		if s := withoutOfThese(t.at(r, c).label()); !breaksNothing(s) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// every reports that there are words and that all have a property.
func every(words []string, has func(string) bool) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(s string) bool { return !has(s) })
}

// roleOf tells what column c holds; noDim where that cannot be told.
func (t *table) roleOf(c int) dim {
	head, names := t.at(0, c).text, t.namesIn(c)
	inYear := slices.DeleteFunc(slices.Clone(names), wholeYear.MatchString)
	d := headDim(head)
	switch {
	case (d == byQuestion || questionHead.MatchString(head)) && every(names, func(s string) bool { return isQuestionName(s) || markedNumber(s) != "" }), every(names, isQuestionMark) && (isSkipped(head) || besideCounts.MatchString(head)), areNumberedQuestions(names):
		return byQuestion
	case isSkipped(head) && d != byOutcome && !tellsFlagged(names), besideCounts.MatchString(head):
		return skipped
	case t.countsBelow(c, d):
		return byCount
	case len(names) == 0:
		return skipped
	case every(names, isDayLabel):
		return skipped
	case every(names, isDatedLabel):
		return byPeriod
	case every(inYear, isPartOfYear) && t.quartersAt(c, d):
		return byPart
	case len(inYear) == 0:
		return skipped
	case isFlagColumn(head, names) && t.saysAllIn(c):
		return byFlag
	}
	return t.roleOfNames(head, d, names)
}

// tellsFlagged reports labels that say of each row whether it is of all offences or of the flagged ones, whatever
// stands over them: "All recorded" and "Cyber-flagged" below "Population".
func tellsFlagged(names []string) bool {
	return every(names, func(s string) bool { return labelDim(s) == byMeasure && hasWords.MatchString(s) }) && slices.ContainsFunc(names, flagWords.MatchString)
}

// roleOfNames tells what a column of words holds.
func (t *table) roleOfNames(head string, d dim, names []string) dim {
	if isMixed(head, names) {
		return byMixed
	}
	own := commonDim(names, noDim)
	sure := shareOf(names, func(s string) bool { return labelDim(s) == own })
	switch d {
	case byQuestion:
		return noDim
	case byForce, byCode:
		return d
	case byUnit:
		switch {
		case every(names, func(s string) bool { return unitOf(s) != "" }):
			return d
		case every(names, func(s string) bool { return labelDim(s) == byMeasure }):
			return byMeasure
		}
		return noDim
	case byAge, bySex, byPlatform, byOutcome, byOffence:
		if own != noDim && own != d && sure >= 0.75 && !(d == byOutcome && own == byAge) && !(d == byOffence && own == byMeasure && len(names) > 2) {
			return own
		}
		return d
	}
	switch {
	case every(names, func(s string) bool { return quarterLabel.MatchString(s) }):
		return noDim // a question or a quarter
	case areCodes(names):
		return byCode
	case own == byCode, own == byPeriod, isFlagColumn(head, names), own == byMeasure && !every(names, hasWords.MatchString):
		return noDim
	case own != noDim && sure >= 0.5:
		return own
	case len(names) == 1 && own == noDim && !suspectWords.MatchString(names[0]):
		return skipped // the same in every row: it tells none from another
	}
	return noDim
}

var hasWords = lazyre.New(`[A-Za-z]{2}`)

func isQuestionMark(s string) bool { return markInHead.MatchString(s) }

func isQuestionName(s string) bool { return questionOf(s) != "" || isQuestionMark(s) }

func shareOf(words []string, has func(string) bool) float64 {
	n := 0
	for _, s := range words {
		if has(s) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// countsBelow reports a column of counts: numbers and signs, of which no head says that they
// are ages, codes, questions or periods. Words may say of some rows that there is none.
func (t *table) countsBelow(c int, d dim) bool {
	counts, others, years := 0, 0, 0
	for r := 1; r < len(t.rows); r++ {
		switch x := t.at(r, c); {
		case x.empty():
		case plainYear(x.text):
			years++
		default:
			switch v, ok := readValue(x.text); {
			case !ok, v.symbol == NotApplicable && counts == 0:
				others++
			case v.symbol != NotAvailable: // "n/a" may stand in any column
				counts++
			}
		}
	}
	named := d == byQuestion || d == byCode || d == byAge || d == byPeriod || quarterHead.MatchString(t.at(0, c).text)
	return counts > 0 && !named && counts > 3*others && counts >= 3*years
}

// quarterHead is the head of a column of quarters, which may be bare numbers.
var quarterHead = lazyre.New(`(?i)\b(?:quarters?|qtrs?)\b`)

// quartersAt reports that a column whose labels are all parts of a year is one: "Q1" alone
// is a quarter only where the head, or another label, says so.
func (t *table) quartersAt(c int, d dim) bool {
	head := t.at(0, c).text
	return d != byQuestion && (quarterHead.MatchString(head) || partHead.MatchString(head) || !every(t.namesIn(c), func(s string) bool { return quarterLabel.MatchString(s) || wholeYear.MatchString(s) }))
}

var partHead = lazyre.New(`(?i)\b(?:part of (?:the )?year|months?|half|halves|period of year)\b`)

// isDayLabel reports a whole date; "5.2" is a number.
func isDayLabel(s string) bool {
	p, only := prose.LabelPeriod(s)
	return only && p.Dated() && isDay(p) && len(s) > len("5.2.21")-1
}

func isDatedLabel(s string) bool {
	p, only := prose.LabelPeriod(s)
	return only && p.Dated() && !isDay(p) || isSumOfYears(s, byPeriod)
}

// isPartOfYear reports a quarter, or months without their year.
func isPartOfYear(s string) bool {
	p, only := prose.LabelPeriod(s)
	return quarterOf(s, false) > 0 || only && !p.Dated() && p.Month > 0 || quarterOf(s, true) > 0
}
