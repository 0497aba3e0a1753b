package answer_test

import (
	"slices"
	"testing"
)

// A sentence on what became of a code gives it to no figure below.
func TestSentenceOnCode(t *testing.T) {
	want := []string{"Q2 2017-18 offences 139", "Q2 2018-19 offences 166"}
	for _, told := range []string{"Code 071/17 came into force on 3 April 2017.", "HO code 071/17 was introduced in 2017.", "Offence code 071/17 replaced 088/01 from April 2017.", "Code 071/17 has been in use since 3 April 2017."} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+told+"\n\nResponse to Q2, offences with the cyber flag\n\n2017/18: 139\n2018/19: 166\n")); !slices.Equal(got, want) {
			t.Errorf("%s: first got %q", told, got)
		}
		if got := brief(read(t, "a.txt", "Kent Police\n\nResponse to Q2, offences with the cyber flag\n\n"+told+"\n\n2017/18: 139\n2018/19: 166\n")); !slices.Equal(got, want) {
			t.Errorf("%s: below got %q", told, got)
		}
	}
	under := []string{"Q2 2017-18 071/17 Sexual communication with a child offences 139"}
	if got := brief(read(t, "a.txt", "Kent Police\n\nResponse to Q2, offences with the cyber flag\n\n071/17 Sexual communication with a child\n\n2017/18: 139\n")); !slices.Equal(got, under) {
		t.Errorf("a title: got %q", got)
	}
}
