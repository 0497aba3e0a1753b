package answer_test

import (
	"slices"
	"testing"
)

// A title that names all offences and then the flagged ones says what two counts in a cell are.
func TestTitleOfTwoCounts(t *testing.T) {
	want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	for _, title := range []string{"Number of recorded child sexual offences and number with cyber flag by financial year:", "Sexual offences against children, with those flagged as cyber", "Recorded sexual offences, of which with the online marker"} {
		for _, table := range []string{"2016/17,2017/18\n410 (45),455 (60)\n", "Year,Number\n2016/17,410 (45)\n2017/18,455 (60)\n"} {
			for name, r := range inFormats(t, "Kent Police\n\n\""+title+"\"\n"+table) {
				if got := offered(r); !slices.Equal(got, want) {
					t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
				}
			}
		}
	}
	for name, r := range inFormats(t, "Kent Police\n\nSexual offences against children and those with a cyber flag\nYear,Number\n2016/17,45 (410)\n2017/18,60 (455)\n") {
		if got := offered(r); len(got) > 0 {
			t.Errorf("the second is more, %s: %q", name, got)
		}
	}
}

// Answers to the flag in other words: "Not cyber" has none, and "online" counts of a title have it.
func TestFlagInOtherWords(t *testing.T) {
	want := []string{"Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	for _, no := range []string{"Not cyber", "Non-cyber", "Not online", "Non-internet"} {
		text := "Kent Police\nYear,Cyber flag,Number\n2016/17,Cyber," + "45\n2016/17," + no + ",365\n2017/18,Cyber,60\n2017/18," + no + ",395\n"
		if got := offered(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s: %q", no, got)
		}
	}
	for title, q := range map[string]string{"Online child sexual offences": "Q2", "Online CSA crimes": "Q2", "Sexual offences against children (online)": "Q2", "Child sexual exploitation online": "Q2", "Online reports of sexual offences": "Q1"} {
		got := offered(read(t, "a.csv", "Kent Police\n"+title+"\nYear,Number\n2016/17,45\n2017/18,60\n"))
		if w := []string{q + " 2016-17 offences 45", q + " 2017-18 offences 60"}; !slices.Equal(got, w) {
			t.Errorf("%s: %q", title, got)
		}
	}
}
