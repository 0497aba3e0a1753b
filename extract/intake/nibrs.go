package intake

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/nibrs"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/ziplimit"
	"cyberflag/record"
)

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

// mostSubmission is the most of a submission that is read: 512 MiB. A Set is
// held whole, half a kilobyte an offence, which an agency's month fills least.
const mostSubmission = 512 << 20

func openNIBRS(f File, s Settings, form Form) (*Extract, error) {
	in := &io.LimitedReader{R: f.Reader, N: mostSubmission + 1}
	read := nibrs.ReadFlat
	if form.Format == NIBRSXML {
		read = nibrs.ReadXML
	}
	set, err := read(in, f.Name)
	if err != nil {
		return nil, err
	}
	if in.N == 0 {
		return nil, refuse(fmt.Sprintf("the submission is larger than %d bytes", mostSubmission), "submissions are by month and agency: give them one by one")
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
// each offence. The two signals that say online stand apart.
var nibrsColumns = []string{"crime_ref", "force", "offence_code", "offence_title", "recorded_on", "committed_from",
	"victim_id", "victim_age", "victim_sex", "location_type", "officer_flag", "nibrs_location_58", "nibrs_using_c"}

func nibrsExtract(set *nibrs.Set, f File, s Settings, form Form) (*Extract, error) {
	rows := &nibrsRows{problems: set.Problems}
	for rec, o := range set.RecordsOf() {
		rows.records = append(rows.records, nibrsRecord{rec, o})
	}
	return reader(rows, nibrsColumns, f, s, form, extract.OtherCodes())
}

type nibrsRecord struct {
	record.Record
	offence *nibrs.Offence
}

// nibrsRows gives a set as rows, and behind them what was refused of its lines.
type nibrsRows struct {
	records  []nibrsRecord
	done     int
	problems []extract.Problem
	build    csvscan.Builder
}

func (x *nibrsRows) Block(spare []byte) (csvscan.Block, error) { return x.build.Next(spare, x.step) }

// step makes the next record a row, or tells the next problem.
func (x *nibrsRows) step() {
	switch {
	case x.done < len(x.records):
		r := x.records[x.done]
		x.done++
		x.build.Row(x.done)
		for _, v := range []string{r.Ref, r.Force, r.OffenceCode, r.OffenceTitle, dayOf(r.RecordedOn.IsZero(), r.RecordedOn), dayOf(r.CommittedFrom.IsZero(), r.CommittedFrom),
			r.VictimID, r.VictimAge.String(), string(r.VictimSex), r.LocationType, r.OfficerFlag.String(), yn(r.offence.AtLocation58()), yn(r.offence.UsingC())} {
			x.build.Field([]byte(v))
		}
		x.build.End()
	case len(x.problems) > 0:
		p := x.problems[0]
		x.problems = x.problems[1:]
		x.build.Refuse(csvscan.Refused(p.Row, 0, p.File+": "+p.Message, p.Hint))
	default:
		x.build.Stop(io.EOF)
	}
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
