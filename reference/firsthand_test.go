package reference

import (
	"testing"

	"cyberflag/figure"
)

func TestFirstHand(t *testing.T) {
	cleveland := figure.Area{Kind: figure.Force, Name: "Cleveland"}
	nation := figure.Area{Kind: figure.Nation, Name: "England and Wales"}
	for _, c := range []struct {
		why, publisher string
		area           figure.Area
		want           bool
	}{
		{"the collector of a national figure", "NSPCC", nation, true},
		{"a collector in other letters", " home office ", nation, true},
		{"the collector of a force's figure", "NSPCC", cleveland, true},
		{"the force itself, by its official name", "Cleveland Police", cleveland, true},
		{"another force", "Durham Constabulary", cleveland, false},
		{"a force about the nation", "Cleveland Police", nation, false},
		{"a paper", "Evening Standard", nation, false},
		{"a paper that names the collector", "ONS via Hemel Today", nation, false},
		{"nobody", "", cleveland, false},
	} {
		f := figure.Figure{Area: c.area, Source: figure.Source{Publisher: c.publisher}}
		if got := FirstHand(f); got != c.want {
			t.Errorf("%s: FirstHand of %q for %s = %v, want %v", c.why, c.publisher, c.area.Name, got, c.want)
		}
	}
}

func TestCollectorsHaveSources(t *testing.T) {
	rows := readTable("collectors.csv")
	if len(rows) == 0 {
		t.Fatal("no collectors")
	}
	for _, r := range rows {
		if r.text("source") == "" || r.text("as_of") == "" || r.text("why") == "" {
			t.Errorf("collectors.csv, line %d: no source, date or reason", r.line)
		}
	}
}
