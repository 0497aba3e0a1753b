package nibrs_test

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"cyberflag/extract/nibrs"
)

// madeUp is the same handful of made-up offences in both forms.
func madeUp(t *testing.T) (csv, flat *nibrs.Set) {
	t.Helper()
	csv, err := nibrs.ReadCSV(os.DirFS("testdata/csv"))
	if err != nil {
		t.Fatal(err)
	}
	flat, err = nibrs.ReadFlat(strings.NewReader(text(t, "testdata/flat.txt")), "flat.txt")
	if err != nil {
		t.Fatal(err)
	}
	return csv, flat
}

func text(t testing.TB, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The working: of five offences, 1 and 2 are at location 58, 2 and 3 used C.
// Their seven pairs have ages 15, 15, none (a business), above 98, an infant,
// unknown, and 17. The submission lacks offence 5, and gives offence 4 twice
// because it was withdrawn and sent again, the second time with a victim
// between 16 and 19, taken as 17.
func TestMadeUp(t *testing.T) {
	csv, flat := madeUp(t)
	want := nibrs.Totals{Form: nibrs.CSV, Offences: 5, Incidents: 4, Location58: 2, UsingC: 2, Union: 3, Both: 1, Agencies: 3, AgenciesWithAny: 1,
		TopAgency: "ZZ0010000", TopAgencyOnline: 3, VictimOffencePairs: 7, Under18: 3, Under18Online: 2, Infants: 1, Records: 7, Received: 44, Read: 44}
	if got := csv.Totals(); got != want {
		t.Errorf("tables: got %+v, want %+v, %v", got, want, csv.Problems)
	}
	want = nibrs.Totals{Form: nibrs.Flat, Offences: 5, Incidents: 3, Location58: 2, UsingC: 2, Union: 3, Both: 1, Agencies: 2, AgenciesWithAny: 1,
		TopAgency: "ZZ0010000", TopAgencyOnline: 3, VictimOffencePairs: 6, Under18: 3, Under18Online: 2, Infants: 1, Withdrawn: 1, Records: 5, Received: 20, Read: 20}
	if got := flat.Totals(); got != want {
		t.Errorf("submission: got %+v, want %+v, %v", got, want, flat.Problems)
	}
	holds(t, csv)
	holds(t, flat)
}

func TestRecords(t *testing.T) {
	csv, flat := madeUp(t)
	for _, c := range []struct {
		set  *nibrs.Set
		want []string
	}{
		{csv, []string{
			"ZZ0010000/1001/1/11 13C Intimidation 2018-01-18 2018-01-18 ZZ0010000/1001/11 15 F Cyberspace Y",
			"ZZ0010000/1001/2/11 26E Wire Fraud 2018-01-18 2018-01-18 ZZ0010000/1001/11 15 F Cyberspace Y",
			"ZZ0010000/1001/2/12 26E Wire Fraud 2018-01-18 2018-01-18 ZZ0010000/1001/12   Cyberspace Y",
			"ZZ0010000/1002/3/13 26E Wire Fraud 2018-01-19  ZZ0010000/1002/13 99 M Residence/Home Y",
			"ZZ0020000/1003/4/14 13C Intimidation 2018-02-03 2018-02-03 ZZ0020000/1003/14 0 F Residence/Home N",
			"ZZ0030000/1004/5/15 13C Intimidation 2018-02-04 2018-02-04 ZZ0030000/1004/15  U Residence/Home N",
			"ZZ0030000/1004/5/16 13C Intimidation 2018-02-04 2018-02-04 ZZ0030000/1004/16 17 M Residence/Home N",
		}},
		{flat, []string{
			"ZZ0010000/MADEUP-1/13C/001 13C Intimidation 2018-01-18 2018-01-18 ZZ0010000/MADEUP-1/001 15 F Cyberspace Y",
			"ZZ0010000/MADEUP-1/26E/001 26E Wire Fraud 2018-01-18 2018-01-18 ZZ0010000/MADEUP-1/001 15 F Cyberspace Y",
			"ZZ0010000/MADEUP-1/26E/002 26E Wire Fraud 2018-01-18 2018-01-18 ZZ0010000/MADEUP-1/002   Cyberspace Y",
			"ZZ0010000/MADEUP-2/26E/001 26E Wire Fraud 2018-01-19  ZZ0010000/MADEUP-2/001 99 M Residence/Home Y",
			"ZZ0020000/MADEUP-3/13C/001 13C Intimidation 2018-02-03 2018-02-03 ZZ0020000/MADEUP-3/001 17 F Residence/Home N",
		}},
	} {
		var got []string
		for r := range c.set.Records() {
			got = append(got, fmt.Sprint(strings.Join([]string{r.Ref, r.OffenceCode, r.OffenceTitle, r.RecordedOn.String(), r.CommittedFrom.String(),
				r.VictimID, r.VictimAge.String(), string(r.VictimSex), r.LocationType, r.OfficerFlag.String()}, " ")))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.set.Form, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// Each change to the good submission refuses its own line, and what hangs on
// that line.
func TestBadLines(t *testing.T) {
	good := text(t, "testdata/flat.txt")
	for _, c := range []struct {
		why, old, new string
		line          int
		message       string
		refused       int
	}{
		{"a line cut short", "90Z01    30  M", "90Z01    30 M", 21, "the line has 65 bytes and says 0066: a segment of level 7 (group B arrest) has 66", 1},
		{"a line that says another length", "00632I022018    ZZ0010000MADEUP-2", "00712I022018    ZZ0010000MADEUP-2", 11, "the line has 63 bytes and says 0071: a segment of level 2 (offence) has 63 or 71", 2},
		{"a level nobody knows", "00465I", "00469I", 8, `unknown segment level '9': want 0 to 7`, 1},
		{"no segment", "00430A022018    ZZ0030000000000000000022018", "hello", 1, "not a segment: want a length of four digits, a level and the agency and incident", 1},
		{"an impossible date", "20180119R", "20180230R", 10, "columns 38-45 are not a date: want yyyymmdd", 3},
		{"an indicator that is none", "20180119R", "20180119X", 10, "column 46 is not a report date indicator: want R or blank", 3},
		{"an unknown offence", "MADEUP-2    26ECC  20", "MADEUP-2    99XCC  20", 11, `unknown offence code "99X"`, 2},
		{"an unknown place", "MADEUP-2    26ECC  20", "MADEUP-2    26ECC  99", 11, `unknown location type "99"`, 2},
		{"an unknown thing used", "MADEUP-2    26ECC  20", "MADEUP-2    26ECZ  20", 11, `unknown code in suspect using "Z": want A, C, D or N`, 2},
		{"an age that is none", "I99  M", "Ixx  M", 12, "columns 72-75: not an age: want 01 to 99, 00, NN, NB, BB or blank", 1},
		{"a sex that is none", "I99  M", "I99  Q", 12, "column 76: not a sex: want F, M, U or blank", 1},
		{"a range that runs back", "I1619F", "I1916F", 19, "columns 72-75: not a range of ages", 1},
		{"an action that changes what was sent before", "00632I022018    ZZ0010000MADEUP-2", "00632M022018    ZZ0010000MADEUP-2", 11, "action 'M' on level 2 is not read: want I, or D on level 1", 2},
		{"the same incident twice", "00881D022018    ZZ0020000MADEUP-3", "00881I022018    ZZ0020000MADEUP-3", 16, "the incident was submitted before in this file, and not deleted", 4},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Fatalf("%s: the change changes nothing", c.why)
		}
		set, err := nibrs.ReadFlat(strings.NewReader(bad), "flat.txt")
		if err != nil {
			t.Fatal(err)
		}
		got := set.Totals()
		if got.Offences+got.OffencesRefused != 5 {
			t.Errorf("%s: %d offences are read and %d refused, of 5", c.why, got.Offences, got.OffencesRefused)
		}
		if got.Refused != c.refused || got.Received != 20 || len(set.Problems) != c.refused {
			t.Errorf("%s: refused %d of %d, want %d of 20: %v", c.why, got.Refused, got.Received, c.refused, set.Problems)
			continue
		}
		if p := set.Problems[0]; p.Row != c.line || p.Message != c.message {
			t.Errorf("%s: line %d: %s\nwant line %d: %s", c.why, p.Row, p.Message, c.line, c.message)
		}
	}
}

// tables gives the made-up tables, one of them changed.
func tables(t *testing.T, file, old, new string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	entries, err := os.ReadDir("testdata/csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data := text(t, "testdata/csv/"+e.Name())
		if e.Name() == file {
			if !strings.Contains(data, old) {
				t.Fatalf("%s has no %q", file, old)
			}
			data = strings.Replace(data, old, new, 1)
		}
		out[e.Name()] = &fstest.MapFile{Data: []byte(data)}
	}
	return out
}

func TestBadRows(t *testing.T) {
	for _, c := range []struct {
		why, file, old, new, want string
		refused                   int
	}{
		{"an agency nobody named", "NIBRS_incident.csv", "1004,52", "1004,99", "NIBRS_incident.csv, row 5: AGENCY_ID refers to nothing that was read", 7},
		{"a day that never was", "NIBRS_incident.csv", "2018-02-03", "2018-02-30", "NIBRS_incident.csv, row 4: INCIDENT_DATE is not a date: want dd-mon-yy or yyyy-mm-dd", 5},
		{"a place nobody named", "NIBRS_OFFENSE.csv", "5,1004,3,7", "5,1004,3,8", "NIBRS_OFFENSE.csv, row 6: LOCATION_ID refers to nothing that was read", 4},
		{"an offence twice", "NIBRS_OFFENSE.csv", "5,1004", "4,1004", "NIBRS_OFFENSE.csv, row 6: OFFENSE_ID is blank, or in the table twice", 4},
		{"a code twice", "NIBRS_SUSPECT_USING.csv", "5,2", "4,2", "NIBRS_SUSPECT_USING.csv, row 3: the offence has this code twice", 1},
		{"an age in words", "NIBRS_VICTIM.csv", ",17,", ",teen,", "NIBRS_VICTIM.csv, row 7: AGE_NUM or AGE_ID is not an age: want 01 to 99, 00, NN, NB, BB or blank", 2},
		{"a victim of another incident", "NIBRS_VICTIM_OFFENSE.csv", "16,5", "16,4", "NIBRS_VICTIM_OFFENSE.csv, row 8: the victim and the offence are of different incidents", 1},
		{"a pair twice", "NIBRS_VICTIM_OFFENSE.csv", "16,5", "15,5", "NIBRS_VICTIM_OFFENSE.csv, row 8: the victim and the offence are joined twice", 1},
		{"a row cut short", "NIBRS_VICTIM_OFFENSE.csv", "16,5", "16", "NIBRS_VICTIM_OFFENSE.csv, row 8: the row has 1 fields: want 2, as many as the header", 1},
	} {
		set, err := nibrs.ReadCSV(tables(t, c.file, c.old, c.new))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		got := set.Totals()
		if got.Refused != c.refused || got.Received != 44 {
			t.Errorf("%s: refused %d of %d, want %d of 44: %v", c.why, got.Refused, got.Received, c.refused, set.Problems)
		}
		if got.Offences+got.OffencesRefused != 5 {
			t.Errorf("%s: %d offences are read and %d refused, of 5", c.why, got.Offences, got.OffencesRefused)
		}
		if len(set.Problems) == 0 || set.Problems[0].Error() != c.want {
			t.Errorf("%s: %v\nwant %s", c.why, set.Problems, c.want)
		}
	}
}

func TestBadTables(t *testing.T) {
	if _, err := nibrs.ReadCSV(fstest.MapFS{"NIBRS_OFFENSE.csv": {}}); err == nil || !strings.Contains(err.Error(), "nibrs_victim.csv") {
		t.Errorf("a set without its tables gave %v", err)
	}
	if _, err := nibrs.ReadCSV(tables(t, "NIBRS_OFFENSE.csv", "LOCATION_ID", "PLACE")); err == nil || err.Error() != "NIBRS_OFFENSE.csv: no column LOCATION_ID" {
		t.Errorf("a table without its column gave %v", err)
	}
	if _, err := nibrs.ReadCSV(tables(t, "NIBRS_OFFENSE.csv", `"OFFENSE_ID","INCIDENT_ID","OFFENSE_TYPE_ID","LOCATION_ID"`, `offense_id,Incident_ID,offense_type_id,location_id`)); err != nil {
		t.Errorf("the case of a column's name matters: %v", err)
	}
}

// Codes are looked up in the set's own tables, so other numbers for the same
// codes give the same totals.
func TestNumbersDoNotMatter(t *testing.T) {
	fsys := tables(t, "NIBRS_USING_LIST.csv", `4,"C"`, `77,"C"`).(fstest.MapFS)
	using := fsys["NIBRS_SUSPECT_USING.csv"]
	using.Data = []byte(strings.ReplaceAll(string(using.Data), "\n4,", "\n77,"))
	set, err := nibrs.ReadCSV(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if got := set.Totals(); got.UsingC != 2 || got.Refused != 0 {
		t.Errorf("%+v, %v", got, set.Problems)
	}
}

func TestLooksFlat(t *testing.T) {
	if !nibrs.LooksFlat([]byte(text(t, "testdata/flat.txt"))) || nibrs.LooksFlat([]byte("crime_ref,force\n")) || nibrs.LooksFlat(nil) {
		t.Error("a submission is told from an extract wrongly")
	}
}

// Any damage to a submission ends in problems: no panic, and no line is lost.
func TestDamageProperty(t *testing.T) {
	good := []byte(text(t, "testdata/flat.txt"))
	rapid.Check(t, func(t *rapid.T) {
		bad := slices.Clone(good)
		for range rapid.IntRange(0, 20).Draw(t, "changes") {
			bad[rapid.IntRange(0, len(bad)-1).Draw(t, "at")] = rapid.SampledFrom([]byte("0123459 \nADIRZ\xff\x00")).Draw(t, "byte")
		}
		set, err := nibrs.ReadFlat(strings.NewReader(string(bad)), "x")
		if err != nil {
			t.Fatal(err)
		}
		lines := 0
		for line := range strings.SplitSeq(string(bad), "\n") {
			if strings.TrimRight(line, "\r") != "" {
				lines++
			}
		}
		if got := set.Totals(); got.Received != lines || got.Read+got.Refused != lines || len(set.Problems) != got.Refused {
			t.Fatalf("%d lines, totals %+v, %d problems", lines, got, len(set.Problems))
		}
	})
}
