package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A label may answer whether its offences have the flag: "Yes" below "Marker applied", "Marker
// applied: yes", "(blank)". Those of which it is not known are part of all offences, and not of
// the flagged.

var (
	flagYes = lazyre.New(`(?i)^(?:y|yes|true|t|flag(?:ged)?|on-?line|cyber(?:[- ]?(?:flag(?:ged)?|crime|enabled))?|with flag|marked|tagged|present|✓|✔)$`)
	flagNo  = lazyre.New(`(?i)^(?:n|no|none|false|f|un-?flagged|not flagged|off-?line|(?:non|not)[- ]?(?:cyber|on-?line|internet)(?:[- ]?(?:flag(?:ged)?|crime|enabled|related))?|no (?:cyber[- ]?|online )?(?:flag|marker|tag)|without flag|absent|not (?:present|marked|tagged|online)|x|✗)$`)
	// flagUnsaid is an answer that nobody gave.
	flagUnsaid = lazyre.New(`(?i)^\(?(?:blanks?|empty|null|nil|missing|un-?(?:known|recorded|answered|stated|specified)|undecided|pending|awaiting .+|(?:left|field) (?:blank|empty)|n/?k|n/?r|tbc|(?:not|never|none|no|nothing) (?:yet )?(?:completed|entered|filled(?: in)?|recorded|known|stated|specified|set|given|answered|decided|answer|entry|value|data|response|populated|available|ticked))\)?$`)
	// answeredFlag parts the name of the flag from the answer.
	answeredFlag = lazyre.New(`(?i)^(.{2,60}?)(?:\s*[:=?–—]+\s*|\s+-\s*|\s*[(\[]\s*|\s+)(y|n|yes|no|none|true|false|blank|unknown|not (?:completed|recorded|known|stated|entered|set))\s*[)\]]?$`)
	// flagHead is the head of a column that says of each row whether it has the flag.
	flagHead = lazyre.New(`(?i)^(?:is |has |with )?(?:(?:cyber|on-?line|internet)?[- ]?(?:crime|related|enabled|involved)?[- ]*(?:flag(?:ged)?|marker|marked|tag(?:ged)?|qualifier|keyword)?)(?: (?:indicator|status|applied|present|set|attached))*\s*(?:\(?y(?:es)?\s*/\s*n(?:o)?\)?)?\s*\??$`)
	// flagQuestion is such a head in more words, which must name the flag: "Was the flag used?".
	flagQuestion = lazyre.New(`(?i)^(?:(?:is|was|were|has|have|had|with|does|do|did|whether|if|the|it|an?|there|this|offences?|crimes?|records?|carr(?:y|ies)|bears?|been)\s+)*(?:(?:cyber|on-?line|internet)[- ]?)?(?:(?:crime|related|enabled)[- ])?(?:flag(?:ged)?|mark(?:er|ed)|tag(?:ged)?|qualifier|keyword)(?:\s+(?:as|with|an?|the|is|was|been|to|on|in|cyber|on-?line|internet|indicator|field|status|applied|present|set|attached|used|added|recorded|ticked))*\s*(?:\(?y(?:es)?\s*/\s*n(?:o)?\)?)?\s*\??$`)
)

// asksFlag reports a head that asks for the flag.
func asksFlag(head string) bool {
	return head != "" && (flagHead.MatchString(head) || flagQuestion.MatchString(head))
}

// flagAnswer gives what a label answers, without the name of the flag where it has that too.
func flagAnswer(s string) (answer string, named bool) {
	if m := answeredFlag.FindStringSubmatch(s); m != nil && asksFlag(m[1]) {
		return m[2], true
	}
	return s, false
}

func saysYes(s string) bool {
	s, _ = flagAnswer(s)
	return flagYes.MatchString(s)
}

func saysNo(s string) bool {
	s, _ = flagAnswer(s)
	return flagNo.MatchString(s)
}

func saysUnsaid(s string) bool {
	s, _ = flagAnswer(s)
	return flagUnsaid.MatchString(s)
}

// partsFlag reports that labels are yes and no, with those of which it is not known, totals and shares
// aside; named that they name the flag themselves.
func partsFlag(labels []string) (named, ok bool) {
	yes, others := 0, 0
	for _, s := range labels {
		_, own := flagAnswer(s)
		named = named || own
		switch {
		case saysYes(s):
			yes++
		case saysNo(s):
			others++
		case !saysUnsaid(s) && !allWords.MatchString(s) && !isTotal(s) && !percentWords.MatchString(s):
			return false, false
		}
	}
	return named, yes > 0 && others > 0
}

// isFlagColumn reports a column of row labels that say yes or no to the flag.
func isFlagColumn(head string, labels []string) bool {
	yes, named := 0, asksFlag(head)
	for _, s := range labels {
		_, own := flagAnswer(s)
		named = named || own
		if saysYes(s) {
			yes++
		} else if !saysNo(s) && !saysUnsaid(s) && !allWords.MatchString(s) {
			return false
		}
	}
	return yes > 0 && named
}

// asksAbove reports that the words above a table are about the flag, so that yes and no below them are
// answers to it.
func asksAbove(lead string) bool {
	return byFlagAbove.MatchString(lead) || flagWords.MatchString(lead) && !notFlagged.MatchString(lead)
}

// blankFlag reads a row without an answer: only those that have the flag are marked, but a total is
// of all, unless it is the sum of the marked ones.
func (g *grid) blankFlag(r, c int) facets {
	for k := range g.labels {
		if s := g.t.at(r, k).text; k != c && isTotal(s) {
			return facets{all: !g.sumsFlagged(r, c)}
		}
	}
	return facets{skip: true}
}

// sumsFlagged reports that row r is the sum of the rows above it that have the flag by column c.
func (g *grid) sumsFlagged(r, c int) bool {
	var flagged, all []int
	for k := g.head; k < r; k++ {
		s := g.t.at(k, c).text
		if saysYes(s) {
			flagged = append(flagged, k)
		}
		all = append(all, k)
	}
	return len(flagged) > 0 && g.sumsTo(r, flagged) && !g.sumsTo(r, all)
}

// readFlag reads a label of a column that asks for the flag.
func readFlag(s string) facets {
	return facets{flagged: saysYes(s), skip: saysNo(s) || saysUnsaid(s)}
}

// hasFlagAnswers reports a table that says of its counts whether they have the flag.
func (g *grid) hasFlagAnswers() bool {
	return g.answers || slices.Contains(g.labelBy, byFlag)
}

// nothingAnswered reports a blank or a sign where others say yes.
func nothingAnswered(s string) bool { return s == "" || nothingSaid.MatchString(s) }

// The unflagged are the rows of a column whose answer to the flag is no, or that have none: a total of all
// offences is the sum of them and of the flagged.
type unflagged struct{ run, all []addend }

func (u *unflagged) take(g *grid, row, c int) {
	of := slices.Index(g.labelBy, byFlag)
	if of < 0 || !g.body[row] || !g.rows[row].skip {
		return
	}
	if v, ok := readValue(g.t.at(row, c).text); ok {
		a := addend{v, g.rowLabel(row), g.rows[row]}
		u.run, u.all = append(u.run, a), append(u.all, a)
	}
}

// beside puts them beside the flagged terms of a total, of which run stand right above it.
func (u *unflagged) beside(terms []addend, total facets, run int) []addend {
	own := u.run
	if len(terms) != run {
		own = within(u.all, total)
	}
	u.run = nil
	ofAll := slices.DeleteFunc(slices.Clone(terms), func(a addend) bool { return a.row.flagged })
	switch {
	case !total.all:
		return terms
	case len(ofAll) > 0: // they hold the others
		return ofAll
	}
	return slices.Concat(terms, own)
}
