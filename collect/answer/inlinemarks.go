package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// One line may answer several questions: "2016/17: Q1 - 512, Q2 - 61", "Q1) 512 Q2) 61 Q3) Not
// held". Each is read as a line of its own, with the period that leads them all.

// inlineMark is the mark of a question within such a line.
var inlineMark = lazyre.New(`(?:^|[\s,;(])(?:Q|Question )\s?(\d)\s?[):.=–-]+\s*`)

// periodLead is what may stand around the period before the first mark.
var periodLead = lazyre.New(`(?i)^(?:for|in|during)?\s*(?:the )?(?:(?:financial|calendar) )?(?:year )?`)

// inlineMarks parts a line into one for each question that it marks, or gives it as it is.
func inlineMarks(l line) []line {
	all := inlineMark.FindAllStringSubmatchIndex(l.text, -1)
	if len(all) < 2 {
		return []line{l}
	}
	period := strings.Trim(periodLead.ReplaceAllString(l.text[:all[0][0]], ""), " :,;–-")
	if period != "" && !isPeriodLabel(period) {
		return []line{l}
	}
	var out []line
	last := byte('0')
	for i, at := range all {
		end := len(l.text)
		if i+1 < len(all) {
			end = all[i+1][0] + 1
		}
		q, words := l.text[at[2]], strings.TrimSpace(l.text[at[1]:min(end, len(l.text))])
		value := strings.TrimRight(words, " ,;.")
		_, isValue := readValue(value)
		if q <= last || !isValue && !endsPart.MatchString(words) && i+1 < len(all) || words == "" {
			return []line{l}
		}
		own := l
		own.quote = strings.Trim(l.text[at[0]:min(end, len(l.text))], " ,;(")
		own.text = "Q" + string(q) + ": " + words
		if isValue && period != "" {
			own.text = "Q" + string(q) + ": " + period + ": " + value
		}
		out, last = append(out, own), q
	}
	return out
}

// endsPart ends the words of one question before the mark of the next.
var endsPart = lazyre.New(`(?i)(?:[.;,)]|\b(?:held|refused|applies|attached|below|enclosed))$`)

// samePattern begins a sentence whose counts are of what those of the sentence before were, in
// the same order: "In 2017/18 the figures were 588 and 72 respectively".
var samePattern = lazyre.New(`(?i)\b(?:respective|corresponding|equivalent|same|comparable)\b|\b(?:figures|numbers|totals|counts)\b[^.]{0,20}\b(?:were|are|was)\b|\brespectively\b`)

// numberAlone is a sentence that says, besides its period, only that the number was another: "In 2018/19 the number was 38".
var numberAlone = lazyre.New(`(?i)^\W*(?:and|but|while)?\W*(?:in|for|during|of)?\W*(?:the )?(?:(?:financial|calendar|following|next|second) )*(?:year )?\W*(?:(?:the|this|that|its)\s+)?(?:(?:corresponding|equivalent|comparable|same|respective)\s+)?(?:figure|number|total|count|it)\s*(?:(?:in|for|of|during)\s+)?(?:the (?:year )?)?(?:(?:was|is|were|stood at|came to)\b|[:=–-])\W*\d[\d,]*\W*$`)

// patternOf gives what the counts of the sentence before were of, where s repeats that for
// another period.
func (r *reader) patternOf(s string) []facets {
	ps := spans(prose.SpeltPeriods(s))
	ofWhole := len(ps) == 0 && r.namesWhole(s) // "of the 243, 36 and 207 respectively"
	if len(r.pattern) == 1 && len(ps) == 1 && numberAlone.MatchString(withoutPeriods(s)) {
		return r.pattern
	}
	if len(r.pattern) == 1 && leavesOutVerb.MatchString(s) {
		return r.pattern
	}
	if len(r.pattern) < 2 || !samePattern.MatchString(s) || len(ps) != 1 && !ofWhole {
		return nil
	}
	return r.pattern
}

// leavesOutVerb ends a sentence in a number of which only the one before says what was done: "In the next year 12 were."
var leavesOutVerb = lazyre.New(`(?i)^\W*(?:and|but)?\W*(?:in|for|during)\s[^.;,]{3,40}?,?\s\d[\d,]*\s+(?:were|was|had|did|had been)\W*$`)

// namesWhole reports a sentence that names an earlier count again, whose parts it gives.
func (r *reader) namesWhole(s string) bool {
	return slices.ContainsFunc(r.scan(s).Numbers, func(n prose.Number) bool {
		return n.Value.IsInt() && partOf.MatchString(s[:n.Start]) && r.countedAlready(n.Value.Num().Int64(), figure.Period{})
	})
}
