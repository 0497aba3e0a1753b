package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cyberflag/check"
	"cyberflag/collate"
	"cyberflag/examples"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/store"
	"cyberflag/tally"
)

// demoAsk is the question that the demo answers: the story's two years.
func demoAsk() releaseAsk {
	return releaseAsk{measure: string(figure.CyberFlagged), base: "2015-16", current: "2016-17"}
}

// figuresRoad goes from published figures to what can be said of them, and
// holds the story against them.
func figuresRoad(ctx context.Context, s streams, w *workspace) error {
	done, err := importDemo(ctx, w, demoFigures, "")
	if err != nil {
		return err
	}
	figs, err := w.Figures(ctx)
	if err != nil {
		return err
	}
	q, err := demoAsk().question(figs)
	if err != nil {
		return err
	}
	set, err := collate.Collate(figs, q)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "Published figures: received %d, read %d, refused %d\n", done.item.Received, done.item.Read, done.item.Refused)
	for _, t := range []collate.Total{set.Base, set.Current} {
		fmt.Fprintf(s.out, "  %s: %s from %d of %d forces\n", t.Period, t.Observed, t.Forces, t.Of)
	}
	m := set.Matched
	fmt.Fprintf(s.out, "  like for like, %d forces: %s\n", len(m.Pairs), step(figure.Count(m.Base), figure.Count(m.Current)))
	for _, name := range []string{"Cleveland", "Durham"} {
		i := slices.IndexFunc(set.Returns, func(r collate.Return) bool { return r.Force.Name == name })
		fmt.Fprintf(s.out, "  %s: %s\n", name, step(set.Returns[i].Base.Value(), set.Returns[i].Current.Value()))
	}
	return storyRoad(s, figs)
}

// step says how one value went to another, or why no percentage is given.
func step(base, current figure.Value) string {
	c := measure.PercentChange(base, current)
	text := fmt.Sprintf("%s to %s", base, current)
	if c.Percent == nil {
		return text + "; no percentage: " + c.WhyNot.Words()
	}
	return text + ", " + changeCell(c) + "%"
}

// storyRoad checks the shipped story.
func storyRoad(s streams, figs []figure.Figure) error {
	text, err := examples.FS.ReadFile(demoArticle)
	if err != nil {
		return err
	}
	report := check.Check(check.Story{Text: string(text)}, figs)
	var counts []string
	for _, v := range check.Verdicts {
		if n := report.Count(v); n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, strings.ReplaceAll(string(v), "_", " ")))
		}
	}
	fmt.Fprintf(s.out, "Story: %d claims: %s\n", len(report.Claims), strings.Join(counts, ", "))
	for _, c := range report.Claims {
		if c.Verdict != check.Supported {
			fmt.Fprintf(s.out, "  %s: %q; %s\n", c.Verdict, strings.Join(strings.Fields(c.Quote), " "), c.Why)
		}
	}
	return nil
}

// recordsRoad goes from the made-up extract to its counts.
func recordsRoad(ctx context.Context, s streams, w *workspace) error {
	done, err := importDemo(ctx, w, demoExtract, demoSeedText())
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "Made-up extract (seed %s): received %s, read %s, refused %s\n", demoSeedText(),
		figure.Thousands(int64(done.item.Received)), figure.Thousands(int64(done.item.Read)), figure.Thousands(int64(done.item.Refused)))
	runs, err := w.Runs(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(runs, func(r store.Run) bool { return r.Extract == done.item.SHA256 })
	if i < 0 {
		return fmt.Errorf("BUG: the extract was imported and has no run")
	}
	answers, err := byAnswer(runs[i].Counts)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "  online yes %s, no %s, for people to review %s; rules %s\n", figure.Thousands(answers["yes"]),
		figure.Thousands(answers["no"]), figure.Thousands(answers["review"]), runs[i].Rules)
	return err
}

// byAnswer adds up a run's counts by what the rules said.
func byAnswer(counts []store.Count) (map[string]int64, error) {
	sums := map[string]int64{}
	for _, c := range counts {
		i := slices.Index(strings.Split(c.Dimensions, ","), string(tally.ByFlag))
		if i < 0 || i >= len(c.Labels) {
			return nil, fmt.Errorf("a stored count has no flag among its dimensions %q", c.Dimensions)
		}
		sums[c.Labels[i]] += c.Offences
	}
	return sums, nil
}
