package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A title may say of its own table that it no longer stands. Words on what was withdrawn among the offences
// ("withdrawn complaints") follow the name of the table too, so behind a comma a clause must say it.

const (
	// voidState is what is said of a table that no longer stands.
	voidState = `(?:` + goneWords + `|do not use|not to be used|disregard(?:ed)?)`
	// ofTable is what such a title names.
	ofTable = `(?:tables?|tab|annex|appendix|sheet|figures?|numbers|counts|data|version|answer|reply|response|as (?:first |originally )?(?:sent|given|supplied|issued|published|disclosed)|what (?:we|you were) (?:first |originally )?(?:sent|gave|given|supplied|issued|published|disclosed|told))`
)

var voidTitle = anyOf(
	// "Table 2 - SUPERSEDED. See table 2a", "Figures of March (now withdrawn)"
	`^\W*(?:(?:the|our|this|these)\s+)?`+ofTable+`\s[^.;]{0,100}?[-–—:(\[]\s*(?:now |since |please )?(?:`+voidState+`\b|replaced by\b)`,
	// "Table as sent on 4 May, now withdrawn:", "The counts given in May, which have been replaced"
	`^\W*(?:(?:the|our|this|these)\s+)?`+ofTable+`\s[^.;]{0,100}?,\s*(?:(?:now|since|which|that|and|is|are|was|were|has|have|been|hereby|later|today)\s+)+`+voidState+`(?:\s+(?:by|on|in|today|below|above|here|and)\b[^.;]{0,60})?\W*$`,
	// "Withdrawn table of 4 May:"
	`^\W*(?:the\s+)?(?:now\s+)?(?:withdrawn|superseded|cancelled|void|obsolete)\s+(?:tables?|figures|numbers|counts|version|answer|reply|response)\b[^.;]{0,60}\W*$`,
)

// amongOutcomes says of withdrawn complaints that they are among the outcomes that a table counts.
var amongOutcomes = lazyre.New(`(?i)\b(?:withdrawn|cancelled)(?:\s*(?:,|/|&|\band\b|\bor\b)\s*(?:other|charg|caution|no further action|summons|undetected|filed|community)\w*|\s+by\s+(?:the\s+)?(?:victims?|complainants?)|\s+(?:complaints?|allegations?|support))\b`)

// voidTitled reports a title that says that its table no longer stands.
func voidTitled(s string) bool { return voidTitle.MatchString(s) && !amongOutcomes.MatchString(s) }

// keptOnly goes on below such a title with why what no longer stands is shown at all.
var keptOnly = lazyre.New(`(?i)\b(?:superseded|withdrawn|(?:is|are|was|were|has been|have been) (?:now |since )?replaced|no longer|(?:kept|retained|shown|repeated|left)\b[^.;]{0,30}\b(?:for|as) (?:the |a )?(?:record|transparency|reference|comparison|information|audit)|do not use|(?:not|never) (?:to )?be (?:used|relied on|quoted))\b`)

// voidCorner reports a table whose title stands over its labels, beside its heads, and says that it no longer stands:
// "Question 2. As sent on 20 March - WITHDRAWN | 2016 | 2017".
func voidCorner(t *table) bool {
	const shortest = 3 // words of a title
	s := t.at(0, 0).text
	if m, ok := markOf(s, true); ok {
		s = m.rest
	}
	return len(t.rows) > 1 && len(strings.Fields(s)) >= shortest && !hasValues(t.rows[0][1:]) && (voidTitled(s) || oldReplyTitle.MatchString(s))
}
