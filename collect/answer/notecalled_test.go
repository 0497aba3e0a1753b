package answer_test

import (
	"slices"
	"testing"
)

// A mark that says it is one of a note is no part of a label, a head or a count.
func TestMarksCalledNotes(t *testing.T) {
	want := []string{"Q2 2018-19 Exposure offences 12", "Q2 2018-19 Grooming offences 30", "Q2 2018-19 offences 42", "Q2 2019-20 Exposure offences 15", "Q2 2019-20 Grooming offences 44", "Q2 2019-20 offences 59"}
	for _, c := range []string{
		"Offence;2018/19;2019/20\nGrooming [note 1];30;44\nExposure;12;15\nTotal [note 2];42;59\n\nNote 1: from 3 April 2017.\nNote 2: offences with 2 flags count once.\n",
		"Offence;2018/19;2019/20 (see note 3)\nGrooming (Note A);30;44\nExposure (notes 1 and 2);12;15\nTotal;42;59\n",
		"Offence;2018/19;2019/20\nGrooming, see note 1;30;44\nExposure (see footnote ii);12;15\nTotal;42;59\n",
		"Offence;2018/19 [note 1];2019/20\nGrooming;30;44 [note 2]\nExposure (see notes below);12 (note 4);15\nTotal;42;59\n",
		"Offence;2018/19;2019/20\nGrooming (please see note 1);30;44\nExposure - see note b;12;15\nTotal;42;59\n",
	} {
		if got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ2 Offences with the cyber flag\n"+c)); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q", c, got)
		}
	}
	got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ2 Offences with the cyber flag\nOffence;2018/19;2019/20\nSending images (no text or note);30;44\nExposure;[note 1];15\n"))
	if !slices.Contains(got, "Q2 2018-19 Sending images (no text or note) offences 30") || !slices.Contains(got, "Q2 2019-20 Exposure offences 15") {
		t.Errorf("words on notes that are no marks: got %q", got)
	}
}
