package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Forces write all offences beside the flagged ones in the shortest words: "2018/19: 640 recorded, 70
// flagged". Neither number says alone what it counts.

// A flaggedPair is such a pair.
type flaggedPair struct {
	all, flagged value
	period       prose.SpeltPeriod // none where a heading says it
}

const (
	pairCount = `(\d{1,3}(?:,\d{3})+|\d+|nil|none|\*|<\s?\d+)`
	// pairPeriod is where the sentence has a period; § stands for it.
	pairPeriod  = `(?:,?\s*\(?(?:(?:in|for|during)\s+)?(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:year\s+)?§\)?)?`
	pairAll     = `(?:such|child|sexual|sex|offences|crimes|recorded|reported|crimed|were|was|had been|in all|in total|altogether|overall|against children|against under[- ]18s)`
	pairLink    = `\s*(?:[,;:(\[/|–—-]\s*|\s)(?:(?:of which|of these|of those|of them|of whom|and|with|including|only|just)\s+)*`
	pairFlagged = `(?:(?:were|was|are|had|have|has|with|that|which|carr(?:ied|ying)|bore|bearing|the|an?|cyber|on-?line|internet|crime|offences|crimes|of|them|these|those|being|as|identified|recorded|also)[\s-]+)*(?:flag(?:ged|s)?|mark(?:ed|er)|tag(?:ged)?|(?:on-?line|cyber|internet)[- ](?:enabled|related|involved|facilitated|dependent|crimes?)|on-?line|cyber|qualifier|keyword)(?:\s+(?:as\s+)?(?:cyber|on-?line|internet)(?:[- ](?:related|enabled|crime))?)?`
)

var (
	pairBehind = lazyre.New(`(?i)` + pairCount + `(?:\s+` + pairAll + `)*` + pairPeriod + pairLink + pairCount + `\s+` + pairFlagged + `\b\s*[)\]]?` + pairPeriod)
	// pairAgain is a pair behind another that says what its second count is.
	pairAgain = lazyre.New(`(?i)` + pairCount + `(?:\s+` + pairAll + `)*` + pairPeriod + pairLink + pairCount + `(?:\s+(?:` + pairFlagged + `|(?:(?:with|bearing|carrying|had|have|having|that|which)\s+)+(?:it|one|them|the same)|did|were|so)\b)?\s*[)\]]?` + pairPeriod)
	pairAhead = lazyre.New(`(?i)(?:all|total|recorded)(?:\s+(?:offences|crimes))?\s*[:=–—-]?\s*` + pairCount + pairPeriod + pairLink + pairFlagged + `\s*[:=–—-]?\s*` + pairCount + `[)\]]?` + pairPeriod)
	// pairInside has the words for the flag between the two counts: "410 of which cyber 45".
	pairInside = lazyre.New(`(?i)` + pairCount + `(?:\s+` + pairAll + `)*` + pairPeriod + `\s*[,;:(–—-]?\s*(?:of which|of these|of them|including|incl\.?)\s+` + pairFlagged + `\s*[:=–—-]?\s*` + pairCount + `[)\]]?` + pairPeriod)
	pairFiller = lazyre.New(`(?i)^(?:[\s,;.:=()|*•·–—§-]|\b(?:in|for|during|and|the|there|were|was|we|had|have|recorded|year|financial|calendar|figures?|numbers?|counts?|are|is|a|total|of|as follows|in all)\b)*$`)
)

// pairsOf reads words that are nothing but such pairs with their periods, one for each.
func pairsOf(s string) []flaggedPair {
	ps := spans(prose.SpeltPeriods(s))
	for i := len(ps) - 1; i >= 0; i-- {
		s = s[:ps[i].Start] + "§" + s[ps[i].End:]
	}
	form := pairBehind
	all := form.FindAllStringSubmatchIndex(s, -1)
	for _, other := range []*lazyre.Regexp{pairAhead, pairInside} {
		if len(all) == 0 {
			form, all = other, other.FindAllStringSubmatchIndex(s, -1)
		}
	}
	if len(all) > 0 && len(all) < len(ps) {
		if again := pairAgain.FindAllStringSubmatchIndex(s, -1); form == pairBehind && again[0][0] == all[0][0] {
			form, all = pairAgain, again
		}
	}
	if len(all) == 0 || len(ps) != len(all) && !(len(ps) == 0 && len(all) == 1) || !pairFiller.MatchString(form.ReplaceAllString(s, " ")) {
		return nil
	}
	var out []flaggedPair
	for i, at := range all {
		var p flaggedPair
		var okAll, okFlagged bool
		p.all, okAll = readValue(s[at[2]:at[3]])
		p.flagged, okFlagged = readValue(s[at[4]:at[5]])
		if !okAll || !okFlagged || p.all.symbol == NoSymbol && p.flagged.symbol == NoSymbol && p.all.n < p.flagged.n {
			return nil
		}
		if len(ps) > 0 {
			p.period = ps[i]
		}
		out = append(out, p)
	}
	return out
}

// besideFlagged proposes the counts of a line or sentence of such pairs, where the questions are the
// standard ones and the pair stands under none of a breakdown.
func (r *reader) besideFlagged(s, where string) bool {
	if !r.own || r.which.question == "Q3" || r.which.question == "Q4" {
		return false
	}
	title, all := r.narrow, pairsOf(strings.TrimSpace(s))
	if lead, rest, ok := strings.Cut(s, ":"); ok && len(all) == 0 && (narrows(lead) != (facets{}) || ofOthers(lead)) { // "Rape: 640 recorded, 70 flagged"
		title, all = strings.TrimSpace(lead), pairsOf(strings.TrimSpace(rest))
	}
	if len(all) == 0 || !all[0].period.Dated() && !r.here.with(r.sub).period.Dated() {
		return false
	}
	if where == "" {
		where = quoteWords(s)
	}
	if ofOthers(title) {
		r.problem("not of this force's sexual offences: %q", quoteWords(joinText(title, strings.TrimPrefix(s, title+":"))))
		return true
	}
	from, of := len(r.found), narrows(title)
	for _, p := range all {
		of.period = p.period
		first, second := of, of
		first.question, first.all = "Q1", true
		second.question, second.flagged = "Q2", true
		r.propose(r.here.with(r.sub), first, p.all, where, strings.TrimSpace(s), nil, 0, 0)
		r.propose(r.here.with(r.sub), second, p.flagged, where, strings.TrimSpace(s), nil, 0, 0)
	}
	r.recent(from)
	return true
}
