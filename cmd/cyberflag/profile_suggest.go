package main

import (
	"fmt"
	"io"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/profile"
)

// suggestProfile writes the profile that is proposed for a file: for that of its
// tables of which it names the most columns.
func suggestProfile(s streams, name, out string) error {
	var all []*profile.Profile
	var sheets []string
	set := intake.Settings{Options: []extract.Option{extract.Mapped(anyColumns()), extract.Headers(profile.Likely)}}
	err := eachExtract(s, name, set, func(_ string, x *intake.Extract) error {
		var look inspection
		values, err := look.look(x)
		if err != nil {
			return err
		}
		all, sheets = append(all, profile.Suggest(x.Columns(), values)), append(sheets, x.Form.Sheet)
		return nil
	})
	if err != nil {
		return err
	}
	best, alone := bestOf(all)
	if best < 0 {
		return fmt.Errorf("%s holds no table", name)
	}
	p := all[best]
	if len(all) > 1 && alone {
		p.Sheet = sheets[best]
	}
	for _, note := range p.Notes {
		fmt.Fprintf(s.err, "cyberflag: note: %s\n", note)
	}
	return into(s, out, func(w io.Writer) error {
		_, err := w.Write(p.TOML())
		return err
	})
}

// bestOf gives the proposal with the most columns, the first of those, and whether
// it is the only one with a reference; -1 of none.
func bestOf(all []*profile.Profile) (best int, alone bool) {
	best = -1
	references := 0
	for i, p := range all {
		if p.Columns["crime_ref"] != "" || len(p.Key) > 0 {
			references++
		}
		if best < 0 || len(p.Mapping().Columns) > len(all[best].Mapping().Columns) {
			best = i
		}
	}
	return best, references < 2
}
