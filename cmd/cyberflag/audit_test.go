package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAuditFindsWhatIsMissed audits made-up records of which the truth is known,
// with several seeds: the corrected total is right on average, and the
// guaranteed range of recall holds the truth nearly always.
func TestAuditFindsWhatIsMissed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	flagged, online := auditWorld(t, dir)
	truth := readRecords(t, flagged)
	var total, set float64
	for _, r := range truth {
		if online[auditKey(r["force"], r["crime_ref"])] {
			total++
			if r["officer_flag"] == "Y" {
				set++
			}
		}
	}
	const seeds = 12
	inside, sum, helped, plain := 0, 0.0, 0.0, 0.0
	for seed := range seeds {
		e := auditOnce(t, dir, flagged, fmt.Sprintf("the seed of run number %d", seed), online)
		sum += float(t, e.Corrected.Value)
		plain += math.Abs(float(t, e.Corrected.Value)-total) / seeds
		helped += math.Abs(float(t, e.Helped.Corrected.Value)-total) / seeds
		if r := set / total; float(t, e.Recall.GuaranteedLow) <= r && r <= float(t, e.Recall.GuaranteedHigh) {
			inside++
		}
	}
	if inside < seeds-1 {
		t.Errorf("the guaranteed range of recall holds the truth, %.3f, %d times of %d", set/total, inside, seeds)
	}
	if mean := sum / seeds; math.Abs(mean/total-1) > 0.15 {
		t.Errorf("corrected totals are %.0f on average, the truth is %.0f", mean, total)
	}
	t.Logf("corrected totals are off by %.1f on average, and by %.1f with the machine's help", plain, helped)
	t.Logf("%.0f online of %d, recall of the officer's flag %.3f; corrected total on average %.0f", total, len(truth), set/total, sum/seeds)
}

// auditWorld makes a flagged file of which it is known what is online: all of
// one made-up extract and none of another. It takes the first record of each
// reference.
func auditWorld(t *testing.T, dir string) (flagged string, online map[string]bool) {
	t.Helper()
	online = map[string]bool{}
	var all [][]string
	for i, part := range []struct{ n, share string }{{"500", "1"}, {"6000", "0"}} {
		path := filepath.Join(dir, part.n+".csv")
		auditRun(t, "sample", "--records", part.n, "--seed", part.n, "--online-share", part.share, "-o", path)
		rows := readCSV(t, path)
		if i == 0 {
			all = append(all, rows[0])
		}
		for _, row := range rows[1:] {
			key := auditKey(row[1], row[0])
			if _, twice := online[key]; twice {
				continue
			}
			online[key] = part.share == "1"
			all = append(all, row)
		}
	}
	writeCSV(t, filepath.Join(dir, "extract.csv"), all)
	flagged = filepath.Join(dir, "flagged.csv")
	auditRun(t, "flag", filepath.Join(dir, "extract.csv"), "-o", flagged)
	return flagged, named(t, flagged, online)
}

// named gives the truth under the names that forces have in the key.
func named(t *testing.T, flagged string, online map[string]bool) map[string]bool {
	truth := map[string]bool{}
	for _, r := range readRecords(t, flagged) {
		is := online[auditKey(r["force"], r["crime_ref"])]
		truth[auditKey(r["force"], r["crime_ref"])] = is
		truth[auditKey(forceName(r["force"]), r["crime_ref"])] = is
	}
	return truth
}

// auditOnce plans, draws, labels with the truth, and estimates.
func auditOnce(t *testing.T, dir, flagged, seed string, online map[string]bool) estimateJSON {
	t.Helper()
	in := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(in("seed"), []byte(seed), 0o600); err != nil {
		t.Fatal(err)
	}
	auditRun(t, "audit", "plan", flagged, "--seed-file", in("seed"), "--n", "500", "-o", in("plan.json"))
	auditRun(t, "audit", "draw", flagged, "--plan", in("plan.json"), "--seed-file", in("seed"), "-o", in("sample.csv"), "--key", in("key.csv"))
	labelled := [][]string{{"crime_ref", "force", "label"}}
	for _, r := range readRecords(t, in("sample.csv")) {
		labelled = append(labelled, []string{r["crime_ref"], r["force"], yesNo(online[auditKey(r["force"], r["crime_ref"])])})
	}
	writeCSV(t, in("labelled.csv"), labelled)
	var e estimateJSON
	if err := json.Unmarshal([]byte(auditRun(t, "audit", "estimate", in("labelled.csv"), "--plan", in("plan.json"), "--key", in("key.csv"), "--json")), &e); err != nil {
		t.Fatal(err)
	}
	return e
}

func auditRun(t *testing.T, args ...string) string {
	t.Helper()
	var out, stderr bytes.Buffer
	if status := run(args, streams{in: strings.NewReader(""), out: &out, err: &stderr}); status != exitDone {
		t.Fatalf("cyberflag %s: status %d: %s", strings.Join(args, " "), status, stderr.String())
	}
	return out.String()
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil && err != io.EOF {
		t.Fatal(err)
	}
	return rows
}

func readRecords(t *testing.T, path string) []map[string]string {
	t.Helper()
	rows := readCSV(t, path)
	var records []map[string]string
	for _, fields := range rows[1:] {
		record := map[string]string{}
		for i, name := range rows[0] {
			record[name] = fields[i]
		}
		records = append(records, record)
	}
	return records
}

func writeCSV(t *testing.T, path string, rows [][]string) {
	t.Helper()
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func float(t *testing.T, n *json.Number) float64 {
	t.Helper()
	f, err := n.Float64()
	if err != nil {
		t.Fatal(err)
	}
	return f
}
