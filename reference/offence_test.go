package reference

import (
	"errors"
	"strings"
	"testing"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

func TestLookupOffence(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"as printed", "22B", "22B"},
		{"a small letter", "22b", "22B"},
		{"a nought in front", "022B", "22B"},
		{"a space inside", "22 B", "22B"},
		{"a word in front", "HO 22B", "22B"},
		{"two words in front", "HO Class 22B", "22B"},
		{"three", "Home Office code: 71/17", "71/17"},
		{"noughts in both parts", "071/017", "71/17"},
		{"no nought in the sub-code", "86/2", "86/02"},
		{"spaces round the stroke", " 86 / 02 ", "86/02"},
		{"a full stop for the stroke", "4.1", "4/1"},
		{"a national bureau code", "nfib 52b", "NFIB52B"},
		{"a reported incident", "n200/1", "N200/01"},
		{"a plain number", "66", "66"},
	} {
		if o, err := LookupOffence(c.in); err != nil || o.Code != c.want {
			t.Errorf("%s: LookupOffence(%q) = %q, %v, want %q", c.why, c.in, o.Code, err, c.want)
		}
	}
}

func TestLookupOffenceRefuses(t *testing.T) {
	for _, c := range []struct{ why, in, hint string }{
		{"a letter that is not used", "22C", `"22B"`},
		{"an unknown sub-code of a known class", "71/18", `"71/17"`},
		{"a title", "Sexual grooming", ""},
		{"nothing", "", ""},
		{"a nought", "0", ""},
		{"only a word", "class", ""},
	} {
		o, err := LookupOffence(c.in)
		var unknown *UnknownError
		if !errors.As(err, &unknown) || !strings.Contains(unknown.Hint(), c.hint) {
			t.Errorf("%s: LookupOffence(%q) = %q, %v", c.why, c.in, o.Code, err)
		}
	}
}

// The classes whose title fixes a child, from the parliamentary answers of
// 2014 and 2016 and the Sexual Offences Act 2003, section 15A.
func TestChildByTitle(t *testing.T) {
	want := map[string]int{
		"17B": 13, "19D": 16, "19E": 13, "19G": 16, "19H": 13, "20B": 13, "21": 13,
		"22B": 16, "71": 18, "71/17": 16, "73": 18, "74": 16, "88A": 16,
	}
	found := 0
	for _, o := range Offences() {
		under, ok := o.ChildByTitle()
		if ok {
			found++
		}
		if under != want[o.Code] || ok != (want[o.Code] > 0) {
			t.Errorf("ChildByTitle(%s) = %d, %v, want %d", o.Code, under, ok, want[o.Code])
		}
		if ok && !o.Sexual {
			t.Errorf("%s has a child by title but is not sexual", o.Code)
		}
		if o.Sexual != (o.Group == "Sexual offences") {
			t.Errorf("%s: sexual %v in group %q", o.Code, o.Sexual, o.Group)
		}
	}
	if found != len(want) {
		t.Errorf("%d classes with a child by title, want %d", found, len(want))
	}
}

func TestInForceOn(t *testing.T) {
	for _, c := range []struct{ why, code, on, err string }{
		{"the day before section 15A", "71/17", "2017-04-02", "it came into force on 2017-04-03"},
		{"no section 15A offence in 2015-16", "71/17", "2015-12-01", "Sexual communication with a child"},
		{"none in 2016-17", "71/17", "2017-03-31", "it came into force"},
		{"its first day", "71/17", "2017-04-03", ""},
		{"today", "71/17", "2026-11-25", ""},
		{"the class it is counted in is older", "71", "2015-12-01", ""},
		{"malicious communications before it was notifiable", "8R", "2015-03-31", "it came into force on 2015-04-01"},
		{"a class withdrawn long ago", "19A", "2016-05-01", "its last day was 2005-03-31"},
		{"its last day", "19A", "2005-03-31", ""},
		{"the same class in its time", "19A", "2003-05-01", ""},
		{"a class whose dates nobody gave", "22B", "1999-01-01", ""},
	} {
		o, err := LookupOffence(c.code)
		if err != nil {
			t.Fatal(err)
		}
		err = o.InForceOn(civil.MustParse(c.on))
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: InForceOn(%s, %s) = %v, want %q", c.why, c.code, c.on, err, c.err)
		}
		var late *NotInForceError
		if errors.As(err, &late) && late.Hint() == "" {
			t.Errorf("%s: no hint", c.why)
		}
	}
}

// What must never be counted as a recorded crime says so.
func TestStanding(t *testing.T) {
	for code, want := range map[string]Standing{
		"22B": Notifiable, "86": Notifiable, "NFIB5A": Central, "NFIB52B": Central,
		"196/07": NotNotifiable, "N100": NotACrime, "N200/03": NotACrime,
	} {
		if o, err := LookupOffence(code); err != nil || o.Standing != want {
			t.Errorf("%s has standing %q, %v, want %q", code, o.Standing, err, want)
		}
	}
}

// A sub-code may be counted in a class with another number.
func TestClassOfSubCode(t *testing.T) {
	for code, want := range map[string]string{"71/17": "71", "125/9": "9A", "86/10": "86", "4/1": "4/1", "22B": "22B"} {
		if o, err := LookupOffence(code); err != nil || o.Class != want {
			t.Errorf("%s is counted in %q, %v, want %q", code, o.Class, err, want)
		}
	}
	for _, o := range Offences() {
		if _, err := LookupOffence(o.Class); err != nil {
			t.Errorf("%s is counted in %q: %v", o.Code, o.Class, err)
		}
	}
}

func TestChildSexual(t *testing.T) {
	unknown := record.Age{}
	for _, c := range []struct {
		why, code string
		age       record.Age
		want      ChildSexualAnswer
	}{
		{"the title settles it", "22B", unknown, ChildByTitle},
		{"the title settles it against a wrong age", "17B", record.Years(40), ChildByTitle},
		{"by title, with a title of under 18", "71", record.Years(17), ChildByTitle},
		{"class of 13 and over, a child of 17", "17A", record.Years(17), ChildByAge},
		{"class of 13 and over, 18", "17A", record.Years(18), NotChildSexual},
		{"class of 13 and over, no age", "17A", unknown, ChildUnknown},
		{"class of 16 and over, a child of 16", "19C", record.Years(16), ChildByAge},
		{"a baby", "88E", record.Years(0), ChildByAge},
		{"incest is mixed", "23", unknown, ChildUnknown},
		{"images are asked for on top", "86/02", record.Years(12), NotChildSexual},
		{"cruelty is not sexual", "11A", record.Years(5), NotChildSexual},
		{"harassment with no age", "8L", unknown, NotChildSexual},
	} {
		got, err := ChildSexual(c.code, c.age)
		if err != nil || got != c.want || got.Yes() != (c.want == ChildByTitle || c.want == ChildByAge) {
			t.Errorf("%s: ChildSexual(%s, %v) = %v, %v, want %v", c.why, c.code, c.age, got, err, c.want)
		}
	}
	if got, err := ChildSexual("22C", unknown); err == nil || got != ChildUnknown {
		t.Errorf("ChildSexual of an unknown code = %v, %v", got, err)
	}
}
