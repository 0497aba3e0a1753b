package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A workbook with a title above its table is protected as the answer it is.
func TestProtectWorkbook(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "answer.xlsx"), filepath.Join(dir, "out.csv")
	f := excelize.NewFile()
	for i, row := range [][]any{
		{"Offences with an online flag"}, {},
		{"Offence", "Number of offences"}, {"Grooming", 21}, {"Exploitation", 3}, {"Communication", 9}, {"Total", 33},
	} {
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
	var said bytes.Buffer
	if status := run([]string{"protect", in, "--answer", "-o", out}, streams{out: &said, err: &said}); status != exitDone {
		t.Fatalf("status %d: %s", status, &said)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want := "Offence,shown,status\nGrooming,21,exact\nExploitation,[c],hidden\nCommunication,[c],hidden\nTotal,33,exact\n"
	if string(got) != want {
		t.Errorf("written:\n%s\nwant:\n%s", got, want)
	}
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
