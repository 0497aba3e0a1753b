package brief

import (
	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
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
	sumFacts(fs, set)
	commonFacts(fs, set.Matched)
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

// commonFacts says how sure the common change of the matched forces is.
func commonFacts(fs facts, m collate.Matched) {
	if !fs.has("matched percent") {
		fs.mark("no common change", true)
		return
	}
	base, current := m.Counts()
	finding, common := measure.IsCommonRiseReal(base, current), measure.CommonChange(base, current)
	if finding.Ratio == nil {
		return
	}
	from := fs["matched percent"].from
	fs["common interval"] = fact{limit(finding.Interval.Low, 2) + " to " + limit(finding.Interval.High, 2), from}
	clear := finding.Answer == measure.Rise || finding.Answer == measure.Fall
	fs.mark("common clear", clear)
	outside := finding.Interval.Low > 1 || !finding.Interval.NoHigh && finding.Interval.High < 1
	fs.mark("common slight", !clear && outside)
	fs.mark("common unclear", !clear && !outside)
	fs.mark("rise to explain", m.Current > m.Base && (clear || outside))
	fs.mark("fall to explain", m.Current < m.Base && (clear || outside))
	fs.mark("forces differ", common.P < 1-measure.Conf95)
}

// nationSections are the brief of England and Wales, in order.
var nationSections = []sectionPlan{
	{id: "recorded", heading: "What was recorded", lines: []line{
		{id: "nation", text: "For {nation}, {nation count} in {year} were published ({nation source})."},
		{id: "nation forces", text: "For {nation with forces}, {nation count with forces} in {year} were published, from {nation forces} forces ({nation source with forces})."},
		{id: "silence", text: "No national figure of {unit} for {year words} ({year}) has been found among the published ones.", when: []string{"no nation"}},
		{id: "nation day", text: "That is an average of {nation per day} a day in {year}."},
		{id: "nation disputed", text: "Other papers printed other numbers for it at about the same time; the one given by those who collected it, or by most, is used here.", uses: []string{"nation disputed"}},
		{id: "sum", text: "The published figures of single forces in this collection add up to {sum} in {year}, from {sum forces} of the {forces in all} forces of England and Wales, where {sum children} of its children live{sum estimated}."},
		{id: "flag", text: "A cyber flag marks a crime that the police judged to involve the internet, in full or in part; forces have had to report these flags to the Home Office since {flag since}.", when: []string{"cyber flag"}},
	}},
	{id: "change", heading: "Compared with the year before", lines: []line{
		{id: "matched", text: "In England and Wales, {matched forces} forces have a number for both years; together they recorded {matched base} in {base year} and {matched current} in {year}, a {rise or fall} of {matched percent}."},
		{id: "sure", text: "A difference of this size is more than chance alone would be likely to make, also with the differences among those forces allowed for (95% interval of the ratio of {year} to {base year}: {common interval}).", when: []string{"common clear"}},
		{id: "slight", text: "A difference of this size is more than chance alone would be likely to make, also with the differences among those forces allowed for, and may be so small as not to matter (95% interval of the ratio of {year} to {base year}: {common interval}).", when: []string{"common slight"}},
		{id: "unsure", text: "With the differences among those forces allowed for, a difference of this size shows no clear change (95% interval of the ratio of {year} to {base year}: {common interval}).", when: []string{"common unclear"}},
		{id: "differ", text: "Those forces changed by different amounts, which a change in how crimes are flagged can explain as well as a change in offending.", when: []string{"forces differ"}, uses: []string{"matched percent"}},
		{id: "not comparable", text: "A national total cannot be compared with the year before unless the same forces are in both.", unless: []string{"no common change"}},
		{id: "none", text: "No national change is given: too few forces have a number for both {base year} and {year}, and totals of different forces cannot be compared.", when: []string{"no common change"}},
	}},
	missingSection,
	{id: "before", heading: "What was said before", lines: []line{
		{id: "revised", text: "These numbers have changed from one publication to another: {revised}."},
	}},
	whySection,
}
