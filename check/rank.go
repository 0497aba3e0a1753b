package check

import (
	"math/big"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A rank is where a story says that a place stands among others: first of all, or
// of the forces of a region, or of so many; from the top or from the bottom.
type rank struct {
	prose.Span
	place int    // 1 is first
	low   bool   // counted from the lowest: "the fewest"
	of    int    // "of the four"; 0 when not said
	thing string // what is ranked: "" for the numbers, or "rise", "rate", "share"
}

const (
	placesRE  = `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))`
	rankNoun  = `(?:numbers?|figures?|counts?|totals?|tally|tallies|offen[cs]es|crimes|cases|records|rises?|increases?|jumps?|growth|surge|climb|falls?|drops?|decreases?|rates?|shares?|proportions?|percentages?)`
	rankEnd   = `(?:\s+(?:[a-z-]+\s+){0,4}?` + rankNoun + `\b|\s+(?:in|of|among|anywhere|across|by|for|nationally|locally|there)\b|\s*[,.;:)]|\s*$)`
	someForce = `(?:(?:police\s+)?(?:force|constabulary|county|area|place)s?)`
)

// ranks are the wordings of a rank. Group 1 is the place, where one is said; group 2
// the word that says from which end.
var ranks = []*lazyre.Regexp{
	lazyre.New(`(?i)\b(?:the|joint)\s+(?:(` + placesRE + `)[\s-]+)?(most|highest|largest|biggest|greatest|worst|steepest|sharpest|fewest|lowest|smallest)` + rankEnd),
	lazyre.New(`(?i)\b(` + placesRE + `)[\s-]+(most|highest|largest|biggest|greatest|worst|fewest|lowest|smallest)` + rankEnd),
	lazyre.New(`(?i)\b()(more|fewer|higher|lower|larger|bigger|smaller)\s+(?:[a-z-]+\s+){0,7}?than\s+(?:that\s+of\s+|in\s+)?(?:any\s+other|any|all\s+(?:the\s+)?other|every\s+other)\b(?:\s+(?:[a-z-]+\s+)?` + someForce + `)?`),
	lazyre.New(`(?i)\b()no\s+(?:other\s+)?` + someForce + `\b[^.;:]{0,60}?\b(?:recorded|had|logged|flagged|counted|saw|reported|came)\s+(more|fewer|higher|lower|close)\b`),
	lazyre.New(`(?i)\b(?:came|comes|coming|ranks?|ranked|ranking|was|is|were|placed|puts?\s+[\w-]+(?:\s[A-Z][\w-]+)?|stood|stands)\s+(?:in\s+)?(` + placesRE + `)(?:\s+place)?()(?:\s+(?:in|of|out\s+of|among|overall|nationally)\b|\s*[,.;)]|\s*$)`),
	lazyre.New(`(?i)\b(?:is|was|were|are|stands?|stood|came|ranks?|ranked)\s+(?:now\s+|currently\s+|still\s+)?()(highest|lowest|biggest|smallest)(?:\s+(?:in|of|among)\b|\s*[,.;)]|\s*$)`),
	lazyre.New(`(?i)\b(?:is|was|at|ranks?|ranked|came|stands?|stood)\s+(?:now\s+|in\s+)?(?:number|no\.?)\s+(one|two|three|four|five|[1-9])()(?:\s+(?:in|of|on|among|nationally)\b|\s*[,.;)]|\s*$)`),
	lazyre.New(`(?i)\b(?:at\s+the\s+)()(top|bottom|head|foot)\s+of\s+(?:the|its|a|our|that|this)\s+(?:[a-z-]+\s+)?(?:table|list|league|ranking|rankings|chart)\b`),
	lazyre.New(`(?i)\b(?:tops|topped|topping|heads|headed|leads|led|leading)\s+(?:the|its|our|that|this)()()\s+(?:[a-z-]+\s+)?(?:table|list|league|ranking|rankings|chart|region|country)\b`),
}

var (
	wasFirst  = lazyre.New(`(?i)^(?:was|is|were)\s+first\b`)
	notRank   = lazyre.New(`(?i)\b(?:one\s+of|some\s+of|among|amongst|not|perhaps|may\s+be|for|at)\s+$`)
	rankOf    = lazyre.New(`(?i)^[^.;:]{0,48}?\b(?:out\s+)?of\s+(?:the\s+|all\s+|those\s+|our\s+)*(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b`)
	overYears = lazyre.New(`(?i)^[^.;:]{0,40}?\b(?:ever|yet|on\s+record|since\s+(?:records|counting|the\s+count|it)\b|in\s+any\s+year|for\s+[\w-]+\s+years|in\s+(?:\w+\s+){1,2}years|so\s+far|of\s+the\s+(?:\w+\s+)?years)\b`)
)

var placeWords = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// placeOf reads "second" or "2nd"; no word is first.
func placeOf(s string) int {
	if s == "" {
		return 1
	}
	if i := slices.Index(placeWords, strings.ToLower(s)); i >= 0 {
		return i + 1
	}
	n, _ := prose.WholeNumber(strings.TrimRight(strings.ToLower(s), "stndrh"))
	return n
}

var lowWords = []string{"fewest", "lowest", "smallest", "fewer", "lower", "smaller", "bottom", "foot"}

// things are the words for what is ranked, other than the numbers themselves.
var things = map[string]*lazyre.Regexp{
	"rise":  lazyre.New(`(?i)\b(?:rises?|increases?|jumps?|growth|surge|climb|falls?|drops?|decreases?|steepest|sharpest)\b`),
	"rate":  lazyre.New(`(?i)\brates?\b`),
	"share": lazyre.New(`(?i)\b(?:shares?|proportions?|percentages?)\b`),
}

// judgeRanks judges where a place stands among others.
func (d *desk) judgeRanks() {
	for _, re := range ranks {
		for _, at := range re.FindAllStringSubmatchIndex(d.text, -1) {
			if r, ok := d.readRank(at); ok {
				d.claim(r.Span, d.judgeRank(r))
			}
		}
	}
}

// readRank reads one match of ranks.
func (d *desk) readRank(at []int) (rank, bool) {
	group := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return d.text[at[2*i]:at[2*i+1]]
	}
	words := strings.TrimRight(group(0), " \n\t,.;:)")
	sp := prose.Span{Start: at[0], End: at[0] + len(words)}
	if d.facts.SentenceOf(sp.Start) != d.facts.SentenceOf(sp.End-1) || notRank.MatchString(d.text[d.back(sp.Start, 16):sp.Start]) || wasFirst.MatchString(words) {
		return rank{}, false
	}
	r := rank{Span: sp, place: placeOf(group(1)), low: slices.Contains(lowWords, strings.ToLower(group(2)))}
	if m := rankOf.FindStringSubmatch(d.text[sp.Start:d.forward(sp.End, 32)]); m != nil {
		r.of, _ = prose.WholeNumber(m[1])
	}
	for name, re := range things {
		if re.MatchString(words) {
			r.thing = name
		}
	}
	return r, true
}

const noOthers = "the figures do not give what it is ranked among"

func (d *desk) judgeRank(r rank) Claim {
	subject := d.rankedEntry(r)
	if subject == nil {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	after := d.text[r.End:d.forward(r.End, 64)]
	if overYears.MatchString(after) || overYears.MatchString(d.text[r.Start:r.End]) {
		return d.judgeOverYears(r, d.latestSaid(r, subject))
	}
	all, complete := d.rankedAmong(r, subject)
	c := d.judgeAmong(r, subject, all, areaName(subject.Area))
	if c.Verdict == Contradicted {
		if v, ok := d.amongSaid(r, subject); ok {
			return v
		}
		if r.of > 0 && r.of != len(all) {
			return Claim{Verdict: CannotTell, Why: noOthers}
		}
	}
	if c.Verdict == Contradicted && !complete && c.Value.value.Cmp(big.NewRat(int64(r.place), 1)) < 0 {
		return Claim{Verdict: CannotTell, Why: noOthers} // others that are not known may stand above it
	}
	return c
}
