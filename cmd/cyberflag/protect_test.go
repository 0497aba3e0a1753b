package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// Workbooks as FOI officers have them are protected as the answers they are: what is
// written is read back by the intruder, who works out no small count.
func TestProtectWorkbook(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]any
		want string // what is written, or ""
		says string
	}{
		{"a title above", [][]any{{"Offences with an online flag"}, {},
			{"Offence", "Number of offences"}, {"Grooming", 21}, {"Exploitation", 3}, {"Communication", 9}, {"Total", 33}},
			"Offence,shown,status\nGrooming,21,exact\nExploitation,[c],hidden\nCommunication,[c],hidden\nTotal,33,exact\n", ""},
		{"notes below, and a column without a usual name", [][]any{{"Offence", "Cyber-flagged 2016/17"}, {"Grooming", 1204}, {"Exploitation", 3},
			{"Communication", 9}, {"Total", 1216}, {}, {"Note: recorded offences only."}, {"Source: crime system"}},
			"Offence,shown,status\nGrooming,1204,exact\nExploitation,[c],hidden\nCommunication,[c],hidden\nTotal,1216,exact\n",
			"2 rows hold no count, from row 7"},
		{"years across with a total", [][]any{{"Response to request 1234"}, {"Offence", "2015/16", "2016/17", "Total"},
			{"Grooming", 21, 26, 47}, {"Exploitation", 3, 7, 10}, {"Communication", 9, 12, 21}, {"Total", 33, 45, 78}},
			"", "4 of 12 cells hidden: 1 small"},
		// As the answer 10905/25 of October 2025, with three stars beside rows that add up to
		// 46 under a total of 52: the stars add up to 6, and may be any three of 1 to 4.
		{"Northamptonshire", [][]any{{"Sexual communication with a child", "Count"}, {"2021", 11}, {"2022", 1}, {"2023", 20},
			{"2024", 2}, {"2025", 3}, {"earlier", 15}, {"Total", 52}}, "", "3 of 7 cells hidden: 3 small, 0 to protect them"},
		// Had they added up to 3, each were 1.
		{"Northamptonshire with a total of 49", [][]any{{"Sexual communication with a child", "Count"}, {"2021", 11}, {"2022", 1}, {"2023", 20},
			{"2024", 1}, {"2025", 1}, {"earlier", 15}, {"Total", 49}}, "", "hidden: 3 small, 1 to protect them"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, written, said := protectRows(t, c.rows)
			if status != exitDone || !strings.Contains(said, c.says) {
				t.Fatalf("status %d: %s, want %q", status, said, c.says)
			}
			if c.want != "" && written != c.want {
				t.Errorf("written:\n%s\nwant:\n%s", written, c.want)
			}
			published, err := intruder.ReadTable("out.csv", strings.NewReader(written))
			if err != nil {
				t.Fatal(err)
			}
			res, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{published}}, intruder.Rule)
			if err != nil || res.Revealed() > 0 || len(res.Hidden) == 0 {
				t.Errorf("%d hidden, %d revealed (%v)", len(res.Hidden), res.Revealed(), err)
			}
		})
	}
}

// What would be published beside the table, or is no table of counts, is refused.
func TestProtectWorkbookRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]any
		says string
	}{
		{"a percentage beside the counts", [][]any{{"Offence", "Number", "Share"}, {"Grooming", 21, "64%"}, {"Exploitation", 3, "9%"}, {"Communication", 9, "27%"}},
			`column Share: holds numbers such as "27%"`},
		{"another count beside the counts", [][]any{{"Offence", "Number", "Of these solved"}, {"Grooming", 21, 4}, {"Exploitation", 3, 1}},
			"column Of these solved: holds numbers"},
		{"stars in place of counts", [][]any{{"Offence", "Number"}, {"Grooming", 21}, {"Exploitation", "*"}, {"Total", 26}}, "attack tells what a table with marks gives away"},
		{"two heads, one above the other", [][]any{{"Offence", "2016/17", ""}, {"", "F", "M"}, {"Grooming", 21, 3}}, "has no name"},
		{"a second table below", [][]any{{"Offence", "Number"}, {"Grooming", 21}, {"Age", "Number"}, {"0-9", 3}}, `"Number" is not a whole number`},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, written, said := protectRows(t, c.rows)
			if status != exitFailed || written != "" || !strings.Contains(said, c.says) {
				t.Errorf("status %d, written %q: %s, want %q", status, written, said, c.says)
			}
		})
	}
}

// protectRows protects a workbook with these rows as an answer.
func protectRows(t *testing.T, rows [][]any) (status int, written, said string) {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "answer.xlsx"), filepath.Join(dir, "out.csv")
	f := excelize.NewFile()
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs(in); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	status = run([]string{"protect", in, "--answer", "-o", out}, streams{out: &b, err: &b})
	got, err := os.ReadFile(out)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return status, string(got), b.String()
}

// TestStopOfProtect asks that a stop is not kept waiting by work that knows none.
func TestStopOfProtect(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("stopped by the test"))
	ended := make(chan bool)
	hang := make(chan struct{})
	defer close(hang)
	go func() { ended <- untilStopped(ctx, func() { <-hang }) }()
	if <-ended {
		t.Error("work that hangs was waited for")
	}
	if !untilStopped(t.Context(), func() {}) {
		t.Error("work that ended is said to be stopped")
	}
}

// TestOwnersAreSeveral has forces that know their own counts only where there are others.
func TestOwnersAreSeveral(t *testing.T) {
	c := table.Counts{Dims: []string{"Force", "year"}, Rows: []table.Count{{Key: []string{"Kent", "2016-17"}}, {Key: []string{table.Total, "2016-17"}}}}
	if got := ownersOf(c); got != "" {
		t.Errorf("of one force: %q, want nobody", got)
	}
	c.Rows = append(c.Rows, table.Count{Key: []string{"Essex", "2016-17"}})
	if got := ownersOf(c); got != "Force" {
		t.Errorf("of two forces: %q, want Force", got)
	}
}
