package scale

import (
	"time"

	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

// yearOf gives the year in which the financial year of d begins; 0 for no date.
func yearOf(d civil.Date) int {
	if d.IsZero() || d.Month >= time.April {
		return d.Year
	}
	return d.Year - 1
}

func groupOf(rec record.Record, year int, a flag.Answer) Group {
	g := Group{Force: rec.Force, Year: year, Offence: rec.OffenceCode, Age: -1, Sex: rec.VictimSex, Answer: a}
	if years, ok := rec.VictimAge.Known(); ok {
		g.Age = years
	}
	if rec.Force != "" {
		f, err := reference.LookupForce(rec.Force)
		if g.Unlisted = err != nil; err == nil {
			g.Force = f.Name
		}
	}
	if rec.OffenceCode != "" {
		_, err := reference.LookupOffence(rec.OffenceCode)
		g.Unlisted = g.Unlisted || err != nil
	}
	return g
}

// Record gives a record that is counted as those of the group are.
func (g Group) Record() record.Record {
	rec := record.Record{Force: g.Force, OffenceCode: g.Offence, VictimSex: g.Sex}
	if g.Year != 0 {
		rec.RecordedOn = civil.Of(g.Year, time.April, 1)
	}
	if g.Age >= 0 {
		rec.VictimAge = record.Years(g.Age)
	}
	return rec
}
