package answer

import (
	"slices"
	"strings"
	"sync"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// By what an answer is filed: the force's own reference, and the day on which it answered.

// ownReference finds the force's own reference: labelled in the text, in the subject of a
// mail or in a table of fields, else what looks like one in a short line near the top.
func ownReference(l letter, lines []string) string {
	if l.mail != nil {
		lines = append([]string{l.mail.Subject}, lines...)
	}
	lines = append(l.fields(), lines...)
	for _, s := range lines {
		if ref, _ := labelledReference(s); ref != "" {
			return ref
		}
	}
	for _, s := range lines[:min(len(lines), nearTop)] {
		if ref, _ := lookedLike(s); ref != "" {
			return ref
		}
	}
	return l.referenceColumn()
}

const (
	nearTop   = 12  // lines in which an unlabelled reference is looked for
	shortLine = 100 // bytes of a line that is no sentence
)

var (
	// token is what may be a reference: "1177/19", "01.FOI.20.016377", "IM-FOI-2019-2207".
	token = lazyre.New(`[A-Za-z\d][\w./-]*\d[\w./-]*|\d`)
	// referenceLead ends with what a reference is called.
	referenceLead = lazyre.New(`(?i)(?:^|[\s,;(|])(?:ref(?:erence)?s?(?:\s+(?:no|number))?|(?:request|case|enquiry|log|disclosure)(?:\s+(?:no|number|ref(?:erence)?))?|foia?(?:\s+(?:request|ref|no|number))?|rfi|freedom of information(?:\s+act(?:\s+2000)?)?(?:\s+(?:request|ref(?:erence)?))?)\s*\.?\s*(?:no\.?|number|is|was)?\s*[:#|–—-]*\s*(?:(?:foia?|rfi)\s+)?\(?$`)
	// joinedLead begins a reference that holds what it is.
	joinedLead = lazyre.New(`(?i)^(?:[a-z\d]{1,6}[./-])?(?:foia?|rfi)[./_-]?\d|[./-](?:foia?|rfi)[./-]`)
	// unitBefore is the letters of a unit before its number: "Our ref: DJ 2017-0611".
	unitBefore = lazyre.New(`([A-Z]{1,4}) $`)
	// likeReference is one that nothing labels: letters and numbers, or numbers, parted by signs.
	likeReference = lazyre.New(`^[A-Z]{1,6}[./-](?:\d{2,4}[./-])?\d{3,}(?:[./-]\d{2,4})?(?:[./-][A-Z])?$`)
)

// labelledReference gives the reference that a line labels, and where it stands.
func labelledReference(s string) (string, prose.Span) {
	periods := sync.OnceValue(func() []prose.SpeltPeriod { return prose.SpeltPeriods(s) })
	for _, m := range token.FindAllStringIndex(s, -1) {
		ref := strings.TrimRight(s[m[0]:m[1]], ".,;:-/_")
		if !hasDigits(ref) || plainYear(ref) || standsInPeriod(periods(), m[0], m[0]+len(ref)) {
			continue
		}
		before := justBefore(s, m[0])
		if joinedLead.MatchString(ref) || referenceLead.MatchString(before) {
			return ref, prose.Span{Start: m[0], End: m[1]}
		}
		if own := unitBefore.FindStringSubmatchIndex(before); own != nil && referenceLead.MatchString(before[:own[2]]) {
			return before[own[2]:own[3]] + " " + ref, prose.Span{Start: m[0] - len(before) + own[2], End: m[1]}
		}
	}
	return "", prose.Span{}
}

// lookedLike gives the only thing in a short line that looks like a reference.
func lookedLike(s string) (string, prose.Span) {
	if len(s) > shortLine {
		return "", prose.Span{}
	}
	for _, m := range token.FindAllStringIndex(s, -1) {
		ref := strings.TrimRight(s[m[0]:m[1]], ".,;:-/_")
		if likeReference.MatchString(ref) && !plainYear(ref) && !standsInPeriod(prose.SpeltPeriods(s), m[0], m[0]+len(ref)) {
			return ref, prose.Span{Start: m[0], End: m[1]}
		}
	}
	return "", prose.Span{}
}

// standsInPeriod reports that the bytes from to to are part of one of the periods.
func standsInPeriod(periods []prose.SpeltPeriod, from, to int) bool {
	return slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Start <= from && to <= p.End })
}

// fields gives the rows of tables that are a name and what it is, as lines: "Our reference: 2018.0391".
func (l letter) fields() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				continue
			}
			for r := range min(len(b.table.rows), nearTop) {
				if words := b.table.words(r); len(words) == 2 && !digit.MatchString(words[0]) {
					out = append(out, words[0]+": "+words[1])
				}
			}
		}
	}
	return out
}

// words gives the texts of the cells of a row in which something stands.
func (t *table) words(row int) []string {
	var out []string
	for _, c := range t.rows[row] {
		if !c.empty() && !c.covered {
			out = append(out, strings.TrimSuffix(strings.TrimSpace(c.text), ":"))
		}
	}
	return out
}

// referenceColumn gives the reference that all rows of a table have in a column of that name.
func (l letter) referenceColumn() string {
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil || len(b.table.rows) < 2 {
				continue
			}
			for c := range b.table.width() {
				if ref := b.table.at(1, c).text; referenceHead.MatchString(b.table.at(0, c).text) && hasDigits(ref) && b.table.allSay(c, ref) {
					return ref
				}
			}
		}
	}
	return ""
}

var referenceHead = lazyre.New(`(?i)^(?:(?:foi|our|force|request)\s+)*(?:ref(?:erence)?|case)\s*(?:no\.?|number)?$`)

// allSay reports that all rows below the first have s in a column, or nothing.
func (t *table) allSay(c int, s string) bool {
	for r := 1; r < len(t.rows); r++ {
		if x := t.at(r, c); !x.empty() && x.text != s {
			return false
		}
	}
	return true
}

var (
	// dateLead ends with what says that the answer is of the day behind it.
	dateLead = lazyre.New(`(?i)(?:^|[\s,;(|])(?:date(?: of (?:our |this )?(?:response|reply|letter|disclosure|issue|answer))?|(?:response|reply) date|(?:(?:this|our|final|full) )?(?:response|reply|answer|letter|disclosure)(?: (?:was|is))?(?: (?:dated|of|sent|issued|given|made))?|published|sent|issued|disclosed|released|answered|replied|dated)\s*(?:on|out)?\s*[:|–-]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,?\s*)?$`)
	// correctionLead is the beginning of a line that says of which day a corrected answer is: "Correction
	// issued 9 August 2018". It may name the answer that is corrected behind that day.
	correctionLead = lazyre.New(`(?i)(?:^|[|:;–—]\s*|[\s-]-\s+)(?:this (?:is an? )?)?(?:correct(?:ion|ed)|erratum|corrigendum|revis(?:ion|ed)|amend(?:ment|ed))(?: (?:notice|response|reply|answer|version|letter|disclosure))?(?: (?:was|is))?(?: (?:issued|dated|published|sent|made|of))?\s*(?:on)?\s*[:|–-]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,?\s*)?$`)
	// answerSpokenOf ends with what speaks of another answer: "In our response of".
	answerSpokenOf = lazyre.New(`(?i)\b(?:in|to|from|with|following|after|since) (?:our|the|that|my) (?:\w+ )?(?:response|reply|answer|letter|disclosure|figures|table)\b[^.;]{0,20}$`)
	// otherDate ends with what says that a day is another's: the request's, or of an earlier answer.
	otherDate = lazyre.New(`(?i)\b(?:your|you|received|request(?:ed)? (?:of|dated|on)|replac\w+|supersed\w+|withdrawn|earlier|first|previous|original|initial|as sent|which (?:we|was)|that (?:we|was)|we sent|extracted|run|taken|correct(?:s|ed|ion)?|as at|due|by)\b[^.;]{0,50}$`)
)

// ownDate finds the date of an answer: that of its mail, else the one that is labelled as such,
// else a line that is a date and nothing else, else one beside its reference.
func ownDate(l letter, lines []string) string {
	if l.mail != nil && l.mail.Date != "" {
		return l.mail.Date
	}
	alone, beside := "", ""
	for _, s := range append(l.fields(), lines...) {
		for _, d := range datesIn(s) {
			before, after := s[:d.Start], s[d.End:]
			day := d.Period.Start.String()
			switch {
			case correctionLead.MatchString(before):
				return day
			case otherDate.MatchString(before), answerSpokenOf.MatchString(before):
			case dateLead.MatchString(before):
				return day
			case alone == "" && strings.TrimSpace(before) == "" && len(strings.TrimSpace(after)) < 3:
				alone = day
			case beside == "" && besideReference(s, d.Span):
				beside = day
			}
		}
	}
	if alone != "" {
		return alone
	}
	return beside
}

// besideReference reports a day that stands in the same short line as a reference, or near it at
// the beginning of a longer one.
func besideReference(s string, day prose.Span) bool {
	ref, at := labelledReference(s)
	if ref == "" {
		if ref, at = lookedLike(s); ref == "" {
			return len(s) < shortLine && strings.Contains(s, "FOI")
		}
	}
	return max(at.End, day.End) < shortLine
}
