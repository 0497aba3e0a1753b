package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/nibrs"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/ziplimit"
	"cyberflag/record"
)

// ErrNotNIBRS is a file that is none of the forms of NIBRS, where one was asked for.
var ErrNotNIBRS = errors.New("the file does not begin as a submission does")

// nibrsFormat recognises a submission; "" when it is none.
func nibrsFormat(head []byte) Format {
	switch {
	case nibrs.LooksFlat(head):
		return NIBRSFlat
	case nibrs.LooksXML(head):
		return NIBRSXML
	}
	return ""
}

func openNIBRS(f File, s Settings, form Form) (*Extract, error) {
	read := nibrs.ReadFlat
	if form.Format == NIBRSXML {
		read = nibrs.ReadXML
	}
	set, err := read(f.Reader, f.Name)
	if err != nil {
		return nil, err
	}
	return nibrsExtract(set, f, s, form)
}

// NIBRSFolder makes a part of the FBI's CSV tables in fsys.
func NIBRSFolder(fsys fs.FS, name string, s Settings) *Part {
	return &Part{Name: name, open: func() (*Extract, error) {
		set, err := nibrs.ReadCSV(fsys)
		if err != nil {
			return nil, named(name, err)
		}
		return nibrsExtract(set, File{Name: name}, s, Form{Format: NIBRSCSV})
	}}
}

// isNIBRSTable reports whether an entry of an archive is the table that every
// set has.
func isNIBRSTable(name string) bool { return strings.EqualFold(path.Base(name), "NIBRS_OFFENSE.csv") }

func openNIBRSZip(z *ziplimit.Reader, f File, s Settings) (*Extract, error) {
	folders := map[string]bool{}
	for _, e := range z.Entries {
		if isNIBRSTable(e.Name) {
			folders[path.Dir(e.Name)] = true
		}
	}
	if len(folders) > 1 {
		return nil, refuse("the archive holds the tables of several states or years", "give them one by one")
	}
	for folder := range folders {
		set, err := nibrs.ReadCSV(z.Folder(folder))
		if err != nil {
			return nil, err
		}
		return nibrsExtract(set, f, s, Form{Format: NIBRSCSV, Compression: "zip"})
	}
	return nil, refuse("the archive holds no tables of NIBRS", "give the FBI's zip of one state and year")
}

// nibrsColumns are the columns of the rows of a set: one row for each victim of
// each offence, and one for an offence that has none. The two signals that say online stand apart.
var nibrsColumns = []string{"crime_ref", "force", "offence_code", "offence_title", "recorded_on", "committed_from",
	"victim_id", "victim_age", "victim_sex", "location_type", "officer_flag", "nibrs_location_58", "nibrs_using_c"}

func nibrsExtract(set *nibrs.Set, f File, s Settings, form Form) (*Extract, error) {
	next, stop := iter.Pull2(set.Records())
	x, err := reader(&nibrsRows{next: next, problems: set.Problems}, nibrsColumns, f, s, form, extract.OtherCodes())
	if err != nil {
		stop()
		return nil, err
	}
	x.NIBRS = set
	x.closers = append(x.closers, func() error { stop(); return nil })
	x.Notes = append(x.Notes, nibrsNotes(f.Name, set.Totals())...)
	return x, nil
}

// nibrsNotes says of which offences the records are not one for each victim.
func nibrsNotes(name string, t nibrs.Totals) (notes []string) {
	if t.Victimless > 0 {
		notes = append(notes, fmt.Sprintf("%s: of %d offences, %d have no victim: each of them gives one record, with the columns of the victim blank", name, t.Offences, t.Victimless))
	}
	if t.Withdrawn > 0 {
		notes = append(notes, fmt.Sprintf("%s: of %d offences, %d were withdrawn by a later line of the file and give no record", name, t.Offences, t.Withdrawn))
	}
	return notes
}

// nibrsRows gives a set as rows, and behind them what was refused of its lines.
type nibrsRows struct {
	next     func() (record.Record, *nibrs.Offence, bool)
	done     int
	problems []extract.Problem
	build    csvscan.Builder
}

func (x *nibrsRows) Block(spare []byte) (csvscan.Block, error) { return x.build.Next(spare, x.step) }

// step makes the next record a row, or tells the next problem.
func (x *nibrsRows) step() {
	if r, of, ok := x.next(); ok {
		x.done++
		x.build.Row(x.done)
		for _, v := range []string{r.Ref, r.Force, r.OffenceCode, r.OffenceTitle, dayOf(r.RecordedOn.IsZero(), r.RecordedOn), dayOf(r.CommittedFrom.IsZero(), r.CommittedFrom),
			r.VictimID, r.VictimAge.String(), string(r.VictimSex), r.LocationType, r.OfficerFlag.String(), yn(of.AtLocation58()), yn(of.UsingC())} {
			x.build.Field([]byte(v))
		}
		x.build.End()
		return
	}
	if len(x.problems) == 0 {
		x.build.Stop(io.EOF)
		return
	}
	p := x.problems[0]
	x.problems = x.problems[1:]
	x.build.Refuse(csvscan.Refused(p.Row, 0, p.File+": "+p.Message, p.Hint))
}

func dayOf(zero bool, d fmt.Stringer) string {
	if zero {
		return ""
	}
	return d.String()
}

func yn(yes bool) string {
	if yes {
		return "Y"
	}
	return "N"
}
