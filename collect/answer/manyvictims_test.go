package answer_test

import (
	"slices"
	"testing"
)

// Words that say that people are more than the offences say that people are counted; that an offence may have several
// victims does so where ages are more than the offences.
func TestMoreVictimsThanOffences(t *testing.T) {
	const counts = "<table><tr><th>Offence<th>2018/19<th>With flag 2018/19<th>2019/20<th>With flag 2019/20</tr><tr><td>Rape<td>60<td>8<td>50<td>9</tr><tr><td>Grooming<td>40<td>32<td>45<td>31</tr><tr><td>Total<td>100<td>40<td>95<td>40</tr></table>"
	for _, c := range []struct{ words, unit, all string }{
		{"A victim can be one of several in an offence, so the victims of the offences with the flag are more than the offences:", "victims", "All victims"},
		{"An offence may have more than one victim, so the number of victims of flagged offences is higher than the number of offences:", "victims", "Total"},
		{"The ages of the victims of the flagged offences follow. There are more victims than offences.", "victims", "All victims"},
		{"Flagged offences by age of victim. The victims exceed the offences.", "victims", "Total victims"},
		{"Ages of victims of flagged offences (one offence can have several victims)", "victims", "All victims"},
		{"Flagged offences by age. One offence may have several victims.", "victims", "Total"},
		{"Flagged offences by age of victim", "offences", "Total"},
	} {
		want := []string{"Q2 2018-19 0-10 " + c.unit + " 12", "Q2 2018-19 11-17 " + c.unit + " 31", "Q2 2018-19 " + c.unit + " 43", "Q2 2019-20 0-10 " + c.unit + " 9", "Q2 2019-20 11-17 " + c.unit + " 33", "Q2 2019-20 " + c.unit + " 42"}
		r := read(t, "a.html", "<html><body><h1>Kent Police</h1><p>Questions 1 and 2</p>"+counts+"<p>"+c.words+"</p><table><tr><th>Age of victim<th>2018/19<th>2019/20</tr><tr><td>10 and under<td>12<td>9</tr><tr><td>11 to 17<td>31<td>33</tr><tr><td>"+c.all+"<td>43<td>42</tr></table></body></html>")
		got := brief(r)
		for _, w := range append(want, "Q1 2018-19 Rape offences 60", "Q2 2019-20 offences 40") {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %s in %q", c.words, w, got)
			}
		}
	}
}

// Words that compare people with the offences say of no table that it counts people: only what its parts sum to does.
func TestComparedPeople(t *testing.T) {
	for _, c := range []struct{ title, words, rows, want string }{
		{"Q1. Recorded offences", "The number of victims is greater than the number of offences.", "<tr><th>Year<th>Number<tr><td>2016/17<td>410", "Q1 2016-17 offences 410"},
		{"Q1. Recorded offences", "There were more victims than offences.", "<tr><th>Offence<th>2016/17<tr><td>Rape<td>41", "Q1 2016-17 Rape offences 41"},
		{"Q1. Recorded offences by sex", "There are fewer suspects than offences.", "<tr><th>Victim<th>2016/17<tr><td>Girls<td>41", "Q1 2016-17 F offences 41"},
		{"Q1. Recorded offences by sex", "The victims outnumber the offences.", "<tr><th>Sex<th>2016/17<tr><td>Girls<td>41", "Q1 2016-17 F offences 41"},
		{"Q1. Recorded offences by sex", "Suspects are fewer than the recorded crimes.", "<tr><th>Sex<th>2016/17<tr><td>Girls<td>41", "Q1 2016-17 F offences 41"},
	} {
		r := read(t, "a.html", "<p>Kent Police</p><h3>"+c.title+"</h3><p>"+c.words+"</p><table>"+c.rows+"</table>")
		if got := brief(r); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q", c.words, got, c.want)
		}
	}
}
