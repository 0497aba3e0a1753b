package intruder_test

import (
	"errors"
	"strings"
	"testing"

	"cyberflag/disclose/intruder"
)

// A name in another encoding would be another cell, and join with nothing.
func TestOtherEncodingsAreRefused(t *testing.T) {
	_, err := intruder.ReadTable("t.csv", strings.NewReader("force,shown\nKent,3\nMalm\xf6,4\n"))
	var problem *intruder.Problem
	if !errors.As(err, &problem) || problem.Row != 3 || problem.Hint() == "" {
		t.Errorf("error %v, want row 3 with a hint", err)
	}
	if table, err := intruder.ReadTable("t.csv", strings.NewReader("\ufeffforce;shown\r\nMalmö;4\r\n")); err != nil || table.Dims[0] != "force" {
		t.Errorf("a file with a mark of its order: %v, %v", table.Dims, err)
	}
}
