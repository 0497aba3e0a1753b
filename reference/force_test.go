package reference

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/figure"
)

func TestForces(t *testing.T) {
	forces := Forces()
	if len(forces) != 43 {
		t.Fatalf("%d forces, want 43", len(forces))
	}
	if !slices.IsSortedFunc(forces, func(a, b Force) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the forces are not in order of name")
	}
	codes, slugs, numbers, names := map[string]bool{}, map[string]bool{}, map[int]bool{}, map[string]bool{}
	for _, f := range forces {
		codes[f.Code], slugs[f.Slug], numbers[f.HONumber], names[f.Name] = true, true, true, true
		if f.Kind != figure.Force || f.Region == "" || f.Official == "" || f.Display == "" {
			t.Errorf("%s is not complete: %+v", f.Name, f)
		}
		if wales := strings.HasPrefix(f.Code, "W15"); wales != (f.Region == "Wales") || wales != (f.Welsh != "") {
			t.Errorf("%s has code %s, region %q and Welsh name %q", f.Name, f.Code, f.Region, f.Welsh)
		}
	}
	delete(codes, "")
	delete(slugs, "")
	delete(numbers, 0)
	if len(codes) != 43 || len(slugs) != 43 || len(numbers) != 43 || len(names) != 43 {
		t.Errorf("%d codes, %d slugs, %d numbers, %d names, want 43 of each", len(codes), len(slugs), len(numbers), len(names))
	}
}

func TestOtherForces(t *testing.T) {
	var names []string
	for _, f := range OtherForces() {
		names = append(names, f.Name)
		if f.Kind != figure.OtherForce || f.Region != "" || f.HONumber != 0 {
			t.Errorf("%s is not complete: %+v", f.Name, f)
		}
	}
	if want := []string{"British Transport Police", "Northern Ireland", "Police Scotland"}; !slices.Equal(names, want) {
		t.Errorf("other forces %q, want %q", names, want)
	}
}

// Every region of a force is a region, or Wales.
func TestRegionsOfForcesAreAreas(t *testing.T) {
	for _, f := range Forces() {
		name := f.Region
		if name == "West Midlands" {
			name += " (region)"
		}
		area, err := LookupArea(name)
		if err != nil || area.Kind != figure.Region && name != "Wales" {
			t.Errorf("%s: region %q is %+v, %v", f.Name, f.Region, area, err)
		}
	}
}

func TestLookupForce(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"its ONS name", "London, City of", "city-of-london"},
		{"its own name", "City of London Police", "city-of-london"},
		{"the ONS name with an ampersand", "Devon & Cornwall", "devon-and-cornwall"},
		{"the data.police.uk id", "devon-and-cornwall", "devon-and-cornwall"},
		{"capitals", "AVON AND SOMERSET CONSTABULARY", "avon-and-somerset"},
		{"ampersand, no spaces", "Avon&Somerset Police", "avon-and-somerset"},
		{"initials with an ampersand", "A&S", "avon-and-somerset"},
		{"a hyphen left out", "Dyfed Powys", "dyfed-powys"},
		{"a long dash", "Dyfed–Powys Police", "dyfed-powys"},
		{"Welsh", "Heddlu Gogledd Cymru", "north-wales"},
		{"Welsh without its hyphen", "heddlu dyfed powys", "dyfed-powys"},
		{"a nickname", "the Met", "metropolitan"},
		{"a nickname with its suffix", "Met Police", "metropolitan"},
		{"the word alone", "Metropolitan", "metropolitan"},
		{"its own name in full", "Metropolitan Police Service", "metropolitan"},
		{"initials", "MPS", "metropolitan"},
		{"initials with full stops", "G.M.P.", "greater-manchester"},
		{"initials", "TVP", "thames-valley"},
		{"a suffix of several words", "Northumbria Police Force Area", "northumbria"},
		{"the name of today", "Hampshire and Isle of Wight Constabulary", "hampshire"},
		{"the name of 2016", "Hampshire Constabulary", "hampshire"},
		{"spaces", "  West   Mercia  Police ", "west-mercia"},
		{"a short county name", "Northants", "northamptonshire"},
		{"in front of the name", "The Kent Police", "kent"},
		{"outside the 43", "PSNI", "northern-ireland"},
		{"outside the 43, in full", "Police Service of Northern Ireland", "northern-ireland"},
		{"as sources print it", "Northern Ireland", "northern-ireland"},
		{"British Transport", "British Transport Police", "btp"},
		{"Scotland", "Police Scotland", "police-scotland"},
	} {
		if f, err := LookupForce(c.in); err != nil || f.Slug != c.want {
			t.Errorf("%s: LookupForce(%q) = %q, %v, want %q", c.why, c.in, f.Slug, err, c.want)
		}
	}
}

func TestLookupForceRefuses(t *testing.T) {
	for _, c := range []struct{ why, in, err, hint string }{
		{"a slip of the pen", "Clevland", `unknown police force "Clevland"`, `did you mean "Cleveland"?`},
		{"another slip", "Northumbia Police", "unknown", `"Northumbria"`},
		{"a part of several names", "Yorkshire", "unknown", `"North Yorkshire" or "South Yorkshire" or "West Yorkshire"`},
		{"a nation of several forces", "Wales", "unknown", `"North Wales" or "South Wales"`},
		{"a county that is no force", "Rutland", "unknown", ""},
		{"a region", "North East", "unknown", ""},
		{"all forces together", "England and Wales", "unknown", ""},
		{"a nation", "Scotland", "unknown", `"Police Scotland"`},
		{"a fraud bureau", "Action Fraud", "the public report fraud", ""},
		{"a fraud bureau in capitals", "CIFAS", "membership body", ""},
		{"a trade body", "UK Finance", "trade body", ""},
		{"a trade body that was", "Financial Fraud Action UK", "body of banks", ""},
		{"its initials", "NFIB", "records fraud for the whole country", ""},
		{"nothing", "", `unknown police force ""`, ""},
		{"only a suffix", "Police", "unknown", ""},
	} {
		f, err := LookupForce(c.in)
		var unknown *UnknownError
		if !errors.As(err, &unknown) {
			t.Errorf("%s: LookupForce(%q) = %q, %v, want an UnknownError", c.why, c.in, f.Name, err)
			continue
		}
		if !strings.Contains(err.Error(), c.err) || !strings.Contains(unknown.Hint(), c.hint) || len(unknown.Nearest) > 3 {
			t.Errorf("%s: LookupForce(%q): %v; hint %q; want %q and %q", c.why, c.in, err, unknown.Hint(), c.err, c.hint)
		}
	}
}

// A long text in the wrong column is not a name, and is not repeated.
func TestUnknownErrorDoesNotRepeatFreeText(t *testing.T) {
	text := strings.Repeat("someone said something ", 20)
	for _, look := range []func(string) error{
		func(s string) error { _, err := LookupForce(s); return err },
		func(s string) error { _, err := LookupArea(s); return err },
		func(s string) error { _, err := LookupOffence(s); return err },
	} {
		err := look(text)
		if err == nil || strings.Contains(err.Error(), "someone") {
			t.Errorf("a long text gave %v", err)
		}
	}
}

// However a name is dressed, it stays the same force.
func TestDressedNamesProperty(t *testing.T) {
	forces := append(Forces(), OtherForces()...)
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom(forces).Draw(t, "force")
		name := rapid.SampledFrom([]string{f.Name, f.Display, f.Official, f.Slug}).Draw(t, "name")
		suffix := rapid.SampledFrom([]string{"", " Police", " Constabulary", " police force", " Police Service", " police force area"}).Draw(t, "suffix")
		front := rapid.SampledFrom([]string{"", "the ", "The ", " "}).Draw(t, "front")
		change := rapid.SampledFrom([]func(string) string{
			strings.ToUpper, strings.ToLower,
			func(s string) string { return strings.ReplaceAll(s, " and ", " & ") },
			func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
			func(s string) string { return strings.ReplaceAll(s, " ", "-") },
		}).Draw(t, "change")
		dressed := change(front + name + suffix)
		if got, err := LookupForce(dressed); err != nil || got.Slug != f.Slug {
			t.Fatalf("LookupForce(%q) = %q, %v, want %q", dressed, got.Slug, err, f.Slug)
		}
	})
}

// No two rows give one name, and no alias says what is known without it.
func TestNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, r := range readTable("forces.csv") {
		for _, column := range []string{"name", "display", "official", "welsh"} {
			if name := r.text(column); name != "" {
				seen[foldForce(name)] = r.text("slug")
			}
		}
	}
	for _, r := range readTable("force_names.csv") {
		key := foldForce(r.text("name"))
		if have, ok := seen[key]; ok {
			t.Errorf("force_names.csv, line %d: %q is already a name of %s", r.line, r.text("name"), have)
		}
		seen[key] = r.text("slug")
	}
	for _, r := range readTable("not_forces.csv") {
		if have, ok := seen[foldForce(r.text("name"))]; ok {
			t.Errorf("%q is no force, but a name of %s", r.text("name"), have)
		}
	}
}

func TestForceByCodeAndSlug(t *testing.T) {
	for _, f := range append(Forces(), OtherForces()...) {
		if got, err := ForceBySlug(f.Slug); err != nil || got != f {
			t.Errorf("ForceBySlug(%q) = %v, %v", f.Slug, got.Name, err)
		}
		if got, err := ForceByCode(f.Code); f.Code != "" && (err != nil || got != f) {
			t.Errorf("ForceByCode(%q) = %v, %v", f.Code, got.Name, err)
		}
	}
	for _, code := range []string{"", "E23000099", "K04000001"} {
		if f, err := ForceByCode(code); err == nil {
			t.Errorf("ForceByCode(%q) = %v, want an error", code, f.Name)
		}
	}
	if f, err := ForceBySlug("clevland"); err == nil || !strings.Contains(err.(*UnknownError).Hint(), `"cleveland"`) {
		t.Errorf("ForceBySlug(clevland) = %v, %v", f.Name, err)
	}
}
