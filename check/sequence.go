package check

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// placeInList is a number of a list by where it stands in it: "the first", "the
// third year", "the last number".
var placeInList = lazyre.New(`(?i)\b(?:the|its)\s+(?:very\s+)?(first|earliest|opening|second|third|fourth|fifth|sixth|last|latest|final|most\s+recent)\b`)

var placesInList = map[string]int{"first": 0, "earliest": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5}

// sequencePair gives the two numbers of the list before the change at sp, or
// before its sentence, that its words mean by where they stand in it: "The last
// number is three times the first."
func (d *desk) sequencePair(sp prose.Span) (pair, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	s := d.facts.Sentences[sentence]
	all := placeInList.FindAllStringSubmatchIndex(d.text[s.Start:s.End], -1)
	if p, ok := d.stepPair(sp); ok && len(all) < 2 {
		return p, true
	}
	if len(all) < 2 || len(d.countsOf(sentence)) > 0 {
		return pair{}, false
	}
	for from := sentence - 1; from >= sentence-3 && from >= 0; from-- {
		run := d.listIn(from)
		if len(run) == 0 {
			continue
		}
		var at []int
		for _, m := range all {
			i, ok := placesInList[strings.ToLower(d.text[s.Start+m[2]:s.Start+m[3]])]
			if !ok {
				i = len(run) - 1
			}
			at = append(at, i)
		}
		i, j := min(at[0], at[1]), max(at[0], at[1])
		if i == j || j >= len(run) {
			return pair{}, false
		}
		a, b := run[i], run[j]
		return pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 2 * firmPair, true}, true
	}
	return pair{}, false
}

// stepNamed ends before a change that is named by where it stands among several: "first
// jump +97%", "the second rise was 35 per cent".
var stepNamed = lazyre.New(`(?i)\b(first|second|third|last|latest)(?:\s+(?:jump|rise|increase|leap|step|move|movement|change|drop|fall|year))?(?:\s+of\s+(?:the|those|these)\s+(?:[a-z]+))?\s*(?:[=:,]|\bwas\b|\bis\b)?\s*(?:worth\s+)?(?:an?\s+(?:rise|jump|increase|fall|drop)\s+of\s+|up\s+|down\s+|[+-])?$`)

// stepPair gives the two numbers of a run of dated ones before sp that the words of sp
// count a step between.
func (d *desk) stepPair(sp prose.Span) (pair, bool) {
	m := stepNamed.FindStringSubmatch(d.text[d.back(sp.Start, 40):sp.Start])
	if m == nil {
		return pair{}, false
	}
	x := &changing{desk: d, sp: sp}
	sentence := d.facts.SentenceOf(sp.Start)
	for from := sentence; from >= sentence-4 && from >= 0; from-- {
		run := x.datedRun(from)
		if len(run) < 3 {
			run = x.told(from, sentence)
		}
		if len(run) < 3 || from == sentence && run[len(run)-1].Start > sp.Start {
			continue
		}
		i, ok := placesInList[strings.ToLower(m[1])]
		if !ok {
			i = len(run) - 2
		}
		if i+1 >= len(run) {
			return pair{}, false
		}
		a, b := run[i], run[i+1]
		return pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 2 * firmPair, true}, true
	}
	return pair{}, false
}

// told gives the numbers from one sentence to the change that figures have for one place
// and kind, each of another year, in the order of those years.
func (x *changing) told(from, sentence int) (run []*count) {
	for _, c := range x.saidIn(from, sentence) {
		e := c.sound()
		if e == nil || c.Start > x.sp.Start || c.Change != prose.None || e.Period.Months() != 12 {
			continue
		}
		if len(run) > 0 && (run[0].best.Measure != e.Measure || !sameArea(run[0].best.Area, e.Area)) {
			return nil
		}
		if !slices.ContainsFunc(run, func(o *count) bool { return o.best.Period == e.Period }) {
			run = append(run, c)
		}
	}
	slices.SortStableFunc(run, func(a, b *count) int { return b.best.Period.Start.DaysUntil(a.best.Period.Start) })
	return run
}

// listIn gives the longest list of counts that a sentence has.
func (d *desk) listIn(sentence int) []*count {
	run := d.countsOf(sentence)
	for n := len(run); n >= 3; n-- {
		for i := 0; i+n <= len(run); i++ {
			if d.enumerated(run[i : i+n]) {
				return run[i : i+n]
			}
		}
	}
	return nil
}

// countsOf gives the exact counts of a sentence that are no differences.
func (d *desk) countsOf(sentence int) []*count {
	var out []*count
	for _, c := range d.saidIn(sentence, sentence) {
		if c.exactly() && c.Change == prose.None && !(c.InWords && c.Unit == prose.Unsaid && c.value < smallInWords && c.best == nil) {
			out = append(out, c)
		}
	}
	return out
}
