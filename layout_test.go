package cyberflag_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the plan of the house: each room, and the rooms it may import
// besides the standard library, other modules and internal/. A folder below a
// room belongs to the room. doc/decisions/ says why where this table differs
// from the first plan.
var mayImport = map[string][]string{
	"record":    {},
	"figure":    {},
	"rules":     {},
	"reference": {"record", "figure"},
	"extract":   {"record", "reference"},
	"flag":      {"record", "rules", "reference"},
	"tally":     {"record", "flag", "reference"},
	"prose":     {"figure", "reference"},
	"collect":   {"figure", "prose", "reference"},
	"collate":   {"figure", "reference"},
	"measure":   {"figure", "reference"},
	"disclose":  {"figure", "tally"},
	"check":     {"figure", "prose", "measure", "reference"},
	"publish":   {"figure", "disclose", "measure", "reference", "collate"},
	"store":     {"record", "figure", "tally"},
	"scale":     {"record", "reference", "rules", "extract", "flag", "tally"},
	"web":       {"publish"},
	"examples":  {},
	"cmd":       {everyRoom},
}

const (
	module    = "cyberflag"
	everyRoom = "*"
)

// pureRooms have values in and values out: no disk, network, clock or log.
var pureRooms = []string{
	"record", "figure", "rules", "reference", "extract", "flag", "tally", "prose",
	"collect", "collate", "measure", "disclose", "check", "publish",
}

// impure are the packages that a pure room may not import outside its tests.
// io/fs and embed are values, so they are allowed.
var impure = []string{"os", "net", "net/http", "log", "log/slog", "context", "os/exec"}

// TestRooms holds the plan of the house by reading the source, because asking
// the go tool would give a cached answer.
func TestRooms(t *testing.T) {
	files := 0
	eachImport(t, func(path, room, imported string, isTest bool) {
		files++
		allowed, known := mayImport[room]
		if !known {
			t.Errorf("%s: %q is a room that the plan does not know", path, room)
			return
		}
		if to, ok := ownRoom(imported); ok && !isTest {
			if to != room && to != "internal" && !slices.Contains(allowed, to) && !slices.Contains(allowed, everyRoom) {
				t.Errorf("%s: room %s may not import room %s", path, room, to)
			}
		}
		if slices.Contains(pureRooms, room) && slices.Contains(impure, imported) && !isTest {
			t.Errorf("%s: room %s is pure and may not import %s", path, room, imported)
		}
	})
	if files == 0 {
		t.Fatal("read no imports: the test is not looking at the source")
	}
}

// TestInternalKnowsNoRoom keeps internal/ free of the domain.
func TestInternalKnowsNoRoom(t *testing.T) {
	eachFile(t, func(path string, imports []string) {
		if !strings.HasPrefix(path, "internal/") {
			return
		}
		for _, imported := range imports {
			if to, ok := ownRoom(imported); ok && to != "internal" {
				t.Errorf("%s: internal may not import room %s", path, to)
			}
		}
	})
}

// TestPackageComments asks of every package that it says what it does.
func TestPackageComments(t *testing.T) {
	said := map[string]bool{}
	walkGo(t, func(path string) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.ToSlash(filepath.Dir(path))
		said[dir] = said[dir] || f.Doc != nil && len(f.Doc.Text()) > 60
	})
	for dir, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment that says what it does and what it refuses", dir)
		}
	}
}

// eachImport calls f for every import of every file inside a room.
func eachImport(t *testing.T, f func(path, room, imported string, isTest bool)) {
	eachFile(t, func(path string, imports []string) {
		room, _, inside := strings.Cut(path, "/")
		if !inside || room == "internal" {
			return
		}
		for _, imported := range imports {
			f(path, room, imported, strings.HasSuffix(path, "_test.go"))
		}
	})
}

func eachFile(t *testing.T, f func(path string, imports []string)) {
	walkGo(t, func(path string) {
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		var imports []string
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			imports = append(imports, name)
		}
		f(filepath.ToSlash(path), imports)
	})
}

func walkGo(t *testing.T, f func(path string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != "."):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".go"):
			f(path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// ownRoom gives the room of an import of this module.
func ownRoom(imported string) (room string, ok bool) {
	rest, ok := strings.CutPrefix(imported, module+"/")
	room, _, _ = strings.Cut(rest, "/")
	return room, ok
}
