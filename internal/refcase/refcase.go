// Package refcase finds and reads the shared reference set, for tests: worked cases
// with what is expected of them. The set stands beside the project on some machines;
// where it is not, a test that needs it is skipped.
package refcase

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A Case is a worked case of the set.
type Case struct {
	Name, Topic      string
	Inputs, Expected json.RawMessage
	Tolerance        *float64
}

// folder is where the set stands in the shared folder.
const folder = "refcases"

// Find gives the shared folder that holds the set, when there is one: it is looked for
// beside each folder that the test runs in.
func Find() (shared fs.FS, found bool) {
	at, err := os.Getwd()
	for ; err == nil && at != filepath.Dir(at); at = filepath.Dir(at) {
		shared := filepath.Join(at, "shared")
		if _, err := os.Stat(filepath.Join(shared, folder)); err == nil {
			return os.DirFS(shared), true
		}
	}
	return nil, false
}

// Shared is Find that skips the test where there is none.
func Shared(t testing.TB) fs.FS {
	t.Helper()
	shared, found := Find()
	if !found {
		t.Skip("skipped: the shared reference cases are not beside the project")
	}
	return shared
}

// Cases gives every case, or skips the test.
func Cases(t testing.TB) []Case {
	t.Helper()
	data, err := fs.ReadFile(Shared(t), folder+"/refcases.json")
	if err != nil {
		t.Fatal(err)
	}
	var set struct{ Cases []Case }
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	return set.Cases
}
