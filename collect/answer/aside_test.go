package answer_test

import (
	"slices"
	"testing"
)

// Numbers beside counts that are none: shares in a list, an earlier reply's, the victims that offences had, and what a
// sign in quotation marks stands for.
func TestNumbersAsideFromCounts(t *testing.T) {
	want := []string{"Q2 2017-18 offences 61", "Q2 2018-19 offences 90"}
	for _, text := range []string{
		"The flag is on 61 of the offences of 2017/18 and on 90 of those of 2018/19, that is 9 and 12 per cent.",
		"The flag is on 61 of the offences of 2017/18 and on 90 of those of 2018/19: 9, or 12% with those of adults.",
		"In that letter we said 70 flagged offences for 2017/18 and 99 for 2018/19. The flag is on 61 offences of 2017/18 and 90 of 2018/19.",
		"The flag is on 61 offences of 2017/18 and 90 of 2018/19. The table counts victims: four offences had two victims.",
		"The flag is on 61 offences of 2017/18 and 90 of 2018/19.\n\n“Fewer than 5” stands for one to four.",
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQ2. "+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%q: figures are %q, want %q", text, got, want)
		}
	}
}
