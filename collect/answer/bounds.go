package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

var (
	keyRange = lazyre.New(`(?i)\b(?:(one|two|[0-9]{1,2})\s*(?:-|–|to|and)\s*(four|five|six|nine|ten|[0-9]{1,2})|(?:less|fewer|lower|under|below)\s*(?:than)?\s*(five|ten|six|three|[0-9]{1,2})|<\s?([0-9]{1,2}))\b`)
	keyWords = lazyre.New(`(?i)(?:\*|\[c\]|\bc\b|suppress|withheld|shown as|replaced|redact|asterisk|less than|fewer than|between|small|low numbers|personal|<\s?\d{1,2}["”’']?\s*(?:=|:|means?\b|is\b|are\b|denotes?\b|indicates?\b|stands?\b|represents?\b|refers?\b))`)
)

// bounds gives hidden values the bounds that the file's own key states.
func (r *reader) bounds(lines []string) {
	low, high, ok := keyBounds(lines)
	zeros := slices.ContainsFunc(r.found, func(p proposal) bool { return p.Symbol == NoSymbol && p.Value == 0 })
	for _, p := range r.proposed() {
		switch {
		case ok && (p.Symbol == Hidden || p.Symbol == LessThanFive && p.High != nil && *p.High == high):
			p.Low, p.High = bound(low), bound(high)
		case p.Symbol == LessThanFive && !ok && !zeros && p.Low != nil:
			p.Low = bound(0)
		}
	}
}

func keyBounds(lines []string) (low, high int64, ok bool) {
	for _, s := range lines {
		if !keyWords.MatchString(s) {
			continue
		}
		m := keyRange.FindStringSubmatch(numbersInTurn.ReplaceAllString(s, "$1 to $2"))
		switch {
		case m == nil:
		case m[1] != "":
			low, high = smallNumber(m[1]), smallNumber(m[2])
			if low < high && high < 20 {
				return low, high, true
			}
		default:
			return 1, smallNumber(m[3]+m[4]) - 1, true
		}
	}
	return 0, 0, false
}
