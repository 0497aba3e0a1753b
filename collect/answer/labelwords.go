package answer

import "cyberflag/internal/lazyre"

// kindBefore is what a label may say before its name, of what kind it is: "Outcome of flagged
// offences: charged".
var kindBefore = lazyre.New(`^([A-Za-z][^:;.]{2,60}?)\s*[:–—]\s+(\S.*)$`)

func withoutKind(s string, d dim) string {
	m := kindBefore.FindStringSubmatch(s)
	if m == nil || headDim(m[1]) != d || labelDim(m[1]) == d && d != byOutcome {
		return s
	}
	return m[2]
}

// letteredTotal is a total with a letter of its own: "Total (a)".
var letteredTotal = lazyre.New(`(?i)^((?:grand )?totals?|sums?)\s*[(\[]\s*[a-h]\s*[)\]]$`)

// everybody is the total of the sexes among them; elsewhere these words are a unit.
var everybody = lazyre.New(`(?i)^(?:all )?(?:persons|people|everyone|everybody|both|(?:fe)?males? (?:and|&|\+) (?:fe)?males?)$`)

// regionTotal is the sum row of a table of forces: "East Total".
var regionTotal = lazyre.New(`(?i)^((?:north|south|east|west|midlands|wales|yorkshire|london|the|humber|and|of|england|eastern|western|region(?:al)?|\s)+?)\s+total$`)

// countedForces is a sum of so many forces: "Three forces", "Region (4 forces)".
var countedForces = lazyre.New(`(?i)^[a-z ]*\(?\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b[a-z ]*\bforces\b[a-z ]*\)?$`)
