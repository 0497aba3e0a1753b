package answer_test

import (
	"fmt"
	"slices"
	"testing"
)

// A label may name all that is counted, or the row that does, before the sex or age of which it counts, and the total the
// parts that it sums, in a column of its own or behind the mark of its part.
func TestPersonOfWhole(t *testing.T) {
	sexes := []string{"F", "M", "U"}
	for _, c := range []struct {
		first, second, third, total string
		want                        []string
	}{
		{"Recorded sexual offences, victim under 18: female victim", "As 1a: male victim", "As 1a: sex not recorded", "Total of 1a to 1c", sexes},
		{"Sexual offences against under 18s - girls", "As above - boys", "As above - sex not known", "Sum (1a-1c)", sexes},
		{"Child sexual offences: victim female", "The same: victim male", "The same: victim's sex not recorded", "Total for 1a, 1b and 1c", sexes},
		{"Sexual offences recorded where the victim was a girl", "Those where the victim was a boy", "Those where sex was not recorded", "Total (1a to 1c)", sexes},
		{"Recorded sexual offences: aged 0 to 9", "As 1a: aged 10 to 17", "As 1a: age not recorded", "All of 1a, 1b and 1c", []string{"0-9", "10-17", "unknown"}},
	} {
		var want []string
		for i, n := range []int{812, 176, 14} {
			want = append(want, fmt.Sprintf("Q1 2018-19 %s offences %d", c.want[i], n))
		}
		want = append(want, "Q1 2018-19 offences 1002", "Q2 2018-19 offences 214", "Q4 2018-19 Charged offences 14")
		slices.Sort(want)
		apart := fmt.Sprintf("Part,Measure,2018/19\n1a,\"%s\",812\n1b,\"%s\",176\n1c,\"%s\",14\n1d,\"%s\",1002\n2,Offences in 1d with a cyber flag,214\n4a,Charged,14\n", c.first, c.second, c.third, c.total)
		together := fmt.Sprintf("Question,2018/19\n\"1a. %s\",812\n\"1b. %s\",176\n\"1c. %s\",14\n\"1d. %s\",1002\n2. Offences in 1d with a cyber flag,214\n4a. Charged,14\n", c.first, c.second, c.third, c.total)
		for _, text := range []string{apart, together} {
			r := read(t, "a.csv", "Kent Police FOI 12/20\n\n"+text)
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s:\n got %q\nwant %q\n%q", text, got, want, r.Problems)
			}
		}
	}
	r := read(t, "a.csv", "Kent Police FOI 12/20\n\nQuestion,2018/19\n\"Q1. Recorded sexual offences, victim under 18\",402\nQ1. of which female victim,331\nQ1. of which male victim,71\nQ2. With cyber-flag,58\n")
	if got, want := offered(r), []string{"Q1 2018-19 F offences 331", "Q1 2018-19 M offences 71", "Q1 2018-19 offences 402", "Q2 2018-19 offences 58"}; !slices.Equal(got, want) {
		t.Errorf("of which:\n got %q\nwant %q\n%q", got, want, r.Problems)
	}
	r = read(t, "a.csv", "Kent Police FOI 12/20\n\nQ1 Offence,2018/19\n\"Sexual assault on a child: female\",402\n\"Rape of a child, male victim\",71\n")
	if got, want := offered(r), []string{"Q1 2018-19 Rape of a child, male victim offences 71", "Q1 2018-19 Sexual assault on a child: female offences 402"}; !slices.Equal(got, want) {
		t.Errorf("titles of offences:\n got %q\nwant %q", got, want)
	}
}
