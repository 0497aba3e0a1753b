package brief

import (
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
)

// A line is one sentence. It is written only when every fact named in
// braces, and every one in when, is there, and none in unless is.
type line struct {
	id     string
	text   string // with {facts}
	when   []string
	unless []string
	// uses are facts whose sources stand behind the sentence though their
	// text is not in it.
	uses []string
}

type sectionPlan struct {
	id, heading string
	when        []string // the section needs these facts too
	lines       []line
}

// sections are the brief, in order. A section without a sentence is left out.
// Each sentence names its unit, period and area, so that it can be quoted.
var sections = []sectionPlan{
	{id: "recorded", heading: "What was recorded", lines: []line{
		{id: "count", text: "{police} recorded {count} in {year words} ({year})."},
		{id: "rivals", text: "Different numbers of {unit} in {year words} ({year}) for {police} were published at about the same time, and which of them is right is not known: {rivals}."},
		{id: "hidden", text: "{police} gave a hidden count of {unit} for {year words} ({year}), {hidden}: it is hidden so that nobody can be recognised."},
		{id: "gap", text: "There is no figure of {unit} in {year words} ({year}) for {police}: {gap}."},
		{id: "withdrawn", text: "A number for {year} was published before that, {withdrawn}; it is not used, because those who printed later say that there is none."},
		{id: "unread", text: "There is no figure of {unit} in {year words} ({year}) for {police}: {unread}."},
		{id: "silence", text: "No figure of {unit} in {year words} ({year}) for {police} has been found among the published ones.", when: []string{"no figure"}, unless: []string{"unread"}},
		{id: "not nought", text: "That says nothing of how many there were.", when: []string{"no count"}, unless: []string{"hidden"}},
		{id: "week", text: "That is an average of {per week} a week in {year}."},
		{id: "flag", text: "A cyber flag marks a crime that the police judged to involve the internet, in full or in part; forces have had to report these flags to the Home Office since {flag since}.", when: []string{"cyber flag"}},
	}},
	{id: "change", heading: "Compared with the year before", when: []string{"any count"}, lines: []line{
		{id: "before", text: "In {base year}, {police} had recorded {base count}."},
		{id: "base rivals", text: "Different numbers of {unit} in {base year} for {police} were published at about the same time, and which of them is right is not known: {base rivals}."},
		{id: "bounds", text: "So the change from {base year} to {year} is known only within bounds: whichever is right, it is {bounds}."},
		{id: "contested clear", text: "Whichever is right, a difference of this size is more than chance alone would be likely to make (95% interval of the ratio of {year} to {base year}, for the least change among them: {contested clear})."},
		{id: "contested unclear", text: "Whichever is right, a difference of this size shows no clear change (95% interval of the ratio of {year} to {base year}, for the least change among them: {contested unclear})."},
		{id: "contested open", text: "Whether that is more than chance alone would make depends on which of the numbers is right, so it cannot be judged.", uses: []string{"contested open"}},
		{id: "contested few", text: "The earlier number is too small for the change to be judged.", uses: []string{"contested few"}},
		{id: "rise", text: "The number rose by {difference}, or {percent}, between {base year} and {year}.", when: []string{"rise"}, uses: []string{"base number", "number"}},
		{id: "fall", text: "The number fell by {difference}, or {percent}, between {base year} and {year}.", when: []string{"fall"}, uses: []string{"base number", "number"}},
		{id: "same", text: "The number is the same in both years.", when: []string{"same"}, uses: []string{"number", "base number"}},
		{id: "more", text: "That is {difference} more in {year} than in {base year}; no percentage is given, because {why no percentage}.", when: []string{"rise", "base below 50"}, unless: []string{"percent"}},
		{id: "fewer", text: "That is {difference} fewer in {year} than in {base year}; no percentage is given, because {why no percentage}.", when: []string{"fall", "base below 50"}, unless: []string{"percent"}},
		{id: "counts only", text: "No percentage is given, because {why no percentage}.", when: []string{"counts only"}},
		{id: "wording", text: "The number in {year} is {wording} that in {base year} ({multiple} times)."},
		{id: "multiple", text: "The number in {year} is {multiple} times that in {base year}.", unless: []string{"wording"}},
		{id: "beyond chance", text: "A difference of this size is more than chance alone would be likely to make (95% interval of the ratio of {year} to {base year}: {interval}).", when: []string{"beyond chance"}},
		{id: "slight", text: "A difference of this size is more than chance alone would be likely to make (95% interval of the ratio of {year} to {base year}: {interval}), but it may be so small as not to matter, so it shows no clear change.", when: []string{"slight"}},
		{id: "within chance", text: "A difference of this size can be chance alone (95% interval of the ratio of {year} to {base year}: {interval}), so it shows no clear change.", when: []string{"within chance"}},
		{id: "too few", text: "The earlier number is too small for the change to be judged.", when: []string{"too few"}, uses: []string{"number", "base number"}},
		{id: "releases", text: "The two numbers come from different publications, and so may have been counted at different times or in different ways.", when: []string{"different publications"}, uses: []string{"number", "base number"}},
		{id: "base hidden", text: "The number for {base year} is hidden, {base hidden}, so the change cannot be worked out."},
		{id: "base gap", text: "There is no earlier figure to compare with: for {base year}, {base gap}. No change can be worked out."},
		{id: "base withdrawn", text: "A number for {base year} was published before that, {base withdrawn}; it is not used, because those who printed later say that there is none."},
		{id: "base unread", text: "There is no earlier figure to compare with: for {base year}, {base unread}. No change can be worked out."},
		{id: "base silence", text: "There is no earlier figure to compare with: none for {base year} has been found among the published ones. No change can be worked out.", when: []string{"no base figure"}, unless: []string{"base unread"}},
	}},
	{id: "rate", heading: "For the number of children", when: []string{"any count"}, lines: []line{
		{id: "contested", text: "No rate is given, because the numbers for {year} contradict each other.", uses: []string{"rivals"}},
		{id: "rate", text: "For every 100,000 children under 18 in its area, {police} recorded {rate} of these offences in {year} (95% interval: {rate low} to {rate high}). In the middle of {population year}, {children} children lived there{estimated}."},
		{id: "scattered", text: "Numbers for each 100,000 children differ so much among forces that the forces may not be recording the same thing, so {police} is called neither high nor low among them.", when: []string{"funnel scattered"}, unless: []string{"few children"}, uses: []string{"funnel scattered"}},
		{id: "few forces", text: "Too few forces have a number for {year} to say whether this rate is unusual.", when: []string{"funnel few"}, uses: []string{"funnel few"}},
		{id: "within", text: "Among the forces with a number for {year}, this rate is within the range that would be unremarkable for a force of its size.", when: []string{"funnel within"}, uses: []string{"funnel within"}},
		{id: "above", text: "Among the forces with a number for {year}, this rate is above the range that would be unremarkable for a force of its size, which better {flagging} can explain as well as more offending.", when: []string{"funnel above"}, uses: []string{"funnel above"}},
		{id: "below", text: "Among the forces with a number for {year}, this rate is below the range that would be unremarkable for a force of its size, which less {flagging} can explain as well as less offending.", when: []string{"funnel below"}, uses: []string{"funnel below"}},
		{id: "few children", text: "No rate is given, because too few children live in the area ({few children} in the middle of {population year}{estimated}) for one to mean anything."},
		{id: "no population", text: "No rate is given, because {no population}.", when: []string{"no population"}},
	}},
	{id: "before", heading: "What was said before", lines: []line{
		{id: "current revised", text: "The number for {year} has changed from one publication to another: {revisions}."},
		{id: "base revised", text: "The number for {base year} has changed from one publication to another: {base revisions}."},
		{id: "current disputed", text: "Different numbers for {year} were published at about the same time, and which is the later is not known: {disputed}; here {disputed used} is used, which those who counted or collected gave, or more publishers than any other."},
		{id: "base disputed", text: "Different numbers for {base year} were published at about the same time, and which is the later is not known: {base disputed}; here {base disputed used} is used, which those who counted or collected gave, or more publishers than any other."},
	}},
	{id: "doubt", heading: "What should be asked about these numbers", lines: []line{
		{id: "jump", text: "A change as large as the one from {base year} to {year} may mean that the two years were not counted in the same way.", uses: []string{"doubt jump"}},
		{id: "misprint", text: "Two numbers for {doubt quick_change} were printed within a month of each other ({numbers quick_change}), so one of them may be a misprint, and so may a change that is worked out from it."},
		{id: "same value", text: "Both years have the same number, so one may have been copied from the other.", uses: []string{"doubt same_value"}},
		{id: "published early", text: "A number for {doubt published_early} was published before that year had ended, so it may not cover all of it."},
		{id: "above wider", text: "The number for {doubt above_wider} is larger than one published for a wider area that the force is part of, so one of the two is wrong."},
		{id: "above all", text: "The number for {doubt above_all} is larger than that of all child sexual offences there, so one of the two is wrong."},
		{id: "calendar year", text: "For the calendar year {doubt calendar_year} a number was published, {numbers calendar_year}; a calendar year is not a year from April to March, so it is not used here."},
		{id: "other period", text: "For {doubt other_period} a number was published only as part of another period, {numbers other_period}; it is not used here."},
	}},
	{id: "nation", heading: "The national picture", lines: slices.Concat(nationLines, []line{
		{id: "matched", text: matchedText},
	}, commonLines, []line{
		{id: "left out", text: "{police} cannot be among those forces, because a number for one of the years, or for both, is missing.", when: []string{"not matched", "matched percent"}},
		{id: "not comparable", text: "A national total cannot be compared with the year before unless the same forces are in both.", when: []string{"matched percent"}},
	})},
	missingSection,
	whySection,
}

// missingSection says what is not in the numbers.
var missingSection = sectionPlan{id: "missing", heading: "What is missing", lines: []line{
	{id: "as of", text: "Only what was surely published by {as of} is used here{as of left}."},
	{id: "none of them", text: "In this collection none of the {no force of} forces of England and Wales has a number for {year}."},
	{id: "missing", text: "In this collection, {missing} of the {all forces} forces of England and Wales have no number for {year}."},
	{id: "reasons", text: "Of those that said why, {missing reasons}."},
	{id: "unread", text: "What was published for {unread forces} could not be read."},
	{id: "silent", text: "Nothing was found for {silent forces}.", when: []string{"names of the silent"}},
	{id: "nobody", text: "Nothing was found for any of them.", when: []string{"no force of", "nothing said"}},
	{id: "not none", text: "No number does not mean none: how many such a force recorded is not known here.", when: []string{"any missing"}},
	{id: "all there", text: "Every force of England and Wales has a number for {year}.", when: []string{"none missing"}},
}}

// whySection says what may lie behind a number.
var whySection = sectionPlan{id: "why", heading: "What may lie behind the number, and what cannot be known", lines: []line{
	{id: "explanations", text: "A rise in recorded crimes of this kind may come from more people reporting them, from older cases coming forward, from police getting better at {recognising} them, or from more offending.", when: []string{"rise to explain"}},
	{id: "explanations of a fall", text: "A fall in recorded crimes of this kind may come from fewer people reporting them, from fewer older cases coming forward, from police {recognising} fewer of them, or from less offending.", when: []string{"fall to explain"}},
	{id: "what it hangs on", text: "How many crimes of this kind are recorded depends on how many are committed, on how many people report them, on how many older cases come forward, and on how good the police are at {recognising} them.", unless: []string{"rise to explain", "fall to explain"}},
	{id: "inseparable", text: "The number alone cannot tell these apart, and one of them can hide another."},
	{id: "year of record", text: "Crimes are counted in the year in which they are recorded, whenever they happened."},
	{id: "missed", text: "A crime that nobody flagged is not in the number, and how many were missed here is not known.", when: []string{"cyber flag"}},
	{id: "not victims", text: "The number counts recorded crimes: it is not the number of children harmed or of people who harmed them."},
}}

// A fact is a piece of text with the sources that stand behind it. A fact
// without text is a condition.
type fact struct {
	text string
	from []Source
}

type facts map[string]fact

// say puts a fact in, with the figures it was taken from.
func (fs facts) say(name, text string, from ...figure.Figure) {
	f := fact{text: text}
	for _, fig := range from {
		f.from = append(f.from, sourceOf(fig))
	}
	fs[name] = f
}

// mark puts a condition in when it holds.
func (fs facts) mark(name string, holds bool) {
	if holds {
		fs[name] = fact{}
	}
}

func (fs facts) has(names ...string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { _, ok := fs[n]; return !ok })
}

// A scribe writes sentences and numbers their sources.
type scribe struct {
	facts   facts
	sources []Source
}

func (s *scribe) section(t sectionPlan) []Section {
	if !s.facts.has(t.when...) {
		return nil
	}
	var sentences []Sentence
	for _, t := range t.lines {
		if sentence, ok := s.sentence(t); ok {
			sentences = append(sentences, sentence)
		}
	}
	if len(sentences) == 0 {
		return nil
	}
	return []Section{{t.id, t.heading, sentences}}
}

var slots = regexp.MustCompile(`\{([^}]+)\}`)

// needs lists the facts in braces.
func (t line) needs() []string {
	var names []string
	for _, m := range slots.FindAllStringSubmatch(t.text, -1) {
		names = append(names, m[1])
	}
	return names
}

// sentence writes t, or says no when any of its inputs is missing.
func (s *scribe) sentence(t line) (Sentence, bool) {
	needs := t.needs()
	if !s.facts.has(needs...) || !s.facts.has(t.when...) || !s.facts.has(t.uses...) ||
		slices.ContainsFunc(t.unless, func(n string) bool { return s.facts.has(n) }) {
		return Sentence{}, false
	}
	out := Sentence{ID: t.id}
	out.Text = slots.ReplaceAllStringFunc(t.text, func(slot string) string {
		return s.facts[strings.Trim(slot, "{}")].text
	})
	for _, name := range append(needs, t.uses...) {
		for _, from := range s.facts[name].from {
			if n := s.number(from); !slices.Contains(out.Sources, n) {
				out.Sources = append(out.Sources, n)
			}
		}
	}
	slices.Sort(out.Sources)
	return out, true
}

// number gives the number of a source, a new one on its first use.
func (s *scribe) number(from Source) int {
	for _, known := range s.sources {
		if known.Text == from.Text && known.URL == from.URL {
			return known.Number
		}
	}
	from.Number = len(s.sources) + 1
	s.sources = append(s.sources, from)
	return from.Number
}

// sourceOf says who published a figure and when, and of a reply without an address
// the file and the place in it.
func sourceOf(f figure.Figure) Source {
	text := f.Source.Publisher
	if on := f.Source.PublishedOn.Words(); on != "" {
		text += ", " + on
	}
	if src := f.Source; src.URL == "" && src.Where != "" && !strings.HasPrefix(src.Where, "row ") {
		text += ": " + src.Where
	}
	return Source{Text: text, URL: f.Source.URL}
}
