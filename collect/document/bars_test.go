package document

import "testing"

// Lines that upright strokes part are a table, with or without rules between them; a sentence
// with a stroke is none.
func TestBars(t *testing.T) {
	for _, c := range []struct {
		why, text string
		rows      int // 0 for no table
	}{
		{"strokes and a rule of dashes", "| Year | Offences | Flag |\n|---|:--:|---|\n| 2016/17 | 512 | 61 |\n| 2017/18 | 588 | 72 |\n", 3},
		{"a drawn frame", "+---------+-----+\n| Year    | No. |\n+---------+-----+\n| 2016/17 |  61 |\n| 2017/18 |  72 |\n+---------+-----+\n", 3},
		{"titles across a drawn frame", "+-------+------+------+\n|       | 2018 | 2019 |\n+-------+------+------+\n| ALL OFFENCES        |\n+-------+------+------+\n| Girls |   61 |   72 |\n| Boys  |   12 |   13 |\n+-------+------+------+\n| WITH THE FLAG       |\n+-------+------+------+\n| Girls |    6 |    7 |\n+-------+------+------+\n", 6},
		{"a title above the heads of a drawn frame", "+--------------------+\n| Offences by year   |\n+---------+----------+\n| Year    | Number   |\n+---------+----------+\n| 2016/17 |       61 |\n| 2017/18 |       72 |\n+---------+----------+\n", 3},
		{"a frame in drawn signs", "┌───────┬──────┬──────┐\n│       │ 2018 │ 2019 │\n├───────┼──────┼──────┤\n│ ALL OFFENCES        │\n├───────┼──────┼──────┤\n│ Girls │   61 │   72 │\n└───────┴──────┴──────┘\n", 3},
		{"no strokes at the ends", "Year | Offences\n2016/17 | 512\n2017/18 | 588\n", 3},
		{"a breadcrumb", "Home | About us | Contact\nKent Police\n", 0},
	} {
		d, err := Read("a.txt", []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		rows := 0
		for _, b := range d.Sections[0].Blocks {
			if b.Table != nil {
				rows = len(b.Table.Rows)
			}
		}
		if rows != c.rows {
			t.Errorf("%s: %d rows, want %d", c.why, rows, c.rows)
		}
	}
}
