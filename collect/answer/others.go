package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may speak of what nobody asked for: other crimes, all of them, or the whole
// country.

var (
	otherCrime = lazyre.New(`(?i)\b(?:stalking|harassment|frauds?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|hate crimes?|domestic abuse|knife crimes?|drugs?|arson|homicides?|murders?|weapons?|vehicle crimes?|shoplifting|criminal damage|public order|blackmail|violent crimes?|violence (?:against the person|with(?:out)? injury)|terrorism|malicious communications?|computer misuse|(?:modern )?slavery|kidnap\w*|cyber-?dependent|action fraud|racial\w*|anti-?social behaviour|road traffic|traffic offences|money laundering)\b`)
	nationwide = lazyre.New(`(?i)\b(?:England and Wales|nationally|nationwide|national (?:figures?|totals?|numbers?)|across the (?:country|UK|United Kingdom)|the Home Office (?:published|recorded|reported|gives|gave)|all (?:43|44|45) forces)\b`)
	ofAnswer   = lazyre.New(`(?i)\bq(?:uestion)? ?[1-4]\b|\byour (?:request|question)\b|\byou (?:asked|requested)\b`)
	ourWords   = lazyre.New(`(?i)\b(?:sexual|sex|child(?:ren)?|grooming|rape|indecent|exploitation|this force|our force|here)\b`)
	allCrime   = lazyre.New(`(?i)^\W*(?:all|total|overall)? ?(?:recorded |notifiable |reported )?crimes?(?: recorded| \(all types\))?\W*$`)
)

// someOfThem says of a number that is not told what they had besides: "some of them with harassment as well".
var someOfThem = lazyre.New(`(?i)\b(?:some|many|most|several|a few)\s+of\s+(?:them|these|those|which)\b[^.;\d]*`)

// ofOthers reports a sentence that is of other crimes alone, or of the whole country. What
// speaks of the flag or of a question before it names another crime is of ours: "of the
// flagged offences 12 involved blackmail".
func ofOthers(s string) bool {
	ours := ourWords.MatchString(s)
	if ofAllKinds.MatchString(s) && !ours && !flagWords.MatchString(s) {
		return true
	}
	at := otherCrime.FindStringIndex(s)
	if at != nil {
		ours = ours || flagWords.MatchString(s[:at[0]]) || ofAnswer.MatchString(s[:at[0]])
	}
	return at != nil && !ours || nationwide.MatchString(s) && len(exemptions(s)) == 0
}

// ofAllKinds are all crimes that a force recorded. Offences of all kinds may be those of the title above.
var ofAllKinds = lazyre.New(`(?i)\bcrimes? of (?:all|every|any) (?:kinds?|types?|sorts?|descriptions?)\b|\b(?:all|every|any) (?:kinds?|types?|sorts?) of crimes?\b`)

// comparedOn begins what a sentence compares its counts with.
var comparedOn = lazyre.New(`(?i),?\s+\(?(?:compared (?:with|to)|in comparison (?:with|to)|set against|as against|against|while|whereas)\b`)

// besideNation reads the counts of a sentence that goes on to compare them with those of the country or of other crimes,
// and names the rest.
func (r *reader) besideNation(t told, s, where string) bool {
	at := comparedOn.FindStringIndex(s)
	if at == nil || !ofOthers(s) {
		return false
	}
	head, tail := s[:at[0]], s[at[0]:]
	if ofOthers(head) || otherCrime.MatchString(head) || !nationwide.MatchString(tail) || len(r.numbersIn(head, spans(prose.SpeltPeriods(head)))) == 0 {
		return false
	}
	r.problem("not of this force's sexual offences: %q", quoteWords(strings.TrimLeft(tail, " ,(")))
	r.countsSaid(t, head+".", where)
	return true
}

// allCrimes skips a column of all crimes beside one of sexual offences.
func (g *grid) allCrimes() {
	ours := slices.ContainsFunc(g.heads, func(s string) bool { return offenceWords.MatchString(s) && crimeWords.MatchString(s) })
	for c := g.labels; c < len(g.cols) && ours; c++ {
		if allCrime.MatchString(g.lastHead(c)) {
			g.cols[c].skip = true
		}
	}
}

// adultsBeside reports a table that counts adults beside children, so that its totals are of
// both. Suspects may be adults.
func (g *grid) adultsBeside() bool {
	adults := func(f facets) bool {
		from, _, ok := agesOf(f.breakdown.Age)
		return ok && from >= 18 && f.unit != Suspects && f.unit != Persons
	}
	return slices.ContainsFunc(g.rows, adults) || slices.ContainsFunc(g.cols, adults)
}

// unknownParts leaves out the rows of a table that nobody knows the kind of, districts or
// relations, where they sum to a total in every column: the total alone is proposed.
func (r *reader) unknownParts(g *grid) {
	if r.here.question == "Q3" || r.here.question == "Q4" || g.labels == 0 {
		return
	}
	var parts []int
	for c := g.labels; c < g.t.width(); c++ {
		if g.cols[c].skip || g.columnBlank(c) {
			continue
		}
		sum, ok := g.columnSum(c)
		if !ok || sum.of != sum.printed || parts != nil && !slices.Equal(parts, sum.parts) {
			return
		}
		parts = sum.parts
	}
	if parts == nil || slices.ContainsFunc(parts, func(row int) bool { return !g.unknown(g.t.at(row, g.labels-1).text) || g.rows[row] != (facets{}) }) {
		return
	}
	for _, row := range parts {
		g.rows[row].skip = true
		r.settleRow(g, row)
	}
	r.problem("%s: %d rows are parts of a kind that was not asked for (%s ...): only their total is proposed", g.t.placeOf(), len(parts), g.t.at(parts[0], g.labels-1).text)
}

func (r *reader) settleRow(g *grid, row int) {
	for _, x := range g.t.rows[row] {
		r.cells.settle(x.where)
	}
}

func (g *grid) columnBlank(c int) bool {
	for row := g.head; row < len(g.t.rows); row++ {
		if !g.t.at(row, c).empty() {
			return false
		}
	}
	return true
}
