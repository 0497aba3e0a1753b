package measure

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoBareFloat lists what the exported functions and methods of measure and
// its rooms give: a result with its conditions, never a float by itself, and an
// exact number by itself only where nothing can be wrong with it.
func TestNoBareFloat(t *testing.T) {
	exact := map[string]string{ // functions that give a *big.Rat, and why they may
		"PerDay": "a count over the days of a period, which has one or more", "PerWeek": "the same by seven",
		"Share": "nil for a part of nothing", "FalseAlarms": "nil for what cannot be",
	}
	seen := 0
	for _, dir := range []string{".", "audit", "chart", "split"} {
		for name, gives := range exportedResults(t, dir) {
			seen++
			switch {
			case strings.Contains(gives, "float64"):
				t.Errorf("%s/%s gives %s: want a result that says why there is none", dir, name, gives)
			case gives == "*big.Rat" && exact[name] == "":
				t.Errorf("%s/%s gives a number without its conditions", dir, name)
			}
		}
	}
	if seen < 50 {
		t.Fatalf("saw %d exported functions", seen)
	}
}

// exportedResults gives the results of each exported function of a folder, as
// its source writes them.
func exportedResults(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	gives := map[string]string{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() || f.Type.Results == nil {
				continue
			}
			var results []string
			for _, r := range f.Type.Results.List {
				results = append(results, string(source[r.Type.Pos()-1:r.Type.End()-1]))
			}
			name := f.Name.Name
			if f.Recv != nil {
				recv := f.Recv.List[0].Type
				name = string(source[recv.Pos()-1:recv.End()-1]) + "." + name
			}
			gives[name] = strings.Join(results, ", ")
		}
	}
	return gives
}
