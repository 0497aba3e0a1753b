package extract_test

import (
	"strings"
	"testing"

	"cyberflag/extract"
)

// A column that seems to hold the free text is named where none is read as it, and the rows
// that were looked at come again.
func TestTextElsewhere(t *testing.T) {
	long := strings.Repeat("He sent her a message every day. ", 3)
	for _, c := range []struct {
		why, header, row, want string
		opts                   []extract.Option
	}{
		{"the longest", "crime_ref,place,what happened", "A/1,In the car park of the station,\"" + long + "\"", "what happened", nil},
		{"by its name, however short", "crime_ref,beat,Narrative", "A/1,The High Street by the bridge,Messaged.", "Narrative", nil},
		{"it is read", "crime_ref,mo_text,notes", "A/1,short,\"" + long + "\"", "", nil},
		{"no other is long", "crime_ref,beat,place", "A/1,B3,Car park of the station", "", nil},
		{"a known column is not it", "crime_ref,offence_title", "A/1,\"" + long + "\"", "", nil},
		{"a mapping says itself", "No,notes", "A/1,\"" + long + "\"", "", []extract.Option{extract.Mapped(&extract.Mapping{Name: "p", Columns: map[string]string{"crime_ref": "No"}, Pass: []string{"notes"}})}},
	} {
		r, err := extract.NewReader(strings.NewReader(c.header+"\n"+c.row+"\n"+strings.Replace(c.row, "A/1", "A/2", 1)+"\n"), "a.csv", c.opts...)
		if err != nil {
			t.Fatal(err)
		}
		isText := func(header string) bool { return header == "Narrative" }
		if got := r.TextElsewhere(isText); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		n := 0
		for ; ; n++ {
			if _, problem, err := r.Next(); err != nil || problem != nil {
				break
			}
		}
		if n != 2 {
			t.Errorf("%s: %d rows are read afterwards, want 2", c.why, n)
		}
	}
}

// A broken row at the front hides no column, and is still told of.
func TestTextElsewhereBehindABrokenRow(t *testing.T) {
	long := strings.Repeat("He sent her a message every day. ", 3)
	r, err := extract.NewReader(strings.NewReader("crime_ref,notes\nA/0,one,too many\nA/1,"+long+"\n"), "a.csv")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.TextElsewhere(func(string) bool { return false }); got != "notes" {
		t.Errorf("%q", got)
	}
	if _, problem, err := r.Next(); problem == nil || err != nil {
		t.Errorf("the broken row: %v, %v", problem, err)
	}
	if rec, problem, err := r.Next(); problem != nil || err != nil || len(rec.Raw) == 0 {
		t.Errorf("the row behind it: %v, %v", problem, err)
	}
}
