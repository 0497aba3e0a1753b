package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Kinds of offences named by a word before "offences" are parts of the flagged ones above them, whatever code of the
// Home Office is printed with them; a label "(blank)" of a pivot table says nothing of its empty cells.
func TestLabelsOfKindsOfOffences(t *testing.T) {
	for labels, want := range map[string]string{
		"Rape offences,Communication offences,Grooming offences":                   "Rape offences|Communication offences|Grooming offences",
		"Sexual assaults,Activity / incitement offences,Image crimes":              "Sexual assaults|Activity / incitement offences|Image crimes",
		"019/00 Rape,022/00 Sexual activity with a child under 16,088/01 Grooming": "019/00 Rape|022/00 Sexual activity with a child under 16|088/01 Grooming",
	} {
		ls := strings.Split(labels, ",")
		text := "Kent Police,,\n,,\nVictim under 18,2016-17,2017-18\nAll sexual offences recorded,803,911\n\"Of these, online marker\",30,36\n" + ls[0] + ",9,12\n" + ls[1] + ",16,21\n" + ls[2] + ",5,3\n,,\n(blank) means that it was not recorded. An empty cell is nil.,,\n"
		var all []string
		for i, s := range strings.Split(want, "|") {
			for k, year := range []string{"2016-17", "2017-18"} {
				all = append(all, "Q2 "+year+" "+s+" offences "+[][]string{{"9", "12"}, {"16", "21"}, {"5", "3"}}[i][k])
			}
		}
		all = append(all, "Q1 2016-17 offences 803", "Q1 2017-18 offences 911", "Q2 2016-17 offences 30", "Q2 2017-18 offences 36")
		slices.Sort(all)
		for name, r := range inFormats(t, text) {
			if got := offered(r); !slices.Equal(got, all) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", labels, name, got, r.Problems, all)
			}
		}
	}
}

// A label that a pivot table prints for what was not recorded is no key of its empty cells.
func TestBlankLabelsOfPivots(t *testing.T) {
	const text = "Kent Police,,\n(blank) means that the item was not recorded on the crime.,,\nAn empty cell in a pivot is nil.,,\n,,\nQ2. Offences with the cyber flag,,\nSex of victim,2016-17,2017-18\nFemale,9,12\nMale,,4\n(blank),2,\n"
	want := []string{"Q2 2016-17 F offences 9", "Q2 2016-17 M offences 0", "Q2 2016-17 U offences 2", "Q2 2017-18 F offences 12", "Q2 2017-18 M offences 4", "Q2 2017-18 U offences 0"}
	for name, r := range inFormats(t, text) {
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", name, got, r.Problems)
		}
	}
}

// A force may put its short name before what it calls its answers.
func TestAnswersMarkedWithTheForce(t *testing.T) {
	want := []string{"Q1 2021-22 offences 88", "Q1 2022-23 offences 97", "Q2 2021-22 offences 7", "Q2 2022-23 offences 11"}
	for _, mark := range []string{"BTP response ", "Force answer ", "Our reply "} {
		text := "Force,British Transport Police\nReference,411-23\nYour question 1,How many sexual offences against children did you record in each of 2021/22 and 2022/23?\n" + mark + "1,We recorded 88 sexual offences with a victim under 18 in 2021/22 and 97 in 2022/23.\nYour question 2,How many of these had a cyber flag?\n" + mark + "2,7 of the offences recorded in 2021/22 and 11 of those recorded in 2022/23 carry the cyber flag.\n"
		for name, r := range inFormats(t, text) {
			got := offered(r)
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "British Transport Police ")
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", mark, name, got, r.Problems)
			}
		}
	}
}
