package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A legend is what the file itself says that its signs mean: "- nil", "A full
// stop means that the number is withheld". Keys are the signs as cells print
// them, "" for a blank cell; values are in the form that readValue takes.
type legend map[string]string

var (
	legendLine = lazyre.New(`(?i)(?:^|[\s("“'‘;,.])(?:an?\s+|the\s+|any\s+|where\s+(?:an?|the)\s+)?(?:(?:sign|symbol|mark|letter)\s+)?["“'‘(\[]?` +
		`(full stop|dots?|dash(?:es)?|hyphens?|asterisks?|stars?|tildes?|hash(?:es)?|(?:a |the )?(?:blanks?|empty)(?:\s+(?:cells?|spaces?|entr(?:y|ies)|boxes))?|[-–—~.*#^†‡]|\.\.|-{2,3}|[A-Za-z]/[A-Za-z]|[A-Za-z])["”'’)\]]?` +
		`(?:\s+(?:in|on) (?:(?:the|this|these|a|any) \w+(?: \w+)?|it|them))?\s*(?:=|:|[-–—]\s|means?\b|denotes?\b|indicates?\b|represents?\b|stands?\s+for\b|signif(?:y|ies)\b|is\b(?:\s+(?:used|shown|left))?|are\b|shows?\b|for\b)\s*(?:(?:for|where|when|if|that|of|to mean|to show|blank)\s+)*(\S.{0,120})`)
	// legendBare is a sign with its meaning and nothing between: "~ fewer than 3".
	legendBare = lazyre.New(`(?i)^\W?(\.\.|[*~#^†‡.–—-])\s+((?:fewer|less|not|no|nil|zero|suppressed|withheld|between|(?:an? )?(?:numbers?|counts?|values?|figures?)|small|low|below|under|data)\b.{2,100}|(?:none|nil|zero|nought)(?: (?:were |was )?(?:recorded|reported|found|counted))?\W*$)`)
	// legendBehind is a meaning with its sign behind it: "numbers from 1 to 5 are shown as a dot".
	legendBehind = lazyre.New(`(?i)\b(?:numbers?|counts?|values?|figures?|cells?|results?|totals?)\s+((?:of|from|between|under|below|less than|fewer than|that are|which are|less|fewer)\b[^.;]{1,40}?)\s+(?:are|is|have been|has been|were|was)\s+(?:shown|marked|given|replaced|represented|displayed|denoted|recorded|printed|indicated)\s+(?:as|by|with)\s+(?:an?\s+|the\s+)?["“'‘(\[]?(full stop|dots?|dash(?:es)?|hyphens?|asterisks?|stars?|tildes?|hash(?:es)?|\.\.|[-–—~.*#^†‡])(?:["”'’)\]]|\W|$)`)
	// legendEmpty is what an empty place means: "An empty box means none".
	legendEmpty = lazyre.New(`(?i)^\W*(?:an?|any|every|the) (?:empty|blank) (?:box|field|place|space|cell|square)(?:es|s)? (?:means?|is|stands? for|denotes?|shows?|indicates?) (.{3,60})`)
	legendBlank = lazyre.New(`(?i)\bwhere (?:a|the|any) (?:cell|entry|box|space) is (?:left )?(?:blank|empty),?\s+(.{3,80})`)

	meansZero     = lazyre.New(`(?i)^(?:(?:counted|treated|shown|taken) as )?(?:a |an |the )?(?:(?:count|value|number|figure) (?:of|is) )?(?:nil|zero|nought|none|0\b|no (?:recorded |such |flagged |sexual )*(?:offences|crimes|records|figures?|cases|victims)|there (?:were|was) (?:none|no\b))`)
	meansHidden   = lazyre.New(`(?i)\b(?:withheld|suppress\w*|redact\w*|not shown|not disclosed|removed|hidden|personal|s(?:ection|\.)? ?40|fewer than|less than|below|under (?:five|5)|(?:one|1) (?:to|and|-|–) ?(?:four|five|nine|4|5|9)|(?:four|five|\d) or (?:less|fewer|under)|small|low)\b|<\s?\d`)
	meansMissing  = lazyre.New(`(?i)\b(?:not (?:available|held|recorded|known|provided|supplied|collected)|no data|unavailable|missing)\b`)
	meansNoNumber = lazyre.New(`(?i)^(?:that )?no (?:data|numbers?|figures?|values?|counts?|information)(?: (?:is|are|was|were|can be|could be))? (?:available|held|given|supplied|provided|produced)`)
	meansNothing  = lazyre.New(`(?i)\bnot applicable\b`)
)

var signNames = map[string][]string{"full stop": {"."}, "dot": {".", ".."}, "dash": {"-", "–", "—"}, "hyphen": {"-", "–", "—"},
	"asterisk": {"*"}, "star": {"*"}, "tilde": {"~"}, "hash": {"#"}}

// readLegend gathers the meanings of signs from all that a letter says.
func readLegend(texts []string) legend {
	out := legend{}
	for _, text := range texts {
		for _, s := range clausesOf(text) {
			if m := legendLine.FindStringSubmatch(s); m != nil && !pivotBlank.MatchString(m[0]) {
				out.add(m[1], m[2])
			}
			if m := legendBare.FindStringSubmatch(s); m != nil {
				out.add(m[1], m[2])
			}
			if m := legendBehind.FindStringSubmatch(s); m != nil {
				out.add(m[2], m[1])
			}
			if m := legendEmpty.FindStringSubmatch(s); m != nil {
				out.add("blank", m[1])
			}
			if m := legendBlank.FindStringSubmatch(s); m != nil {
				out.add("blank", m[1])
			}
		}
	}
	return out
}

// pivotBlank is a label that a pivot table prints, and no empty cell: "(blank) means that it was not recorded".
var pivotBlank = lazyre.New(`(?i)\((?:blank|empty)\)`)

// signsOf takes the signs that cells explain: a sign in one, its meaning in the next, and
// nothing else in the row but the word that it is a key. A sign among counts has labels beside it.
func (l legend) signsOf(t *table) {
	for _, row := range t.rows {
		said := slices.DeleteFunc(slices.Clone(row), func(x cell) bool { return x.empty() || x.covered || keyWord.MatchString(x.text) })
		if len(said) == 2 && isSign.MatchString(said[0].text) && len(strings.Fields(said[1].text)) > 1 {
			l.add(said[0].text, said[1].text)
		}
	}
}

// keyWord heads what signs mean.
var keyWord = lazyre.New(`(?i)^(?:key|notes?|legend|symbols?|signs?|meaning)\s*:?$`)

// isSign is what stands for a number in a cell, and no number.
var isSign = lazyre.New(`^(?:\.{1,3}|[-–—~.*#^†‡:]{1,2}|[A-Za-z]|\[[a-z]\]|[a-z]/[a-z]|<\s?\d)$`)

// clausesOf parts a text where one meaning may end and the next begin.
func clausesOf(s string) []string {
	var out []string
	from := 0
	s = numbersInTurn.ReplaceAllString(s, "$1 to $2")
	for _, at := range legendParts.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, s[from:at[0]])
		if from = at[1]; at[2] >= 0 {
			from = at[2] // the first letter of the next
		}
	}
	return append(out, s[from:])
}

// numbersInTurn are all that a sign may stand for: "1, 2, 3 or 4".
var numbersInTurn = lazyre.New(`\b(\d)(?:, \d)+,? or (\d)\b`)

var legendParts = lazyre.New(`;\s+|\.\s+(?:([A-Z"“'‘*~#^†‡\[–—-])|$)|,\s+(?:and\s+)?|\n`)

func (l legend) add(sign, words string) {
	meaning := meaningOf(words)
	if meaning == "" || meaning == "[c]" && strings.HasPrefix(strings.TrimSpace(sign), "<") { // "<5" says itself what it hides
		return
	}
	sign = strings.ToLower(strings.TrimSpace(sign))
	if strings.Contains(sign, "blank") && !strings.Contains(sign, "cell") && (ofLabel.MatchString(words) || putUnder.MatchString(words) && meaning != "0") {
		return
	}
	if strings.Contains(sign, "blank") || strings.Contains(sign, "empty") {
		l[""] = meaning
		return
	}
	if len(sign) > 3 || signNames[sign] != nil {
		for _, s := range signNames[strings.TrimSuffix(strings.TrimSuffix(sign, "s"), "e")] {
			l[s] = meaning
		}
		for _, s := range signNames[strings.TrimSuffix(sign, "s")] {
			l[s] = meaning
		}
		return
	}
	if sign == "-" || sign == "–" || sign == "—" {
		l["-"], l["–"], l["—"] = meaning, meaning, meaning
		return
	}
	l[sign] = meaning
}

// ofLabel is what a blank among labels means, which says nothing of an empty cell among counts: "(blank) means that
// the sex of the victim was not recorded".
var ofLabel = lazyre.New(`(?i)^(?:(?:the|an?|no|victims?'?s?|of)\s+)*(?:sex|gender|ages?|platforms?|outcomes?|sites?|apps?|offences? types?)\b[^.;]{0,40}\b(?:not|un-?known|unrecorded|recorded|known|given)\b`)

// putUnder says below which label blanks were counted, and so that they are none of an empty cell either: "Blank entries
// are counted as not known".
var putUnder = lazyre.New(`(?i)^(?:(?:all|then|here|each) )*(?:(?:counted|included|grouped|classed|put|placed|added) (?:as|in|under|with|among|to|together)\b|(?:listed|recorded|treated|shown) (?:as|in|under|with|among)\W+(?:the )?(?:` + unsaid + `)\b)`)

// meaningOf gives what words say of a sign, in the form of a value, or "".
func meaningOf(words string) string {
	switch {
	case meansNoNumber.MatchString(words):
		return "[x]"
	case meansZero.MatchString(words):
		return "0"
	case meansHidden.MatchString(words):
		return "[c]"
	case meansNothing.MatchString(words):
		return "[z]"
	case meansMissing.MatchString(words):
		return "[x]"
	}
	return ""
}

// letters are signs only where the legend defines them in so many words, and a
// cell that is a label is never one: apply leaves alone the first column, the rows above the
// first count, and columns of words.
func (l legend) apply(t *table) *table {
	if len(l) == 0 {
		return t
	}
	l.blankRows(t)
	first := len(t.rows)
	for i, row := range t.rows {
		if i > 0 && l.onlySigns(row) {
			first = min(first, i)
		}
		for c, x := range row {
			if v, ok := readValue(x.text); ok && v.symbol == NoSymbol && c > 0 && !plainYear(x.text) {
				first = min(first, i)
			}
		}
	}
	words := l.columnsOfWords(t.rows[first:])
	out := *t
	out.rows = make([][]cell, len(t.rows))
	for i, row := range t.rows {
		out.rows[i] = slices.Clone(row)
		for c := range out.rows[i] {
			x := &out.rows[i][c]
			if meaning, ok := l[strings.ToLower(x.text)]; ok && c > 0 && !x.empty() && (i >= first || first == len(t.rows)) && !words[c] {
				x.printed, x.text = x.text, meaning
			}
		}
	}
	return &out
}

// onlySigns reports a row of a label and nothing but signs, as the first of a table may be.
func (l legend) onlySigns(row []cell) bool {
	signs := 0
	for c, x := range row {
		_, isSign := l[strings.ToLower(x.text)]
		switch {
		case c == 0 && !x.empty() && !isSign:
		case c == 0 || !isSign || x.empty():
			return false
		default:
			signs++
		}
	}
	return signs > 0
}

// columnsOfWords tells the columns of which most cells are neither counts nor signs.
func (l legend) columnsOfWords(rows [][]cell) map[int]bool {
	balance := map[int]int{}
	for _, row := range rows {
		for c, x := range row {
			_, isValue := readValue(x.text)
			_, isSign := l[strings.ToLower(x.text)]
			switch {
			case x.empty():
			case isValue || isSign || isCountCell(x.text):
				balance[c]--
			default:
				balance[c]++
			}
		}
	}
	out := map[int]bool{}
	for c, n := range balance {
		out[c] = n > 0
	}
	return out
}
