package nibrs_test

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cyberflag/extract/nibrs"
)

// The XML submission holds the same made-up offences as the fixed-width one;
// its lines are reports, of which there are seven.
func TestXML(t *testing.T) {
	_, flat := madeUp(t)
	set, err := nibrs.ReadXML(strings.NewReader(text(t, "testdata/submission.xml")), "submission.xml")
	if err != nil {
		t.Fatal(err)
	}
	want := flat.Totals()
	want.Form, want.Received, want.Read = nibrs.XML, 7, 7
	if got := set.Totals(); got != want {
		t.Errorf("got %+v, want %+v, %v", got, want, set.Problems)
	}
	holds(t, set)
}

// A report with one thing changed is refused by itself, and the others stand.
func TestXMLRefused(t *testing.T) {
	good := text(t, "testdata/submission.xml")
	for _, c := range []struct{ why, old, new, want string }{
		{"an unknown offence", ">13C<", ">99Z<", `unknown offence code "99Z"`},
		{"an unknown place", ">58<", ">99<", "no location type that is known"},
		{"an unknown using", "OffenseFactorCode>A<", "OffenseFactorCode>Q<", "OffenseFactorCode"},
		{"no date", "2018-01-18T12:00:00", "yesterday", "ActivityDate"},
		{"no agency", "ZZ0010000", "", "names no agency"},
		{"an unknown action", "CategoryCode>I</nibrs:Report", "CategoryCode>X</nibrs:Report", "action"},
		{"an unknown category", "GROUP A INCIDENT REPORT", "GROUP C", "category"},
		{"an age that is none", ">15<", ">150<", "not an age"},
		{"an age word that is none", ">BABY<", ">TEEN<", "MeasureValueText"},
		{"no victim", `<j:Offense s:ref="Offense1"/><j:Victim s:ref="Victim1"/>`, `<j:Offense s:ref="Offense1"/><j:Victim s:ref="Victim9"/>`, "victim who is not"},
		{"a person who is not there", `s:id="PersonVictim1"`, `s:id="Somebody"`, "person who is not"},
		{"an incident twice", "CategoryCode>D<", "CategoryCode>I<", "before in this file"},
	} {
		set, err := nibrs.ReadXML(strings.NewReader(strings.Replace(good, c.old, c.new, -1)), "f")
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		said := ""
		for _, p := range set.Problems {
			said += p.Message + "; "
		}
		if got := set.Totals(); got.Offences+got.OffencesRefused != strings.Count(good, "OffenseUCRCode>")/2 {
			t.Errorf("%s: %d offences are read and %d refused", c.why, got.Offences, got.OffencesRefused)
		}
		if !strings.Contains(said, c.want) || set.Lines.Received() != 7 {
			t.Errorf("%s: %d reports, %s; want %q", c.why, set.Lines.Received(), said, c.want)
		}
	}
}

// XML that is cut short or asks for more than is there is an error with its
// report and line, and none of its text.
func TestXMLBroken(t *testing.T) {
	good := text(t, "testdata/submission.xml")
	for _, broken := range []string{
		good[:len(good)-40],
		strings.Replace(good, "MADEUP-2", "SECRET</wrong>", 1),
		strings.Replace(good, "MADEUP-2", "&secret;", 1),
	} {
		_, err := nibrs.ReadXML(strings.NewReader(broken), "f")
		if err == nil || !strings.HasPrefix(err.Error(), "f, report ") || !strings.Contains(err.Error(), "line ") || strings.Contains(strings.ToLower(err.Error()), "secret") {
			t.Errorf("%v", err)
		}
	}
}

func TestLooksXML(t *testing.T) {
	good := text(t, "testdata/submission.xml")
	for _, c := range []struct {
		text string
		want bool
	}{{good, true}, {"\ufeff\n" + good, true}, {"<html></html>", false}, {"<Submission/>", false}, {"", false}, {"x", false}} {
		if got := nibrs.LooksXML([]byte(c.text)); got != c.want {
			t.Errorf("%.30q: %v", c.text, got)
		}
	}
}

func FuzzXML(f *testing.F) {
	f.Add(text(f, "testdata/submission.xml"))
	f.Fuzz(func(t *testing.T, s string) {
		if set, err := nibrs.ReadXML(strings.NewReader(s), "f"); err == nil {
			set.Totals()
			if set.Lines.Refused != len(set.Problems) {
				t.Errorf("%d refused, %d problems", set.Lines.Refused, len(set.Problems))
			}
		}
	})
}

func FuzzFlat(f *testing.F) {
	f.Add(text(f, "testdata/flat.txt"))
	f.Fuzz(func(t *testing.T, s string) {
		if set, err := nibrs.ReadFlat(strings.NewReader(s), "f"); err == nil {
			set.Totals()
			if set.Lines.Refused != len(set.Problems) {
				t.Errorf("%d refused, %d problems", set.Lines.Refused, len(set.Problems))
			}
		}
	})
}

// FuzzCSVSet changes one table of the set beside the others.
func FuzzCSVSet(f *testing.F) {
	tables := fstest.MapFS{}
	names, err := filepath.Glob("testdata/csv/*")
	if err != nil || len(names) == 0 {
		f.Fatal("no tables in testdata", err)
	}
	for _, name := range names {
		tables[filepath.Base(name)] = &fstest.MapFile{Data: []byte(text(f, name))}
	}
	for i, name := range names {
		f.Add(uint8(i), text(f, name))
	}
	f.Fuzz(func(t *testing.T, which uint8, s string) {
		changed := maps.Clone(tables)
		changed[filepath.Base(names[int(which)%len(names)])] = &fstest.MapFile{Data: []byte(s)}
		if set, err := nibrs.ReadCSV(changed); err == nil {
			set.Totals()
		}
	})
}
