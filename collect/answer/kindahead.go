package answer

import (
	"unicode"
	"unicode/utf8"

	"cyberflag/internal/lazyre"
)

// kindAhead says, before a name in a sentence, of what kind it is: "21 have the outcome Charged".
var kindAhead = lazyre.New(`(?i)^(?:.*?\s)?(?:the|an?) (?:final |recorded |stated |current )?(outcome|result|disposal|status|platform|site|app|website)(?: (?:type|code|category|group|name|of|was|is|being|recorded as|given as|shown as|called|named))*:? ["“'‘]?(\S.*?)["”'’]?$`)

// withoutKindAhead takes such words off a name and tells the kind that they say; noDim where they say none.
// "the platform not recorded" says what is not recorded, and "the outcome 18" is named by its number.
func withoutKindAhead(s string) (string, dim) {
	m := kindAhead.FindStringSubmatch(s)
	if m == nil {
		return s, noDim
	}
	first, _ := utf8.DecodeRuneInString(m[2])
	d := headDim(m[1])
	if unicode.IsUpper(first) || labelDim(m[2]) == d && !isUnsaid(m[2]) && !unicode.IsDigit(first) {
		return m[2], d
	}
	return s, noDim
}
