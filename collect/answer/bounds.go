package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	keyRange = lazyre.New(`(?i)\b(?:(one|two|[0-9]{1,2})\s*(?:-|–|to|and)\s*(four|five|six|nine|ten|[0-9]{1,2})|(?:less|fewer|lower|under|below)\s*(?:than)?\s*(five|ten|six|three|[0-9]{1,2})|<\s?([0-9]{1,2}))\b`)
	keyWords = lazyre.New(`(?i)(?:\*|\[c\]|\bc\b|suppress|withheld|shown as|replaced|redact|asterisk|less than|fewer than|between|small|low numbers|personal|^\W{0,2}(?:[#~^†]|[cs]\b)\W{0,2}\s*(?:=|:|means?\b|is\b|denotes?\b|stands?\b)|<\s?\d{1,2}["”’']?\s*(?:=|:|means?\b|is\b|are\b|denotes?\b|indicates?\b|stands?\b|represents?\b|refers?\b))`)
)

// bounds gives hidden values the bounds that the file's own key states.
func (r *reader) bounds(lines []string) {
	low, high, of, ok := keyBounds(lines)
	zeros := slices.ContainsFunc(r.found, func(p proposal) bool { return p.Symbol == NoSymbol && p.Value == 0 })
	for _, p := range r.proposed() {
		switch {
		case ok && p.Symbol == Hidden && of != "" && p.sign() != "" && p.sign() != of: // the key is that of another sign
		case ok && (p.Symbol == Hidden || p.Symbol == LessThanFive && p.High != nil && *p.High == high):
			p.Low, p.High = bound(low), bound(high)
		case p.Symbol == LessThanFive && !ok && !zeros && p.Low != nil:
			p.Low = bound(0)
		}
	}
}

// sign gives what stands in the cell of a hidden count.
func (p *proposal) sign() string {
	if p.grid == nil {
		return ""
	}
	x := p.grid.t.at(p.row, p.col)
	return strings.TrimSpace(strings.ToLower(cmp.Or(x.printed, x.text)))
}

// ofSign says of which sign a key is: "* denotes 1-4", "1 to 4 are shown as *".
var ofSign = lazyre.New(`(?i)^\W{0,2}?(\*{1,3}|[~#^†]{1,2}|\[c\]|<\s?\d{1,2})["”'’]?\s*(?:[\s:=–-]|$)|\b(?:as|by|with) (?:an? |the )?["“'‘]?(\*{1,3}|[~#^†]{1,2}|\[c\])["”'’]?\W*$`)

// keyBounds gives the bounds of the first key that has them, and the sign that it is of, "" where it names none.
func keyBounds(lines []string) (low, high int64, of string, ok bool) {
	for _, line := range lines {
		if !keyWords.MatchString(line) {
			continue
		}
		line = numberedDate.ReplaceAllString(line, " ")
		clauses := clausesOf(line)
		for _, s := range append(clauses, line) { // that of the key itself, before ages and others beside it
			if low, high, ok = rangeIn(s); ok && keyWords.MatchString(s) {
				break
			}
		}
		if !ok {
			continue
		}
		for _, s := range clauses {
			if m := ofSign.FindStringSubmatch(s); m != nil && keyRange.MatchString(s) {
				return low, high, strings.ToLower(m[1] + m[2]), true
			}
		}
		return low, high, "", true
	}
	return 0, 0, "", false
}

// numberedDate is a day of which two numbers look as bounds do: "2021-10-14".
var numberedDate = lazyre.New(`\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b`)

// rangeIn gives the bounds that words name.
func rangeIn(s string) (low, high int64, ok bool) {
	m := keyRange.FindStringSubmatch(numbersInTurn.ReplaceAllString(s, "$1 to $2"))
	switch {
	case m == nil:
		return 0, 0, false
	case m[1] != "":
		low, high = smallNumber(m[1]), smallNumber(m[2])
		return low, high, low < high && high < 20
	}
	return 1, smallNumber(m[3]+m[4]) - 1, true
}
