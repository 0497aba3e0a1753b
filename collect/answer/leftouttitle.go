package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// What a title leaves out is not what stands below it: "Flagged offences, duplicates removed", "excluding fraud",
// "(percentages omitted)".

const partOfTitle = `[^,;:()\[\]–—]*`

var (
	// titleOmits begins what a title leaves out, up to its next part.
	titleOmits = lazyre.New(`(?i)\b(?:exclud(?:ing|es?)|excl\.?|except(?:ing)?(?: for)?|apart from|omitting|leaving out|net of|not including|not counting)\s` + partOfTitle)
	// omittedPart ends a part of a title that is left out.
	omittedPart = lazyre.New(`(?i)(?:^|[,;:()\[\]–—]|\s-\s)` + partOfTitle + `\b(?:excluded|removed|omitted|left out|taken out|not (?:included|counted|shown|given))\s*(?:$|[,;:()\[\]–—])`)
)

// withoutLeftOut gives a title without what it says is left out.
func withoutLeftOut(s string) string {
	s = omittedPart.ReplaceAllString(titleOmits.ReplaceAllString(s, " "), " ; ")
	return strings.Trim(clean(s), " ;,:–—-")
}

// namesLeftOut reports a title of offences that names a platform or outcome only as what it leaves out.
func namesLeftOut(s string) bool {
	d, rest := labelDim(s), withoutLeftOut(s)
	return (d == byPlatform || d == byOutcome) && labelDim(rest) != d && crimeWords.MatchString(rest)
}

// givesAway is "share" for what is done with an image or a file, and no part of a whole.
var givesAway = lazyre.New(`(?i)\b(?:(?:to|file|media|photo|image|video|screen)\s+|(?:make|take|send|possess|distribute)(?:,| and| or)*\s+)share\b`)

// sharesTitled reports a title of shares, rates, times or means.
func sharesTitled(s string) bool {
	s = givesAway.ReplaceAllString(s, " ")
	return (shareTitle.MatchString(s) || timeTitle.MatchString(s) || meanTitle.MatchString(s)) && !countsToo.MatchString(s) && !noShares.MatchString(s)
}

// madeTargets are those at whom an offence is aimed, and no number to be reached: "Targets of online grooming".
var madeTargets = lazyre.New(`(?i)\b(?:child\s+)?targets\s+of\b`)

// guessTitled reports a title of estimates, forecasts or changes.
func guessTitled(s string) bool {
	s = madeTargets.ReplaceAllString(s, " ")
	return (guessTitle.MatchString(s) || changeTitle.MatchString(s) && !changedRules.MatchString(s)) && !countsToo.MatchString(s)
}

// ofRequest says that all that is counted is all that was asked for: "All crimes in scope of your request".
var ofRequest = lazyre.New(`(?i)\b(?:requested|(?:you|your) (?:asked|requested|request|criteria|definition|questions?)|in scope|asked for|(?:meeting|matching|within) (?:the|your) (?:criteria|definition|scope))\b`)
