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
