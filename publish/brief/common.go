package brief

import (
	"cyberflag/collate"
	"cyberflag/measure"
)

// commonFacts says how sure the common change of the matched forces is, or why
// that cannot be said: no percentage of theirs stands without it.
func commonFacts(fs facts, m collate.Matched) {
	if !fs.has("matched percent") {
		return
	}
	base, current := m.Spans()
	finding := measure.IsContestedCommonRiseReal(base, current)
	from := fs["matched percent"].from
	if finding.Ratio == nil {
		fs["common unjudged"] = fact{finding.WhyNot.Words(), from}
		return
	}
	fs["common interval"] = fact{ratioRange(finding.Interval), from}
	clear := finding.Answer == measure.Rise || finding.Answer == measure.Fall
	fs.mark("common clear", clear)
	outside := finding.Interval.Low > 1 || !finding.Interval.NoHigh && finding.Interval.High < 1
	fs.mark("common slight", !clear && outside)
	fs.mark("common unclear", !clear && !outside)
	fs.mark("forces differ", measure.CommonChange(m.Counts()).P < 1-measure.Conf95)
}

// matchedText is the sentence of the matched forces.
const matchedText = "In England and Wales, {matched forces} forces have a number for both years; together they recorded {matched base} in {base year} and {matched current} in {year}, a {rise or fall} of {matched percent}."

// commonLines say how sure the sentence of the matched forces is.
var commonLines = []line{
	{id: "sure", text: "A difference of this size is more than chance alone would be likely to make, also with the differences among those forces allowed for (95% interval of the ratio of {year} to {base year}: {common interval}).", when: []string{"common clear"}},
	{id: "slight", text: "A difference of this size is more than chance alone would be likely to make, also with the differences among those forces allowed for (95% interval of the ratio of {year} to {base year}: {common interval}), but it may be so small as not to matter, so it shows no clear change.", when: []string{"common slight"}},
	{id: "unsure", text: "With the differences among those forces allowed for, a difference of this size shows no clear change (95% interval of the ratio of {year} to {base year}: {common interval}).", when: []string{"common unclear"}},
	{id: "unjudged", text: "How sure that change is cannot be said, because {common unjudged}."},
	{id: "matched contested", text: "Among those forces numbers contradict each other: {matched contested}."},
	{id: "differ", text: "Those forces changed by different amounts, which a change in how crimes are {flagged} can explain as well as a change in offending.", when: []string{"forces differ"}, uses: []string{"matched percent"}},
}

// nationLines say what was published for the nation, and our own sum beside it.
var nationLines = []line{
	{id: "nation", text: "For {nation}, {nation count} in {year} were published ({nation source})."},
	{id: "nation forces", text: "For {nation with forces}, {nation count with forces} in {year} were published, from {nation forces} forces ({nation source with forces})."},
	{id: "nation day", text: "That is an average of {nation per day} a day in {year}."},
	{id: "nation disputed", text: "Other papers printed other numbers for it at about the same time; the one given by those who collected it, or by most, is used here.", uses: []string{"nation disputed"}},
	{id: "nation contested", text: "Other numbers for it were published at about the same time, and which of them is right is not known: {nation contested}."},
	{id: "sum", text: "The published figures of single forces in this collection add up to {sum} in {year}, from {sum forces} of the {forces in all} forces of England and Wales, where {sum children} of its children live{sum estimated}."},
	{id: "sum contested", text: "In that sum numbers contradict each other: {sum contested}."},
}
