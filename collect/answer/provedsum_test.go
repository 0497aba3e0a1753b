package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Sums name what is wrong of them: below rows that say "All ...", across questions, and
// between a hidden value and the whole of another question.
func TestSumsNamed(t *testing.T) {
	for _, c := range []struct{ why, name, text, want string }{
		{"groups that say all", "a.csv", "Kent Police,,\nQ1,2019/20,2020/21\nRape of a female,44,46\nRape of a male,8,5\nAll rape offences,52,51\nAssault on a female,73,79\nAssault on a male,31,29\nAll sexual assaults,104,114\nGrand total,156,165\n", "2020/21 All sexual assaults: rows sum to 108, printed 114"},
		{"a platform that the second question gives away", "a.txt", "Kent Police\n\nQ2. Cyber flagged: 53 in 2016/17.\n\nQ3. Platforms, 2016/17\nFacebook: 31\nSnapchat: 18\nKik: <5\n", "Q2 2016-17 platforms (53 less 49 is 4)"},
		{"several that share", "a.txt", "Kent Police\n\nQ1. Offences: 755 in 2016/17.\n\nBy age in 2016/17:\nUnder 13: 400\n13 to 15: 350\n16 to 17: <5\nNot known: <5\n", "ages add to 750, the whole is 755: the 2 hidden values share 5"},
		{"digits that may part in two ways", "a.txt", "Q4. Outcomes\nOutcome2018/192019/20\nCharged671\nCautioned183\n", "Charged671 is 6 and 71 or 67 and 1"},
		{"labels and numbers that no total parts", "a.txt", "Q4. Outcomes in 2018/19\nCharged67\nCautioned18\nTotal99\n", "labels and numbers run together (Charged67)"},
	} {
		got := read(t, c.name, c.text).Problems
		if !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, c.want) }) {
			t.Errorf("%s: problems %q, want %q", c.why, got, c.want)
		}
	}
}
