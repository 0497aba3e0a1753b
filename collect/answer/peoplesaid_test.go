package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Words that say that people are counted and offences not hold, even where the people are as many as the offences.
func TestPeopleAndNotOffences(t *testing.T) {
	want := []string{"Q2 2017-18 0-12 victims 30", "Q2 2017-18 13-15 victims 50", "Q2 2017-18 16-17 victims 20", "Q2 2017-18 offences 100"}
	for _, words := range []string{"(victims, not offences)", "(victims rather than offences)", "- victims are counted, not crimes", "(number of victims, not of offences)"} {
		for where, table := range map[string]string{
			"the corner": "\"Age " + words + "\",2017/18\n0-12,30\n13-15,50\n16-17,20\n",
			"a title":    "\"Flagged offences by age " + words + "\"\nAge,2017/18\n0-12,30\n13-15,50\n16-17,20\n",
		} {
			for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Offences with the cyber flag: 100 in 2017/18.\n\n"+table) {
				if got := offered(r); !slices.Equal(got, want) {
					t.Errorf("%s in %s, %s: got %q, problems %q", words, where, name, got, r.Problems)
				}
			}
		}
	}
	for _, words := range []string{"", "(age of the victim)", "(offences, not victims)"} { // as many as the offences: those, by their victims
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Offences with the cyber flag: 100 in 2017/18.\n\n\"Age of victim "+words+"\",2017/18\n0-12,30\n13-15,50\n16-17,20\n") {
			if got, want := offered(r), strings.ReplaceAll(strings.Join(want, "|"), "victims", "offences"); strings.Join(got, "|") != want {
				t.Errorf("%s, %s: got %q, problems %q", words, name, got, r.Problems)
			}
		}
	}
}

// A title says what was done with the people below it, and for which offences.
func TestPeopleDealtWithInTitle(t *testing.T) {
	for title, outcome := range map[string]string{
		"Persons charged with cyber flagged child sexual offences":             "Persons charged",
		"Number of people arrested for flagged offences":                       "people arrested",
		"Individuals cautioned for child sexual offences with the online flag": "Individuals cautioned",
		"Persons summonsed in respect of cyber flagged child sexual offences":  "Persons summonsed",
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n"+title+"\n,2016/17,2017/18\nMale,10,12\nFemale,1,2\nTotal,11,14\n") {
			want := []string{}
			for _, s := range []string{"2016-17 F|1", "2016-17 M|10", "2016-17|11", "2017-18 F|2", "2017-18 M|12", "2017-18|14"} {
				of, n, _ := strings.Cut(s, "|")
				want = append(want, "Q4 "+of+" "+outcome+" persons "+n)
			}
			slices.Sort(want)
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}

// Lines that say behind each number that it is of victims count them, as many as the offences or not; a list of what
// became of a number of offences below them is of offences again.
func TestPeopleBehindNumbers(t *testing.T) {
	for _, of := range []string{"50", "60"} {
		want := []string{"Q1 2017-18 offences 900", "Q2 2017-18 0-12 victims 20", "Q2 2017-18 13-17 victims 30", "Q2 2017-18 offences " + of,
			"Q4 2017-18 Charged offences 10", "Q4 2017-18 Open offences 40"}
		for name, text := range map[string]string{
			"a.html": "<p>Kent Police</p><h2>2017/18</h2><ul><li>Sexual offences recorded against children: 900</li><li>With the cyber flag: N</li><li>Victims of the flagged offences:<ul><li>aged under 13: 20 victims</li><li>aged 13 to 17: 30 victims</li></ul></li><li>What became of the N: Charged 10; Open 40.</li></ul>",
			"a.txt":  "Kent Police\n\nFinancial year 2017/18\n\nQ1. Recorded sexual offences against children: 900\n\nQ2. With the cyber flag: N\n\nBy age:\nunder 13 - 20 victims\n13 to 17 - 30 victims\n\nQ4. Outcomes of the N offences: Charged 10; Open 40.\n",
		} {
			r := read(t, name, strings.NewReplacer("flag: N", "flag: "+of, "the N", "the "+of).Replace(text))
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", of, name, got, r.Problems, want)
			}
		}
	}
}
