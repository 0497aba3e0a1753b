package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A remark may say of some rows or columns alone that they count people: "Arrests and cautions are counts
// of people." The others count what they say.

// A labelUnit is what such a remark says.
type labelUnit struct {
	stems []string // of the first word of each label, "arrest"
	unit  Unit
}

var (
	// somePeople is the subject of a remark, up to where it says of what it is, and the people who are counted.
	somePeople = anyOf(`^\W*(?:the |our |figures for |numbers for |counts for )*([A-Za-z][A-Za-z/, -]{2,60}?)(?: (?:for|of|in|against|from|by) [^.;]{2,60}?)? (?:are|is|were|was) (?:all )?(?:an? |the )?(?:(?:counts?|numbers?|headcounts?|totals?) of|counted (?:as|by|per|in)) (?:individual |different |distinct |unique |separate |the )*(`+remarkNouns+`)\b`,
		`^\W*(?:the |our |figures for |numbers for |counts for )*([A-Za-z][A-Za-z/, -]{2,60}?)(?: (?:for|of|in|against|from|by) [^.;]{2,60}?)? (?:count|counts|relate to|refer to|show) (?:individual |different |distinct |unique |separate |the |numbers? of )*(`+remarkNouns+`)\b`)
	betweenLabels = lazyre.New(`\s*(?:,|/|\band\b|\bor\b|&)\s*`)
	labelEnding   = lazyre.New(`(?i)(?:s|es|ed|d|ing)$`)
	// onlyArrests are counted in people, whatever offences are parted by outcome beside them.
	onlyArrests = lazyre.New(`(?i)^(?:number of |no\. of |total )?(?:arrests?(?: made)?|arrested)$`)
)

// labelUnits gives what the remarks below the table at block i say of some of its labels, up to the next table.
func labelUnits(blocks []block, i int) []labelUnit {
	var out []labelUnit
	for _, b := range blocks[i+1:] {
		if b.table != nil || b.heading || isMark(b.text) {
			break
		}
		for _, s := range sentencesOf(b.text) {
			if u, ok := unitOfSome(s); ok {
				out = append(out, u)
			}
		}
	}
	return out
}

// unitOfSome reads a remark on outcomes, which are all that people and offences both have.
func unitOfSome(s string) (labelUnit, bool) {
	m := somePeople.FindStringSubmatch(s)
	if m == nil || oneForEach.MatchString(s) {
		return labelUnit{}, false
	}
	m = slices.DeleteFunc(m[1:], func(s string) bool { return s == "" })
	out := labelUnit{unit: peopleUnit(m[1])}
	for _, name := range betweenLabels.Split(m[0], -1) {
		if labelDim(name) != byOutcome {
			return labelUnit{}, false
		}
		out.stems = append(out.stems, stemOf(name))
	}
	return out, true
}

// stemOf gives the first word of a label without its ending.
func stemOf(label string) string {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(label)), " ")
	return labelEnding.ReplaceAllString(first, "")
}

// ofLastColumn says what the last column counts, which the others beside it do not.
var ofLastColumn = lazyre.New(`(?i)\b(?:last|final|right[- ]?hand(?:most)?|rightmost) column (?:only )?(?:counts?|shows?|gives?|contains?|refers to|is (?:for|of|a count of|the number of)) (?:individual |different |the |numbers? of )*(` + peopleNouns + `)\b`)

// unitOfLastColumn gives the people that the letter says the last column of its table counts, or "".
func unitOfLastColumn(words []string) Unit {
	for _, s := range words {
		if m := ofLastColumn.FindStringSubmatch(s); m != nil {
			return peopleUnit(m[1])
		}
	}
	return ""
}

// unitsOfLabels gives rows and columns the unit that remarks say of their outcomes, and the last column its own.
func (g *grid) unitsOfLabels(units []labelUnit, lastColumn Unit) {
	if c := len(g.cols) - 1; c >= g.labels && g.cols[c].breakdown.Outcome != "" {
		g.cols[c].unit = cmp.Or(g.cols[c].unit, lastColumn)
	}
	for _, u := range units {
		for _, fs := range [][]facets{g.cols, g.rows} {
			for i, f := range fs {
				if o := f.breakdown.Outcome; o != "" && slices.Contains(u.stems, stemOf(o)) {
					fs[i].unit = u.unit
				}
			}
		}
	}
}
