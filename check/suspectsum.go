package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// rightTotal: 443 for 214 + 131 + 98.
func (s *suspect) rightTotal() []guess {
	c := s.number()
	if c == nil || c.best != nil || s.was.Verdict != CannotTell {
		return nil
	}
	for _, run := range s.lists(c) {
		if total, words := addUp(run); total == c.value && s.calledTotal(c, run) && (c.Unit != prose.People || s.ofPeopleHere(c, run)) {
			return []guess{{Claim{Verdict: Supported, Value: whole(total), Why: words, Basis: []string{"the story: " + words}}, 0}}
		}
	}
	return nil
}

// partsOfTotal: 1,286 for 418 + 301 + 233 + 197 + 156 = 1,305.
func (s *suspect) partsOfTotal() (out []guess) {
	c := s.number()
	if c == nil || c.best != nil || c.base && !s.saysTogether(c) {
		return nil
	}
	for _, run := range s.lists(c) {
		total, words := addUp(run)
		if total == c.value || !nearTotal(total, c.value) || !s.calledTotal(c, run) || c.Unit == prose.People && !s.ofPeopleHere(c, run) {
			continue
		}
		v := Claim{Verdict: Contradicted, Kind: PartsDoNotSum, Value: whole(total), Why: words, Basis: []string{"the story: " + words}}
		out = append(out, guess{v, clearly * len(run)})
	}
	return out
}

// ofPeopleHere reports whether the run stands in the sentence of c, a number of people, and
// is of nothing else: offences do not add up to people.
func (s *suspect) ofPeopleHere(c *count, run []*count) bool {
	return !slices.ContainsFunc(run, func(p *count) bool {
		return p.sentence != c.sentence || p.Unit != prose.Unsaid && p.Unit != prose.People || p.best != nil && !countsPeople(p.best.Measure)
	})
}

// lists gives the whole lists of numbers that stand beside c: the lines of a list, the
// other numbers of its sentence, those of the sentences right before or after it.
func (s *suspect) lists(c *count) (out [][]*count) {
	add := func(run []*count, ok bool) {
		if ok && len(run) > 1 && s.oneList(c, run) {
			out = append(out, run)
		}
	}
	add(s.linesFrom(c, 1))
	add(s.linesFrom(c, -1))
	add(s.linesNamed(c))
	last := len(s.facts.Sentences) - 1
	for _, w := range [][2]int{{0, 0}, {-1, -1}, {-2, -1}, {-3, -1}, {1, 1}, {1, 2}, {-1, 0}, {-2, 0}, {0, 1}} {
		from, to := c.sentence+w[0], c.sentence+w[1]
		if from >= 0 && to <= last {
			add(s.summandsIn(c, from, to))
		}
	}
	return out
}

// summandsIn gives the numbers of some sentences that may be added up to c; false is that
// there is one among them that may not.
func (s *suspect) summandsIn(c *count, from, to int) (run []*count, ok bool) {
	for _, o := range s.saidIn(from, to) {
		switch {
		case o == c || o.Number.Span == c.Number.Span || o.Change != prose.None || o.base && !c.base || o.InWords && o.value < smallInWords:
		case !o.exactly() || o.value == 0 || o.value >= c.value || o.notOffences() && o.Unit != c.Unit:
			return nil, false
		default:
			run = append(run, o)
		}
	}
	return run, true
}

// linesFrom gives the first number of each of the lines of a list that stands before or
// after the sentence of c, none between.
func (s *suspect) linesFrom(c *count, step int) (run []*count, ok bool) {
	for i := c.sentence + step; i >= 0 && i < len(s.facts.Sentences); i += step {
		own := s.countsOf(i)
		if !isItem.MatchString(s.sentenceText(i)) || len(own) != 1 {
			break
		}
		if !own[0].exactly() || own[0].value >= c.value {
			return nil, false
		}
		run = append(run, own[0])
	}
	return run, true
}

var (
	// namesTogether are names whose numbers are said together: "Halton and Widnes between
	// them had".
	namesTogether = lazyre.New(`((?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?:,\s+|,?\s+and\s+)){1,4}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),?\s+(?:between\s+them|together|combined|jointly)\b`)
	betweenNames  = lazyre.New(`,?\s+and\s+|,\s+`)
	afterName     = lazyre.New(`^(?:['’]s|\s+(?:had|recorded|logged|saw|with|on|at))?\s*[:(,–-]?\s*$`)
)

// linesNamed gives the numbers that stand right behind the names that the sentence of c
// takes together, each where the story names it alone.
func (s *suspect) linesNamed(c *count) (run []*count, ok bool) {
	m := namesTogether.FindStringSubmatch(s.sentenceText(c.sentence))
	if m == nil || len(s.countsOf(c.sentence)) != 1 {
		return nil, false
	}
	for _, name := range betweenNames.Split(m[1], -1) {
		i := slices.IndexFunc(s.counts, func(o *count) bool {
			before := s.text[s.back(o.Start, len(name)+16):o.Start]
			at := strings.LastIndex(before, name)
			return o.sentence != c.sentence && o.Change == prose.None && o.exactly() && at >= 0 && afterName.MatchString(before[at+len(name):])
		})
		if i < 0 {
			return nil, false
		}
		run = append(run, s.counts[i])
	}
	return run, true
}

// isItem is a line of a list: with a mark before it, or a name and its number.
var isItem = lazyre.New(`^\s*(?:[*•‣▪–-]\s|\d{1,2}[/.)]\s|[A-Za-z][^.;:\d]{1,40}(?::|\s[–-])?\s+[\d,]+[^.;]{0,40}\n?$)`)

// oneList reports whether the numbers of a list are each of something else, and all of one
// time or each of another.
func (s *suspect) oneList(c *count, run []*count) bool {
	times, places := map[figure.Period]int{}, map[figure.Area]int{}
	for _, p := range run {
		if e := p.sound(); e != nil {
			times[e.Period]++
			places[e.Area]++
		}
	}
	if len(times) > 1 && len(times) < len(run) {
		return false
	}
	return !hasOwnTotal(run) && (len(times) < 2 || len(places) == 1)
}

var (
	// totalSaid is said of a number that is made of others.
	totalSaid = lazyre.New(`(?i)\b(?:together|between\s+them|combined|jointly|altogether|in\s+all|in\s+total|all\s+told|total(?:s|led|ling)?|sum|add(?:s|ed|ing)?\s+up|broken\s+down|breakdown|split|made\s+up|mak(?:es?|ing)|compris\w+|whole|overall|came\s+to|come\s+to|as\s+follows|fall\s+into|divided?|all\s+(?:the\s+)?(?:districts|counties|boroughs|areas|divisions|towns|groups|categories|kinds|types|places|wards|councils|parts|forces))\b`)
	soMany    = lazyre.New(`(?i)\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:[a-z-]+\s+){0,2}?(?:forces|districts|counties|boroughs|areas|divisions|towns|groups|categories|kinds|types|classes|places|wards|councils|cities|parts|constabularies|sorts|neighbours|schools|quarters|of\s+them)\b`)
)

// calledTotal reports whether the words call c the total of the run, or say how many parts
// it has.
func (s *suspect) calledTotal(c *count, run []*count) bool {
	words := s.sentenceText(c.sentence)
	if m := soMany.FindStringSubmatch(words); m != nil {
		n, _ := prose.WholeNumber(strings.ToLower(m[1]))
		return n == len(run)
	}
	return totalSaid.MatchString(words)
}

// placesOfTotal: 2,554 between them, for 1,521 + 1,043 = 2,564 by the figures of two places
// that the story names together; or of all the forces of a region that have one.
func (s *suspect) placesOfTotal() (out []guess) {
	c := s.number()
	if c == nil || c.best != nil || c.notOffences() || c.Unit == prose.People {
		return nil
	}
	region := c.area.ok && c.area.firm && !isForce(c.area.area)
	if !s.saysTogether(c) && !region && !totalSaid.MatchString(s.sentenceText(c.sentence)) {
		return nil
	}
	last := s.lastFigure(c)
	for _, e := range append(slices.Clone(s.jointTotals()), s.regionTotals(c)...) {
		fit := c.period.fits(e.Period, e.Period.Months())
		if e.value == c.value || !within(e.value, c.value, nearPlaces.low, nearPlaces.high) || fit < 0 || !s.namesMeasure(c, &e) || s.saysForces(c.sentence) > 0 && s.saysForces(c.sentence) != len(e.joint) {
			continue
		}
		score := 2 * fit
		if last != nil && last.Period == e.Period {
			score += clearly
		}
		v := Claim{Verdict: Contradicted, Kind: PartsDoNotSum, Value: whole(e.value), Basis: []string{e.basis()},
			Why: fmt.Sprintf("%s in %s come to %s", areaName(e.Area), e.Period, figure.Thousands(e.value))}
		out = append(out, guess{v, score})
	}
	return out
}

// regionTotals adds up the figures of the forces of the region that c is of.
func (s *suspect) regionTotals(c *count) (out book) {
	if !c.area.ok || isForce(c.area.area) || c.area.area.Kind == figure.UnknownArea {
		return nil
	}
	for _, set := range s.book.sets() {
		of := slices.DeleteFunc(slices.Clone(set), func(e entry) bool { return relate(c.area.area, e.Area) != nested })
		if len(of) < 2 {
			continue
		}
		if e, ok := totalOf(areasOf(of), set); ok {
			out = append(out, e)
		}
	}
	return out
}
