package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// onlineOnly is what a head says of offences with the flag beside "Offline", a year or "Number recorded": "Online", "With keyword".
var onlineOnly = lazyre.New(`(?i)^(?:(?:n|no\.?|number|count|total|of which|of these)\s+)*(?:on-?line|cyber|internet|digital|(?:with\s+(?:(?:the|an?)\s+)?)?(?:keywords?|markers?|qualifiers?|indicators?|tags?))(?:\s+(?:n|no\.?|number|count|total|only))*$`)

// dimHead is the head of a column that names, row by row, what the next column
// breaks down by.
var dimHead = lazyre.New(`(?i)^(?:breakdown|broken down by|split(?: by)?|dimension|variable|cut|category type|type of breakdown|breakdown type|by|characteristic|field|metric|measures?|type|category|item|section|heading|table|data item|question type)$`)

var headDims = []struct {
	re *lazyre.Regexp
	d  dim
}{
	{lazyre.New(`(?i)^(?:(?:q|question|qn|part|line|item|point|request)\.?(?: (?:no\.?|number|item|part|point|asked|text))?|(?:part|item|point|question|section|line) (?:of|in|from) (?:the |your )?(?:foia? )?(?:request|question|enquiry|letter))$`), byQuestion},
	{lazyre.New(`(?i)^(?:offence|crime) class(?:ification)?$`), byOffence}, // of titles; codes show what they are
	{lazyre.New(`(?i)^(?:(?:ho|home office|offence|crime)?\s*(?:offence |crime )?(?:code|class|classification code|class code)(?: no\.?| number)?|ho class(?:ification)?|ho)$`), byCode},
	{lazyre.New(`(?i)^(?:police )?(?:forces?|force area|constabulary|police force(?: area)?s?|area)$`), byForce},
	{lazyre.New(`(?i)\b(?:ages?|age group|age band|age range)\b`), byAge},
	{lazyre.New(`(?i)\b(?:sex|gender)\b`), bySex},
	{lazyre.New(`(?i)\b(?:platforms?|apps?|applications?|sites?|websites?|social media|medium|method|means|social network\w*|channel|service)\b`), byPlatform},
	{lazyre.New(`(?i)\b(?:outcomes?|disposals?|results?|clear[- ]?up|finali[sz]ation|status|resolution|detections?)\b|^how (?:(?:it|they|the|these|those|flagged|recorded|crimes?|offences?) ){0,3}(?:was |were )?(?:finali[sz]ed|disposed(?: of)?|resolved|dealt with|ended|closed|concluded)$`), byOutcome},
	{lazyre.New(`(?i)^(?:(?:financial|calendar|fiscal|fin\.?|cal\.?)?\s*(?:years?|yrs?|period|months?|mths?|quarters?|qtrs?|half(?:[ -]?years?)?|halves|part of (?:the )?year|(?:six|three|6|3) months|year recorded|month recorded|date recorded|recorded (?:year|month)|date range|f/?y|reporting (?:period|year)|time period|date|dates))(?: (?:recorded|reported|ending|ended|of (?:recording|report)))*$`), byPeriod},
	{lazyre.New(`(?i)^(?:(?:count(?:ing)? )?(?:unit|base|basis)(?: of count| counted)?|what is counted|counts? of|counted|counting)$`), byUnit},
	{lazyre.New(`(?i)^(?:measures?|description|category|metric)$`), byMeasure},
	{lazyre.New(`(?i)^(?:(?:ho|home office|crime|sexual|type of|recorded|principal|grouped)?\s*(?:offences?|crimes?)(?:\s*(?:types?|titles?|descriptions?|names?|groups?|categor\w+|classifications?|sub-?groups?|title and code|code and title|class))*|crime type|legislation|description of offence|stats classification|ho (?:description|title|class(?:ification)?))$`), byOffence},
}

// headExplained is what a head says more closely: "Financial year (1 April to 31 March)".
var headExplained = lazyre.New(`\s*\([^()]*\)$`)

// headDim tells what a column is broken down by from its head, or noDim.
func headDim(head string) dim {
	head = headExplained.ReplaceAllString(head, "")
	for _, h := range headDims {
		if h.re.MatchString(head) {
			return h.d
		}
	}
	return noDim
}

// namesBelow reports a head that only names what those below it are: "Platform" over "Facebook" and "Snapchat", beside
// "Outcome" over "Charged".
func (g *grid) namesBelow(r, c int) bool {
	if namedOnly(byBefore.ReplaceAllString(g.headAt(r, c), "")) == noDim {
		return false
	}
	for k := r + 1; k < g.head; k++ {
		if s := g.headAt(k, c); s != "" && s != g.headAt(r, c) && !isPeriodLabel(s) && !isTotal(s) {
			return true
		}
	}
	return false
}

// dimAbove gives what the head above names where s is of that kind or does not say of which it is: "Unknown" below "Sex
// of victim" in a row that goes on with platforms; d where it names none.
func (g *grid) dimAbove(r, c int, s string, d dim) dim {
	own := labelDim(s)
	if isTotal(s) {
		return d
	}
	for k := r - 1; k >= 0; k-- {
		above := g.headAt(k, c)
		if m := markInHead.FindStringSubmatch(above); m != nil {
			above = m[2]
		}
		if by := namedOnly(byBefore.ReplaceAllString(above, "")); by != noDim && (own == noDim || own == by) {
			return by
		}
	}
	return d
}

// byBefore may stand before what heads below are told apart by.
var byBefore = lazyre.New(`(?i)^(?:(?:broken |split )?(?:down )?by )(?:the )?`)

// namedOnly gives the dim that a head names by which counts are told apart, and that it is no label of.
func namedOnly(s string) dim {
	switch d := headDim(s); d {
	case byOffence, byAge, bySex, byPlatform, byOutcome:
		if own := labelDim(s); own == noDim || own == byMeasure && d != byOffence || own == d && !strings.Contains(s, " ") && d != byOffence {
			return d
		}
	}
	return noDim
}
