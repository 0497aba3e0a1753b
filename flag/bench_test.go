package flag

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// loudRecords makes records of the length of a force's, some 60 words, of the
// texts in testdata/labelled.csv: three in one. All have a mention.
func loudRecords(tb testing.TB) (loud []record.Record) {
	f, err := os.Open("testdata/labelled.csv")
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	s := sit(tb, judge(tb), "")
	for i := 1; i+2 < len(rows); i++ {
		rec := record.Record{
			RecordedOn: civil.MustParse("2023-10-09"), OffenceCode: "9A", LocationType: "Dwelling",
			Text: strings.Join([]string{rows[i][2], rows[i+1][2], rows[i+2][2]}, " "),
		}
		if !s.Silent(&rec) {
			loud = append(loud, rec)
		}
	}
	return loud
}

// BenchmarkDecide decides records with mentions, as flag does; one turn is one record.
func BenchmarkDecide(b *testing.B) {
	loud := loudRecords(b)
	s := sit(b, judge(b), "")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if d := s.Decide(loud[i%len(loud)]); d.Answer() == Undecided {
			b.Fatal("no answer")
		}
	}
}
