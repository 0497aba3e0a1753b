package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cyberflag/collect/answer"
)

// ExpectedEnd ends the name of a right reading: NAME.expected.json beside NAME.xlsx.
const ExpectedEnd = ".expected.json"

// An Expected is a right reading and the path of the file that it is of.
type Expected struct {
	File string
	Want answer.Reading
}

// Folder gives the right readings of a folder, by name. It is an error where one cannot be read, or no
// file of its name stands beside it.
func Folder(dir string) ([]Expected, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"+ExpectedEnd))
	if err != nil {
		return nil, err
	}
	var out []Expected
	for _, path := range paths {
		e, err := expectedAt(path)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func expectedAt(path string) (e Expected, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return e, err
	}
	if err := json.Unmarshal(text, &e.Want); err != nil {
		return e, fmt.Errorf("%s: %w", path, err)
	}
	beside, err := filepath.Glob(strings.TrimSuffix(path, ExpectedEnd) + ".*")
	beside = slices.DeleteFunc(beside, func(p string) bool { return strings.HasSuffix(p, ".json") })
	if err != nil || len(beside) == 0 {
		return e, fmt.Errorf("%s: no file of that name stands beside it", path)
	}
	e.File = beside[0]
	return e, nil
}
