package score

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"cyberflag/collect/answer"
)

// ExpectedEnd ends the name of a right reading: NAME.expected.json beside NAME.xlsx.
const ExpectedEnd = ".expected.json"

// An Expected is a right reading and the name, in its folder, of the file that it is of.
type Expected struct {
	File string
	Want answer.Reading
}

// Folder gives the right readings of a folder, by name. It is an error where one cannot be read, or no
// file of its name stands beside it.
func Folder(folder fs.FS) ([]Expected, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	var out []Expected
	for _, name := range names {
		base, ok := strings.CutSuffix(name, ExpectedEnd)
		if !ok {
			continue
		}
		e, err := expectedOf(folder, base, names)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, e)
	}
	return out, nil
}

// expectedOf reads the right reading of a name, and finds its file among the names of the folder.
func expectedOf(folder fs.FS, base string, names []string) (e Expected, err error) {
	text, err := fs.ReadFile(folder, base+ExpectedEnd)
	if err != nil {
		return e, err
	}
	if err := json.Unmarshal(text, &e.Want); err != nil {
		return e, err
	}
	beside := slices.IndexFunc(names, func(name string) bool {
		return strings.HasPrefix(name, base+".") && !strings.HasSuffix(name, ".json")
	})
	if beside < 0 {
		return e, fmt.Errorf("no file of that name stands beside it")
	}
	e.File = names[beside]
	return e, nil
}
