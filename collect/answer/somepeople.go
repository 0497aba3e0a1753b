package answer

// A row, column or title may count people of one kind, "Repeat suspects", "Victims of more than one offence": they are neither
// all that the table counts nor a part of it by age or sex, which is all that a request asks for.

const anyPeople = `(?:` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + personNoun + `|` + sexNouns + `|children)`

// somePeopleLabel names such people, by a word before them or by what is said behind them.
var somePeopleLabel = anyOf(
	`^\W*(?:(?:of|number|total|the|which|these|all|child|unique|distinct|individual|recorded|flagged)\s+)*(?:repeat(?:ed)?|multiple|serial|prolific|persistent|habitual|re-?offending|previous|returning|vulnerable|disabled|looked[ -]after)\s+(?:(?:child|young|individual|sexual|cyber|on-?line|flagged)\s+)*(?:`+anyPeople+`|victimi[sz]ations?)\b\W*(?:\(|,|by\b|per\b|in\b|of\b|for\b|identified\b|recorded\b|$)`,
	`^\W*(?:(?:of|number|total|the|which|these|all|child|unique|distinct|individual|recorded|flagged)\s+)*`+anyPeople+`\s+(?:(?:who|that|which|were|was|are|is|had|have|having|with|of|in|for|named|linked|subject|appearing|recorded|counted|identified|as|to|on|victims|suspects)\s+)+(?:an?\s+|any\s+)?(?:more than (?:one|once|two)|two or more|at least (?:two|twice)|several|multiple|repeat\w*|previous\w*|(?:\w+ )?disabilit\w+|disabled|vulnerab\w+|(?:special|additional) (?:educational )?needs|(?:mental|learning) \w+|care|looked after)\b`,
)
