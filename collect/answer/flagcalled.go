package answer

import (
	"regexp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A force may have a name of its own for the flag, explain it once and then use nothing else: "SIM: offences
// carrying the Special Interest Marker Internet Involved", "the online crime flag (OCF)". Heads and labels
// are then read as the flag; what is quoted keeps the name.

const shortName = `["“'‘]?([A-Z][A-Z0-9]{1,6})["”'’]?`

var (
	// shortBefore is a short name before what it means. A colon or dash may as well lead to anything else.
	shortBefore = lazyre.New(`(?:^|[\s(,;:.])` + shortName + `\s*(=|:|[–—-]\s|\b(?:means?|stands for|denotes?|represents?|(?:is|are) (?:short for|our (?:own )?(?:name|term|word|code|abbreviation) (?:for|of)|what we call))\b)\s*([^.;]{3,200})`)
	// shortBehind is one in brackets behind it.
	shortBehind = lazyre.New(`((?:[\w'’-]+\s+){1,8})\(\s*(?:the |or |our |hereafter |below )*` + shortName + `\s*\)`)
	// shortCalled is one that the flag is said to be called.
	shortCalled = lazyre.New(`^(.*?)\b(?:called|named|known (?:here |to us |locally )?as|shown (?:here |below )?as|headed|termed|labelled|abbreviated (?:to|as))\s+(?:the |an? |our )?` + shortName + `(?:[\s.,;)]|$)`)
	onlineWord  = lazyre.New(`(?i)\b(?:cyber|on-?line|internet|digital|web)`)
	isShortName = lazyre.New(`^[A-Z][A-Z0-9]{1,6}$`)
	endsInFlag  = lazyre.New(`(?i)\b` + flagNoun + `(?:\s+[\w-]+){0,2}\s*$`)
	// otherShort are short names that mean something else wherever they stand.
	otherShort = lazyre.New(`^(?:FOIA?|UK|NFA|CS[AEO]|CSAE|CPS|ICO|HOCR|PSNI|MPS|BTP|NPCC|NOTE|NB|ALL|YES|NO|TOTAL|Q\d|FY\d*|TABLE|KEY|RE)$`)
)

// flagNames gives the names of its own that a letter has for the flag.
func (l letter) flagNames() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			for _, text := range explaining(b) {
				for _, s := range sentencesOf(text) {
					out = append(out, shortNamesIn(s)...)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// explaining gives the words of a block that may explain a name: its text, or the rows of a table that hold
// nothing but words in one cell, or a name and its meaning in two.
func explaining(b block) []string {
	if b.table == nil {
		return []string{strings.Join(strings.Fields(b.text), " ")}
	}
	var out []string
	for row := range b.table.rows {
		words := b.table.words(row)
		switch {
		case len(words) == 1:
			out = append(out, words[0])
		case len(words) == 2 && isShortName.MatchString(words[0]):
			out = append(out, words[0]+" = "+words[1])
		}
	}
	return out
}

// shortNamesIn gives the names of the flag that a sentence explains.
func shortNamesIn(s string) []string {
	var out []string
	add := func(name, words string, initials bool) {
		if !otherShort.MatchString(name) && meansFlag(words) && (!initials || areInitials(name, words)) {
			out = append(out, name)
		}
	}
	for _, one := range explanations(s) {
		for _, m := range shortBefore.FindAllStringSubmatch(one, -1) {
			add(m[1], m[3], len(m[2]) == 1 && m[2] != "=" || strings.HasPrefix(m[2], "–") || strings.HasPrefix(m[2], "—") || m[2] == "- ")
		}
	}
	for _, m := range shortBehind.FindAllStringSubmatch(s, -1) {
		if endsInFlag.MatchString(m[1]) {
			add(m[2], m[1], true)
		}
	}
	if m := shortCalled.FindStringSubmatch(s); m != nil {
		add(m[2], m[1], false)
	}
	return out
}

// explanations parts a sentence that explains several names, so that what one means is not taken for what the one before it
// does: "SO = sexual offences, CF = those with the cyber flag".
func explanations(s string) []string {
	var out []string
	from := 0
	for _, at := range nextShort.FindAllStringIndex(s, -1) {
		out = append(out, s[from:at[0]])
		from = at[0]
	}
	return append(out, s[from:])
}

var nextShort = lazyre.New(`[\s,(]` + shortName + `\s*(?:=|\b(?:means?|stands for|denotes?)\b)`)

// meansFlag reports words that mean the flag, and count nothing.
func meansFlag(words string) bool {
	return flagWords.MatchString(words) && onlineWord.MatchString(words) && !notFlagged.MatchString(words) && !digit.MatchString(words)
}

// areInitials reports a name that is made of the first letters of words, or is the beginning of one.
func areInitials(name, words string) bool {
	left := name
	for _, w := range strings.FieldsFunc(words, func(c rune) bool { return c == ' ' || c == '-' || c == '/' }) {
		w = strings.ToUpper(strings.Trim(w, `"“”'‘’,()`))
		if strings.HasPrefix(w, name) {
			return true
		}
		if left != "" && strings.HasPrefix(w, left[:1]) {
			left = left[1:]
		}
	}
	return left == ""
}

// flagSpelt is what stands before such a name in running text, so that it is read as the flag.
const flagSpelt = "cyber-flag "

// nameFlag writes the flag for each such name: in its place in cells, before it in words.
func (l *letter) nameFlag(names []string) {
	for _, name := range names {
		inWords := regexp.MustCompile(`\b` + name + `\b`)
		for i := range l.parts {
			blocks := slices.Clone(l.parts[i].blocks)
			for k, b := range blocks {
				if b.table != nil {
					blocks[k].table = b.table.flagNamed(inWords)
				} else if inWords.MatchString(b.text) {
					blocks[k].text = flagNamed(b.text, inWords)
				}
			}
			l.parts[i].blocks = blocks
		}
	}
}

// flagNamed writes the flag before a name, but where a sentence names the flag itself.
func flagNamed(text string, name *regexp.Regexp) string {
	for _, s := range sentencesOf(text) {
		if !flagWords.MatchString(s) {
			text = strings.Replace(text, s, name.ReplaceAllString(s, flagSpelt+"$0"), 1)
		}
	}
	return text
}

func (t *table) flagNamed(name *regexp.Regexp) *table {
	out := *t
	out.rows = make([][]cell, len(t.rows))
	for r, row := range t.rows {
		out.rows[r] = slices.Clone(row)
		for c, x := range row {
			if name.MatchString(x.text) && !flagWords.MatchString(x.text) {
				out.rows[r][c].printed, out.rows[r][c].text, out.rows[r][c].lines = x.asPrinted(), name.ReplaceAllString(x.text, "cyber flag"), ""
			}
		}
	}
	return &out
}

// withOwnFlag gives a reading whose quotes have the flag's own names.
func (out Reading) withOwnFlag(names []string) Reading {
	var pairs []string
	for _, n := range names {
		pairs = append(pairs, flagSpelt+n, n)
	}
	return out.requoted(strings.NewReplacer(pairs...))
}
