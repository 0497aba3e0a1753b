package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A year may be printed whole and be counted in part. That may be said at its label, by a mark, in a cell beside its
// count, or in a sentence anywhere: "The data for 2018/19 covers April to January only." Which part it is may be left
// open, so the count is not put forward as that of the year.

const (
	// fewQuarters are three quarters of a year or less.
	fewQuarters = `(?:first|last|final|only|just) (?:two|three|[23]) quarters|three quarters of the year|Q[12]\s?(?:-|–|to)\s?Q[23]\b|quarters? [12] (?:to|-|–) [23]\b|half[- ]years?|(?:first|second) half\b`
	// partDay leads to the day or month at which a part ends or begins.
	partDay = `(?:the )?(?:(?:end|close|start|beginning|middle) (?:of )?)?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?`
)

var (
	saysPartly = lazyre.New(`(?i)\b(?:part(?:ial)?[- ]years?|year[- ]to[- ]date|ytd|incomplete|not (?:yet )?(?:an? )?(?:complete|full|whole|entire)|partial|partially|so far|(?:part|some) of the (?:financial |calendar )?year|not over yet|not (?:yet )?(?:ended|finished)|` + fewQuarters + `)\b`)
	// monthsCounted are months of which data is had: "9 months only", "nine months of data".
	monthsCounted = lazyre.New(`(?i)(?:^\W*|\b(?:first|last|covers?|covering|is|are|was|were|=|to|contains?|includes?|hold|held|has|have|about|a|only|just|for)\s+(?:the |a |an |only |first |last |for )*)` + fewMonths + `\b(?:\s*(?:only|data|period|worth|of\b|['’])|\W*$|[,;(])`)
	// counting says of figures what they are of.
	counting = lazyre.New(`(?i)\b(?:only|cover\w*|runs?|running|spans?|spanning|relates?|includes?|including|compris\w+|represents?|contains?|goes|go|available|held|hold|complete|ends?|ending|stops?|(?:is|are|was|were) (?:for|from|to|up to|until|till|of|that of|those of|just|only)|(?:figures?|data|counts?|numbers?|totals?|year|period) (?:for|from|to|up to|until|till)|=)\s`)
	// partEnds is the end of a part: "to 31 December", "until the end of Jan".
	partEnds = lazyre.New(`(?i)\b(?:to|until|till|up to|through|ending|ends?|ended|as far as)(?: and including)?(?: on| in| at)? ` + partDay + `(` + prose.Months + `)\b`)
	// pending is what goes on after a crime is counted.
	pending = lazyre.New(`(?i)\b(?:investigations?|enquir\w+|inquir\w+|outcomes?|cases|live|review\w*|request\w*|compare\w*|comparison|fees?|cost\w*)\b`)
	// lastYear names the last of the years that are given.
	lastYear = lazyre.New(`(?i)\b(?:the |our )?(?:last|latest|most recent|current|final|present)(?: financial| calendar| fiscal)? (?:year|row|column|bar|period)(?:'s|’s)?\b`)
	// noteLead is the mark or name of a note.
	noteLead     = lazyre.New(`(?i)^\W*(?:\((?:\d{1,2}|[a-z])\)|\[\d{1,2}\]|\d{1,2}[.)]\s)?\W*(?:(?:please )?notes?|n\.?b\.?)?\s?\d{0,2}\b\W*`)
	numberOfPart = lazyre.New(`(?i)\b(?:tables?|questions?|parts?|annex|sections?|notes?|Q)\s?\d{1,2}\b`)
)

// saysNotWhole reports words that say of a year, which they need not name, that only a part of it is counted.
func saysNotWhole(s string, of figure.Period) bool {
	if saysPartly.MatchString(s) || someMonths.MatchString(s) || monthsCounted.MatchString(s) {
		return true
	}
	part, ok := partSaid(s, of)
	if ok && part.Start == of.Start && part.End == of.End {
		return false
	}
	return ok || endsBefore(s, of)
}

// endsBefore reports words by which what is counted ends in another month than the year.
func endsBefore(s string, of figure.Period) bool {
	for _, m := range partEnds.FindAllStringSubmatchIndex(s, -1) {
		if prose.MonthOf(s[m[2]:m[3]]) != of.End.Month && !doneWith(s[:m[0]]) {
			return true
		}
	}
	return false
}

// notWholeBeside reports a cell of words beside a count of a year, which says that the year is not whole: "to end December".
func notWholeBeside(s string, of figure.Period) bool {
	if pending.MatchString(s) || inUse.MatchString(s) {
		return false
	}
	at := len(s) // where the part is named
	for _, p := range prose.SpeltPeriods(s) {
		at = min(at, p.Start)
	}
	if m := partEnds.FindStringIndex(s); m != nil {
		at = min(at, m[0])
	}
	begins := strings.Trim(beforePart.ReplaceAllString(s[:at], ""), " (:–-*") == ""
	return saysNotWhole(s, of) && (begins || counting.MatchString(s+" ") || saysPartly.MatchString(s) || monthsCounted.MatchString(s))
}

// beforePart is what may stand before a part that a cell names.
var beforePart = lazyre.New(`(?i)\b(?:to|from|until|till|up|end|ends|ending|the|of|for|data|figures?|only|between|period|covers?)\b|\d{1,2}(?:st|nd|rd|th)?`)

// notesPart is words by which the note of a mark says so.
var notesPart = lazyre.New(`(?i)\b(?:months?|only|part|until|up to|to date|so far|incomplete|quarters?|(?:from|since) (?:\d{1,2} )?` + prose.Months + `)\b`)

// partNoted reports a count of a period that is not whole: by its labels, by a mark whose note says so ("2018/19*" above
// "* nine months only"), or by a cell of words in its row or below its head.
func (r *reader) partNoted(g *grid, row, c int, of figure.Period) bool {
	label := g.t.at(row, 0).text
	if saidPart(g.heads[c]) || saidPart(label) || r.markNotesPart(g.heads[c], of) || r.markNotesPart(label, of) {
		return true
	}
	if of.Start.IsZero() || of.Months() != monthsOfYear {
		return false
	}
	if m := markedPeriod.FindStringSubmatch(g.t.at(row, c).text); m != nil && r.noteSaysPart(m[1], of) {
		return true
	}
	beside := func(at, k int) bool {
		x := g.t.at(at, k)
		return !x.covered && mayBePart.MatchString(x.text) && notWholeBeside(x.text, of)
	}
	for k := 1; k < g.t.width(); k++ {
		if beside(row, k) {
			return true
		}
	}
	if prose.SpeltPeriods(g.heads[c]) == nil {
		return false
	}
	for at := row + 1; at < len(g.t.rows); at++ {
		if beside(at, c) {
			return true
		}
	}
	return false
}

// markNotesPart reports a period with the mark of a note that says that it is not whole.
func (r *reader) markNotesPart(label string, of figure.Period) bool {
	m := markedPeriod.FindStringSubmatch(label)
	return m != nil && slices.ContainsFunc(r.words, func(s string) bool {
		return strings.HasPrefix(s, m[1]) && (notesPart.MatchString(s) || !of.Start.IsZero() && endsBefore(s, of))
	})
}

// yearNotWhole gives the year of which a sentence without counts says that only a part of it is counted; last
// reports that it is the last of those given.
func yearNotWhole(s string) (of figure.Period, last, ok bool) {
	s = numberOfPart.ReplaceAllString(noteLead.ReplaceAllString(s, ""), " ")
	if pending.MatchString(s) || inUse.MatchString(s) || !mayBePart.MatchString(s) {
		return of, false, false
	}
	rest := s
	for _, p := range slices.Backward(spans(prose.SpeltPeriods(s))) {
		if p.Period.Months() != monthsOfYear || p.Loose && of != (figure.Period{}) {
			continue
		}
		if of != (figure.Period{}) && of != p.Period {
			return of, false, false // of which of the two it speaks is not said
		}
		of, rest = p.Period, rest[:p.Start]+" "+rest[p.End:]
	}
	if last = of == (figure.Period{}) && lastYear.MatchString(s); last {
		rest = lastYear.ReplaceAllString(s, " ")
	}
	return of, last, (last || of != figure.Period{}) && !countsBesideDates(rest)
}

// mayBePart is in every sentence that says so.
var mayBePart = lazyre.New(`(?i)\b(?:months?|mths?|quarters?|Q[1-3]|half|part\w*|year[- ]to|ytd|incomplete|not|so far|to|until|till|through|end\w*|as far as|from|since|only|` + prose.Months + `)\b`)

// countsBesideDates reports numbers that are no part of a date and no number of months.
func countsBesideDates(s string) bool {
	for _, p := range slices.Backward(prose.SpeltPeriods(s)) {
		s = s[:p.Start] + " " + s[p.End:]
	}
	return digitLeft.MatchString(dayOrMonths.ReplaceAllString(s, " "))
}

var (
	digitLeft   = lazyre.New(`\d`)
	dayOrMonths = lazyre.New(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + prose.Months + `\b|` + fewMonths + `|Q[1-4]\b|[1-4] (?:to|-|–) [1-4]|(?:[23]) quarters)`)
)

// doubtYears doubts the counts of years of which the words of the letter say that they are not whole.
func (r *reader) doubtYears() {
	r.eachSaying(r.doubtYear)
}

// eachSaying calls do with the words said of each question, and with those of cells that were not read as said of one,
// which are of all: "".
func (r *reader) eachSaying(do func(q, text string)) {
	for _, q := range r.said.order {
		for _, s := range r.said.of[q].texts {
			do(q, s)
		}
	}
	for _, s := range cellWords(r.l) {
		if !r.said.saysIn(s) {
			do("", s)
		}
	}
}

// saysIn reports words that were read as a sentence, whose question is known.
func (s *statements) saysIn(words string) bool {
	for _, st := range s.of {
		if slices.ContainsFunc(st.texts, func(t string) bool { return strings.Contains(words, t) }) {
			return true
		}
	}
	return false
}

// doubtYear doubts the counts of a question, or of all, for a year that a sentence says is not whole.
func (r *reader) doubtYear(q, text string) {
	for _, s := range sentencesOf(text) {
		of, last, ok := yearNotWhole(s)
		if !ok {
			continue
		}
		if last {
			of = r.lastOfYears()
		}
		if of.Start.IsZero() || !saysNotWhole(s, of) || !counting.MatchString(s) && !saysPartly.MatchString(s) && !monthsCounted.MatchString(s) && !someMonths.MatchString(s) {
			continue
		}
		for _, p := range r.proposed() {
			if p.Period == of && (q == "" || p.Question == q || ofAll.MatchString(s)) {
				p.doubts = p.doubts.with(notedPeriod)
			}
		}
	}
}

// lastOfYears gives the last year that has a count.
func (r *reader) lastOfYears() figure.Period {
	var out figure.Period
	for _, p := range r.proposed() {
		if p.Period.Months() == monthsOfYear && p.Period.Start.Compare(out.Start) > 0 {
			out = p.Period
		}
	}
	return out
}
