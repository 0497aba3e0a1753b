package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A sheet or letter may say of itself that it is a draft. What it counts may change before it is sent.

// draftTitle is such a title: "DRAFT - NOT FOR RELEASE".
var draftTitle = lazyre.New(`(?i)^\W*(?:(?:working|first|second|internal|early|unchecked)\s+)?draft(?:s|ed)?\b(?:\W*$|\W+(?:v?\d|version|for|not|only|copy|figures?|numbers?|data|response|reply|answer|tables?|do|subject|pending|until|to)\b)|\bnot\s+(?:yet\s+)?(?:for|cleared\s+for|approved\s+for)\s+(?:release|disclosure|issue)\W*$|^\W*do\s+not\s+(?:release|disclose|issue)\W*$|[(\[–—-]\s*draft\s*[)\]]?\W*$`)

// draftOf gives the words by which a part says that it is a draft, or "".
func draftOf(p *part) string {
	const longest = 8 // words
	if draftTitle.MatchString(p.name) {
		return p.name
	}
	zs := zones(p.blocks)
	for i, b := range p.blocks {
		for _, s := range b.lines() {
			if zs[i] == inAnswer && len(strings.Fields(s)) <= longest && draftTitle.MatchString(s) {
				return s
			}
		}
	}
	return ""
}
