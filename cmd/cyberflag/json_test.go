package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/examples"
)

var (
	jsonSection = regexp.MustCompile("(?m)^## `([a-z -]+) --json`$")
	jsonKey     = regexp.MustCompile("`([a-z_0-9]+(?:\\.[a-z_0-9]+)?)`")
)

// TestJSONPage runs each command that doc/json.md describes, and asks that the
// page names every key at the top of what it prints, and names no key in its
// tables that is not there.
func TestJSONPage(t *testing.T) {
	page, err := os.ReadFile("../../doc/json.md")
	if err != nil {
		t.Fatal(err)
	}
	runs := jsonRuns(t)
	at := jsonSection.FindAllStringSubmatchIndex(string(page), -1)
	if len(at) != len(runs) {
		t.Errorf("doc/json.md describes %d commands, want %d", len(at), len(runs))
	}
	for i, m := range at {
		end := len(page)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		name, text := string(page[m[2]:m[3]]), string(page[m[1]:end])
		args, ok := runs[name]
		if !ok {
			t.Errorf("doc/json.md describes %s, which this test does not run", name)
			continue
		}
		holdKeys(t, name, text, printedJSON(t, append(args, "--json")))
	}
}

// TestJSONPageQueries asks that the page names every kind of query.
func TestJSONPageQueries(t *testing.T) {
	page, err := os.ReadFile("../../doc/json.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range collate.QueryKinds {
		if !strings.Contains(string(page), "`"+string(kind)+"`: ") {
			t.Errorf("doc/json.md does not say what a query of kind %q is", kind)
		}
	}
}

// holdKeys compares the keys that the page names with those that are printed.
func holdKeys(t *testing.T, name, text string, got map[string]any) {
	said := map[string]bool{}
	for _, m := range jsonKey.FindAllStringSubmatch(text, -1) {
		said[m[1]] = true
	}
	for key := range got {
		if !said[key] && !said[strings.TrimSuffix(key, "_ci")] && !hasPrefixKey(said, key) {
			t.Errorf("%s --json prints %q, which doc/json.md does not name", name, key)
		}
	}
	for line := range strings.Lines(text) {
		cell, _, isRow := strings.Cut(strings.TrimPrefix(line, "| `"), " |")
		if !isRow || !strings.HasPrefix(line, "| `") {
			continue
		}
		for _, m := range jsonKey.FindAllStringSubmatch("`"+cell, -1) {
			if !printed(got, m[1]) {
				t.Errorf("doc/json.md names %q, which %s --json does not print", m[1], name)
			}
		}
	}
}

func hasPrefixKey(said map[string]bool, key string) bool {
	for s := range said {
		if strings.HasPrefix(s, key+".") {
			return true
		}
	}
	return false
}

// printed reports whether a document has the key, or "outer.inner" inside it;
// of a list, its first element speaks.
func printed(doc map[string]any, key string) bool {
	outer, inner, deep := strings.Cut(key, ".")
	v, ok := doc[outer]
	if list, isList := v.([]any); isList && deep && len(list) > 0 {
		v = list[0]
	}
	if !ok || !deep {
		return ok
	}
	object, isObject := v.(map[string]any)
	_, ok = object[inner]
	return isObject && ok
}

// jsonRuns gives the arguments that make each command print something.
func jsonRuns(t *testing.T) map[string][]string {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var example [2]string
	for i, name := range []string{demoFigures, demoArticle} {
		text, err := examples.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		example[i] = write(name, string(text))
	}
	flagged := write("flagged.csv", "crime_ref,force,recorded_on,flag\nA1,Cleveland,2016-05-01,yes\n")
	labelled := write("labelled.csv", "mo_text,label\nMessaged on Facebook.,yes\n")
	extract := write("extract.csv", diffExtract(1, 1))
	published := write("published.csv", "force,shown\nA,[c]\nB,[c]\nTotal,8\n")
	counts := write("counts.csv", "force,count\nA,3\nB,9\nC,4\nD,20\n")
	older, newer := diffFolders(t)
	part := filepath.Join(dir, "part")
	if status := run([]string{"shard", extract, "--index", "0", "--of", "1", "-o", part}, streams{out: io.Discard, err: io.Discard}); status != exitDone {
		t.Fatalf("shard ended with status %d", status)
	}
	book := filepath.Join(dir, "run.db")
	if status := run([]string{"scale", "run", extract, "--database", book}, streams{out: io.Discard, err: io.Discard}); status != exitDone {
		t.Fatalf("scale run ended with status %d", status)
	}
	kept := filepath.Join(dir, "kept")
	mail := write("kent.eml", "From: foi@kent.example\nDate: Mon, 5 Jun 2017 10:00:00 +0100\n\nKent Police. Q2. In 2016/17, 161 offences had a cyber-flag.\n")
	for _, args := range [][]string{{"init", kept}, {"import", example[0], extract, "--workspace", kept}, {"read", mail, "--workspace", kept}, {"confirm", "accept", "1", "--by", "Ada", "--workspace", kept}} {
		if status := run(args, streams{out: io.Discard, err: io.Discard}); status != exitDone {
			t.Fatalf("%v ended with status %d", args, status)
		}
	}
	plan := write("plan.json", `{"of":"officer_flag","records":5,"draw":4,"strata":[{"name":"a","flagged":true,"records":2,"draw":2},{"name":"b","records":3,"draw":2}]}`)
	key := write("key.csv", "crime_ref,force,stratum\n1,,a\n2,,a\n3,,b\n4,,b\n")
	labels := write("labels.csv", "crime_ref,force,coder_1,coder_2\n1,,yes,yes\n2,,no,no\n3,,yes,yes\n4,,no,no\n")
	return map[string][]string{
		"audit estimate":   {"audit", "estimate", labels, "--plan", plan, "--key", key},
		"collate":          {"collate", "--figures", example[0], "--base", "2015-16", "--current", "2016-17"},
		"rise":             {"rise", "--figures", example[0], "--base", "2015-16", "--current", "2016-17"},
		"check":            {"check", example[1], "--figures", example[0]},
		"attack":           {"attack", published},
		"brief":            {"brief", "--figures", example[0], "--force", "Cleveland", "--year", "2016-17"},
		"tally":            {"tally", flagged},
		"inspect":          {"inspect", flagged},
		"validate":         {"validate", flagged, "--today", "2026-11-29"},
		"merge":            {"merge", part},
		"scale status":     {"scale", "status", "--database", book},
		"evaluate":         {"evaluate", labelled},
		"explain":          {"explain", "--text", "Abuse on Facebook. No contact on Snapchat."},
		"rules diff":       {"rules", "diff", older, newer, extract, "--adopt", "Ada", "--second", "Grace"},
		"confirm --list":   {"confirm", "--list", "--workspace", kept},
		"confirm --status": {"confirm", "--status", "--workspace", kept},
		"status":           {"status", "--workspace", kept},
		"nibrs":            {"nibrs", filepath.Join("..", "..", "extract", "nibrs", "testdata", "csv")},
		"protect":          {"protect", counts, "-o", filepath.Join(dir, "shown.csv")},
	}
}

func printedJSON(t *testing.T, args []string) map[string]any {
	t.Helper()
	var out, stderr bytes.Buffer
	if status := run(args, streams{in: strings.NewReader(""), out: &out, err: &stderr}); status != exitDone {
		t.Fatalf("%v ended with status %d: %s", args, status, stderr.String())
	}
	var doc map[string]any
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatalf("%v: %v", args, err)
	}
	return doc
}
