package cyberflag_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	link   = regexp.MustCompile(`\]\(([^)#][^)]*)\)`)
	target = regexp.MustCompile("`make ([a-z]+)`|(?m)^make ([a-z]+)")
	rule   = regexp.MustCompile(`(?m)^([a-z]+):`)
)

// TestDocumentsPointSomewhere follows every relative link in the documents.
func TestDocumentsPointSomewhere(t *testing.T) {
	links := 0
	eachDocument(t, func(path, text string) {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			file, _, _ := strings.Cut(m[1], "#")
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), file)); err != nil {
				t.Errorf("%s links to %s, which is not there", path, m[1])
			}
		}
	})
	if links == 0 {
		t.Error("followed no links: the test is not reading the documents")
	}
}

// TestDocumentedTargetsExist asks of every make target that a document names
// that the Makefile has it.
func TestDocumentedTargetsExist(t *testing.T) {
	makefile, err := os.ReadFile("Makefile")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, m := range rule.FindAllStringSubmatch(string(makefile), -1) {
		have[m[1]] = true
	}
	eachDocument(t, func(path, text string) {
		for _, m := range target.FindAllStringSubmatch(text, -1) {
			if name := m[1] + m[2]; !have[name] {
				t.Errorf("%s names make %s, which the Makefile does not have", path, name)
			}
		}
	})
}

// TestEveryRoomIsInThePlan asks of doc/design.md that it names every room.
func TestEveryRoomIsInThePlan(t *testing.T) {
	plan, err := os.ReadFile("doc/design.md")
	if err != nil {
		t.Fatal(err)
	}
	for room := range mayImport {
		if room == "cmd" {
			room = "cmd/cyberflag"
		}
		if !strings.Contains(string(plan), "| `"+room+"` |") {
			t.Errorf("doc/design.md does not say what room %s does", room)
		}
	}
}

// TestEveryDependencyHasItsReason asks the same of each module in go.mod that
// the project imports itself.
func TestEveryDependencyHasItsReason(t *testing.T) {
	plan, err := os.ReadFile("doc/design.md")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	direct := 0
	for line := range strings.Lines(string(mod)) {
		module, _, ok := strings.Cut(strings.TrimSpace(line), " v")
		if !ok || strings.Contains(line, "// indirect") {
			continue
		}
		direct++
		name := strings.TrimPrefix(strings.TrimSuffix(module, "/v1/gonum"), "github.com/")
		if name = strings.TrimSuffix(name, ".org"); !strings.Contains(string(plan), "| "+name) {
			t.Errorf("doc/design.md gives no reason for the dependency %s", module)
		}
	}
	if direct == 0 {
		t.Error("found no dependencies: the test is not reading go.mod")
	}
}

func eachDocument(t *testing.T, f func(path, text string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git"):
			return filepath.SkipDir
		case filepath.Ext(path) == ".md":
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			f(path, string(text))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
