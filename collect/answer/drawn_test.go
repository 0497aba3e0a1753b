package answer_test

import (
	"cmp"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/answer/score"
	"cyberflag/collect/document"
)

// heldOut is the first seed of answers that are drawn from the words held out.
const heldOut = 1_000_000

// What the reader must reach on drawn answers, in per cent.
const (
	leastDrawnFound = 95
	leastDrawnRight = 98
)

// TestDrawnAnswers reads answers drawn by chance, of which the reading is known. DRAWN=3000
// draws so many from DRAWN_FROM on and prints how each choice is read, the worst first;
// DRAWN_SHOW=12 shows one. Seeds from 1,000,000 on have words that are held out.
func TestDrawnAnswers(t *testing.T) {
	n, from := numberFrom(t, "DRAWN", "24"), numberFrom(t, "DRAWN_FROM", "0")
	show, showing := os.LookupEnv("DRAWN_SHOW")
	byChoice := map[string]*score.Marks{}
	var all score.Marks
	whole := 0
	for seed := from; seed < from+n; seed++ {
		v := draw(uint64(seed), seed >= heldOut)
		report, got := v.readBack(t)
		all.Add(report.Marks)
		if len(report.Missed)+len(report.Wrong) == 0 {
			whole++
		}
		for _, c := range v.chose {
			if byChoice[c] == nil {
				byChoice[c] = &score.Marks{}
			}
			byChoice[c].Add(report.Marks)
		}
		if showing && show == fmt.Sprint(seed) {
			t.Logf("%v\n%s\nmissed %s\nwrong %s\nproblems %s", v.chose, v.html(), strings.Join(report.Missed, "\n"), strings.Join(report.Wrong, "\n"), strings.Join(got.Problems, "\n"))
		}
		if os.Getenv("DRAWN_MISSES") != "" && len(report.Missed)+len(report.Wrong) > 0 {
			t.Logf("%d: found %v right %v sure %v %v\nwrong %s\nmissed %s\nproblems %s", seed, report.Marks.Recall, report.Marks.Precision, report.Marks.Confident, v.chose,
				firstOf(report.Wrong), firstOf(report.Missed), firstOf(got.Problems))
		}
	}
	t.Logf("%d answers, %d read whole: found %v, right of proposed %v, right at 0.9 or more %v, headlines %v, status %v", n, whole, all.Recall, all.Precision, all.Confident, all.Headline, all.Status)
	if n >= 100 {
		t.Log(worstFirst(byChoice))
	}
	if all.Recall.Percent() < leastDrawnFound || all.Confident.Percent() < leastDrawnRight {
		t.Errorf("found %v, right at 0.9 or more %v: want %d and %d per cent", all.Recall, all.Confident, leastDrawnFound, leastDrawnRight)
	}
}

// numberFrom gives a number of the environment, which is most of all no misspelt one: a test
// that draws nothing passes.
func numberFrom(t *testing.T, name, otherwise string) int {
	t.Helper()
	n, err := strconv.Atoi(cmp.Or(os.Getenv(name), otherwise))
	if err != nil || n < 0 || name == "DRAWN" && n == 0 {
		t.Fatalf("%s=%q: want a whole number, above 0 for DRAWN", name, os.Getenv(name))
	}
	return n
}

// firstOf gives the first few lines.
func firstOf(lines []string) string { return strings.Join(lines[:min(4, len(lines))], "\n") }

// readBack writes a drawn answer and reads it.
func (v *drawn) readBack(t *testing.T) (score.Report, answer.Reading) {
	t.Helper()
	name, data := v.file(t)
	d, err := document.Read(name, data, document.Options{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	got := answer.Read(d)
	return score.Compare(name, v.format, got, v.want), got
}

// TestDrawnWide reads some of the answers from wideFrom on, of which DRAWN_FROM draws more.
func TestDrawnWide(t *testing.T) {
	var all score.Marks
	for seed := uint64(wideFrom); seed < wideFrom+16; seed++ {
		report, _ := draw(seed, true).readBack(t)
		all.Add(report.Marks)
	}
	if all.Recall.Percent() < leastDrawnFound || all.Confident.Percent() < leastDrawnRight {
		t.Errorf("found %v, right at 0.9 or more %v: want %d and %d per cent", all.Recall, all.Confident, leastDrawnFound, leastDrawnRight)
	}
}
