package answer

import (
	"cyberflag/internal/lazyre"
)

// A row or column beside counts may hold what nobody counted: an average, a target, a forecast. What is
// carried over was counted in another year, unless the total shows that it is a part (carriedParts).

var noCountLabel = lazyre.New(`(?i)^\W*(?:(?:the|our|overall|force|local|annual|yearly|monthly|quarterly|weekly|daily|rolling|moving|simple|period|\w+[- ](?:year|month|quarter|week)s?)\s+)*(?:averages?|avg|mean|median|targets?|aims?|goals?|forecasts?|projections?|projected|predicted|predictions?|expected|expectations?|trajectory|trends?|baselines?|benchmarks?|minimum|maximum|highest|lowest|peak|rank(?:ing)?|per (?:month|week|day|quarter|head|capita|1,?000|10,?000|100,?000|million))\b\.?(?:\s+(?:per|an?|for|of|in|by|to|the|all|each|number|figure|count|value|age|offences?|crimes?|children|population|month|week|day|quarter|years?|period|level|months|quarters|total|monthly)\b)*\W*$`)

// carriedLabel is what was counted in another year and is shown again: "Carried forward from the year before", "Of which
// brought forward", "C/F". A sum with it, and what is without it, are of the year.
var carriedLabel = lazyre.New(`(?i)^\W*(?:(?:of (?:which|these|those)|thereof|the|number of|flagged|cyber|on-?line|recorded|sexual|still open|open|unresolved|undetected|live|offences?|crimes?|records?|reports?|cases|investigations?|figures?|counts?|balance|(?:sub-?)?totals?|were|was|those|plus|add|and)[\s,:-]+)*(?:(?:carried|brought|rolled|held)[\s-]+(?:forward|over|across)|carry[\s-]?(?:forward|over)s?|[bc]\s?/\s?f(?:wd)?)(?:\W|$)`)

// shareLabel is a part of a whole, or how many of so many: "Charge rate", "Outcome rate (%)", "% with the flag".
var shareLabel = lazyre.New(`(?i)^\W*(?:%|per ?cent(?:age)?s?\b|proportions?\b|share of\b)|\b(?:rates?|ratios?|proportions?|percentages?)\b\s*(?:[,:]?\s*(?:in )?(?:%|per ?cent)|\(\s*(?:%|per ?cent|in %)\s*\))?\W*$|\(\s*(?:%|per ?cent|as a %)\s*\)\W*$`)

// isNoCount reports such a label, with or without a period, or one of some people.
func isNoCount(s string) bool {
	if somePeopleLabel.MatchString(s) || carriedLabel.MatchString(s) {
		return true
	}
	return noCountLabel.MatchString(withoutPeriods(s)) || isShare(s)
}

// isShare reports a label of a part of a whole, which says of itself that it is no count.
func isShare(s string) bool { return shareLabel.MatchString(withoutPeriods(s)) }
