package answer

import (
	"cmp"
	"cyberflag/prose"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// readLetter reads one letter, with its annexes.
func readLetter(l letter) Reading {
	r := &reader{l: l, asked: map[string]string{}, letters: map[string]prose.SpeltPeriod{}, tables: map[string]string{}, said: newStatements(), wrongSums: map[string]bool{}, told: map[string]bool{}, readInside: map[string]bool{}}
	page := l.lines()
	r.dropOld(page)
	r.measures = r.l.measureNames()
	flag := r.l.flagNames()
	r.l.nameFlag(flag)
	shortYears := r.l.namesLineYears()
	names := r.settleMarks()
	r.pairAsked()
	lines := r.l.lines()
	r.sender(lines, page)
	for _, u := range r.l.unread {
		r.problem("%s", u)
	}
	r.request()
	r.listen(lines)
	for i := range r.l.parts {
		r.part(&r.l.parts[i])
	}
	return r.reading(lines).named(names).withOwnFlag(flag).requoted(strings.NewReplacer(shortYears...))
}

// dropOld takes out the parts that no longer stand, and all but one answer of a page that has several.
func (r *reader) dropOld(page []string) {
	r.l.parts = slices.DeleteFunc(slices.Clone(r.l.parts), func(p part) bool {
		gone := p.withdrawn() || p.saidOld(page, r.l.parts)
		if gone {
			r.withdrawn(p)
		}
		return gone
	})
	for i := range r.l.parts {
		r.oneAnswer(&r.l.parts[i])
	}
}

// settleMarks writes the marks of notes, questions and periods in one way, so that all that follows can tell
// a number of the letter's own from a count. It gives the names of periods, for what is quoted.
func (r *reader) settleMarks() []periodName {
	l := &r.l
	l.titlesOverTables()
	l.periodsOverTables()
	l.dropNoteMarks()
	l.dropRaisedMarks()
	l.closeBareNumbers()
	l.closeLoneNumbers()
	l.numberLetteredQuestions()
	l.numberTopics()
	_, r.numbered = l.letteredMarks()
	l.dropParagraphNumbers()
	names := l.periodNames()
	l.namePeriods(names)
	l.keyTables()
	return names
}

// sender says whose letter it is.
func (r *reader) sender(lines, page []string) {
	var doubt string
	if r.force, doubt = ownForce(r.l, lines); r.force == "" {
		r.force, doubt = ownForce(r.l, page) // a page of many answers names its force once
	}
	r.force = cmp.Or(r.force, r.l.beside)
	r.ref = ownReference(r.l, lines)
	r.problem("%s", doubt)
	r.otherHead, r.joint, r.forces = doubt != "", r.l.isJoint(), r.l.forcesInTitles()
	r.together = forcesTogether(page)
}

// listen takes what the words of the letter say of all its figures, wherever they stand.
func (r *reader) listen(lines []string) {
	r.own = r.isStandard(lines)
	r.parted = partedQuestions(lines)
	r.alone, r.periodSaid = onlyPeriod(r.l), periodSaid(lines)
	r.tablesNamed(lines)
	r.words = append(slices.Clone(lines), cellWords(r.l)...)
	r.region = sync.OnceValue(func() string { return regionOf(r.words) })
	r.namesFlag = flagWords.MatchString(r.asked["Q2"]) || slices.ContainsFunc(r.words, flagWords.MatchString)
	r.yearsOf = yearsOfQuestions(lines)
	r.calendar = slices.ContainsFunc(r.words, calendarWords.MatchString)
	r.senses.gather(append(r.l.keyedYears(), r.words...))
	r.signs, r.codes, r.states = readLegend(r.words), codesOf(r.words, r.l.parts), statesOf(r.words)
	if words := r.l.recalled(); words != "" {
		r.recalled = true
		r.problem("the reply says that it no longer stands (%s): its figures are not put forward", quoteWords(words))
	}
	for _, p := range r.l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				r.signs.signsOf(b.table)
			}
		}
	}
	r.unitOfLetter, r.onFiles = r.l.unitOfAll(), r.remarksOnFile()
	r.unitOfOutcomes = unitOfOutcomes(r.words)
}

// scan gives the facts of a sentence.
func (r *reader) scan(s string) prose.Facts {
	r.now(s)
	return r.facts
}

// tellsOfCosts reports a sentence of money or hours.
func (r *reader) tellsOfCosts(s string) bool {
	r.now(s)
	return r.ofCosts
}

// now keeps what is asked of a sentence once for each of its numbers.
func (r *reader) now(s string) {
	if s != r.scanned {
		r.scanned, r.facts, r.ofCosts = s, prose.Scan(s), costWords.MatchString(s)
	}
}

func (r *reader) problem(format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	for ; r.toldTo < len(r.probs); r.toldTo++ {
		r.told[r.probs[r.toldTo]] = true
	}
	if s != "" && !r.told[s] {
		r.probs = append(r.probs, s)
	}
}
