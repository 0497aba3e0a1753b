package answer_test

import (
	"slices"
	"testing"
)

// A title that says "online" of the offences is of the flagged ones where it names offences. Where it names children and not
// what was done to them it may be what the whole request is about: such a number is doubted.
func TestTitleSaysOnline(t *testing.T) {
	const rows = "\nYear,Offences\n2016/17,45\n2017/18,60\n"
	for _, c := range []struct {
		title, question string
		doubted         bool
	}{
		{"Online CSA offences", "Q2", false},
		{"Kent Police - online child sexual offences", "Q2", false},
		{"Kent Police: online child sexual abuse and exploitation crimes", "Q2", false},
		{"Sexual offences on-line where the victim is a child", "Q2", false},
		{"Child sexual abuse online", "Q2", false},
		{"Internet child exploitation", "Q1", true},
		{"Child sexual offences", "Q1", false},
		{"Child sexual abuse", "Q1", false},
	} {
		r := read(t, "a.csv", "Kent Police\n\n"+c.title+",\n"+rows)
		want := []string{c.question + " 2016-17 offences 45", c.question + " 2017-18 offences 60"}
		if got := brief(r); !slices.Equal(got, want) || (r.Figures[0].Confidence < 0.9) != c.doubted {
			t.Errorf("%s: got %q %v, want %q", c.title, got, r.Figures, want)
		}
	}
}

// What is said not to be cyber has no flag: it is beside the flagged and none of them.
func TestNotCyberIsUnflagged(t *testing.T) {
	for _, heads := range []string{
		"Total,Cyber,Non-cyber", "All,Cyber,Non cyber", "Total offences,of which cyber related,of which not cyber related", "All,Online,Not online",
	} {
		r := read(t, "a.csv", "Kent Police\n\nSexual offences against children,,,\nYear,"+heads+"\n2016/17,410,45,365\n2017/18,455,60,395\n")
		want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q: %q", heads, got, want, r.Problems)
		}
	}
}

// A label of a long table that only says what is counted, by whom or against whom, names no offence.
func TestMeasureInWords(t *testing.T) {
	for _, c := range []struct{ all, flagged, offence string }{
		{"Child sexual offences recorded by Kent Police", "of which cyber flagged", ""},
		{"Sexual offences (victim < 18)", "Sexual offences (victim < 18) - cyber flag", ""},
		{"Sexual offences against persons aged under 18, recorded in Kent", "of these with the flag", ""},
		{"Grooming recorded by Kent Police", "of which cyber flagged", " Grooming recorded by Kent Police"},
	} {
		text := "Year,Measure,Value\n2016/17," + c.all + ",410\n2016/17," + c.flagged + ",45\n2017/18," + c.all + ",455\n2017/18," + c.flagged + ",60\n"
		r := read(t, "a.csv", "Kent Police\n\n"+text)
		want := []string{"Q1 2016-17" + c.offence + " offences 410", "Q1 2017-18" + c.offence + " offences 455"}
		if got := brief(r); len(got) < 2 || !slices.Equal(got[:2], want) {
			t.Errorf("%s: got %q, want %q: %q", c.all, got, want, r.Problems)
		}
	}
}

// The last row of offences is their total, whatever it says of whose victims they are.
func TestTotalAgainstChildren(t *testing.T) {
	for _, label := range []string{"Total sexual offences against children", "Total offences involving children", "All sexual offences where victim is under 18"} {
		r := read(t, "a.csv", "Kent Police\n\nOffence type,2016/17,2017/18\nRape,150,160\nOther sexual offences,260,295\n"+label+",410,455\n")
		if got := brief(r); !slices.Contains(got, "Q1 2016-17 offences 410") || !slices.Contains(got, "Q1 2017-18 offences 455") {
			t.Errorf("%s: got %q", label, got)
		}
	}
}
