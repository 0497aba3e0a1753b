package answer

import (
	"cyberflag/internal/lazyre"
)

// A row or column beside counts may hold what nobody counted: an average, a target, a forecast.

var noCountLabel = lazyre.New(`(?i)^\W*(?:(?:the|our|overall|force|local|annual|yearly|monthly|quarterly|weekly|daily|rolling|moving|simple|period|\w+[- ](?:year|month|quarter|week)s?)\s+)*(?:averages?|avg|mean|median|targets?|aims?|goals?|forecasts?|projections?|projected|predicted|predictions?|expected|expectations?|trajectory|trends?|baselines?|benchmarks?|minimum|maximum|highest|lowest|peak|rank(?:ing)?|per (?:month|week|day|quarter|head|capita|1,?000|10,?000|100,?000|million))\b\.?(?:\s+(?:per|an?|for|of|in|by|to|the|all|each|number|figure|count|value|age|offences?|crimes?|children|population|month|week|day|quarter|years?|period|level|months|quarters|total|monthly)\b)*\W*$`)

// isNoCount reports such a label, with or without a period.
func isNoCount(s string) bool {
	return noCountLabel.MatchString(s) || hasDigits(s) && noCountLabel.MatchString(withoutPeriods(s))
}
