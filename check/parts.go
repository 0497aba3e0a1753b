package check

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var partWords = lazyre.New(`(?i)\b(?:account(?:s|ed|ing)?\s+for|made\s+up\s+of|of\s+them|of\s+these|of\s+which|of\s+those|split|compris\w+|between\s+them|altogether|in\s+all|in\s+total|mak(?:es?|ing)|add(?:s|ed|ing)?\s+up|combined|overall|sum\b|between\s+[^.;]{0,40}|a\s+total\s+(?:of|for)|broken\s+down|breakdown|the\s+rest|contributed|together|giv(?:es?|ing)|total\s+to|total:|in\s+the\s+(?:second|third)\b|all\s+(?:two|three|four|five|six)|arrives?\s+at|tot(?:s|ted)?\s+up|come(?:s)?\s+to|came\s+to|you\s+get|you\s+have|made\s+it|makes\s+it|all\s+told|for\s+the\s+(?:country|region|nation|whole|area|county)|grand\s+total|for\s+(?:all\s+)?the\s+(?:two|three|four|five|six|lot))\b`)

// runs gives every run of two or more exact counts that stand beside c, the
// longest first: after it or before it, within two sentences, each of another
// place, period or kind of offence.
func (d *desk) runs(c *count) [][]*count {
	var out [][]*count
	after := summands(d.counts[c.at+1 : min(len(d.counts), c.at+1+mostParts)])
	for to := len(after); to > 1; to-- {
		if run := after[:to]; d.areParts(c, run) {
			out = append(out, run)
		}
	}
	if run := d.column(c); run != nil {
		out = append(out, run)
	}
	before := summands(d.counts[max(0, c.at-mostParts):c.at])
	if now := withoutBases(before); !c.base && len(now) < len(before) {
		for from := range max(0, len(now)-1) {
			if run := now[from:]; d.areParts(c, run) {
				out = append(out, run)
			}
		}
	}
	for from := range max(0, len(before)-1) {
		if run := before[from:]; d.areParts(c, run) {
			out = append(out, run)
		}
	}
	return out
}

// withoutBases leaves out the numbers that are said to be earlier ones.
func withoutBases(counts []*count) []*count {
	return slices.DeleteFunc(slices.Clone(counts), func(c *count) bool { return c.base })
}

// column gives the numbers before c that stand as it does in their lines: the later
// ones of "346 to 325; 191 to 389" for the later one of "in all 537 to 714".
func (d *desk) column(c *count) []*count {
	if !c.base && !c.current {
		return nil
	}
	var run []*count
	for _, o := range summands(d.counts[max(0, c.at-mostParts):c.at]) {
		if o.base == c.base && o.current == c.current && o.sentence != c.sentence && c.sentence-o.sentence <= mostLines && o.exactly() && o.value < c.value {
			run = append(run, o)
		}
	}
	if len(run) < 2 || !d.ofForces(run) || !allOfThem.MatchString(d.text[d.facts.Sentences[c.sentence].Start:c.Start]) {
		return nil
	}
	return run
}

// mostLines is how many lines before it a column's sum is made of.
const mostLines = 12

// summands gives the counts that can be part of a sum: not the differences and
// noughts that stand between them.
func summands(counts []*count) []*count {
	return slices.DeleteFunc(slices.Clone(counts), func(c *count) bool {
		return c.Change != prose.None || c.value == 0 || c.InWords && c.Unit == prose.Unsaid && c.value < smallInWords
	})
}

// mostParts is how many numbers a sum may have: one for each force and a few
// more. It keeps the time for a text of many numbers in proportion to it.
const mostParts = 48

// shortStretch is how many bytes may hold more than two sentences and still be one
// thought: "Northumbria: 323. Durham: 190. Cleveland: 145. In all, 658."
const shortStretch = 120

func (d *desk) areParts(c *count, run []*count) bool {
	seen := map[string]bool{}
	for _, p := range run {
		away := p.sentence - c.sentence
		if max(away, -away) > 2 && max(p.Start-c.End, c.Start-p.End) > shortStretch || !p.exactly() || p.Change != prose.None || p.value >= c.value || p.value == 0 || p.notOffences() || gapBefore.MatchString(d.text[d.back(p.Start, 40):p.Start]) {
			return false
		}
		seen[p.kind] = true
	}
	return len(seen) == len(run) || d.listed(c, run) || d.enumerated(run)
}

// gapBefore ends before a number that is how far two others lie apart, or their mean.
var gapBefore = lazyre.New(`(?i)\b(?:difference|gap|margin|average|mean)\b[^.;:,\d]{0,24}$`)

var listStart = lazyre.New(`(?i)(?:[(:]|\b(?:made\s+up\s+of|namely|comprising|consisting\s+of|being|sum\s+of))\s*$`)

var togetherRE = lazyre.New(`(?i)\b(?:together|combined|jointly|between\s+them|in\s+all|altogether|total)\b`)

// listed reports whether the run is a list that stands right after c, whatever
// its parts are: "576 between them (214, 133 and 229)".
func (d *desk) listed(c *count, run []*count) bool {
	first := run[0]
	if first.Start < c.End {
		return false
	}
	if len(run) == 2 && !togetherRE.MatchString(d.text[d.back(c.Start, 96):first.Start]) {
		return false
	}
	from := max(c.End, c.Phrase.End)
	return len(run) > 1 && first.Start-from < 48 && first.Start >= from && listStart.MatchString(d.text[from:first.Start])
}

var listGap = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?(?:\s+in\s+the\s+(?:first|second|third|fourth|fifth|next|following|last|final)(?:\s+year)?)?(?:,\s*|,?\s+and\s+)$`)

// enumerated reports whether the run is one list with nothing but commas and an
// "and" between: "650, 250, 131 and 101 respectively".
func (d *desk) enumerated(run []*count) bool {
	for i := 1; i < len(run); i++ {
		if !listGap.MatchString(d.text[run[i-1].End:run[i].Start]) {
			return false
		}
	}
	return len(run) > 2
}

// wholeRun reports whether the run takes all counts of its sentences, so that
// no part is overlooked.
func (d *desk) wholeRun(c *count, run []*count) bool {
	return !slices.ContainsFunc(d.saidIn(run[0].sentence, run[len(run)-1].sentence), func(o *count) bool {
		return o != c && !slices.Contains(run, o) && o.Change == prose.None && o.value != 0
	})
}

// calledParts reports whether the words between say that the run is made of
// parts of c, or a number of years that is the length of the run.
func (d *desk) calledParts(c *count, run []*count) bool {
	from := min(c.Start, run[0].Start)
	to := max(c.End, run[len(run)-1].End)
	if strings.HasPrefix(strings.ToLower(strings.TrimSpace(d.text[d.facts.Sentences[d.facts.SentenceOf(from)].Start:from])), "together") {
		return true
	}
	to = d.forward(to, 16)
	if y := d.spanOf(c); y != nil && y.Years == len(run) {
		return true
	}
	return partWords.MatchString(d.text[from:to]) || d.inRegion(c, run)
}

// inRegion reports whether c is for a region or nation and the run for forces
// in it.
func (d *desk) inRegion(c *count, run []*count) bool {
	return c.area.ok && c.area.firm && !isForce(c.area.area) && !slices.ContainsFunc(run, func(p *count) bool {
		return !p.area.ok || !isForce(p.area.area) || relate(p.area.area, c.area.area) != nested
	})
}
