package prose

import "cyberflag/internal/lazyre"

// labels are words that a number names one thing by: "Room 145". Those of the
// first group mean that in small letters too; the others are also words of
// other meaning ("in operation"), and need their capital.
var labels = []*lazyre.Regexp{
	lazyre.New(`(?i)\b(?:rooms?|flats?|apartments?|suites?|routes?|junctions?|channels?|platforms?|gates?|bus|buses|flights?|numbers?)\s+` + labelRE),
	lazyre.New(`\b(?:Operation|Unit|Floor|Level|Block|Building|Ward|Studio|Court|Box|Item|Slide|Step|Phase|Stage|Tier|Band|Volume|Vol\.?|Issue|Episode|` +
		`Series|Season|Case|Exhibit|Zone|Exit|Bay|Lot|Plot|Hall|Highway|Form|Grade|Code|Radio|Station|Group|Team|Size|Model|Formula|Nos?\.?|Pages?|Tables?|Sections?|Chapters?|Clause|Regulation|Recommendation)\s+` + labelRE),
}

// labelRE is the number after a label, and any that follow it in a list.
const labelRE = `#?(\d[\d,]*[A-Za-z]?(?:\s*(?:,|and|or|to|-|–)\s*\d[\d,]*)*)\b`

var yearGroup = []reader{{Reference, lazyre.New(`\bYears?\s+\d{1,2}(?:\s*(?:,|and|or|to|-|–)\s*\d{1,2})*\b`), []string{"year"}}}

// labelled takes numbers that name a thing. A number with offences or children
// after it is a count even there, as in the rows of a table read as text.
func (s *scanner) labelled() {
	s.readAll(yearGroup)
	for _, re := range labels {
		for _, at := range s.matches(re) {
			sp := Span{at[2], at[3]}
			if unit, _ := s.unitAfter(sp.End); unit == Offences || unit == People || !s.standsAlone(sp) {
				continue
			}
			if !percentNext.MatchString(s.text[sp.End:s.windowEnd(sp.End, 12)]) && s.take(sp) {
				s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Reference})
			}
		}
	}
}

var percentNext = lazyre.New(`(?i)^\s?(?:%|per\s?cent|pc\b|times|-?fold|hundred|thousand|million|m\b|k\b)`)
