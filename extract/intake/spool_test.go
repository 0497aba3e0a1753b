package intake_test

import (
	"bytes"
	"testing"

	"cyberflag/extract/intake"
	"cyberflag/extract/render"
)

// What is put aside for a part is closed with it, also where it cannot be read; an
// archive that came as a stream is the caller's.
func TestSpooledIsClosed(t *testing.T) {
	book := xlsx(sheet{"April", "crime_ref,victim_age,mo_text;A1,15,x", false})
	for _, c := range []struct {
		why        string
		file       []byte
		made, left int
	}{
		{"text", []byte(csvText), 0, 0},
		{"Parquet", written(render.Parquet), 1, 0},
		{"Parquet that is damaged", []byte("PAR1 and no more PAR1"), 1, 0},
		{"Parquet in gzip", gz(written(render.Parquet)), 1, 0},
		{"a workbook", book, 1, 1},
		{"workbooks in an archive", zipped("a.xlsx", book, "b.xlsx", book), 3, 1},
		{"an archive in an archive", zipped("a.zip", zipped("b", "c")), 2, 1},
	} {
		var s spooling
		readAll(c.file, intake.Settings{Spool: s.spool})
		if s.made != c.made || s.open != c.left {
			t.Errorf("%s: %d were put aside and %d are open, want %d and %d", c.why, s.made, s.open, c.made, c.left)
		}
	}
}

// readAll opens, reads and closes every part.
func readAll(file []byte, s intake.Settings) {
	parts, err := intake.Parts(intake.File{Name: "f", Reader: bytes.NewReader(file)}, s)
	for _, p := range parts {
		x, errOpen := p.Open()
		if err != nil || errOpen != nil {
			continue
		}
		for err == nil {
			_, _, err = x.Next()
		}
		err = x.Close()
	}
}
