package extract

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/extract/sample"
)

// What plain takes, check takes too, with the same values.
func TestPlainAgainstCheck(t *testing.T) {
	values := map[column][]string{
		crimeRef:      {"C/1", "", " C/1", "Zo\u00eb", "\u00a0", "Total", "total 12", "1.2E+11", "crime_ref"},
		force:         {"Kent", "", "kent", "Knet", "32", "4321", "Kent "},
		offenceCode:   {"88A", "", "71/17", "57", "088a", "999ZZ", "x"},
		recordedOn:    {"2016-05-04", "", "04/05/2016", "2016-05-04T10:00", "2016-05-04 10:00", "2016-02-30", "2017-04-02"},
		committedFrom: {"2016-05-01", "", "2016-05-05", "2016-05-04T23:59:59Z", "2016-05-04Tx"},
		committedTo:   {"2016-05-01", "", "soon"},
		victimAge:     {"14", "", "0", "120", "121", "-1", "1x"},
		victimSex:     {"F", "", "M", "U", "f", "X", "FM"},
		locationType:  {"Street", "", " Street", "A \"b\" c"},
		officerFlag:   {"Y", "", "N", "yes", "x"},
		moText:        {"He said \"go\"", "", " text "},
	}
	plain := 0
	rapid.Check(t, func(t *rapid.T) {
		var names, fields []string
		for c := range columnCount {
			if values[c] == nil {
				continue
			}
			v := values[c][0]
			if rapid.IntRange(0, 3).Draw(t, "kind") == 0 {
				v = rapid.SampledFrom(values[c]).Draw(t, c.String())
			}
			if strings.Contains(v, "\"") || rapid.IntRange(0, 9).Draw(t, "quoted") == 0 {
				v = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
			}
			names, fields = append(names, c.String()), append(fields, v)
		}
		text := strings.Join(names, ",") + "\n" + strings.Join(fields, ",") + "\n"
		opts := []Option{Unlisted()}[:rapid.IntRange(0, 1).Draw(t, "unlisted")]
		r, err := NewReader(strings.NewReader(text+text[strings.Index(text, "\n")+1:]), "in.csv", opts...)
		if err != nil {
			t.Fatal(err)
		}
		var b Block
		if err := r.Block(&b); err != nil {
			t.Fatal(err)
		}
		c := r.NewChecker()
		c.Start(&b)
		first, _ := c.Next() // force and offence are looked up by check before plain knows them
		if first == nil {
			return
		}
		was := *first
		wasPlace := string(was.LocationType)
		second, problem := c.Next()
		if second == nil || !c.plain() {
			if problem != nil {
				t.Fatalf("the same row is taken and then refused: %v", problem)
			}
			return
		}
		plain++
		rec, faults := c.check()
		if len(faults) > 0 || second.RecordedOn != rec.RecordedOn || second.OfficerFlag != rec.OfficerFlag ||
			string(second.LocationType) != rec.LocationType || second.Mark != markOf(rec.Ref) || string(second.Text) != rec.Text {
			t.Fatalf("%s\nplain takes %+v, check %+v, %v", text, second, rec, faults)
		}
		if was.RecordedOn != second.RecordedOn || was.Mark != second.Mark || wasPlace != string(second.LocationType) || was.OfficerFlag != second.OfficerFlag {
			t.Fatalf("%s\nthe first row is %+v, the second, plain, %+v", text, was, second)
		}
	})
	if plain < 10 {
		t.Errorf("only %d rows were plain: the test looks at too little", plain)
	}
}

// plain says no to every value that check refuses.
func TestPlainRefuses(t *testing.T) {
	for _, c := range []struct{ column, value string }{
		{"recorded_on", "2016-02-30"}, {"recorded_on", "2016-05-04T25:00"}, {"victim_age", "1x"}, {"victim_age", "121"},
		{"victim_sex", "X"}, {"officer_flag", "x"}, {"force", "Knet"}, {"offence_code", "999Z"}, {"crime_ref", " "},
	} {
		text := "crime_ref,victim_age\nC/1,14\nC/2,14\n"
		if c.column == "crime_ref" {
			text = strings.Replace(text, "C/2", c.value, 1)
		} else if c.column == "victim_age" {
			text = strings.Replace(text, "C/2,14", "C/2,"+c.value, 1)
		} else {
			text = "crime_ref," + c.column + "\nC/1,\nC/2," + c.value + "\n"
		}
		r, err := NewReader(strings.NewReader(text), "in.csv")
		if err != nil {
			t.Fatal(err)
		}
		if _, p, err := r.Next(); p != nil || err != nil {
			t.Fatal(p, err)
		}
		if _, p, _ := r.Next(); p == nil {
			t.Errorf("%s %q was taken", c.column, c.value)
		}
	}
}

// The two dates of a row are held to each other when both are plain.
func TestPlainHoldsTheDatesToEachOther(t *testing.T) {
	r, err := NewReader(strings.NewReader("crime_ref,recorded_on,committed_from\nC/1,2016-05-04,2016-05-04\nC/2,2016-05-04,2016-05-05T00:00\n"), "in.csv")
	if err != nil {
		t.Fatal(err)
	}
	if _, p, err := r.Next(); p != nil || err != nil {
		t.Fatal(p, err)
	}
	if _, p, _ := r.Next(); p == nil {
		t.Error("a crime that was recorded before it began was taken")
	}
}

// A line needs no allocation, whatever its text, once its values are known.
func TestLinesDoNotAllocate(t *testing.T) {
	var text strings.Builder
	text.WriteString("crime_ref,force,offence_code,recorded_on,committed_from,victim_age,officer_flag,mo_text\n")
	for i := range 1000 {
		fmt.Fprintf(&text, "C/%d,Kent,88A,2016-05-04,2016-05-01T10:00,14,N,\"He said \"\"no %d\"\"\"\n", i, i)
	}
	r, err := NewReader(strings.NewReader(text.String()), "in.csv")
	if err != nil {
		t.Fatal(err)
	}
	var b Block
	if err := r.Block(&b); err != nil {
		t.Fatal(err)
	}
	c := r.NewChecker()
	lines := 0
	allocations := testing.AllocsPerRun(5, func() {
		lines = 0
		c.Start(&b)
		for l, p := c.Next(); l != nil || p != nil; l, p = c.Next() {
			lines++
		}
	})
	if allocations != 0 || lines != 1000 {
		t.Errorf("%d lines made %v allocations", lines, allocations)
	}
}

func BenchmarkNext(b *testing.B) {
	benchmarkRead(b, func(r *Reader) (n int) {
		for {
			if _, _, err := r.Next(); err != nil {
				return n
			}
			n++
		}
	})
}

func BenchmarkBlocks(b *testing.B) {
	benchmarkRead(b, func(r *Reader) (n int) {
		var block Block
		c := r.NewChecker()
		for r.Block(&block) != io.EOF {
			c.Start(&block)
			for l, p := c.Next(); l != nil || p != nil; l, p = c.Next() {
				n++
			}
		}
		return n
	})
}

func benchmarkRead(b *testing.B, read func(*Reader) int) {
	const rows = 20_000
	var text strings.Builder
	if err := sample.WriteCSV(&text, sample.Default(rows, 1)); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		r, err := NewReader(strings.NewReader(text.String()), "in.csv")
		if err != nil {
			b.Fatal(err)
		}
		if n := read(r); n != rows {
			b.Fatalf("read %d rows", n)
		}
	}
}
