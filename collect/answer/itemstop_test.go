package answer_test

import (
	"slices"
	"testing"
)

// Items of a list may each be a sentence.
func TestItemsThatAreSentences(t *testing.T) {
	years := []string{"Q2 2018-19 offences 389", "Q2 2019-20 offences 458"}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a.txt", "Question 2. 2018/19: 389. 2019/20: 458.", years},
		{"a.txt", "Question 2\n2018/19 - 389. 2019/20 - 458.", years},
		{"a.txt", "Question 2. 2018/19: 389 offences. 2019/20: 458 offences.", years},
		{"a.html", "<h3>Question 2</h3><p>FY1819: 389. FY1920: 458.</p>", years},
		{"a.txt", "Question 4. Outcomes in 2018/19\nCharged: 12. Cautioned: nil. No further action: 30.", []string{"Q4 2018-19 Cautioned offences 0", "Q4 2018-19 Charged offences 12", "Q4 2018-19 No further action offences 30"}},
		{"a.txt", "Question 3\n2018/19. Snapchat: 12", []string{"Q3 2018-19 Snapchat offences 12"}},
	} {
		if got := brief(read(t, c.name, fromKent+"The flag was used.\n\n"+c.text+"\n")); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
