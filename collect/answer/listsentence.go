package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"strings"
)

// listInSentence reads the list that a sentence leads to: "By platform, all years
// together: Facebook 118, Snapchat 61 and Kik 12."
func (r *reader) listInSentence(s, where string) bool {
	at := strings.Index(s, ": ")
	lead, rest := "", s
	if at > 0 && (!endsInPeriod(s, at) || len(itemsOf(s[at+2:])) > 1 && !isPeriodLabel(s[:at])) {
		lead, rest = s[:at], s[at+2:]
	}
	items := itemsOf(rest)
	if m := listAhead.FindString(s); lead == "" && len(items) < 2 && m != "" && len(spans(prose.SpeltPeriods(m))) == 1 && !r.hasCounts(m) {
		lead, items = strings.TrimRight(m, ", "), itemsOf(s[len(m):])
	}
	before, bracketed := bracketedItems(s)
	if len(items) < 2 && bracketed != nil { // "were 20 (Facebook), 15 (Snapchat)"
		lead, items = before, bracketed
	}
	if len(items) < 2 || costWords.MatchString(lead) || bracketed == nil && labelDim(lead) != noDim && len(strings.Fields(lead)) < 3 && !brokenDownBy.MatchString(lead) && (labelDim(lead) == byPeriod || len(spans(prose.SpeltPeriods(lead))) == 0) {
		return false
	}
	if r.hasCounts(lead) { // "there were 49: under 13, 20; 13 to 15, 21"
		r.counts(lead, where)
	}
	r.lead(lead)
	if lead != "" {
		r.above = lead
	}
	if p := r.pointedLead(lead); lead != "" && p.Dated() && !r.here.with(r.sub).period.Dated() {
		r.sub.period, r.sub.doubts = p, r.sub.doubts.with(earlierPeriod)
		defer func() { r.sub.period = prose.SpeltPeriod{} }()
	}
	r.sub.doubts |= doubtSet(0).when(r.namesOther(s, r.here.with(r.sub).force), otherForce)
	defer func() { r.sub.doubts = 0 }()
	t := &table{}
	for _, it := range items {
		w := where
		if w == "" {
			w = quoteWords(it.quote)
		}
		t.rows = append(t.rows, []cell{{text: it.label, where: w}, {text: it.value, where: w}})
	}
	r.cells.enterLines(t)
	r.piece(t)
	return true
}

// listAhead leads with a comma to a list: "Of the flagged offences of 2018/19, charged 20, undecided 24".
var listAhead = lazyre.New(`(?i)^\W*(?:of|in|for|among|during)\s[^,:;]*,\s+`)

// brokenDownBy leads to a list and is none of its labels: "By age".
var brokenDownBy = lazyre.New(`(?i)^\W*(?:(?:broken down|split|divided|breakdown|grouped) )?by `)

// leadsList reports a line whose words before a colon lead to a list of several items.
func leadsList(s string) bool {
	at := strings.Index(s, ": ")
	return at > 0 && len(strings.Fields(s[:at])) > 2 && len(itemsOf(s[at+2:])) > 1
}
