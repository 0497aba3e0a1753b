package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Of what was answered first and what is right only the second is read, and both are told.
func TestInTwoVersions(t *testing.T) {
	want := []string{"Q2 2016-17 offences 58", "Q2 2017-18 offences 83"}
	lead := "Q2. Offences with the cyber flag"
	for _, c := range []struct{ why, text string }{
		{"columns", lead + ",,\nFinancial year,First response (incorrect),Corrected\n2016/17,44,58\n2017/18,70,83\n"},
		{"columns, newer first", lead + ",,\nYear,Revised figure,Original figure\n2016/17,58,44\n2017/18,83,70\n"},
		{"columns, published", lead + ",,,\nYear,Previously published,Amended,Difference\n2016/17,44,58,14\n2017/18,70,83,13\n"},
		{"columns, dates", lead + ",,\nYear,Our reply of 27 August 2019,Corrected reply of 30 October 2019\n2016/17,44,58\n2017/18,70,83\n"},
		{"columns, one dated only", lead + ",,\nYear,Original figures,Reply of 30 October 2019\n2016/17,44,58\n2017/18,70,83\n"},
		{"columns below years", lead + ",,,,\n,2016/17,2016/17,2017/18,2017/18\n,Original,Corrected,Original,Corrected\nOffences,44,58,70,83\n"},
		{"years below columns", lead + ",,,,\n,Original response,Original response,Revised response,Revised response\n,2016/17,2017/18,2016/17,2017/18\nOffences,44,70,58,83\n"},
		{"heads with years", lead + ",,,,\nMeasure,2016/17 original,2016/17 revised,2017/18 original,2017/18 revised\nOffences,44,58,70,83\n"},
		{"rows", lead + ",,\n,2016/17,2017/18\nFirst response,44,70\nThis response,58,83\n"},
		{"rows in words", lead + ",,\nVersion,2016/17,2017/18\nAs originally supplied,44,70\nCorrected figures,58,83\n"},
		{"a column of versions", lead + ",,\nYear,Version,Offences\n2016/17,Original,44\n2016/17,Corrected,58\n2017/18,Original,70\n2017/18,Corrected,83\n"},
		{"sections", lead + ",\nYear,Offences\nOld figures,\n2016/17,44\n2017/18,70\nNew figures,\n2016/17,58\n2017/18,83\n"},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", c.why, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
			if told := strings.Join(r.Problems, "\n"); !strings.Contains(told, "44") || !strings.Contains(told, "58") {
				t.Errorf("%s, %s: %s", c.why, name, told)
			}
		}
	}
}

// What only looks like two versions is read as it stands.
func TestNotInTwoVersions(t *testing.T) {
	for why, text := range map[string]string{
		"years":    "Q2. Offences with the cyber flag,,\nMeasure,Previous year 2016/17,Current year 2017/18\nOffences,44,58\n",
		"outcomes": "Q4. Outcomes of flagged offences,,\nOutcome,2016/17,2017/18\nOriginally charged,44,58\nCharged on review,4,5\n",
		"one only": "Q2. Offences with the cyber flag,\nYear,Corrected figure\n2016/17,58\n2017/18,83\n",
	} {
		if r := read(t, "a.csv", text); len(r.Figures) < 2 || strings.Contains(strings.Join(r.Problems, "\n"), "superseded") {
			t.Errorf("%s: %s %s", why, brief(r), r.Problems)
		}
	}
}

// What a letter counts is said in any of the words above a table, also where these speak of
// an error.
func TestUnitBesideAnError(t *testing.T) {
	table := "\n\n              2016/17     2017/18\nCharged             8          10\nCaution             2           4\n"
	for _, lead := range []string{
		"Question 4: we had refused it in error. The table gives the outcome for each suspect linked to the flagged offences. It counts suspects and not offences.",
		"Review of question 4. The refusal is withdrawn. Figures are of suspects, not offences.",
		"Decision on question 4: our first reply was incorrect. Outcomes of the flagged offences are given below, one line per suspect, since an offence can have several of them.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+lead+table)
		want := []string{"Q4 2016-17 Caution suspects 2", "Q4 2016-17 Charged suspects 8", "Q4 2017-18 Caution suspects 4", "Q4 2017-18 Charged suspects 10"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s\n%s", lead, got, want, r.Problems)
		}
	}
}
