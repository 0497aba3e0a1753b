package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
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

// areaOfForces gives the region or nation whose forces a label sums, as it is called; "" where it names none.
func areaOfForces(label string) string {
	m := sumOfArea.FindStringSubmatch(clean(label))
	if m == nil || m[1] == "" {
		return ""
	}
	name := m[1]
	if plain := areaWords[strings.ToLower(name)]; plain != "" {
		name = plain
	}
	area, err := reference.LookupArea(name)
	if err != nil || area.Kind != figure.Region && area.Kind != figure.Nation {
		return ""
	}
	return name
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

// region names the region or nation that a joint reply is for; "" where its words name none.
func (r *reader) region() string {
	for _, s := range r.words {
		for _, a := range prose.Scan(s).Areas {
			if a.Area.Kind == figure.Region {
				return a.Area.Name
			}
		}
		if !jointWords.MatchString(s) || len(strings.Fields(s)) > mostTitleWords {
			continue
		}
		for _, w := range strings.Fields(s) {
			if w = strings.Trim(strings.ToLower(w), ".,;:()"); w == "wales" || w == "welsh" {
				return "Wales"
			}
		}
	}
	return ""
}
