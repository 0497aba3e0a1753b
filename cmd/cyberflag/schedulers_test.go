package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// documentedTasks are what doc/scale.md gives to each scheduler for one shard, how
// its number comes to the task, and how plain processes are told it.
var documentedTasks = []struct {
	scheduler string
	line      *regexp.Regexp // the command is its first group
	run       string         // %d is the number, %s the command
}{
	{"slurm", regexp.MustCompile(`(?m)^  '(cyberflag shard .*SLURM_ARRAY_TASK_ID.*)'\)$`), "env SLURM_ARRAY_TASK_ID=%d\nexec sh -c '%s'\n"},
	{"kubernetes", regexp.MustCompile(`(?m)^ +args: \['(cyberflag shard .*JOB_COMPLETION_INDEX.*)'\]$`), "env JOB_COMPLETION_INDEX=%d\nexec sh -c '%s'\n"},
	{"spark", regexp.MustCompile(`(?m)^ +"(xargs .*cyberflag shard .*)"\)\.count\(\)$`), "exec sh -c 'echo %d | %s'\n"},
}

// TestSchedulersAsDocumented runs the commands of doc/scale.md as the schedulers
// would, each task a process of its own that knows its number alone, the last task
// first and one of them twice, and merges as documented: with the digest of the file
// in one, and the bytes of flag.
func TestSchedulersAsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../doc/scale.md")
	if err != nil {
		t.Fatal(err)
	}
	merge := regexp.MustCompile(`--wrap '(cyberflag merge .*)'`).FindStringSubmatch(string(page))
	if merge == nil {
		t.Fatal("doc/scale.md has no merge for Slurm")
	}
	var script strings.Builder
	script.WriteString("mkdir data data/parts\nexec cyberflag sample --records 2000 -o data/extract.csv\n" +
		"exec cyberflag flag data/extract.csv -o flagged.csv\nexec cyberflag scale plan data/extract.csv --of 5 -o data/plan.json\n")
	here := strings.NewReplacer("s3://extracts/2025.csv", "data/extract.csv", "/plan/", "data/", " /parts/", " data/parts/", "/data/", "data/")
	for _, task := range documentedTasks {
		m := task.line.FindStringSubmatch(string(page))
		if m == nil {
			t.Fatalf("doc/scale.md has no task for %s", task.scheduler)
		}
		for _, shard := range []int{4, 2, 2, 0, 1} {
			fmt.Fprintf(&script, task.run, shard, here.Replace(m[1]))
		}
		fmt.Fprintf(&script, "! exec sh -c '%s'\nstderr 'a shard is missing: 3'\n", here.Replace(merge[1]))
		fmt.Fprintf(&script, task.run, 3, here.Replace(m[1]))
		fmt.Fprintf(&script, "exec sh -c '%s'\nstdout '\"received\": 2000'\ncp stdout %s.json\n", here.Replace(merge[1]), task.scheduler)
		fmt.Fprintf(&script, "exec sh -c 'cyberflag merge data/parts/* --extract data/extract.csv -o %[1]s.csv'\ncmp %[1]s.csv flagged.csv\nrm data/parts\nmkdir data/parts\n", task.scheduler)
		if first := documentedTasks[0].scheduler; task.scheduler != first {
			fmt.Fprintf(&script, "cmp %s.json %s.json\n", task.scheduler, first)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "schedulers.txtar"), []byte(script.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{Dir: dir})
}
