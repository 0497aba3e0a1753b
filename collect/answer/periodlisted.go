package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Names of periods may stand in a list: "A  1 April 2015 to 31 March 2016" above "B  1 April 2016 to ...". So may
// days that stand for years, of which the words above say once that they begin or end on them: "In the twelve months
// beginning", "1 April 2016: 12".

var (
	// lettersPeriod is a line of a letter or a number in brackets, and its period.
	lettersPeriod = lazyre.New(`^(?:[^:\d]{2,60}:\s*)?\W{0,2}([A-H])["”'’)\]]?\s*[.:=–-]?\s+(\S.*)$`)
	// endsOfYears ends a line that says that each day below it begins or ends a year.
	endsOfYears = lazyre.New(`(?i)\b((?:financial |fiscal )?years?|(?:twelve|12)[ -]months?(?: periods?)?)\s+(?:(?:that|which)\s+)?(?:(begin|start|commenc)(?:ning|ing|s|es)?|(?:from)|(end)(?:ing|ed|s)?|(to|up to|until))(?:\s+(?:on|in|with|at))?\s*[:.–-]?$`)
	// dayFirst is a day in front of a line, and what parts it from its count.
	dayFirst = lazyre.New(`^(.{6,24}?)(?:\s*[:=–-]\s+\S.*|\s*[:.]?)$`)
)

// lettersListed gives the names of a list of letters, which run from A on, each with its period in its line.
func lettersListed(text string) []periodName {
	var out []periodName
	for line := range strings.SplitSeq(text, "\n") {
		m := lettersPeriod.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || m[1][0] != byte('A'+len(out)) {
			continue
		}
		ps := spans(prose.SpeltPeriods(m[2]))
		if len(ps) != 1 || ps[0].Start > 0 || ps[0].Loose || isDay(ps[0]) || hasNumbers(m[2]) {
			return nil
		}
		out = append(out, periodName{name: m[1], period: ps[0].Period, whole: true})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// yearsByDay gives the days of the lines below words that say of them that a year begins or ends on each.
func yearsByDay(blocks []block) []periodName {
	var out []periodName
	ahead := ""
	for _, b := range blocks {
		if b.table != nil {
			out = append(out, b.table.yearsByDay(ahead)...)
			ahead = ""
			continue
		}
		for line := range strings.SplitSeq(b.text, "\n") {
			line = strings.TrimSpace(line)
			if m := endsOfYears.FindStringSubmatch(line); m != nil {
				ahead = yearFrom(m)
			} else if n, ok := yearOfDay(ahead, line); ok {
				out = append(out, n)
			} else if line != "" {
				ahead = ""
			}
		}
	}
	return out
}

// yearFrom gives the words that lead from a length to its day.
func yearFrom(m []string) string {
	if m[3]+m[4] != "" {
		return "year ending "
	}
	return "year beginning "
}

// yearOfDay reads a line, or a cell, whose day a year begins or ends on.
func yearOfDay(ahead, s string) (periodName, bool) {
	m := dayFirst.FindStringSubmatch(s)
	if ahead == "" || m == nil {
		return periodName{}, false
	}
	day := strings.TrimSpace(m[1])
	ps := prose.SpeltPeriods(day)
	if len(ps) != 1 || ps[0].Start > 0 || ps[0].End < len(day) || !isDay(ps[0]) {
		return periodName{}, false
	}
	of := prose.SpeltPeriods(ahead + day)
	if len(of) != 1 || of[0].Loose || isDay(of[0]) {
		return periodName{}, false
	}
	return periodName{name: day, period: of[0].Period, whole: true}, true
}

// yearsByDay does so for the heads beside a corner, or the labels below a head, that say it; ahead is what the words
// above the table do.
func (t *table) yearsByDay(ahead string) []periodName {
	var out []periodName
	for row, cells := range t.rows {
		for c, x := range cells {
			m := endsOfYears.FindStringSubmatch(x.text)
			if m == nil || x.covered {
				continue
			}
			for _, beside := range cells[c+1:] {
				if n, ok := yearOfDay(yearFrom(m), beside.text); ok {
					out = append(out, n)
				}
			}
			for _, below := range t.rows[row+1:] {
				if c < len(below) {
					if n, ok := yearOfDay(yearFrom(m), below[c].text); ok {
						out = append(out, n)
					}
				}
			}
		}
	}
	for _, cells := range t.rows {
		for _, x := range cells {
			if n, ok := yearOfDay(ahead, x.text); ok && len(x.text) == len(n.name) {
				out = append(out, n)
			}
		}
	}
	return out
}

// ofLine writes a name in front of a line as its period: "A: Facebook 23". Several in front of counts are a list, "A 61;
// B 88".
func (n periodName) ofLine(line string, names []periodName) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), n.name)
	if !ok || rest == "" || isNameLetter(rest[0]) {
		return line
	}
	parts := listParts.Split(strings.TrimSpace(line), -1)
	seen := 0
	for i, part := range parts {
		k := slices.IndexFunc(names, func(n periodName) bool {
			rest, ok := strings.CutPrefix(part, n.name)
			return ok && n.whole && countNext.MatchString(rest)
		})
		if k < 0 {
			break
		}
		parts[i] = names[k].spelt() + ":" + strings.TrimLeft(strings.TrimPrefix(part, names[k].name), ":=")
		seen++
	}
	switch {
	case seen > 1:
	case leadsLine.MatchString(rest):
		return n.spelt() + rest
	default:
		return line
	}
	return strings.Join(parts, "; ")
}

var (
	leadsLine = lazyre.New(`^\s*[:=]\s*\S`)
	listParts = lazyre.New(`\s*[;,]\s+(?:and\s+)?`)
	countNext = lazyre.New(`(?i)^\s*[:=–-]?\s+(?:\d[\d,]*|nil|none|\*)(?:\W|$)`)
)
