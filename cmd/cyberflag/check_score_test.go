package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// scoredStory has a claim that is found and right, one that is found and whose
// expected verdict is another on purpose, and one that is nowhere.
const scoredStory = `{"id":"s1","text":"Kent Police recorded 361 offences in 2016/17, up 573% from 63.","figures":[` +
	`{"force":"Kent","period_start":"2015-04-01","period_end":"2016-03-31","measure":"cyber-flagged child sexual offences","value":63},` +
	`{"force":"Kent","period_start":"2016-04-01","period_end":"2017-03-31","measure":"cyber-flagged child sexual offences","value":361}],` +
	`"expect":[{"quote":"361 offences","verdict":"supported"},{"quote":"up 573%","verdict":"contradicted","kind":"ratio_as_rise"},` +
	`{"quote":"from 63","verdict":"cannot_tell"},{"quote":"Kent Police recorded","verdict":"supported"}]}`

func TestScoreCommand(t *testing.T) {
	out := runScore(t, "--json")
	var got scoreJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err, out)
	}
	if got.Found != (shareJSON{3, 4}) || got.Verdict != (shareJSON{2, 3}) || got.Kind != (shareJSON{1, 1}) || got.FalseAlarms != (shareJSON{0, 1}) {
		t.Errorf("score %+v", got)
	}
	// Wilson of 3 of 4: 0.3006 to 0.9544.
	if ci := got.FoundCI; ci == nil || *ci != [2]float64{0.3006, 0.9544} {
		t.Errorf("found_ci %v", ci)
	}
	if got.UnlikeCI != nil {
		t.Errorf("an interval of nothing: %v", got.UnlikeCI)
	}
	if len(got.Misses) != 2 || got.Misses[0].Want != "cannot_tell" || got.Misses[0].Got != "supported" || got.Misses[1].Got != "not found" {
		t.Errorf("misses %+v", got.Misses)
	}
	text := runScore(t)
	for _, want := range []string{"claims found", "3 of 4, 75.0% (30.1% to 95.4%)", "0 of 0", `"from 63": want cannot_tell, got supported`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func runScore(t *testing.T, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s.jsonl")
	if err := os.WriteFile(path, []byte(scoredStory), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := append([]string{"check", "--score", path}, flags...)
	if code := run(args, streams{in: strings.NewReader(""), out: &out, err: &errs}); code != 0 {
		t.Fatal(code, errs.String())
	}
	return out.String()
}
