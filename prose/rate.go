package prose

import (
	"math/big"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	perTime    = lazyre.New(`(?i)\s(?:a|an|per|each|every)\s+(?:single\s+)?(day|week|month|hour|year)\b`)
	everyRE    = lazyre.New(`(?i)(?:\b(?:one|an?\s+offence|an?\s+crime)\s+)?\bevery\s+(` + numRE + `\s+)?(and\s+a\s+half\s+)?(minute|hour|day|week)s?\b`)
	perHeadRE  = lazyre.New(`(?i)(` + numRE + `)((?:\s+[a-z-]+){0,5}?)\s+(?:per|(?:for|in|to)\s+(?:every|each))\s+(100,000|10,000|1,000|100|million|hundred\s+thousand|thousand)\b`)
	perAlone   = lazyre.New(`(?i)\b(?:per|(?:for|in|to|among)\s+(?:every|each))\s+(?:100,000|10,000|1,000|million|hundred\s+thousand|thousand)\b`)
	dayFirst   = lazyre.New(`(?i)\b(?:every|each)\s+(?:single\s+)?(day|week|month|hour),?\s+(?:(?:about|around|some|nearly|almost|over|more\s+than|at\s+least|roughly|police\s+\w+)\s+)*(` + numRE + `)\s+(?:[a-z-]+\s+){0,4}?(?:offen[cs]es|crimes|cases|incidents|reports)\b`)
	dayLast    = lazyre.New(`(?i)(` + numRE + `)((?:\s+[a-z-]+){0,4}?\s+(?:offen[cs]es|crimes|cases|incidents|reports)\b[^.,;:()\d\n]{1,80}?)\s(?:every|each|per)\s+(?:single\s+)?(day|week|month|hour)\b`)
	hoursOf    = map[string]*big.Rat{"minute": big.NewRat(1, 60), "hour": big.NewRat(1, 1), "day": big.NewRat(24, 1), "week": big.NewRat(168, 1), "month": big.NewRat(730, 1), "year": big.NewRat(8760, 1)}
	headsOf    = map[string]int64{"100,000": 1e5, "10,000": 1e4, "1,000": 1e3, "100": 100, "million": 1e6, "hundred thousand": 1e5, "thousand": 1e3}
	rateNoun   = lazyre.New(`(?i)^(?:\s+(?:online|such|of|them|these|those|child|sexual|sex|recorded|cyber\S*|new|offen[cs]es?|crimes?|cases?|incidents?|reports?|investigations?|allegations?|records?|sex|children|victims|abuse|grooming|image|images|against|on|average|police|were|was|are|being|recorded|reported|logged|committed|made|flagged|registered|noted|counted|dealt|with|took|taking|place|happen|happened|happening))*$`)
	averageEnd = lazyre.New(`(?i)\b(?:an?\s+|the\s+)?(?:average|mean|equivalent|rate)\s+(?:of|to)\s+$`)
)

// rates takes so many in so long.
func (s *scanner) rates() {
	for _, at := range s.matches(everyRE, "every") {
		s.interval(at)
	}
	for _, at := range s.matches(perTime, "day", "week", "month", "hour", "year") {
		s.rateBefore(at)
	}
	s.ratesApart()
}

// rateBefore reads the rate that ends in the words of time at: of the numbers
// before them, the last that nothing but what is counted parts from them.
func (s *scanner) rateBefore(at []int) {
	from := s.windowStart(at[0], 80)
	all := numberAt.FindAllStringIndex(s.text[from:at[0]], -1)
	for i := len(all) - 1; i >= 0; i-- {
		num := Span{from + all[i][0], from + all[i][1]}
		if !rateNoun.MatchString(s.text[num.End:at[0]]) {
			continue
		}
		lit, ok := parseLiteral(s.text[num.Start:num.End])
		if ok && s.startsAlone(num.Start) && s.take(Span{num.Start, at[1]}) {
			s.rate(Span{num.Start, at[1]}, lit.value, hoursOf[strings.ToLower(s.text[at[2]:at[3]])], false)
		}
		return
	}
}

// ratesApart takes rates whose two halves stand apart: "every day 15 crimes
// were recorded", "fifteen crimes take place in England each day".
func (s *scanner) ratesApart() {
	for _, at := range s.matches(dayFirst, "every", "each") {
		s.apart(at[4], at[5], Span{at[4], at[1]}, s.text[at[2]:at[3]])
	}
	for _, at := range s.matches(dayLast, "every", "each", "per") {
		s.apart(at[2], at[3], Span{at[0], at[1]}, s.text[at[6]:at[7]])
	}
}

func (s *scanner) apart(from, to int, sp Span, unit string) {
	if lit, ok := parseLiteral(s.text[from:to]); ok && s.startsAlone(from) && s.take(sp) {
		s.rate(sp, lit.value, hoursOf[strings.ToLower(unit)], false)
	}
}

// interval reads "one every 36 minutes". "Every day" alone says nothing.
func (s *scanner) interval(at []int) {
	n, long := big.NewRat(1, 1), hoursOf[strings.ToLower(s.text[at[6]:at[7]])]
	sp := Span{at[0], at[1]}
	switch {
	case at[2] >= 0:
		lit, ok := parseLiteral(s.text[at[2]:at[3]])
		if !ok || lit.value.Sign() == 0 {
			return
		}
		n = lit.value
		if at[4] >= 0 {
			n = new(big.Rat).Add(n, big.NewRat(1, 2))
		}
	case strings.HasPrefix(strings.ToLower(s.text[at[0]:at[1]]), "every"):
		return
	}
	if s.take(sp) {
		// "One every day" is one a day, and no interval: more than one is more often.
		s.rate(sp, big.NewRat(1, 1), new(big.Rat).Mul(n, long), at[2] >= 0)
		s.facts.Rates[len(s.facts.Rates)-1].Often = !strings.HasPrefix(strings.ToLower(s.text[at[0]:at[1]]), "every")
	}
}

func (s *scanner) rate(sp Span, count, hours *big.Rat, every bool) {
	r := Rate{Span: sp, Phrase: sp, Count: count, Hours: hours, Every: every}
	r.Hedge, r.Phrase.Start = s.hedgeBefore(sp.Start)
	if m := averageEnd.FindStringIndex(s.text[s.windowStart(r.Phrase.Start, 24):r.Phrase.Start]); m != nil {
		r.Phrase.Start = s.windowStart(r.Phrase.Start, 24) + m[0]
	}
	s.facts.Rates = append(s.facts.Rates, r)
}

// perHeads takes rates per so many people.
func (s *scanner) perHeads() {
	for _, at := range s.matches(perHeadRE, "per", "every", "each") {
		s.perHead(Span{at[0], at[1]}, at[2], at[3], s.text[at[6]:at[7]])
	}
	s.readAll([]reader{{PerPeople, perAlone, []string{"per", "every", "each"}}})
}

var (
	forcesRE = lazyre.New(`(?i)(?:(` + numRE + `)\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?)?(` + numRE + `)\s+(?:(?:of\s+the|police|territorial|local|english|welsh|british|uk|(?:north|south|mid|east|west)-?(?:east|west|wales)?(?:ern)?|midlands?|northern|southern|eastern|western|regional|responding|constabular\w+)\s+){0,4}(?:forces|constabularies)\b`)
	yearsRE  = lazyre.New(`(?i)(?:\b(?:over|in|during|within|across|for|of)\s+)?(?:\b(?:the|a|just|only|space\s+of|period\s+of)\s+)*(?:(last|past|previous|preceding)\s+)?(` + numRE + `)(?:\s+|-)(?:financial\s+|consecutive\s+)?years?\b(?:[- ](?:period|span|high|low)\b)?`)
	yearsOld = lazyre.New(`(?i)^[- ](?:olds?|ago|earlier|later|before|after|in\s+(?:jail|prison)|behind|sentence|running)\b`)
)

// forceCounts takes numbers of forces.
func (s *scanner) forceCounts() {
	for _, at := range s.matches(forcesRE, "forces", "constabularies") {
		sp := Span{at[0], at[1]}
		n, ok := WholeNumber(s.text[at[4]:at[5]])
		if !ok || !s.startsAlone(sp.Start) {
			continue
		}
		f := ForceCount{Span: sp, Value: n}
		if at[2] >= 0 {
			if f.Of, ok = n, true; ok {
				f.Value, ok = WholeNumber(s.text[at[2]:at[3]])
			}
		}
		if ok && s.take(sp) {
			s.facts.Forces = append(s.facts.Forces, f)
		}
	}
}

var decades = lazyre.New(`(?i)(?:\b(?:over|in|during|within|across|for)\s+)?(?:\b(?:the|last|past|just|only|about)\s+)*\b(half\s+a\s+decade|a\s+decade|decade)\b`)

// decadeSpans takes lengths of time in decades: "in half a decade".
func (s *scanner) decadeSpans() {
	for _, at := range s.matches(decades, "decade") {
		n, sp := 10, Span{at[2], at[3]}
		if strings.HasPrefix(strings.ToLower(s.text[sp.Start:sp.End]), "half") {
			n = 5
		}
		if !yearsOld.MatchString(s.text[at[1]:s.windowEnd(at[1], 16)]) && s.take(sp) {
			s.facts.YearSpans = append(s.facts.YearSpans, YearSpan{Span: sp, Phrase: Span{at[0], at[1]}, Years: n})
		}
	}
}

// yearSpans takes lengths of time in years.
func (s *scanner) yearSpans() {
	s.decadeSpans()
	for _, at := range s.matches(yearsRE, "year") {
		num := Span{at[4], at[5]}
		n, ok := WholeNumber(s.text[num.Start:num.End])
		sp := Span{num.Start, at[1]}
		if !ok || n == 0 || !s.startsAlone(num.Start) {
			continue
		}
		if yearsOld.MatchString(s.text[at[1]:s.windowEnd(at[1], 16)]) {
			if s.take(sp) {
				s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Duration})
			}
			continue
		}
		if s.take(sp) {
			s.facts.YearSpans = append(s.facts.YearSpans, YearSpan{Span: sp, Phrase: Span{at[0], at[1]}, Years: n, Recent: at[2] >= 0})
		}
	}
}
