package brief

import (
	"slices"

	"cyberflag/collate"
	"cyberflag/figure"
)

// nationName is the only nation that a brief is written for: the 43 forces.
const nationName = "England and Wales"

// newNation writes the brief of England and Wales for the current period.
func newNation(set collate.Set) Brief {
	b := Brief{
		Title: nationName + ": " + string(set.Question.Measure) + ", " + set.Question.Current.Words(),
		Force: figure.Area{Kind: figure.Nation, Name: nationName}, Measure: set.Question.Measure, Period: set.Question.Current,
		Help: help("Your local police force"),
	}
	if w, ok := set.National(); ok {
		b.Status = w.Cell.Value().State()
	}
	s := &scribe{facts: gatherNation(set)}
	for _, t := range nationSections {
		b.Sections = append(b.Sections, s.section(t)...)
	}
	b.Sources = s.sources
	return b
}

// gatherNation works out everything that a brief can say of England and Wales.
func gatherNation(set collate.Set) facts {
	fs := facts{}
	questionFacts(fs, set.Question)
	nationFacts(fs, set)
	fs.mark("no nation", !fs.has("nation") && !fs.has("nation with forces"))
	nationRevised(fs, set)
	othersFacts(fs, set)
	sumDoubt(fs, set)
	sumFacts(fs, set)
	commonFacts(fs, set.Matched)
	explainFacts(fs, set.Matched)
	missingFacts(fs, set)
	fs.mark("names of the silent", true) // a force's own brief does not list the others
	if n := len(set.Revisions); n > 0 {
		var figs []figure.Figure
		var names []string
		for _, r := range set.Revisions {
			figs = append(figs, r.Values...)
			names = append(names, display(r.Area.Code)+" for "+r.Period.String())
		}
		fs.say("revised", andList(names), figs...)
	}
	return fs
}

// explainFacts says whether there is a national rise or fall to explain.
func explainFacts(fs facts, m collate.Matched) {
	fs.mark("no common change", !fs.has("matched percent"))
	changed := fs.has("common clear") || fs.has("common slight")
	fs.mark("rise to explain", m.Current > m.Base && changed)
	fs.mark("fall to explain", m.Current < m.Base && changed)
}

// nationSections are the brief of England and Wales, in order.
var nationSections = []sectionPlan{
	{id: "recorded", heading: "What was recorded", lines: slices.Concat([]line{
		{id: "silence", text: "No national figure of {unit} for {year words} ({year}) has been found among the published ones.", when: []string{"no nation"}},
	}, nationLines, []line{
		{id: "flag", text: "A cyber flag marks a crime that the police judged to involve the internet, in full or in part; forces have had to report these flags to the Home Office since {flag since}.", when: []string{"cyber flag"}},
	})},
	{id: "change", heading: "Compared with the year before", lines: slices.Concat([]line{
		{id: "matched", text: matchedText},
	}, commonLines, []line{
		{id: "not comparable", text: "A national total cannot be compared with the year before unless the same forces are in both.", unless: []string{"no common change"}},
		{id: "none", text: "No national change is given: too few forces have a number for both {base year} and {year}, and totals of different forces cannot be compared.", when: []string{"no common change"}},
	})},
	missingSection,
	{id: "doubt", heading: "What should be asked about these numbers", lines: []line{
		{id: "sum differs", text: "A published total of {unit} and the numbers of the forces do not fit together: {sums that differ}."},
	}},
	{id: "before", heading: "What was said before", lines: []line{
		{id: "nation revised", text: "The national number for {year} has changed from one publication to another: {nation revised}."},
		{id: "nation misprint", text: "They were printed within a month of each other, so one of them may be a misprint.", when: []string{"nation misprint"}, uses: []string{"nation revised"}},
		{id: "nation others", text: "Totals of other forces or nations were published for {year} too, and none of them is compared with the others: {nation others}."},
		{id: "revised", text: "These numbers of single forces have changed from one publication to another: {revised}."},
	}},
	whySection,
}
