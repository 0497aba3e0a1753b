package check

import (
	"slices"
	"strings"
)

// lookUp finds the figure with the value of c that suits it best, and how it
// does not suit c when none suits it well.
func (d *desk) lookUp(c *count) (*entry, Kind) {
	var best *entry
	var clash Kind
	top := -1000
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.value != c.value {
			continue
		}
		if score, k := d.suits(c, e); score > top {
			best, clash, top = e, k, score
		}
	}
	return best, clash
}

// suits scores how well e suits what the story says about c, and names the
// worst clash.
func (d *desk) suits(c *count, e *entry) (score int, clash Kind) {
	area := d.areaFit(c, e)
	period := d.periodFit(c, e)
	score = 40*area + 30*period + 5*d.topicFit(c, e) + d.vintageFit(e)
	if c.spansYears(d) && e.Period.Months() <= 12 {
		score -= 5
	}
	switch {
	case area < 0:
		clash = WrongArea
	case period < 0:
		clash = WrongPeriod
	}
	return score, clash
}

// topicFit counts the topics that c and e share, less one when they share none
// and both have some.
func (d *desk) topicFit(c *count, e *entry) int {
	n := 0
	for _, t := range c.topics {
		if slices.Contains(e.topics, t) {
			n++
		}
	}
	if n == 0 && len(c.topics) > 0 && len(e.topics) > 0 {
		n--
	}
	if d.ownWords(c, e) {
		n += 4
	}
	if d.countsOtherKind(c, e) {
		n -= 4
	}
	// "Child sex offences" without a word of the internet are all of them.
	if slices.Contains(e.topics, "online") != slices.Contains(c.topics, "online") {
		n--
	}
	return n
}

// ownWords reports whether the sentence of c has the words that set the
// measure of e apart from every other.
func (d *desk) ownWords(c *count, e *entry) bool {
	if len(e.own) == 0 {
		return false
	}
	s := d.facts.Sentences[c.sentence]
	words := strings.FieldsFunc(strings.ToLower(d.text[s.Start:s.End]), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
	n := 0
	for _, w := range e.own {
		if slices.Contains(words, w) {
			n++
		}
	}
	return n*4 >= len(e.own)*3
}

// vintageFit prefers a value that was known when the story was printed, and
// one that is not a misprint.
func (d *desk) vintageFit(e *entry) int {
	n := 0
	if e.slip {
		n -= 4
	}
	if day := d.story.PublishedOn; !day.IsZero() && e.Source.PublishedOn.First().After(day.Last()) {
		n -= 2
	}
	return n
}
