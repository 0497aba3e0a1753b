package answer

import (
	"strconv"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lately"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A value is what a cell or a label's partner says: a count, a symbol, or one
// of the things that are neither.
type value struct {
	n      int64
	symbol Symbol
	low    *int64 // what the sign itself says: 1 to 4 for "1-4"
	high   *int64
}

var (
	wholeNumber = lazyre.New(`^(?:\d{1,3}(?:[, \x{00a0}\x{2009}\x{202f}]\d{3})+|\d+)(?:\.0+)?$`)
	below       = lazyre.New(`(?i)^(?:n?\s?<|&lt;|less than|fewer than|under|below)\s*(\d+|five|ten|three|six)$`)
	upToFew     = lazyre.New(`(?i)^(?:<=\s?(\d)|(\d) or (?:fewer|less)|\[?1\s?(?:-|–|to)\s?(\d)\]?|(?:between )?(?:one|1) (?:and|to) (four|4|five|5)|(?:up to|no more than|≤)\s?(\d|four|five))$`)
	stars       = lazyre.New(`(?i)^(?:\*{1,3}|\[\*\]|\[c\]|\(c\)|c|\[s\]|s|\[low\]|suppr(?:essed|\.)|redacted|withheld(?: (?:under |by )?s(?:ection|\.)? ?\d\d.{0,8})?|s\.? ?40(?:\(2\))?|exempt|refused|#)$`)
	missing     = lazyre.New(`(?i)^(?:\[x\]|x|\.\.|…|tbc|not (?:available|provided|supplied|given|recorded on the system|known to us)|unavailable|n/?a(?:vailable)?|no (?:data|response|reply|answer)(?: provided)?|(?:data )?not (?:yet )?available|(?:not in use|flag not (?:yet )?in use))\.?$`)
	notApply    = lazyre.New(`(?i)^(?:\[z\]|z|not applicable)$`)
	nil0        = lazyre.New(`(?i)^(?:nil|none|zero|nought|no offences?)\.?$`)
)

// readValue reads a whole cell. ok is false for words, percentages, decimals
// and anything else that is no count.
func readValue(s string) (v value, ok bool) {
	read := valuesRead.Of(s, func(s string) cellValue {
		v, ok := valueOf(s)
		return cellValue{v, ok}
	})
	return read.value, read.ok
}

// A cellValue is what was read of a cell, which each rule about tables reads again.
type cellValue struct {
	value
	ok bool
}

var valuesRead lately.Known[cellValue]

func valueOf(s string) (v value, ok bool) {
	s = noteBehind.ReplaceAllString(shareBehind.ReplaceAllString(clean(s), "$1"), "$1")
	if m := below.FindStringSubmatch(s); m != nil {
		n := smallNumber(m[1])
		return value{symbol: LessThanFive, low: bound(1), high: bound(n - 1)}, true
	}
	if m := upToFew.FindStringSubmatch(s); m != nil {
		return value{symbol: LessThanFive, low: bound(1), high: bound(smallNumber(strings.Join(m[1:], "")))}, true
	}
	switch {
	case prose.IsRunTogether(s):
		return value{}, false
	case wholeNumber.MatchString(s):
		n, err := readNumber(s)
		return value{n: n}, err == nil && n <= figure.MaxCount
	case nil0.MatchString(s):
		return value{}, true
	case stars.MatchString(s):
		return value{symbol: Hidden}, true
	case missing.MatchString(s):
		return value{symbol: NotAvailable}, true
	case notApply.MatchString(s):
		return value{symbol: NotApplicable}, true
	}
	return value{}, false
}

// shareBehind is the share that stands beside a count in its cell: "34 (75.6%)".
var shareBehind = lazyre.New(`^(\d[\d,]*|\*|\[c\])(?:\s+|\s*[(\[]\s*)\d{1,3}(?:\.\d+)?\s?%\s*[)\]]?$`)

// noteBehind is a note mark behind a number: "103*", "1,133 ^", "96 [1]", "151 (p)".
var noteBehind = lazyre.New(`(?i)^(\d[\d,]*)\s?(?:[*^†‡#]+|\[\d{1,2}\]|\((?:p|r|e|provisional|revised)\)|\[(?:p|r|e|provisional|revised)\]|[pr])$`)

func readNumber(s string) (int64, error) {
	s, _, _ = strings.Cut(s, ".")
	return strconv.ParseInt(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s), 10, 64)
}

// smallNumber gives a number in digits or words, as the patterns say that it is; 0 for anything else.
func smallNumber(s string) int64 {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n
	}
	n, _ := prose.WholeNumber(s)
	return int64(n)
}

func bound(n int64) *int64 { return &n }

var yearShaped = lazyre.New(`^(?:19|20)\d\d$`)

// plainYear reports a cell that may be a year and may be a count.
func plainYear(s string) bool { return yearShaped.MatchString(clean(s)) }
