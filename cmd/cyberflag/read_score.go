package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"cyberflag/collect/answer"
	"cyberflag/collect/answer/score"
	"cyberflag/collect/document"
)

// scoreReadings reads every file of the folders that has its right reading
// beside it, and prints how the readings compare, the worst file first.
func scoreReadings(s streams, dirs []string, asJSON bool) error {
	var reports []score.Report
	for _, dir := range dirs {
		all, err := score.Folder(os.DirFS(dir))
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		for _, e := range all {
			r, err := scoreOne(s, dir, e)
			if err != nil {
				return err
			}
			reports = append(reports, r)
		}
	}
	if len(reports) == 0 {
		return hinted{fmt.Errorf("no file in %s has a right reading", strings.Join(dirs, ", ")), "a right reading is called NAME" + score.ExpectedEnd + " beside NAME.xlsx, NAME.pdf or another"}
	}
	slices.SortStableFunc(reports, func(a, b score.Report) int { return cmp.Compare(a.Worth(), b.Worth()) })
	if asJSON {
		return writeJSON(s.out, reports)
	}
	return printScores(s.out, reports)
}

func scoreOne(s streams, dir string, e score.Expected) (score.Report, error) {
	format := strings.TrimPrefix(filepath.Ext(e.File), ".")
	d, err := openDocument(s, filepath.Join(dir, e.File))
	if refusal := (*document.Refusal)(nil); errors.As(err, &refusal) {
		r := score.Compare(e.File, format, answer.Reading{}, e.Want)
		r.Err = refusal.Msg
		return r, nil
	}
	if err != nil {
		return score.Report{}, err
	}
	got := answer.Read(d)
	r := score.Compare(e.File, format, got, e.Want)
	r.Marks.Unfit = len(answer.Unfit(d, got))
	return r, nil
}

func printScores(w io.Writer, reports []score.Report) error {
	all, formats := score.Marks{}, map[string]score.Marks{}
	for _, r := range reports {
		all.Add(r.Marks)
		m := formats[r.Format]
		m.Add(r.Marks)
		formats[r.Format] = m
	}
	if err := printAims(w, all); err != nil {
		return err
	}
	if err := printDoubts(w, all.Doubts); err != nil {
		return err
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\trecall\tprecision\theadline\tstatus\tsums\tproblems\t>= 0.9\t0.5-0.9\t< 0.5")
	printMarks(t, fmt.Sprintf("all %d files", len(reports)), all)
	worst := slices.Sorted(maps.Keys(formats))
	slices.SortStableFunc(worst, func(a, b string) int {
		return cmp.Compare(formats[a].Recall.Percent(), formats[b].Recall.Percent())
	})
	for _, format := range worst {
		printMarks(t, format, formats[format])
	}
	for _, r := range reports {
		printMarks(t, r.Name, r.Marks)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for _, r := range reports {
		printFaults(w, r)
	}
	return nil
}

// printAims prints what is to be reached beside what was: the aims are those for
// files that nobody who wrote the reader has seen.
func printAims(w io.Writer, m score.Marks) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, a := range []struct {
		what string
		got  score.Ratio
		aim  float64
	}{
		{"figures found", m.Recall, 80}, {"figures right of those proposed", m.Precision, 95}, {"headline figures found", m.Headline, 95},
		{"status right", m.Status, 90}, {"wrong sums named", m.Sums, 90}, {"right where confidence is 0.9 or more", m.Confident, 98},
	} {
		met := "reached"
		if a.got.Of == 0 {
			met = "nothing to measure"
		} else if a.got.Percent() < a.aim {
			met = "missed"
		}
		fmt.Fprintf(t, "%s\t%s\taim %.0f %%\t%s\n", a.what, a.got, a.aim, met)
	}
	met := "reached"
	if m.Unfit > 0 {
		met = "missed"
	}
	fmt.Fprintf(t, "figures from hidden rows, requests or refusals\t%d\taim 0\t%s\n", m.Unfit, met)
	fmt.Fprintf(t, "right where confidence is 0.5 to 0.9\t%s\t\t\n", m.Fair)
	fmt.Fprintf(t, "right where confidence is below 0.5 (offered, not put forward)\t%s\t\t\n\n", m.Doubtful)
	return t.Flush()
}

// printDoubts prints how many figures were right by the gravest doubt about them.
func printDoubts(w io.Writer, doubts map[string]score.Ratio) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "gravest doubt\tright")
	for _, d := range slices.Sorted(maps.Keys(doubts)) {
		fmt.Fprintf(t, "%s\t%s\n", cmp.Or(d, "none"), doubts[d])
	}
	fmt.Fprintln(t)
	return t.Flush()
}

func printMarks(w io.Writer, name string, m score.Marks) {
	fmt.Fprintf(w, "%s\t", name)
	for _, r := range []score.Ratio{m.Recall, m.Precision, m.Headline, m.Status, m.Sums, m.Problems, m.Confident, m.Fair, m.Doubtful} {
		if r.Of == 0 {
			fmt.Fprint(w, "-\t")
			continue
		}
		fmt.Fprintf(w, "%d/%d %.1f\t", r.Right, r.Of, r.Percent())
	}
	fmt.Fprintln(w)
}

func printFaults(w io.Writer, r score.Report) {
	if len(r.Missed)+len(r.Wrong)+len(r.Status)+len(r.Unnamed) == 0 && r.Err == "" {
		return
	}
	fmt.Fprintf(w, "\n%s %s\n", r.Name, r.Err)
	for _, part := range []struct {
		what  string
		lines []string
	}{{"wrong", r.Wrong}, {"missed", r.Missed}, {"status", r.Status}, {"not named", r.Unnamed}} {
		for _, line := range part.lines {
			fmt.Fprintf(w, "  %s: %s\n", part.what, line)
		}
	}
}
