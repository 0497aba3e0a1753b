package answer

import "cyberflag/internal/lazyre"

// A reply may say of itself that it no longer stands. Its figures are then offered and
// never put forward, and the first problem says so. What it says of an earlier reply is
// no matter of its own.

const ownReply = `(?:replies|reply|response|letter|answer|disclosure|e-?mail|document|spreadsheet|workbook)`

var (
	// recalledTitle heads a reply: "WITHDRAWN", "SUPERSEDED - see our letter of May".
	recalledTitle = lazyre.New(`(?i)^\W*(?:recall(?:ed)?|withdrawn|superseded|cancelled)\b\W*(?:$|[:–-]|see\b|by\b|reply\b|response\b|on\b)`)
	recalledReply = anyOf(`\b(?:this|the present) `+ownReply+` (?:is|was|has been|have been) (?:now |hereby |since )?(?:withdrawn|recalled|superseded|replaced|cancelled)\b`,
		`\b(?:disregard|ignore|delete|do not use|destroy) (?:this|the present) `+ownReply+`\b`,
		`\b(?:recall|withdraw)(?:ing)? (?:this|our|the) `+ownReply+`(?: (?:below|attached)\b|\W*$|[.,;])`)
)

const firstLines = 4 // in which a title of the whole stands

// recalled gives the words by which a reply says that it no longer stands, or "".
func (l letter) recalled() string {
	if l.mail != nil && recalledTitle.MatchString(l.mail.Subject) {
		return l.mail.Subject
	}
	n := 0
	for _, p := range l.parts {
		zs := zones(p.blocks)
		for i, b := range p.blocks {
			if zs[i] == inQuoted || zs[i] == inOlder || zs[i] == inOlderRequest || zs[i] == inOther || zs[i] == inRequest {
				continue
			}
			for _, line := range b.lines() {
				if n++; n <= firstLines && recalledTitle.MatchString(line) {
					return line
				}
				for _, s := range sentencesOf(line) {
					if recalledReply.MatchString(s) {
						return s
					}
				}
			}
		}
	}
	return ""
}
