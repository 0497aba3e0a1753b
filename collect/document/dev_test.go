package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// TestDevelopmentFiles reads the development answers, where they stand beside the
// project: every one is read, and the old workbooks have their cells.
func TestDevelopmentFiles(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/answers/dev/*")
	if len(files) == 0 {
		t.Skip("skipped: the development answers are not beside the project")
	}
	want := map[string]string{
		"d10-F-2017-00872.xls": "[paragraph, Sheet1!A18] 2b. 226\n",
		"d16-2020-21473.xls":   "9 | 2019/20 | 128{note mark: ²}\n",
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".json") || strings.HasSuffix(file, ".md") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := show(t, filepath.Base(file), data, document.Options{Pages: engine}); !strings.Contains(got, want[filepath.Base(file)]) {
			t.Errorf("%s is read as\n%s", file, got)
		}
	}
}
