package intake_test

import (
	"bytes"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/intake"
)

// What stands beside the extracts in an archive is told and left aside, and an
// extract that cannot be read is not.
func TestLetterInArchive(t *testing.T) {
	const letter = "This archive holds the extract for April.\nPlease call the data team, with questions.\n\nThank you, and good bye.\n"
	for _, c := range []struct {
		why  string
		file []byte
		want string // of forms, or the error
		note string
	}{
		{"a letter", zipped("README.txt", letter, "a.csv", csvText), "f/a.csv: csv zip; ", "f/README.txt was not read: it is a text and no table"},
		{"a PDF", zipped("note", "%PDF-1.7 x", "a.csv", csvText), "f/a.csv: csv zip; ", "f/note was not read: it is a PDF"},
		{"rich text", zipped("note", "{\\rtf1 x", "a.csv", csvText), "f/a.csv: csv zip; ", "f/note was not read: it is a rich text document"},
		{"a letter alone", zipped("README.txt", letter), "no column crime_ref", ""},
		{"a table of other columns", zipped("b.csv", "number,day\n1,2\n", "a.csv", csvText), "f/b.csv, row 1, crime_ref: no column crime_ref", ""},
		{"an old workbook", zipped("b.xls", "\xd0\xcf\x11\xe0 and more", "a.csv", csvText), "f/b.xls", ""},
		{"a title above a table", zipped("b.csv", "Crimes of April\n"+csvText), "f/b.csv", ""},
	} {
		_, _, forms, err := take(c.file, intake.Settings{})
		if err != nil {
			forms = err.Error()
		}
		if !strings.Contains(forms, c.want) {
			t.Errorf("%s: %s, want %s", c.why, forms, c.want)
		}
		if notes := strings.Join(notesOf(t, c.file), "; "); c.note != "" && notes != c.note {
			t.Errorf("%s: notes %q, want %q", c.why, notes, c.note)
		}
	}
}

// notesOf gives the notes of the first part of a file.
func notesOf(t *testing.T, file []byte, opts ...extract.Option) []string {
	t.Helper()
	parts, err := intake.Parts(intake.File{Name: "f", Reader: bytes.NewReader(file)}, intake.Settings{Spool: new(spooling).spool, Options: opts})
	if err != nil {
		return nil
	}
	x, err := parts[0].Open()
	if err != nil {
		return nil
	}
	defer x.Close()
	return x.Notes
}
