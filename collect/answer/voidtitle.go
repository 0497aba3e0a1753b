package answer

// A title may say of its own table that it no longer stands. Words on what was withdrawn among the offences
// ("withdrawn complaints") follow the name of the table too, so behind a comma a clause must say it.

const (
	// voidState is what is said of a table that no longer stands.
	voidState = `(?:superseded|withdrawn|replaced|cancelled|void|obsolete|incorrect|in error|out of date|do not use|not to be used|disregard(?:ed)?)`
	// ofTable is what such a title names.
	ofTable = `(?:tables?|tab|annex|appendix|sheet|figures?|numbers|counts|data|version|answer|reply|response|what (?:we|you were) (?:first |originally )?(?:sent|gave|given|supplied|issued|published|disclosed|told))`
)

var voidTitle = anyOf(
	// "Table 2 - SUPERSEDED. See table 2a", "Figures of March (now withdrawn)"
	`^\W*(?:(?:the|our|this|these)\s+)?`+ofTable+`\s[^.;]{0,100}?[-–—:(\[]\s*(?:now |since |please )?(?:`+voidState+`\b|replaced by\b)`,
	// "Table as sent on 4 May, now withdrawn:", "The counts given in May, which have been replaced"
	`^\W*(?:(?:the|our|this|these)\s+)?`+ofTable+`\s[^.;]{0,100}?,\s*(?:(?:now|since|which|that|and|is|are|was|were|has|have|been|hereby|later|today)\s+)+`+voidState+`(?:\s+(?:by|on|in|today|below|above|here|and)\b[^.;]{0,60})?\W*$`,
	// "Withdrawn table of 4 May:"
	`^\W*(?:the\s+)?(?:now\s+)?(?:withdrawn|superseded|cancelled|void|obsolete)\s+(?:tables?|figures|numbers|counts|version|answer|reply|response)\b[^.;]{0,60}\W*$`,
)
