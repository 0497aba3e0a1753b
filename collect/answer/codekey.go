package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A file made by a machine may write a sex or an age as a code, "1", "2", "9", and say once what each means: "VICTIM_SEX
// 1 = male, 2 = female". Codes say nothing of themselves, so that a column is read by a key only where all its labels
// are in it.

// A codeKey is what codes of a dim mean, in the words of the file; "" where it says two things.
type codeKey map[dim]map[string]string

// keyPair is a code with what it means.
var keyPair = lazyre.New(`(?i)(?:^|[\s("“'‘,;:])(\d{1,2}|[a-z]{1,2})["”'’]?\s*(?:=|:|–|-|\bis\b|\bmeans\b|\bdenotes\b)\s*["“'‘]?([a-z0-9][a-z0-9 /+-]*)`)

// codesOf gathers the keys of a letter, from its words and from rows of a code and its meaning.
func codesOf(words []string, parts []part) codeKey {
	out := codeKey{}
	for _, s := range words {
		for _, clause := range clausesOf(andCode.ReplaceAllString(s, "; $1")) {
			for _, m := range keyPair.FindAllStringSubmatch(clause, -1) {
				out.add(m[1], m[2])
			}
		}
	}
	for _, p := range parts {
		for _, b := range p.blocks {
			for r := 0; b.table != nil && r < len(b.table.rows); r++ {
				said := slices.DeleteFunc(slices.Clone(b.table.rows[r]), func(x cell) bool { return x.empty() || x.covered })
				if len(said) == 2 && isShortCode.MatchString(said[0].text) {
					out.add(said[0].text, said[1].text)
				}
			}
		}
	}
	return out
}

var (
	isShortCode = lazyre.New(`(?i)^(?:\d{1,2}|[a-z]{1,2})$`)
	andCode     = lazyre.New(`(?i),?\s+and\s+((?:\d{1,2}|[a-z]{1,2})\s*(?:=|is\b|means\b|denotes\b))`)
	codeMeans   = lazyre.New(`(?i)(?:^|[\s("“'‘,;:])(?:\d{1,2}|[a-z]{1,2})["”'’]?\s*(?:=|\bis\b|\bmeans\b|\bdenotes\b)`)
)

// tellsOfCodes reports a sentence that is a key. A dash or a colon might part a count from what it counts.
func tellsOfCodes(s string) bool {
	if len(codeMeans.FindAllString(s, 2)) < 2 {
		return false
	}
	k := codesOf([]string{s}, nil)
	return len(k[bySex]) > 1 || len(k[byAge]) > 1
}

func (k codeKey) add(code, meaning string) {
	d := noDim
	meaning = clean(meaning)
	if _, ok := readSex(meaning, true); ok {
		d = bySex
	} else if _, ok := readAge(meaning, true); ok && meaning != "" && !isShortCode.MatchString(meaning) {
		d = byAge
	} else {
		return
	}
	if k[d] == nil {
		k[d] = map[string]string{}
	}
	code = strings.ToLower(code)
	if was, ok := k[d][code]; ok && !strings.EqualFold(was, meaning) {
		meaning = ""
	}
	k[d][code] = meaning
}

// spellCodes gives the table with the codes of its columns in words, where the head of a column says of what they are,
// and the key has two or more of them and each.
func (r *reader) spellCodes(t *table) *table {
	for row := 0; len(r.codes) > 0 && row < min(mostHeads, len(t.rows)); row++ {
		for c := range t.width() {
			x := t.at(row, c)
			if key := r.codes[headDim(x.text)]; key != nil && !x.covered && t.codesBelow(row, c, key) {
				t = r.codesSpelt(t, place{row, c}, key)
			}
		}
	}
	return t
}

// codesBelow reports a column of codes that the key has all, but for what is said of all and of nobody known.
func (t *table) codesBelow(head, c int, key map[string]string) bool {
	seen := map[string]bool{}
	for r := head + 1; r < len(t.rows); r++ {
		s := strings.ToLower(t.at(r, c).text)
		switch {
		case key[s] != "":
			seen[s] = true
		case s == "" || allWords.MatchString(s) || isTotal(s) || notKnown.MatchString(s):
		default:
			return false
		}
	}
	return len(seen) > 1
}

// codesSpelt writes the codes below a head as what they mean. They are no counts.
func (r *reader) codesSpelt(t *table, head place, key map[string]string) *table {
	out := *t
	out.rows = slices.Clone(t.rows)
	for row := head.row + 1; row < len(t.rows); row++ {
		x := t.at(row, head.col)
		if word := key[strings.ToLower(x.text)]; word != "" {
			r.cells.settle(x.where)
			out.rows[row] = slices.Clone(t.rows[row])
			x.printed, x.text = x.asPrinted(), word
			out.rows[row][head.col] = x
		}
	}
	return &out
}
