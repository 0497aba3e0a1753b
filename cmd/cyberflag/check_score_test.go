package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/check"
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

// TestRefusedFigureOfAStory: a figure that is none is refused with its place,
// and neither the other figures nor the other stories with it.
func TestRefusedFigureOfAStory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.jsonl")
	bad := strings.Replace(scoredStory, `"value":63}`, `"value":63.5}`, 1)
	if err := os.WriteFile(path, []byte(scoredStory+"\n"+bad+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	code := run([]string{"check", "--score", path}, streams{in: strings.NewReader(""), out: &out, err: &errs})
	if code != exitRefused || !strings.Contains(out.String(), "2 stories") {
		t.Errorf("status %d: %s", code, out.String())
	}
	for _, want := range []string{"s.jsonl: row 2: column figures[0].value: 63.5 is not a whole number", "cyberflag: hint: a count is a whole number", "4 rows received, 3 read, 1 refused"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("no %q in\n%s", want, errs.String())
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

// A floor is what a set of stories must reach: the shares found, with the right
// verdict and with the right kind, in per cent, and the false alarms at most.
type floor struct {
	found, verdict, kind int
	alarms               int
}

func holdFloor(t *testing.T, name string, stories []storyFile, want floor) {
	t.Helper()
	s := scoreAll(checkAll(stories, nil))
	t.Logf("%s: found %s, verdict %s, kind %s, not comparable %s, false alarms %s", name,
		shareWords(s.Found), shareWords(s.Verdict), shareWords(s.Kind), shareWords(s.Unlike), shareWords(s.FalseAlarms))
	for _, share := range []struct {
		of   check.Share
		want int
	}{{s.Found, want.found}, {s.Verdict, want.verdict}, {s.Kind, want.kind}} {
		if share.of.N*100 < share.want*share.of.Of {
			t.Errorf("%s: %s is below %d%%", name, shareWords(share.of), share.want)
		}
	}
	if s.FalseAlarms.N > want.alarms {
		t.Errorf("%s: %s false alarms", name, shareWords(s.FalseAlarms))
	}
}

// TestStoriesScore keeps what was reached on the project's own made-up stories:
// those that the readers and judges were built on, and the third that was kept apart
// until the end. The floors are tight: two more misses fall through.
func TestStoriesScore(t *testing.T) {
	for name, want := range map[string]floor{
		"built": {99, 99, 95, 1},
		"kept":  {98, 96, 85, 0},
	} {
		stories, err := readStories(streams{}, filepath.Join("..", "..", "check", "testdata", "stories", name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		holdFloor(t, name, stories, want)
	}
}

// TestDevelopmentScore keeps what was reached on the development stories, all
// of which the readers and judges have been built on.
func TestDevelopmentScore(t *testing.T) {
	dir := needShared(t)
	all, err := readStories(streams{}, filepath.Join(dir, "claims", "dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	holdFloor(t, "development stories", all, floor{98, 97, 95, 1})
}
