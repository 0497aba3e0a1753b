package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// An enumeration gives the parts of a count one after another: "Snapchat was recorded in
// 38, Facebook in 35 and another site in 16". Where some of its names are known, the words
// that stand at the same place beside the other counts are names too.

var (
	enumBreak = lazyre.New(`(?i)[,;:]|\band\b|\bbut\b|\bwhile\b|\bwith\b|—|\s–\s`)
	enumLead  = lazyre.New(`(?i)^(?:(?:and|or|but|the|a|an|were|was|had|have|has|on|via|through|in|by|for|of (?:these|them|those)|there were|offences?|crimes?|recorded|named|naming|used|using|involved|involving|(?:site|platform|app|outcome) (?:was|were))\s+)+`)
	enumTail  = lazyre.New(`(?i)(?:\s+(?:in|for|on|with|was|were|is|are|had|at|of|by|to|accounted|accounts|named|recorded in|recorded on|appears?|appeared|came|used|mentioned|times|offences?|crimes?))+$`)
	unsaidEnd = lazyre.New(`(?i)\b(?:(?:others?|another)(?: (?:platforms?|sites?|apps?|outcomes?|websites?))?(?: or | ?/ ?))?(?:(?:not|never) (?:\w+ )?(?:recorded|known|specified|stated|named|given|noted)|unknown|unrecorded|unspecified|no (?:platforms?|sites?|apps?|websites?|outcomes?) (?:(?:is|was|are|were|has been|had been) )?(?:recorded|known|named|given|stated|entered|noted))\b`)
)

// enumerated gives the counts of a sentence that have no name the words beside them, where
// their neighbours are platforms or outcomes.
// before is what the part of the sentence before gave.
func (r *reader) enumerated(s string, ns []said, own, before []facets) []facets {
	if len(ns) == 1 {
		return goesOnWith(s, ns, own, before)
	}
	for _, d := range []dim{byPlatform, byOutcome} {
		ahead, behind := 0, 0
		for i, f := range own {
			switch name := f.breakdown.nameIn(d); {
			case name == "":
			case strings.HasSuffix(enumTail.ReplaceAllString(strings.TrimRight(s[:ns[i].Start], " :–-("), ""), name):
				ahead++
			default:
				behind++
			}
		}
		if ahead+behind == 0 || ahead+behind < 2 && standardDims[r.here.question] != d {
			continue
		}
		for i := range own {
			if f := &own[i]; f.breakdown.IsNone() && !f.skip && f.unit == "" {
				if name := enumName(s, ns, i, ahead >= behind); name != "" {
					f.set(d, name)
					f.doubts = f.doubts.with(unreadLabel)
				}
			}
		}
	}
	return own
}

// goesOnWith gives the only count of a part of a sentence its name where the part before
// named its counts: "...; the site was not recorded in 26".
func goesOnWith(s string, ns []said, own, before []facets) []facets {
	for _, d := range []dim{byPlatform, byOutcome} {
		for _, f := range before {
			if f.breakdown.nameIn(d) == "" || !own[0].breakdown.IsNone() || own[0].skip {
				continue
			}
			name := enumName(s, ns, 0, true)
			if name == "" {
				name = enumName(s, ns, 0, false)
			}
			if name != "" {
				own[0].set(d, name)
				own[0].doubts = own[0].doubts.with(unreadLabel)
			}
		}
	}
	return own
}

// nameIn gives the platform or the outcome of a breakdown.
func (b Breakdown) nameIn(d dim) string {
	if d == byPlatform {
		return b.Platform
	}
	return b.Outcome
}

// enumName gives the words before or behind the i-th count, up to what parts it from its
// neighbours, or "" where they are no name.
func enumName(s string, ns []said, i int, before bool) string {
	from, to := 0, len(s)
	if i > 0 {
		from = ns[i-1].End
	}
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	words := s[ns[i].End:to]
	if before {
		words = strings.TrimRight(s[from:ns[i].Start], " :–-(")
		if all := enumBreak.FindAllStringIndex(words, -1); len(all) > 0 {
			words = words[all[len(all)-1][1]:]
		}
	} else if at := enumBreak.FindStringIndex(words); at != nil {
		words = words[:at[0]]
	}
	bare, _ := withoutKindAhead(clean(words))
	name := clean(strings.Trim(enumTail.ReplaceAllString(enumLead.ReplaceAllString(bare, ""), ""), " .,;:()\"“”"))
	name = cmp.Or(closedAs.ReplaceAllString(name, ""), name)
	if m := unsaidEnd.FindString(words); m != "" {
		return m
	}
	if n := len(strings.Fields(name)); n == 0 || n > 6 || hasDigits(name) || measureOnly.MatchString(name) || flagWords.MatchString(name) || goesOn.MatchString(name) {
		return ""
	}
	return name
}

// crossSentence reads a sentence that is a label with counts beside their periods.
func (r *reader) crossSentence(s, where string) bool {
	x, ok := crossOf(strings.TrimRight(s, ". "))
	if !ok || !r.provesItem(x.label) {
		return false
	}
	t := &table{}
	for i, p := range x.periods {
		t.rows = append(t.rows, rowOf(where, s, []string{x.label, p, x.values[i]}))
	}
	r.cells.enterLines(t)
	r.piece(t)
	return true
}

// bracketSeries is names with the counts of the periods that were spoken of last:
// "Facebook (8, 9), Snapchat (4, 11)".
var bracketSeries = lazyre.New(`([A-Za-z][^(),;:]*?)\s*\((\d[\d,]*(?:\s*(?:,\s|and|&|/)\s*\d[\d,]*)+)\)`)

// dashSeries gives the names and counts of a sentence in parts: "Facebook – 8 and 9; Kik – 4 and
// 11". It is nil where a part is something else.
func dashSeries(s string) [][]string {
	var out [][]string
	for _, part := range strings.Split(strings.TrimRight(s, ". "), ";") {
		m := seriesItem.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil
		}
		out = append(out, []string{part, m[1], m[2]})
	}
	return out
}

// seriesSentence reads such a sentence.
func (r *reader) seriesSentence(s, where string) bool {
	all := bracketSeries.FindAllStringSubmatch(s, -1)
	if len(all) == 0 {
		all = dashSeries(s)
	}
	d := r.topicHere()
	if len(all) < 2 || len(r.last) < 2 || d != byPlatform && d != byOutcome {
		return false
	}
	rows := make([][]string, len(all))
	for i, m := range all {
		if rows[i] = seriesSplit.Split(m[2], -1); len(rows[i]) != len(r.last) {
			return false
		}
	}
	last := r.last
	for i, m := range all {
		for k, text := range rows[i] {
			v, ok := readValue(text)
			if !ok {
				continue
			}
			own := readLabel(enumLead.ReplaceAllString(clean(m[1]), ""), d)
			own.period = prose.SpeltPeriod{Period: last[k]}
			own.doubts = own.doubts.with(earlierPeriod)
			place := where
			if place == "" {
				place = quoteWords(m[0])
			}
			r.propose(r.here, own, v, place, m[0], nil, 0, 0)
		}
	}
	return true
}

// questionOfWhole gives the question of the earlier count that a sentence names again,
// when no mark says which question is answered: "Of the 71, girls ...".
func (r *reader) questionOfWhole(s string) string {
	if r.which.question != "" {
		return ""
	}
	for _, n := range r.scan(s).Numbers {
		if !n.Value.IsInt() || !partOf.MatchString(s[:n.Start]) {
			continue
		}
		for _, p := range r.found {
			if p.Breakdown.IsNone() && p.Symbol == NoSymbol && p.Value == n.Value.Num().Int64() {
				return p.Question
			}
		}
	}
	return ""
}

// ofWholeBefore gives the counts of a sentence that points back the question of the whole that
// they are parts of: the one that it names again, or, for sexes and ages of which it does not say
// that they are of offences, the one counted last.
func (r *reader) ofWholeBefore(s string, own []facets, dates []timed) {
	q := r.questionOfWhole(s)
	named := q != ""
	if !named && r.which.question == "" && !crimeWords.MatchString(s) && !slices.ContainsFunc(own, func(f facets) bool { return f.breakdown.IsNone() }) {
		q = r.lastWhole()
	}
	for i := range own {
		b := own[i].breakdown
		if q == "Q1" && named && own[i].flagged && b.IsNone() { // "of the 640, 97 carried the flag"
			continue
		}
		if q != "" && dates[i].back && (named || !own[i].flagged) && b.Platform == "" && b.Outcome == "" && (named || b.Age+b.Sex != "") {
			own[i].question = q
		}
	}
}

// lastWhole gives the question of the whole that was counted last.
func (r *reader) lastWhole() string {
	for _, p := range slices.Backward(r.found) {
		if p.Breakdown.IsNone() && (p.Question == "Q1" || p.Question == "Q2") {
			return p.Question
		}
	}
	return ""
}
