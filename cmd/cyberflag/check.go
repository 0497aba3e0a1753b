package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/check"
	"cyberflag/check/page"
	"cyberflag/figure"
)

// errClaims ends a check that found a claim of the verdict that it was told to
// fail on.
var errClaims = errors.New("claims to fail on")

type checkFlags struct {
	figures figuresFrom
	failOn  string
	score   bool
	json    bool
	html    string
}

func checkCommand(s streams) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Check the numeric claims of a story against itself and published figures",
		Long: `Check reads a story as plain text, HTML, Markdown, DOCX, PDF, or a .jsonl file
of stories, and gives every numeric claim a verdict: supported, truncated, contradicted,
not_comparable or cannot_tell, with our figure, the reason and the source.
A story is held first against its own other numbers, then against the figures
of --figures or of the workspace; a .jsonl story brings its own.

In JSON, start and end are byte offsets into the file as it stands, and for a
.jsonl story into its text. The quote is the text without HTML markup and with
its entities read, so for HTML it can be shorter than file[start:end]. A DOCX
or PDF file holds its text packed: start and end are then offsets into the text
that was taken out of it.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, files []string) error { return f.run(c, s, files) },
	}
	f.figures = figuresFlags(c)
	c.Flags().StringVar(&f.failOn, "fail-on", "", "exit 1 when a claim has this `VERDICT`, such as contradicted")
	c.Flags().BoolVar(&f.score, "score", false, "compare with the expected claims of .jsonl stories")
	c.Flags().BoolVar(&f.json, "json", false, "print JSON")
	c.Flags().StringVar(&f.html, "html", "", "also write the checked texts as a page to `FILE`")
	return c
}

func (f checkFlags) run(c *cobra.Command, s streams, files []string) error {
	if f.failOn != "" && !slices.Contains(check.Verdicts, check.Verdict(f.failOn)) {
		return usagef("unknown verdict %q for --fail-on: want one of %s", f.failOn, verdictNames())
	}
	in, err := f.figures.readIfAny(c.Context(), s)
	if err != nil {
		return err
	}
	var stories []storyFile
	for _, path := range files {
		read, err := readStories(s, path)
		if err != nil {
			return err
		}
		stories = append(stories, read...)
	}
	done := checkAll(stories, in.figures)
	if f.html != "" {
		if err := writeFile(f.html, func(w io.Writer) error { return page.Write(w, pageStories(done)) }); err != nil {
			return err
		}
	}
	if err := f.print(s, done, isList(files)); err != nil {
		return err
	}
	refused := in.withStories(stories).report(s.err)
	if err := f.failure(done); err != nil {
		return err
	}
	return refused
}

// A checked is a story with its report.
type checked struct {
	storyFile
	report check.Report
}

func checkAll(stories []storyFile, figs []figure.Figure) []checked {
	out := make([]checked, len(stories))
	for i, st := range stories {
		out[i] = checked{st, check.Check(st.story, append(st.figures[:len(st.figures):len(st.figures)], figs...))}
	}
	return out
}

func pageStories(done []checked) []page.Story {
	out := make([]page.Story, len(done))
	for i, c := range done {
		out[i] = page.Story{Name: c.id, Text: c.story.Text, Report: c.report}
	}
	return out
}

func (f checkFlags) print(s streams, done []checked, list bool) error {
	if f.score && len(done) == 0 {
		return hinted{errors.New("no story to score"), "give a .jsonl file with a story on each line, with what is expected of it"}
	}
	switch {
	case f.score && f.json:
		return writeJSON(s.out, scoreJSONOf(scoreAll(done)))
	case f.score:
		return printScore(s.out, scoreAll(done))
	case f.json && list:
		return writeJSON(s.out, storiesJSONOf(done))
	case f.json:
		return writeJSON(s.out, storyJSONOf(done[0]))
	}
	return printStories(s.out, done)
}

// failure gives errClaims when a claim has the verdict of --fail-on.
func (f checkFlags) failure(done []checked) error {
	if f.failOn == "" {
		return nil
	}
	n := 0
	for _, c := range done {
		n += c.report.Count(check.Verdict(f.failOn))
	}
	if n == 0 {
		return nil
	}
	return fmt.Errorf("%w: %d %s", errClaims, n, f.failOn)
}

// isList reports whether the output is a list of stories: more than one file,
// or a file that may hold more than one story.
func isList(files []string) bool { return len(files) > 1 || strings.HasSuffix(files[0], ".jsonl") }

func verdictNames() string {
	names := make([]string, len(check.Verdicts))
	for i, v := range check.Verdicts {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}
