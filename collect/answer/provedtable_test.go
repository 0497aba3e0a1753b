package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A table below the first question is of the second where its title says so, or its total is the second's headline.
func TestTableOfTheOtherQuestion(t *testing.T) {
	const counts = "<table><tr><th>Year<th>Recorded<th>Cyber flagged</tr><tr><td>2019/20<td>812<td>96</tr><tr><td>2020/21<td>790<td>104</tr></table>"
	const both = "<table><tr><th>Age<th>Girls<th>Boys<th>All</tr><tr><td>Under 13<td>30<td>12<td>42</tr><tr><td>13 to 17<td>50<td>12<td>62</tr><tr><td>All ages<td>80<td>24<td>104</tr></table>"
	const slip = "<table><tr><th>Age<th>Girls<th>Boys<th>All</tr><tr><td>Under 13<td>30<td>12<td>42</tr><tr><td>13 to 17<td>50<td>12<td>64</tr><tr><td>All ages<td>80<td>24<td>104</tr></table>"
	const down = "<table><tr><th>Sex<th>2019/20<th>2020/21</tr><tr><td>Girls<td>70<td>80</tr><tr><td>Boys<td>26<td>24</tr></table>"
	for _, c := range []struct{ mark, title, table, part string }{
		{"1. How many sexual offences were recorded, and 2. how many of them had a cyber-flag?", "The 104 offences of 2020/21 with a cyber-flag, by age and sex", both, "Q2 2020-21 0-12 F offences 30"},
		{"1. Number recorded; 2. number of these with the flag", "The 104 offences of 2020/21 with a cyber-flag, by age and sex", slip, "Q2 2020-21 13-17 M offences 12"},
		{"Question 1. Offences recorded", "Flagged offences of 2020/21 by age and sex of the child", both, "Q2 2020-21 0-12 F offences 30"},
		{"Question 1. Offences recorded", "Age and sex, 2020/21", both, "Q2 2020-21 13-17 M offences 12"},
		{"Question 1. Offences recorded", "Age and sex of the child in 2020/21", slip, "Q2 2020-21 13-17 F offences 50"},
		{"1. Sexual offences", "By sex", down, "Q2 2019-20 F offences 70"},
	} {
		r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>"+c.mark+"</h2>"+counts+"<h2>"+c.title+"</h2>"+c.table+"<h2>3. Platforms</h2><p>Not held.</p></body></html>")
		got := brief(r)
		for _, want := range []string{c.part, "Q1 2019-20 offences 812", "Q1 2020-21 offences 790", "Q2 2020-21 offences 104"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s, %s: no %s in\n%q", c.mark, c.title, want, got)
			}
		}
		for _, s := range got {
			if strings.HasPrefix(s, "Q1") && (strings.Contains(s, " F ") || strings.Contains(s, " M ")) || s == "Q1 2020-21 offences 104" {
				t.Errorf("%s, %s: %s", c.mark, c.title, s)
			}
		}
	}
	// The ages of all offences stay with them.
	all := strings.NewReplacer("104", "790", ">62", ">748", "80", "766").Replace(both)
	r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>1. Offences</h2>"+counts+"<h2>Ages, 2020/21</h2>"+all+"</body></html>")
	if got := brief(r); !slices.Contains(got, "Q1 2020-21 0-12 F offences 30") {
		t.Errorf("all offences: %q", got)
	}
}

// A table whose own title names its question stays there, whatever its sums are; what moves by sums that agree
// only nearly moves in doubt.
func TestOwnMarkBeforeSums(t *testing.T) {
	const counts = fromKent + "Q1. Recorded sexual offences\n\n2017/18: 97\n2018/19: 640\n\nQ2. With the cyber-flag\n\n2017/18: 90\n2018/19: 97\n\n"
	for _, c := range []struct{ why, text, want string }{
		{"a title that names it", "Q1 by sex of victim, where the sex was recorded\n\nSex     2017/18  2018/19\nFemale  80       81\nMale    15       16\n", "Q1 2018-19 F offences 81"},
		{"with a total", "Q1 by sex of victim\n\nSex     2018/19\nFemale  80\nMale    17\nTotal   97\n", "Q1 2018-19 F offences 80"},
		{"in words", "Question 1: sex of victim\n\nSex     2018/19\nFemale  80\nMale    17\n", "Q1 2018-19 F offences 80"},
		{"its own and exact", "Q2 by sex of victim\n\nSex     2017/18  2018/19\nFemale  75       81\nMale    15       16\n", "Q2 2018-19 F offences 81"},
	} {
		if got := brief(read(t, "a.txt", counts+c.text)); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %s in %q", c.why, c.want, got)
		}
	}
	const table = "<table><tr><th>Year<th>Recorded<th>Cyber flagged</tr><tr><td>2019/20<td>812<td>96</tr><tr><td>2020/21<td>790<td>104</tr></table><h2>By sex</h2>" +
		"<table><tr><th>Sex<th>2019/20<th>2020/21</tr><tr><td>Girls<td>70<td>80</tr><tr><td>Boys<td>26<td>24</tr></table>"
	for _, c := range []struct {
		girls string
		sure  bool
	}{{"70", true}, {"69", false}} {
		r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>1. Sexual offences</h2>"+strings.Replace(table, "<td>70", "<td>"+c.girls, 1)+"</body></html>")
		for _, f := range r.Figures {
			if f.Breakdown.Sex != "" && (f.Question != "Q2" || (f.Confidence >= 0.9) != c.sure) {
				t.Errorf("%s girls: %s %d at %.2f", c.girls, f.Question, f.Value, f.Confidence)
			}
		}
	}
}

// A table with hidden parts is of the other question where in each year its parts may be what that one's whole is, and
// cannot be that of its own.
func TestHiddenPartsOfTheOtherQuestion(t *testing.T) {
	const counts = "<html><body><h1>Kent Police</h1><p>s = a number from 1 to 5</p><table><tr><th>Year<th>Recorded<th>Cyber flagged</tr><tr><td>2019/20<td>812<td>96</tr><tr><td>2020/21<td>790<td>104</tr></table><h2>By sex</h2>"
	for _, c := range []struct{ why, female, male, want string }{
		{"within what is hidden", "<td>70<td>81", "<td>22<td>20", "Q2 2019-20 F offences 70"},
		{"one year is not", "<td>70<td>81", "<td>22<td>12", "Q1 2019-20 F offences 70"},
		{"most is hidden", "<td>9<td>10", "<td>s<td>s", "Q1 2019-20 F offences 9"},
		{"those of all", "<td>610<td>600", "<td>200<td>186", "Q1 2019-20 F offences 610"},
	} {
		table := "<table><tr><th>Sex<th>2019/20<th>2020/21</tr><tr><td>Female" + c.female + "</tr><tr><td>Male" + c.male + "</tr><tr><td>Not known<td>s<td>s</tr></table>"
		if got := brief(read(t, "a.html", counts+table+"</body></html>")); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %s in %q", c.why, c.want, got)
		}
	}
}
