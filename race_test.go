package cyberflag_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestGoroutinesRunUnderTheRaceDetector asks of each room that starts
// goroutines, in its code or its tests, that the Makefile runs it with -race.
// The commands are there by the names of their tests.
func TestGoroutinesRunUnderTheRaceDetector(t *testing.T) {
	makefile, err := os.ReadFile("Makefile")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?m)^concurrent = (.+)$`).FindSubmatch(makefile)
	if list == nil {
		t.Fatal("the Makefile has no line concurrent = ROOM...")
	}
	raced := strings.Fields(string(list[1]))
	started := 0
	walkGo(t, func(path string) {
		room := "./" + filepath.ToSlash(filepath.Dir(path))
		if strings.HasPrefix(room, "./cmd/") || !startsGoroutines(t, path) {
			return
		}
		started++
		for _, pattern := range raced {
			parent, below := strings.CutSuffix(pattern, "/...")
			if room == pattern || below && (room == parent || strings.HasPrefix(room, parent+"/")) {
				return
			}
		}
		t.Errorf("%s starts goroutines, and the Makefile does not run %s with the race detector", path, room)
	})
	if started == 0 {
		t.Error("found no file that starts goroutines: the test is not reading the source")
	}
}

// startsGoroutines reports a go statement, or a call that starts goroutines by
// itself: of a group, a parallel test, a parallel benchmark or a test server.
func startsGoroutines(t *testing.T, path string) (found bool) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = true
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok {
				switch f.Sel.Name {
				case "Go", "Parallel", "RunParallel", "NewServer", "NewTLSServer":
					found = true
				}
			}
		}
		return !found
	})
	return found
}
