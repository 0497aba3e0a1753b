package train

import (
	"fmt"
	"testing"

	"cyberflag/record"
)

// A word of the vocabulary stands in enough records of enough writers.
func TestVocabulary(t *testing.T) {
	var rows []Row
	for i := range leastRows {
		row := Row{Source: fmt.Sprint(i % leastWriters), Record: record.Record{Text: "Deposit, DEPOSIT and 12 ab café 3way"}}
		if i > 0 {
			row.Record.Text += " parcel" // one record too few
		}
		rows = append(rows, row)
	}
	for range leastRows {
		rows = append(rows, Row{Source: "0", Record: record.Record{Text: "one writer's quirk"}})
	}
	var got []string
	for _, w := range vocabulary(rows) {
		got = append(got, w.Word)
	}
	if want := "[ab and deposit]"; fmt.Sprint(got) != want {
		t.Errorf("vocabulary %v, want %s", got, want)
	}
	if words := vocabulary(rows[:leastRows-1]); len(words) != 0 {
		t.Errorf("too few records give %v", words)
	}
	same := make([]Row, leastRows)
	for i := range same {
		same[i].Record.Text = "deposit"
	}
	if words := vocabulary(same); len(words) != 0 {
		t.Errorf("the records of a single source, and its names, give %v", words)
	}
}
