package answer_test

import (
	"slices"
	"testing"
)

// The sex of a label may be that nobody knows it, beside an age; and the age, beside a sex.
func TestUnknownSexBesideAge(t *testing.T) {
	for _, c := range [][4]string{
		{"Girls under 13", "Boys under 13", "Sex unknown under 13", "Girls 13-17"},
		{"Female, 0 to 12", "Male, 0 to 12", "Sex not known, 0 to 12", "Female, 13 to 17"},
		{"Female 12 and under", "Male 12 and under", "Unknown sex, 12 and under", "Female 13+"},
		{"F aged 0-12", "M aged 0-12", "Gender not stated, aged 0-12", "F aged 13-17"},
		{"0-12 female", "0-12 male", "0-12 sex not recorded", "13-17 female"},
		{"Under 13, girls", "Under 13, boys", "Under 13 (sex not recorded)", "13 to 17, girls"},
		{"Female under 13", "Male under 13", "Not known under 13", "Female 13-17"},
		{"Female: under 13", "Male: under 13", "Unknown: under 13", "Female: 13-17"},
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ1 Recorded offences by victim\nVictim;2018/19;2019/20\n"+
			c[0]+";50;61\n"+c[1]+";20;18\n"+c[2]+";3;1\n"+c[3]+";90;99\nAll;163;179\n"))
		if len(got) != 10 || !slices.Contains(got, "Q1 2018-19 0-12 U offences 3") || !slices.Contains(got, "Q1 2019-20 0-12 U offences 1") || !slices.Contains(got, "Q1 2018-19 offences 163") {
			t.Errorf("%s:\n got %q", c[2], got)
		}
	}
	for _, s := range []string{"Sex not known, any age", "Unknown sex, all ages", "Gender not recorded (any age)", "All ages, sex not recorded"} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ1 Recorded offences by victim\nAge and sex;2018/19;2019/20\nFemale, 0 to 12;50;61\nFemale, 13 to 17;90;99\nMale, 0 to 12;20;18\n\""+s+"\";3;8\nAll offences;163;186\n"))
		if len(got) != 10 || !slices.Contains(got, "Q1 2018-19 U offences 3") || !slices.Contains(got, "Q1 2019-20 U offences 8") || !slices.Contains(got, "Q1 2018-19 offences 163") {
			t.Errorf("%s:\n got %q", s, got)
		}
	}
	for _, s := range []string{"Female, age not known", "Girls (age not recorded)", "Age unknown, female"} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ1 Recorded offences by victim\nAge and sex;2018/19;2019/20\nFemale, 0 to 12;50;61\nFemale, 13 to 17;90;99\nMale, 0 to 12;20;18\n\""+s+"\";3;8\nAll offences;163;186\n"))
		if len(got) != 10 || !slices.Contains(got, "Q1 2018-19 unknown F offences 3") {
			t.Errorf("%s:\n got %q", s, got)
		}
	}
}
