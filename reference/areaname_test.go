package reference

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
)

// What LookupArea must refuse: words that may change what a name means.
func TestLookupAreaRefuses(t *testing.T) {
	for _, c := range []struct{ why, printed, err, hint string }{
		{"part of a force", "Cleveland (excluding Hartlepool)", "brackets are not understood", ""},
		{"another force in brackets", "Kent (PSNI)", "name another force", ""},
		{"several forces that make no region", "Cleveland (3 forces)", "unknown area", `"Cleveland"`},
		{"two forces without a region", "Norfolk and Suffolk", "names several forces", ""},
		{"two forces, one of them with an and", "Wiltshire & Avon and Somerset", "names several forces", ""},
		{"three forces", "Norfolk, Suffolk and Devon and Cornwall", "names several forces", ""},
		{"a member that is not known", "North East (Northumbria+Narnia)", "brackets are not understood", ""},
		{"another number of forces than it lists", "North East (Northumbria+Durham, 3 forces)", "another number of forces", ""},
		{"one force is no region", "North East (Cleveland)", "unknown area", ""},
		{"an 'and' that could be part of a name", "South West (Devon and Cornwall and Dorset)", "brackets are not understood", ""},
		{"a member twice", "North East (Durham+Durham)", "brackets are not understood", ""},
		{"words behind the brackets", "Wales (4 forces) and Kent", "do not end it", ""},
		{"no end of the brackets", "Wales (4 forces", "do not end it", ""},
		{"an unknown inclusion", "UK (46 forces incl. Atlantis)", "includes is not known", ""},
		{"no forces", "Wales (0 forces)", "brackets are not understood", ""},
		{"a fraud bureau", "Action Fraud", "report fraud", ""},
		{"a slip of the pen", "Yorkshire and Humbr", "unknown area", `"Yorkshire and The Humber"`},
		{"a town", "Hartlepool", "unknown area", ""},
		{"a bare compass point", "North", "unknown area", ""},
		{"nothing", "", "unknown area", ""},
		{"a nation that is one force", "Northern Ireland (3 forces)", "unknown area", `"Northern Ireland"`},
		{"a list with nothing at its end", "England and", "unknown area", ""},
		{"a comma", ",", "unknown area", ""},
	} {
		area, err := LookupArea(c.printed)
		var unknown *UnknownError
		if !errors.As(err, &unknown) || !strings.Contains(err.Error(), c.err) || !strings.Contains(unknown.Hint(), c.hint) {
			t.Errorf("%s: LookupArea(%q) = %+v, %v, want %q and hint %q", c.why, c.printed, area, err, c.err, c.hint)
		}
		if area != (figure.Area{}) {
			t.Errorf("%s: an error came with area %+v", c.why, area)
		}
	}
}

// Every area's own name is known again as that area.
func TestNamesComeBack(t *testing.T) {
	for _, printed := range []string{
		"Kent", "West Midlands", "West Midlands (region)", "London", "PSNI", "BTP", "Police Scotland", "Wales (3 forces)",
		"North East (Northumbria+Durham)", "England, Wales and N Ireland (40 forces)", "ENGLAND, WALES, N IRELAND, CHANNEL ISLANDS", "UK (41 forces)",
	} {
		area, err := LookupArea(printed)
		if err != nil {
			t.Fatal(err)
		}
		again, err := LookupArea(area.Name)
		if again.Kind != area.Kind || again.Name != area.Name || again.Code != area.Code || err != nil {
			t.Errorf("%q is %q, which is %+v, %v", printed, area.Name, again, err)
		}
	}
}

// Every name for running text is known to LookupArea as the same area, so
// that a page and a table cannot mean two things by it.
func TestAreaNamesAgreeWithLookups(t *testing.T) {
	for _, n := range AreaNames() {
		area, err := LookupArea(n.Text)
		if err != nil || area != n.Area {
			t.Errorf("AreaNames has %q as %+v, LookupArea says %+v, %v", n.Text, n.Area, area, err)
		}
	}
}

func TestAreaNames(t *testing.T) {
	names := AreaNames()
	find := func(text string) (AreaName, bool) {
		i := slices.IndexFunc(names, func(n AreaName) bool { return n.Text == text })
		if i < 0 {
			return AreaName{}, false
		}
		return names[i], true
	}
	for _, c := range []struct {
		text, area string
		kind       figure.AreaKind
		need       Need
	}{
		{"Cleveland", "Cleveland", figure.Force, NoNeed},
		{"Avon & Somerset", "Avon and Somerset", figure.Force, NoNeed},
		{"Dyfed Powys", "Dyfed-Powys", figure.Force, NoNeed},
		{"Dyfed–Powys", "Dyfed-Powys", figure.Force, NoNeed},
		{"City of London", "London, City of", figure.Force, NoNeed},
		{"the Met", "Metropolitan Police", figure.Force, NeedsCase},
		{"Beds", "Bedfordshire", figure.Force, NeedsSuffix},
		{"GMP", "Greater Manchester", figure.Force, NeedsCase},
		{"PSNI", "Northern Ireland", figure.OtherForce, NeedsCase},
		{"West Midlands", "West Midlands", figure.Force, NoNeed},
		{"West Midlands region", "West Midlands (region)", figure.Region, NoNeed},
		{"North-East", "North East", figure.Region, NoNeed},
		{"Yorkshire and the Humber", "Yorkshire and The Humber", figure.Region, NoNeed},
		{"East", "East of England", figure.Region, NeedsSuffix},
		{"UK", "United Kingdom", figure.Nation, NeedsCase},
		{"England & Wales", "England and Wales", figure.Nation, NoNeed},
		{"England, Wales and Northern Ireland", "England, Wales and Northern Ireland", figure.Nation, NoNeed},
	} {
		n, ok := find(c.text)
		if !ok || n.Area.Name != c.area || n.Area.Kind != c.kind || n.Need != c.need || n.Area.Printed != c.text {
			t.Errorf("%q is %+v, %v, want %s, %v, need %d", c.text, n, ok, c.area, c.kind, c.need)
		}
	}
	seen := map[string]bool{}
	for i, n := range names {
		if seen[n.Text] || n.Text == "" || i > 0 && len(n.Text) > len(names[i-1].Text) {
			t.Errorf("%q comes twice, is empty or is out of order", n.Text)
		}
		seen[n.Text] = true
	}
}

func TestForceSuffixesAreLongestFirst(t *testing.T) {
	suffixes := ForceSuffixes()
	if len(suffixes) == 0 || !slices.IsSortedFunc(suffixes, func(a, b string) int { return len(b) - len(a) }) {
		t.Errorf("ForceSuffixes() = %q, want the longest first", suffixes)
	}
}

// The rooms' data is shared: what a caller gets is a copy.
func TestCallersGetCopies(t *testing.T) {
	AreaNames()[0].Text = "changed"
	ForceSuffixes()[0] = "changed"
	Forces()[0].Name = "changed"
	Offences()[0].Code = "changed"
	if AreaNames()[0].Text == "changed" || ForceSuffixes()[0] == "changed" || Forces()[0].Name == "changed" || Offences()[0].Code == "changed" {
		t.Error("a caller can change the data")
	}
}

// FuzzLookupArea holds what is promised for any text: no panic, an area or an
// UnknownError, and the area's own name meaning the same area.
func FuzzLookupArea(f *testing.F) {
	for _, seed := range []string{
		"Kent", "West Midlands (region)", "North East (Northumbria+Durham)", "UK (46 forces incl. Channel Islands)",
		"England, Wales, and Scotland", "Wales (four forces, as printed)", "((", "&,+", "HO 071/017", "N Ireland & Wales",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, printed string) {
		area, err := LookupArea(printed)
		var unknown *UnknownError
		switch {
		case err != nil && (!errors.As(err, &unknown) || area != (figure.Area{})):
			t.Fatalf("LookupArea(%q) = %+v, %v", printed, area, err)
		case err == nil && (area.Kind == figure.UnknownArea || area.Name == "" || area.Printed != printed):
			t.Fatalf("LookupArea(%q) = %+v", printed, area)
		}
		if err != nil {
			return
		}
		again, err := LookupArea(area.Name)
		if err != nil || again.Name != area.Name || again.Kind != area.Kind || again.Code != area.Code {
			t.Fatalf("%q is %q, which is %+v, %v", printed, area.Name, again, err)
		}
	})
}
