package answer

import (
	"strings"
	"unicode"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
)

// A print-out draws with letters: dots lead from a label to its number, and a row of
// strokes parts heads from counts. Neither says anything.

var (
	leaders = lazyre.New(`\s*[._·…](?:\s?[._·…]){3,}\s*`)
	// lastLeaders are the few dots for which a long label has left room.
	lastLeaders = lazyre.New(`\s+[._·…](?:\s?[._·…]){0,2}$`)
	strokes     = lazyre.New(`^[\s=_*+|~–—-]{4,}$`)
)

// ledNumber is a number to which dots lead within what would be a label: "Facebook ..... 28 then" before 30.
var ledNumber = lazyre.New(`[._·…](?:\s?[._·…]){3,}\s*\d`)

// withoutLeaders gives a label without the dots behind it.
func withoutLeaders(s string) string {
	s = strings.TrimSpace(leaders.ReplaceAllString(s, " "))
	if led := lastLeaders.ReplaceAllString(s, ""); strings.ContainsFunc(led, isWordRune) { // ". ." may be a sign for no number
		return led
	}
	return s
}

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// ledItem reads a line whose dots lead from a label to its count, whatever signs stand in the label.
func ledItem(s string) (label, val string, ok bool) {
	at := leaders.FindStringIndex(s)
	if at == nil || at[0] == 0 {
		return "", "", false
	}
	label, val = s[:at[0]], strings.TrimRight(s[at[1]:], ".;, ")
	_, good := readValue(val)
	return label, val, good && !twoNumbersIn.MatchString(val) && (plausibleLabel(label) || isAge(label)) && !(plainYear(val) && !isPeriodLabel(label))
}

// ledWords is a line whose dots lead from a label to several names with their counts, of a period behind
// their whole: "2018/19 ..... female 41, male 7", "2018/19 ..... 48 (female 41, male 7)".
var ledWords = lazyre.New(`^([^._·…]*[^\s._·…])\s*[._·…](?:\s?[._·…]){3,}\s*([A-Za-z].*\d.*|\d[\d,]*\s*[^\d\s,.].*[A-Za-z].*\d.*)$`)

// withoutLedWords gives such a line with a colon in the place of the dots, and how it stands.
func withoutLedWords(s string) (text, quote string) {
	if m := ledWords.FindStringSubmatch(s); m != nil && (isLetter(m[2][:1]) || isPeriodLabel(m[1])) {
		return strings.TrimRight(m[1], ": ") + ": " + m[2], s
	}
	return s, ""
}

// ledPair is a period with two counts, the second in brackets or behind a stroke: "2018/19 ..... 702 (31)".
var ledPair = lazyre.New(`^([^.:=·…]*\d[^:=·…]*?)\s*(?:[._·…](?:\s?[._·…]){3,}|[:=]|\s[–—-]\s)\s*(\d[\d,]*)\s*[(\[/]\s*(\d[\d,]*)\s*[)\]]?$`)

// withPairSaid gives a line of such a pair with the words that a title says of its counts.
func withPairSaid(s string, first, second string) (string, bool) {
	m := ledPair.FindStringSubmatch(s)
	if m == nil || !isPeriodLabel(m[1]) || first != headOfAll && second != headOfAll {
		return s, false
	}
	if second == headOfAll {
		m[2], m[3] = m[3], m[2]
	}
	return m[1] + ": " + m[2] + " recorded, " + m[3] + " flagged", true
}

// ruled reports a row in which nothing stands but drawn lines.
func ruled(row document.Row) bool {
	drawn := false
	for _, c := range row.Cells {
		switch s := strings.TrimSpace(c.Text.Plain); {
		case s == "":
		case strokes.MatchString(s):
			drawn = true
		default:
			return false
		}
	}
	return drawn
}
