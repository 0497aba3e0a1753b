package reference

import (
	"testing"

	"cyberflag/figure"
)

func TestLookupArea(t *testing.T) {
	for _, c := range []struct {
		why, printed string
		want         figure.Area
	}{
		{"a force", "Cleveland", figure.Area{Kind: figure.Force, Code: "E23000013", Name: "Cleveland"}},
		{"a force with its suffix", "Durham Constabulary", figure.Area{Kind: figure.Force, Code: "E23000008", Name: "Durham"}},
		{"a force by its other name", "City of London", figure.Area{Kind: figure.Force, Code: "E23000034", Name: "London, City of"}},
		{"force and region share a name: the force", "West Midlands", figure.Area{Kind: figure.Force, Code: "E23000014", Name: "West Midlands"}},
		{"the region, in brackets", "West Midlands (region)", figure.Area{Kind: figure.Region, Code: "E12000005", Name: "West Midlands (region)"}},
		{"the region, in words", "the West Midlands region", figure.Area{Kind: figure.Region, Code: "E12000005", Name: "West Midlands (region)"}},
		{"several forces cannot be the force", "West Midlands (4 forces)", figure.Area{Kind: figure.Region, Code: "E12000005", Name: "West Midlands (region)", Forces: 4}},
		{"a force outside the 43, with its initials", "Northern Ireland (PSNI)", figure.Area{Kind: figure.OtherForce, Name: "Northern Ireland"}},
		{"a region", "North West (region)", figure.Area{Kind: figure.Region, Code: "E12000002", Name: "North West"}},
		{"a region in other words", "Yorkshire & Humber (4 forces)", figure.Area{Kind: figure.Region, Code: "E12000003", Name: "Yorkshire and The Humber", Forces: 4}},
		{"a region with its number in letters", "East of England (five forces, as printed)", figure.Area{Kind: figure.Region, Code: "E12000006", Name: "East of England", Forces: 5}},
		{"some forces of a region are another area", "North East (Northumbria+Durham)", figure.Area{Kind: figure.Region, Name: "North East (Durham + Northumbria)", Forces: 2}},
		{"forces by their short names", "East Midlands (Derbys+Notts+Leics+Lincs)", figure.Area{Kind: figure.Region, Name: "East Midlands (Derbyshire + Leicestershire + Lincolnshire + Nottinghamshire)", Forces: 4}},
		{"forces in words", "South East (Kent, Surrey and Sussex)", figure.Area{Kind: figure.Region, Name: "South East (Kent + Surrey + Sussex)", Forces: 3}},
		{"forces with their number", "South West (Devon & Cornwall, Dorset, 2 forces)", figure.Area{Kind: figure.Region, Name: "South West (Devon and Cornwall + Dorset)", Forces: 2}},
		{"nations", "ENGLAND AND WALES", figure.Area{Kind: figure.Nation, Code: "K04000001", Name: "England and Wales"}},
		{"nations the other way round", "Wales & England", figure.Area{Kind: figure.Nation, Code: "K04000001", Name: "England and Wales"}},
		{"nations with forces", "ENGLAND AND WALES (39 forces)", figure.Area{Kind: figure.Nation, Code: "K04000001", Name: "England and Wales", Forces: 39}},
		{"some of all forces", "England and Wales (39 of 43 police forces)", figure.Area{Kind: figure.Nation, Code: "K04000001", Name: "England and Wales", Forces: 39}},
		{"a nation", "Wales (3 forces)", figure.Area{Kind: figure.Nation, Code: "W92000004", Name: "Wales", Forces: 3}},
		{"Scotland is a nation; its force is Police Scotland", "Scotland", figure.Area{Kind: figure.Nation, Code: "S92000003", Name: "Scotland"}},
		{"the force of Scotland", "Police Scotland", figure.Area{Kind: figure.OtherForce, Code: "S23000009", Name: "Police Scotland"}},
		{"three nations, one shortened", "ENGLAND, WALES AND N IRELAND (40 forces)", figure.Area{Kind: figure.Nation, Name: "England, Wales and Northern Ireland", Forces: 40}},
		{"a comma before the and", "England, Wales, and Scotland", figure.Area{Kind: figure.Nation, Code: "K03000001", Name: "Great Britain"}},
		{"a list with islands", "ENGLAND, WALES, N IRELAND, CHANNEL ISLANDS", figure.Area{Kind: figure.Nation, Name: "England, Wales, Northern Ireland and Channel Islands"}},
		{"the kingdom", "U.K. (41 forces)", figure.Area{Kind: figure.Nation, Code: "K02000001", Name: "United Kingdom", Forces: 41}},
		{"the kingdom and more is not the kingdom", "UK (46 forces incl. Channel Islands)", figure.Area{Kind: figure.Nation, Name: "United Kingdom and Channel Islands", Forces: 46}},
	} {
		c.want.Printed = c.printed
		if got, err := LookupArea(c.printed); err != nil || got != c.want {
			t.Errorf("%s: LookupArea(%q) = %+v, %v, want %+v", c.why, c.printed, got, err, c.want)
		}
	}
}
