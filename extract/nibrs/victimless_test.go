package nibrs_test

import (
	"strings"
	"testing"

	"cyberflag/extract/nibrs"
)

// An offence without a victim is a crime: in each of the three forms it gives one
// record, whose columns of the victim are blank, and no offence is lost.
func TestNoVictim(t *testing.T) {
	csv, err := nibrs.ReadCSV(tables(t, "NIBRS_VICTIM_OFFENSE.csv", "13,3\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	flat, err := nibrs.ReadFlat(strings.NewReader(without(t, "flat.txt", "\n01294I022018    ZZ0010000MADEUP-2", "\n")), "flat.txt")
	if err != nil {
		t.Fatal(err)
	}
	pair := `<j:OffenseVictimAssociation><j:Offense s:ref="Offense1"/><j:Victim s:ref="Victim1"/></j:OffenseVictimAssociation>`
	good := text(t, "testdata/submission.xml")
	at := strings.Index(good, pair)
	at += 1 + strings.Index(good[at+1:], pair) // of the second incident
	xml, err := nibrs.ReadXML(strings.NewReader(good[:at]+good[at+len(pair):]), "submission.xml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		set     *nibrs.Set
		ref     string
		records int
	}{
		{csv, "ZZ0010000/1002/3", 7},
		{flat, "ZZ0010000/MADEUP-2/26E", 5},
		{xml, "ZZ0010000/MADEUP-2/26E", 5},
	} {
		got := c.set.Totals()
		if got.Victimless != 1 || got.Records != c.records || got.Refused != 0 {
			t.Errorf("%s: %+v, %v", c.set.Form, got, c.set.Problems)
		}
		found := 0
		for rec := range c.set.Records() {
			_, known := rec.VictimAge.Known()
			if rec.Ref == c.ref && rec.VictimID == "" && !known && rec.VictimSex == "" && rec.OfficerFlag.String() == "Y" {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%s: %d records of %s without a victim", c.set.Form, found, c.ref)
		}
		holds(t, c.set)
	}
}

// without is a file of testdata without what begins so and ends with end.
func without(t *testing.T, file, begins, end string) string {
	t.Helper()
	all := text(t, "testdata/"+file)
	from := strings.Index(all, begins)
	if from < 0 {
		t.Fatalf("%s has no %q", file, begins)
	}
	to := from + len(begins) + strings.Index(all[from+len(begins):], end)
	return all[:from] + all[to:]
}
