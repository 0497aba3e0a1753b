package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lately"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// A reply of several forces sums them in a row that has the name of their region or nation, or
// only says "Total".

var (
	// sumOfArea is what such a row says besides the area.
	sumOfArea   = lazyre.New(`(?i)^(?:(?:grand |overall |joint |the |all |combined |both |sum |totals? )*(?:totals?|sum|all|both|combined)\b\s*[:,–-]?\s*(?:(?:for|of|in|across)\s+)?)?(?:the )?(.*?)(?:\s+(?:region|police|forces|area|as a whole|together|combined|in all|overall|(?:grand )?totals?))*$`)
	wholeRegion = lazyre.New(`(?i)^(?:the )?(?:whole |entire )?(?:region(?:al)?|nation|country)(?: (?:total|sum|figure|as a whole))?$|^(?:all|both|total (?:of|for)(?: the| all)?) (?:the )?forces(?: (?:total|together|combined))?$`)
	areaWords   = map[string]string{"welsh": "Wales", "english": "England", "eastern": "East", "south western": "South West", "south eastern": "South East", "north western": "North West", "north eastern": "North East", "southwest": "South West", "southeast": "South East", "northwest": "North West", "northeast": "North East"}
	jointWords  = lazyre.New(`(?i)\b(?:joint|region\w*|forces)\b`)
)

// areaOfForces gives the region or nation whose forces a label sums, by the name that the label has
// for it, written as the area book writes that name; "" where it names none.
func areaOfForces(label string) string { return areasSummed.Of(label, areaSummed) }

var areasSummed lately.Known[string]

func areaSummed(label string) string {
	m := sumOfArea.FindStringSubmatch(clean(label))
	if m == nil {
		return ""
	}
	area, _ := areaCalled(m[1])
	return area.Name
}

// areaCalled finds the region or nation that a name or a word of its own ("Welsh") is for. It keeps
// the name: "East" is not written as "East of England", but "EAST" is as "East".
func areaCalled(name string) (figure.Area, bool) {
	if plain := areaWords[strings.ToLower(name)]; plain != "" {
		name = plain
	}
	area, err := reference.LookupArea(name)
	if err != nil || area.Kind != figure.Region && area.Kind != figure.Nation {
		return figure.Area{}, false
	}
	bare, _, _ := strings.Cut(name, " (")
	for _, n := range reference.AreaNames() {
		if n.Area.Kind == area.Kind && strings.EqualFold(n.Text, bare) {
			area.Name = n.Text
			break
		}
	}
	return area, true
}

// forcesCalled gives a label of so many forces, "WALES (4 forces)", with the area's own name where it has one.
func forcesCalled(label string) string {
	area, ok := areaCalled(label)
	if !ok || area.Forces == 0 {
		return label
	}
	return withForces(area.Name, area.Forces)
}

// sumsForces reports that row r is a sum of all forces of a table of several, which does not
// say of what region.
func (g *grid) sumsForces(row int) bool {
	c := slices.Index(g.labelBy, byForce)
	if c < 0 {
		return false
	}
	label := g.t.at(row, c).text
	if !isTotal(label) && !wholeRegion.MatchString(label) {
		return false
	}
	seen := map[string]bool{}
	for r := range g.rows {
		if g.body[r] && g.rows[r].force != "" {
			seen[g.rows[r].force] = true
		}
	}
	return len(seen) > 1
}

// acrossForces gives the counts of forces that the row of their area sums: those of its question, period and
// breakdown. It is nil where the row is of no area, or fewer than two forces have such counts.
func (g *grid) acrossForces(all []addend, row int) []addend {
	total := g.rows[row]
	if !strings.HasSuffix(total.force, " forces)") && areaOfForces(total.force) == "" && !g.sumsForces(row) {
		return nil
	}
	out := slices.DeleteFunc(slices.Clone(all), func(a addend) bool {
		return a.row.force == "" || a.row.force == total.force || a.row.question != total.question || a.row.breakdown != total.breakdown || a.row.flagged != total.flagged || a.row.unit != total.unit || a.row.period.Period != total.period.Period
	})
	if len(out) < 2 {
		return nil
	}
	return out
}

// regionOf names the region or nation that a joint reply is for; "" where its words name none.
func regionOf(words []string) string {
	for _, s := range words {
		areas := prose.Scan(s).Areas
		for _, a := range areas {
			if a.Area.Kind == figure.Region {
				return a.Area.Name
			}
		}
		if !jointWords.MatchString(s) || len(strings.Fields(s)) > mostTitleWords {
			continue
		}
		for _, a := range areas {
			if a.Area.Kind == figure.Nation {
				return a.Area.Name
			}
		}
		for _, w := range strings.Fields(s) {
			if area, ok := areaCalled(strings.Trim(w, ".,;:()")); ok && area.Kind == figure.Nation {
				return area.Name
			}
		}
	}
	return ""
}
