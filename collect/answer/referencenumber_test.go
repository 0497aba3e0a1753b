package answer_test

import (
	"slices"
	"testing"
)

// A number is that of the reference only where it is a whole number there: 202 is no part of F-2022-01945.
func TestCountLikeAPieceOfTheReference(t *testing.T) {
	want := []string{"Q2 2016-17 offences 202", "Q2 2017-18 offences 261"}
	for _, ref := range []string{"F-2022-01945", "FOI 20202/18", "RFI/2019/2612", "1202261"} {
		got := brief(read(t, "a.txt", "Kent Police\nReference: "+ref+"\n3 June 2019\n\nQuestion 2\nWith the online flag there were 202 in 2016/17 and 261 in 2017/18.\n"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", ref, got)
		}
	}
	for _, s := range []string{"In 2016/17 we recorded 202 offences with the online flag, and 261 offences with it in 2017/18.", "With the online flag there were 202 in 2016/17 and 261 in 2017/18.", "In 2016/17 202 offences had the online flag. In 2017/18 261 had it."} {
		if got := brief(read(t, "a.txt", "Kent Police\nReference: 2019/202\n3 June 2019\n\nQuestion 2\n"+s+"\n")); !slices.Equal(got, want) {
			t.Errorf("a count that is the number of the reference, %q: got %q", s, got)
		}
	}
	if got := brief(read(t, "a.txt", "Kent Police\nReference: FOI 18531\n3 June 2019\n\nPUB 1208 18531 Sexual offences with the online flag\nIn 2016/17 there were 202.\n")); !slices.Equal(got, []string{"Q2 2016-17 offences 202"}) {
		t.Errorf("the reference behind another number: got %q", got)
	}
	got := brief(read(t, "a.txt", "Kent Police\nReference: FOI 004471/19\n3 June 2019\n\nQuestion 2\nIn request 4471 you asked for the flag; in 2016/17 there were 202.\n"))
	if slices.ContainsFunc(got, func(s string) bool { return s == "Q2 2016-17 offences 4471" }) {
		t.Errorf("the reference itself: got %q", got)
	}
}
