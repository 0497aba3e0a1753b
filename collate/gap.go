package collate

import (
	"regexp"
	"strconv"
	"strings"

	"cyberflag/figure"
)

// gapWords are the wordings by which answers and papers say that there is no
// number, most telling first: "refused, not held centrally" is a refusal.
var gapWords = []struct {
	state figure.State
	words []string
}{
	{figure.NCND, []string{"neither confirm", "ncnd"}},
	{figure.FlagNotUsed, []string{"flag not used", "flag is not used", "not using the flag", "do not use the flag", "does not use the flag", "did not use the flag"}},
	{figure.Refused, []string{"refus", "exempt", "withheld", "declined"}},
	{figure.NotHeld, []string{"not held", "no information held"}},
	{figure.NoReply, []string{"no reply", "no response", "did not reply", "did not respond"}},
	{figure.NotAvailable, []string{"not available", "unavailable", "not provided", "did not provide", "unable", "n/a", "blank", "withdrawn", "retracted", "no data", "unknown", "not known"}},
}

var (
	belowWords = regexp.MustCompile(`^(?:<|fewer than|less than|under|below)\s*(\d{1,6})$`)
	upToWords  = regexp.MustCompile(`^(?:<=|up to)\s*(\d{1,6})$|^(\d{1,6}) or (?:fewer|less)$`)
	rangeWords = regexp.MustCompile(`^(\d{1,6})\s*(?:-|\x{2013}|to)\s*(\d{1,6})$`)
	starWords  = regexp.MustCompile(`^(?:\*+|\[c\]|c|\[x\]|suppressed|redacted)$`)
	// sections are those of the Freedom of Information Act 2000 under which a
	// request is turned down: cost, repetition and the exemptions.
	sections    = regexp.MustCompile(`(?:^|[^a-z0-9])s(?:ection|ec|ect)?\.?\s?(?:12|14|2[1-9]|3[0-9]|4[0-4])(?:[^0-9]|$)`)
	numberWords = map[string]string{"three": "3", "five": "5", "ten": "10"}
)

// ReadGap reads the words that stand where a number is missing: why there is
// none, or what is known of a hidden count. Blank is "not available". It says
// no to words that it does not know, because a guess would become a status.
func ReadGap(printed string) (figure.Value, bool) {
	s := strings.ToLower(strings.Join(strings.Fields(printed), " "))
	if s == "" {
		return figure.Missing(figure.NotAvailable), true
	}
	if v, ok := readHidden(s); ok {
		return v, true
	}
	for _, g := range gapWords {
		for _, w := range g.words {
			if containsWord(s, w) {
				return figure.Missing(g.state), true
			}
		}
		if g.state == figure.Refused && sections.MatchString(s) {
			return figure.Missing(figure.Refused), true
		}
	}
	return figure.Value{}, false
}

// readHidden reads "<5", "fewer than five", "1-4", "*": what the text itself
// says and no more. Whether nought is among them is not said, so it is.
func readHidden(s string) (figure.Value, bool) {
	for word, digits := range numberWords {
		s = strings.ReplaceAll(s, " "+word, " "+digits)
	}
	if m := belowWords.FindStringSubmatch(s); m != nil && atoi(m[1]) > 0 {
		return figure.Hidden(0, atoi(m[1])-1), true
	}
	if m := upToWords.FindStringSubmatch(s); m != nil {
		return figure.Hidden(0, atoi(m[1]+m[2])), true
	}
	if m := rangeWords.FindStringSubmatch(s); m != nil && atoi(m[1]) < atoi(m[2]) {
		return figure.Hidden(atoi(m[1]), atoi(m[2])), true
	}
	return figure.HiddenAtLeast(0), starWords.MatchString(s)
}

// atoi reads digits that a pattern has already found.
func atoi(digits string) int64 {
	n, _ := strconv.ParseInt(digits, 10, 64)
	return n
}

// containsWord reports whether some word of s begins with w: "exempt" is in
// "an exemption", and "unable" is not in "tunable".
func containsWord(s, w string) bool {
	for i := 0; ; {
		j := strings.Index(s[i:], w)
		if j < 0 {
			return false
		}
		if start := i + j; start == 0 || s[start-1] < 'a' || s[start-1] > 'z' {
			return true
		}
		i += j + len(w)
	}
}

// gapWordings lists the known wordings for a hint.
func gapWordings() string {
	words := []string{"<5", "1-4", "*"}
	for i := len(gapWords) - 1; i >= 0; i-- {
		words = append(words, gapWords[i].state.Words())
	}
	return strings.Join(words, ", ")
}
