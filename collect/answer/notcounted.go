package answer

import (
	"strconv"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Sentences about figures, which hold none.

// ofPage asks or tells what visitors of a web page thought of it: "Was this page of use? 17 people said yes, 3 no."
var ofPage = lazyre.New(`(?i)\b(?:people|users|visitors|readers|persons|of you)\b[^.;]{0,20}?\b(?:said (?:yes|no)|(?:found|liked|rated|shared|recommend(?:ed)?) (?:this|it|the page)|voted)\b|\b(?:was|is|did you find) this (?:page|information|response|answer|article|content)\b[^.?]{0,20}?\b(?:of (?:any )?use|useful|helpful)\b`)

// saysHowCounted is a sentence about what a figure holds, and no figure.
var saysHowCounted = lazyre.New(`(?i)\b(?:is|are|was|were|has been|have been) (?:also )?(?:counted|included) (?:in|within|under|twice|more than once)\b|\bcan (?:appear|be counted|have) (?:in )?more than one\b|\b(?:offences?|crimes?|records?|cases) (?:had|has|have|with|involved?|involving) (?:two|three|several|more than one|two or more|multiple) (?:(?:child|young|female|male) )?victims\b`)

var (
	// mayHold is what a thing may have or be, and not what was counted.
	mayHold = lazyre.New(`(?i)\b(?:may|can|could|might) (?:also |well |each |sometimes )*(?:be|have|appear|involve|concern|relate to|lead to|result in|receive|get|include|commit|account for|stand for|count)\b[^.;]{0,40}?\b(?:several|more than one|more than once|two or more|one or more|multiple|many|any number|none|no|several times|twice)\b`)
	// severalMay is the same the other way round: "Several suspects may be dealt with for one offence".
	severalMay = lazyre.New(`(?i)\b(?:several|more than one|two or more|one or more|multiple|many)\b[^.;]{0,40}?\b(?:may|can|could|might)\b`)
)

// tellsWhatMayBe reports a sentence on how things may hang together, with no number but in words.
func tellsWhatMayBe(s string) bool {
	return !digit.MatchString(s) && (mayHold.MatchString(s) || severalMay.MatchString(s))
}

// tellsOfSigns reports a sentence that explains the signs of a table.
func tellsOfSigns(s string) bool {
	return len(readLegend([]string{s})) > 0 || numberMeans.MatchString(s) || tellsOfSmall(s) || fewWords.MatchString(s) && hidingRule.MatchString(s) || tellsOfCodes(s)
}

// numberMeans explains a number of a table: "0 means no crimes".
var numberMeans = lazyre.New(`(?i)^\W*(?:an? )?(?:\d{1,2}|zero|nil|nought) (?:means|denotes|stands for|indicates|is (?:nil|nought|zero|none))\b`)

// smallNumbers says how numbers of some size are printed: "Where a number is from 1 to 4 we write 'Fewer than 5'".
var smallNumbers = lazyre.New(`(?i)^\W*(?:(?:note|please note)\W+(?:that )?)?(?:where(?:ver)?|when(?:ever)?|if|any|all|an?|each|every|small|low)\b[^.;]{0,30}\b(?:numbers?|counts?|figures?|values?|totals?|cells?)\b[^.;]{0,60}?\b(?:we|is|are|be|it|they|has|have)\b[^.;]{0,25}?\b(?:writ(?:e|ten)|print(?:ed)?|show(?:n)?|put|mark(?:ed)?|display(?:ed)?|say|replaced?|appears?|round(?:ed)?)\b[^.;]{0,20}(?:["“'‘*<\[]|\b(?:fewer|less|under)\b)`)

var (
	// smallSaid is a small number that another sign stands for, or that sign.
	smallSaid = lazyre.New(`(?i)\b(?:small|low)\b|\b(?:fewer|less|smaller|lower) than (?:[1-9]|10|one|two|three|four|five|six|ten)\b|\b(?:under|below|between|from|up to)\s+(?:[0-9]|10|one|two|three|four|five|six|ten)\b|\b[0-9] (?:to|or|and) (?:[1-9]|10|fewer|less)\b|(?:\b(?:as|by|with)\s+|["“'‘])(?:an? )?(?:[*<\[]|asterisk)`)
	// childAge is the age of those to whom all counts are.
	childAge  = lazyre.New(`(?i)\b(?:under|below)[- ](?:the age of )?18s?\b|\bsections? \d+(?:\(\d+\))*`)
	anyNumber = lazyre.New(`\d+`)
)

// tellsOfSmall reports a sentence of how small numbers are printed. One with a period or with a larger number
// counts: "A total of 70 offences have been marked 'cyber' in 2018/19".
func tellsOfSmall(s string) bool {
	if !smallNumbers.MatchString(s) || !smallSaid.MatchString(s) || len(spans(prose.SpeltPeriods(s))) > 0 {
		return false
	}
	for _, n := range anyNumber.FindAllString(childAge.ReplaceAllString(s, " "), -1) {
		if v, err := strconv.Atoi(n); err != nil || v > 10 {
			return false
		}
	}
	return true
}

// hidingRule says what is done with small numbers.
var hidingRule = lazyre.New(`(?i)\b(?:(?:shown|displayed|given|recorded|printed) as|used (?:for|to (?:show|mean|stand for))|replaced (?:by|with)|left out|not (?:shown|given|printed|listed)|suppressed|withheld|rounded|redacted|omitted|excluded|means? )\b`)
