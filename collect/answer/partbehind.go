package answer

import (
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// The words right behind a count may say that its year is not whole: "201 (to 28 Feb)", "201 in 2017/18 so far". What
// does not follow on the count and its noun alone speaks of something else: "12 charged to date", "201, extracted on 5 February".

// behindCount is what may stand between a count and the part of its year that is counted.
const behindCount = `(?i)^(?:[\s,:(\[–—-]|(?:flagged|sexual|recorded|reported|logged|counted|offences?|crimes?|incidents?|records|was|were|have|had|been|are|in|for|during|the|year|financial|total|only|just|but|data|figures?|and|covers|covering)\b)*`

var (
	partlyBehind = lazyre.New(behindCount + `\b(?:so far|ytd|(?:year[- ])?to[- ]date|part(?:ial)?[- ]years?|partial|incomplete|not (?:yet )?(?:an? )?(?:complete|full|whole)|` + fewMonths + `(?: only| of data)?\W*$|(?:excl(?:\.|uding|udes)?|without|less|minus|not including|except(?: for)?) (?:the months? of )?(?:` + prose.Months + `)\b)`)
	endsBehind   = lazyre.New(behindCount + `\b(?:to|by|until|till|up to|through|ending|ended)(?: and including)? ` + partDay + `(` + prose.Months + `)\b`)
	beginsBehind = lazyre.New(behindCount + `\b(?:from|since|starting)(?: on| in)? ` + partDay + `(` + prose.Months + `)\b`)
	yearOfDate   = lazyre.New(`^\.?,?\s?['’]?\d{2,4}\b`) // the date has a year, and is read as a period
	leavingOut   = lazyre.New(`(?i)\b(?:excl(?:\.|uding|udes)?|without|less|minus|not including|except(?: for)?)(?: the)?(?: months? of)?\s*$`)
	clauseLast   = lazyre.New(`(?i)(?:[,;]|\band\b|\bbut\b|\bwhile\b)[^,;]*$`)
)

// saidPartBehind reports words right behind a count that say that its year is not whole.
func saidPartBehind(s string, of figure.Period) bool {
	return partlyBehind.MatchString(s) || otherMonth(endsBehind, s, of.End.Month) || otherMonth(beginsBehind, s, of.Start.Month)
}

// otherMonth reports that a date without a year is of another month than a year begins or ends in.
func otherMonth(re *lazyre.Regexp, s string, month time.Month) bool {
	m := re.FindStringSubmatchIndex(s)
	return m != nil && prose.MonthOf(s[m[2]:m[3]]) != month && !yearOfDate.MatchString(s[m[3]:])
}

// partBehindCount reports that the words behind the i-th count, or the note of its mark, say that its year is not whole.
func (r *reader) partBehindCount(s string, ns []said, i int, of figure.Period) bool {
	n := ns[i]
	if of.Start.IsZero() || of.Months() != monthsOfYear || n.End > len(s) {
		return false
	}
	if m := markAfter.FindStringSubmatch(s[n.End:]); m != nil && r.noteSaysPart(m[1], of) {
		return true
	}
	end := len(s)
	if i+1 < len(ns) && ns[i+1].Start > n.End {
		end = ns[i+1].Start
	}
	behind := s[n.End:end]
	own := prose.Span{}
	for _, p := range spans(prose.SpeltPeriods(behind)) {
		switch {
		case !p.Dated() || p.Period.Months() != monthsOfYear:
		case p.Period == of && own.End == 0:
			own = p.Span
		default: // what follows is of another year
			behind, end = behind[:p.Start], 0
		}
		if end == 0 {
			break
		}
	}
	if end < len(s) { // what leads to the next count or year is of that
		behind = clauseLast.ReplaceAllString(behind, "")
	}
	if own.End > 0 && own.End <= len(behind) {
		behind = behind[:own.Start] + " " + behind[own.End:]
	}
	return saidPartBehind(behind, of)
}

// noteSaysPart reports that the note of a mark at a count says that its year is not whole.
func (r *reader) noteSaysPart(mark string, of figure.Period) bool {
	for _, s := range r.words {
		if m := periodNote.FindStringSubmatch(s); m != nil && m[1] == mark && (saidPartBehind(m[2], of) || notWholeBeside(strings.TrimSpace(m[2]), of)) {
			return true
		}
	}
	return false
}
