package answer

import "cyberflag/internal/lazyre"

// Sentences about figures, which hold none.

// saysHowCounted is a sentence about what a figure holds, and no figure.
var saysHowCounted = lazyre.New(`(?i)\b(?:is|are|was|were|has been|have been) (?:also )?(?:counted|included) (?:in|within|under|twice|more than once)\b|\bcan (?:appear|be counted|have) (?:in )?more than one\b`)

// tellsOfSigns reports a sentence that explains the signs of a table.
func tellsOfSigns(s string) bool {
	return len(readLegend([]string{s})) > 0 || numberMeans.MatchString(s) || fewWords.MatchString(s) && hidingRule.MatchString(s)
}

// numberMeans explains a number of a table: "0 means no crimes".
var numberMeans = lazyre.New(`(?i)^\W*(?:an? )?(?:\d{1,2}|zero|nil|nought) (?:means|denotes|stands for|indicates|is (?:nil|nought|zero|none))\b`)

// hidingRule says what is done with small numbers.
var hidingRule = lazyre.New(`(?i)\b(?:(?:shown|displayed|given|recorded|printed) as|used (?:for|to (?:show|mean|stand for))|replaced (?:by|with)|left out|not (?:shown|given|printed|listed)|suppressed|withheld|rounded|redacted|omitted|excluded|means? )\b`)
