package prose

import (
	"math/big"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	rangeStart = lazyre.New(`(?i)\b(?:from|between)\s+(?:` + `(` + numRE + `))\s+(?:to|and)\s+$`)
	percentRE  = lazyre.New(`(?i)(` + numRE + `)\s?(%|per\s?cent\b|percent\b|pc\b)(\s+points?\b)?|(` + numRE + `)[\s-]?((?:percentage[- ])?points?\b)`)
	bareRE     = lazyre.New(`(?i)\bin\s+percentage\s+terms,?\s+(?:(?:the|that|this|it|an?|rise|increase|growth|jump|fall|drop|decrease|change|represents?)\s+){1,4}(?:is|was)\s+(` + digitsRE + `)(?:[.,;]\s|[.;]?\s*$|\s+(?:and|but|on|from|since|over|compared)\b)`)
	verbRE     = lazyre.New(`(?i)\b(?:(doubl)(?:ed|ing|es?)|(trebl|tripl)(?:ed|ing|es?)|(quadrupl)(?:ed|ing|es?)|(quintupl)(?:ed|ing|es?)|(halv)(?:ed|ing|es?))\b`)
	twiceRE    = lazyre.New(`(?i)\btwice\s+(?:as\s+(?:many|high|much)|the|that|what|its|(?-i:[A-Z])[a-z]+(?:\s(?-i:[A-Z])[a-z]+)*['’])`)
	foldRE     = lazyre.New(`(?i)(` + numRE + `)((?:-|\s+)and(?:-|\s+)a(?:-|\s+)(?:half|quarter))?(?:-|\s)?fold\b`)
	fusedFold  = lazyre.New(`(?i)\b(` + unitsRE + `)fold\b`)
	timesRE    = lazyre.New(`(?i)(` + numRE + `)((?:-|\s+)and(?:-|\s+)a(?:-|\s+)(?:half|quarter))?(?:\s+|-)times\b`)
	timesAfter = lazyre.New(`(?i)^\s+(?:the|as\s+[a-z]+|more|higher|greater|larger|bigger|that|what|its|their|over|up)\b|^\s+(?-i:[A-Z])[a-z]+`)
	oftenAfter = lazyre.New(`(?i)^\s+(?:a|per|each|every|in|during|before|since|last|this|between|by)\b`)
)

func (s *scanner) percents() {
	for _, at := range s.matches(percentRE, "%", "per cent", "per\ncent", "percent", "pc", "point") {
		num := Span{at[2], at[3]}
		if at[2] < 0 {
			num = Span{at[8], at[9]}
		}
		s.percent(num, Span{num.Start, at[1]}, at[6] >= 0 || at[8] >= 0)
	}
	for _, at := range s.matches(bareRE, "percentage terms") {
		s.percent(Span{at[2], at[3]}, Span{at[2], at[3]}, false)
	}
}

// percent reads the percentage at sp, whose number is at num.
func (s *scanner) percent(num, sp Span, isPoints bool) {
	lit, ok := parseLiteral(s.text[num.Start:num.End])
	if !ok || !s.startsAlone(sp.Start) || !s.ofPercentage(sp) || !s.take(sp) {
		return
	}
	s.rangeBefore(sp)
	s.rangeAfter(sp)
	p := Percent{Span: sp, Phrase: sp, Value: lit.value, Places: lit.places, IsPoints: isPoints}
	p.Hedge, p.Phrase.Start = s.hedgeBefore(sp.Start)
	if p.Change, p.Phrase = s.changeAround(p.Phrase); p.Change == None {
		p.Change = s.changeInClause(p.Phrase.Start)
	}
	s.facts.Percents = append(s.facts.Percents, p)
}

// ofPercentage reports whether points at sp are percentage points: the sentence has
// a percentage, or the words say so.
func (s *scanner) ofPercentage(sp Span) bool {
	sentence := s.lower[sentenceAt(s.facts.Sentences, sp.Start)]
	words := strings.ToLower(s.text[sp.Start:sp.End])
	return !strings.Contains(words, "point") || strings.Contains(sentence, "%") || strings.Contains(sentence, "cent") ||
		pointsMove.MatchString(s.text[sp.End:s.windowEnd(sp.End, 16)])
}

// pointsMove follows points that are those of a percentage: "a two-point rise".
var pointsMove = lazyre.New(`(?i)^\s+(?:up|down|higher|lower|more|less|rise|fall|increase|drop|jump|decrease|climb|gap|difference|swing)\b`)

// rangeBefore takes the number that a percentage at sp is the other end of: "from 12
// to 18 per cent".
func (s *scanner) rangeBefore(sp Span) {
	from := s.windowStart(sp.Start, 40)
	m := rangeStart.FindStringSubmatchIndex(s.text[from:sp.Start])
	if m == nil {
		return
	}
	num := Span{from + m[2], from + m[3]}
	if lit, ok := parseLiteral(s.text[num.Start:num.End]); ok && s.take(num) {
		s.facts.Percents = append(s.facts.Percents, Percent{Span: num, Phrase: num, Value: lit.value, Places: lit.places})
	}
}

var toNext = lazyre.New(`(?i)^\s+to\s+(?:just\s+over\s+|just\s+under\s+|nearly\s+|almost\s+|about\s+|around\s+)?(` + numRE + `)\s*(?:[.;,:)]|$)`)

// rangeAfter takes the number that a percentage at sp is the first end of: "from 16
// per cent to 18".
func (s *scanner) rangeAfter(sp Span) {
	m := toNext.FindStringSubmatchIndex(s.text[sp.End:s.windowEnd(sp.End, 32)])
	if m == nil {
		return
	}
	num := Span{sp.End + m[2], sp.End + m[3]}
	if lit, ok := parseLiteral(s.text[num.Start:num.End]); ok && lit.value.Cmp(big.NewRat(100, 1)) < 0 && !s.goesOn(num.End) && s.take(num) {
		s.facts.Percents = append(s.facts.Percents, Percent{Span: num, Phrase: num, Value: lit.value, Places: lit.places})
	}
}

// changeAround reads the words of change before or after phrase, and widens it.
func (s *scanner) changeAround(phrase Span) (Direction, Span) {
	if d, start := s.changeBefore(phrase.Start); d != None {
		return d, Span{start, phrase.End}
	}
	d, end := s.changeAfter(phrase.End)
	return d, Span{phrase.Start, end}
}

// startsAlone reports whether a number may begin at byte at.
func (s *scanner) startsAlone(at int) bool {
	return at == 0 || !isWord(s.text[at-1]) && s.text[at-1] != '.' && s.text[at-1] != ','
}

func (s *scanner) multiples() {
	s.changeVerbs()
	for _, at := range s.matches(twiceRE, "twice") {
		s.multiple(Span{at[0], at[0] + len("twice")}, "two", 0)
	}
	for _, at := range s.matches(fusedFold, "fold") {
		s.multiple(Span{at[0], at[1]}, s.text[at[2]:at[3]], 0)
	}
	for _, at := range s.matches(foldRE, "fold") {
		s.multiple(Span{at[0], at[1]}, s.text[at[2]:at[3]], fractionOf(s.text, at))
	}
	for _, at := range s.matches(timesRE, "times") {
		num := s.text[at[2]:at[3]]
		after := s.text[at[1]:s.windowEnd(at[1], 24)]
		change, _ := s.changeBefore(at[0])
		fraction := at[4] >= 0 || strings.Contains(num, ".")
		if oftenAfter.MatchString(after) && !fraction || !timesAfter.MatchString(after) && !fraction && change == None {
			continue
		}
		s.multiple(Span{at[0], at[1]}, num, fractionOf(s.text, at))
	}
}

// fractionOf gives the quarters that "and a half" adds.
func fractionOf(text string, at []int) int64 {
	switch {
	case at[4] < 0:
		return 0
	case strings.HasSuffix(strings.ToLower(text[at[4]:at[5]]), "half"):
		return 2
	}
	return 1
}

func (s *scanner) changeVerbs() {
	values := []*big.Rat{big.NewRat(2, 1), big.NewRat(3, 1), big.NewRat(4, 1), big.NewRat(5, 1), big.NewRat(1, 2)}
	for _, at := range s.matches(verbRE, "doubl", "tr", "upl", "halv") {
		sp := Span{at[0], at[1]}
		if !s.take(sp) {
			continue
		}
		m := Multiple{Span: sp, Phrase: sp}
		for i, v := range values {
			if at[2+2*i] >= 0 {
				m.Value = v
			}
		}
		m.Hedge, m.Phrase.Start = s.hedgeBefore(sp.Start)
		s.facts.Multiples = append(s.facts.Multiples, m)
	}
}

func (s *scanner) multiple(sp Span, num string, quarters int64) {
	lit, ok := parseLiteral(num)
	if !ok || lit.value.Sign() == 0 || !s.startsAlone(sp.Start) || !s.take(sp) {
		return
	}
	m := Multiple{Span: sp, Phrase: sp, Value: new(big.Rat).Add(lit.value, big.NewRat(quarters, 4))}
	m.Hedge, m.Phrase.Start = s.hedgeBefore(sp.Start)
	s.facts.Multiples = append(s.facts.Multiples, m)
}

var (
	partWords = map[string]int64{
		"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
		"ninth": 9, "tenth": 10, "twentieth": 20,
	}
	partRE   = lazyre.New(`(?i)\b(?:(a|an|one|two|three|four|five|six|seven|eight|nine)(?:\s+|-))(half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)s?\b|\b(half)\b`)
	halfOfIt = lazyre.New(`(?i)(?:\b(?:first|second|other|last|latter|better|and\s+a|a|the|this|my|our)\s+|-)$`)
	oneInRE  = lazyre.New(`(?i)\b(` + unitsRE + `|\d{1,3})\s+(?:in|out\s+of)\s+(?:every\s+)?(` + unitsRE + `|\d{1,4})\b`)
	oneOfIn  = lazyre.New(`(?i)\b(one)(?:\s+[a-z-]+){1,4}?\s+(?:in|out\s+of)\s+(?:every\s+)?(` + unitsRE + `|\d{1,3})\b`)
	timeNext = lazyre.New(`(?i)^[\s-]+(?:(?:working|calendar|consecutive|police|local)\s+)*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|areas?|forces?|towns?|cities|counties|schools?|parts?|cases?|crimes?|offen[cs]es?|per\s?cent|times)\b|^\s?%|^[,.]\d`)
	partNext = lazyre.New(`(?i)^\s*(?:of|and\b|were|was|involved|are|is|had|more|fewer|less|higher|lower|above|below|[,.;)(]|[-–—]\s|up|down|on\b|since|than|compared|as\s|over\b|between|against|from\b|to\b|across|(?:that|this|the|its|those|what)\b|$)`)
)

// hundredIn is in a number in words and in no share: "one hundred and ten in twenty weeks".
var hundredIn = lazyre.New(`(?i)\b(?:hundred|thousand)\b`)

// shares takes parts of a whole: "nearly a fifth", "one in ten".
func (s *scanner) shares() {
	for _, at := range s.matches(partRE, "hal", "third", "quarter", "fifth", "th") {
		sp, top, bottom := s.part(at)
		if at[6] >= 0 && halfOfIt.MatchString(s.text[s.windowStart(sp.Start, 12):sp.Start]) {
			continue // "the first half of 2017"
		}
		if _, from := s.hedgeBefore(sp.Start); s.changed(from) {
			s.share(sp, top, bottom)
			continue
		}
		if s.text[sp.End:] != "" && !partNext.MatchString(s.text[sp.End:s.windowEnd(sp.End, 16)]) {
			continue
		}
		s.share(sp, top, bottom)
	}
	for _, at := range s.matches(oneOfIn, "one") {
		if b, ok := parseLiteral(s.text[at[4]:at[5]]); ok && !hundredIn.MatchString(s.text[at[0]:at[1]]) && b.value.Cmp(big.NewRat(1, 1)) > 0 && !timeNext.MatchString(s.text[at[1]:s.windowEnd(at[1], 32)]) {
			s.share(Span{at[0], at[1]}, big.NewRat(1, 1), b.value)
		}
	}
	for _, at := range s.matches(oneInRE, "in", "out") {
		a, ok1 := parseLiteral(s.text[at[2]:at[3]])
		b, ok2 := parseLiteral(s.text[at[4]:at[5]])
		sp := Span{at[0], at[1]}
		if ok1 && ok2 && a.value.Cmp(b.value) < 0 && b.value.Cmp(big.NewRat(1900, 1)) < 0 && s.standsAlone(sp) {
			s.share(sp, a.value, b.value)
		}
	}
}

// changed reports whether words of change end at byte at.
func (s *scanner) changed(at int) bool {
	d, _ := s.changeBefore(at)
	return d != None
}

// part reads a match of partRE.
func (s *scanner) part(at []int) (sp Span, top, bottom *big.Rat) {
	if at[2] >= 0 {
		n := wordValues[strings.Replace(strings.ToLower(s.text[at[2]:at[3]]), "an", "a", 1)]
		return Span{at[0], at[1]}, big.NewRat(max(n, 1), 1), big.NewRat(partWords[strings.ToLower(s.text[at[4]:at[5]])], 1)
	}
	return Span{at[6], at[7]}, big.NewRat(1, 1), big.NewRat(2, 1)
}

var byWord = lazyre.New(`(?i)\bby\s+$`)

func (s *scanner) share(sp Span, top, bottom *big.Rat) {
	if bottom.Sign() == 0 || !s.take(sp) {
		return
	}
	sh := Share{Span: sp, Phrase: sp, Value: new(big.Rat).Quo(top, bottom)}
	sh.Hedge, sh.Phrase.Start = s.hedgeBefore(sp.Start)
	if sh.Change, sh.Phrase = s.changeAround(sh.Phrase); sh.Change == None && byWord.MatchString(s.text[s.windowStart(sh.Phrase.Start, 6):sh.Phrase.Start]) {
		sh.Change = s.changeInClause(sh.Phrase.Start)
	}
	s.facts.Shares = append(s.facts.Shares, sh)
}
