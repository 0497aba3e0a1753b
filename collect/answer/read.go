package answer

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"cyberflag/collect/document"
	"cyberflag/prose"
)

// Read reads a document into proposed figures. It never fails: what it cannot
// read it names in the problems. The same document gives the same reading.
func Read(d *document.Document) Reading {
	if n := rawText(d); n > maxRaw {
		return Reading{Problems: []string{fmt.Sprintf("the file has %d bytes of text, more than %d: no figures are read; send the pages with the figures as a file of their own", n, maxRaw)}}
	}
	all := letters(d)
	var rs []Reading
	var beside []string // what is no part of an answer
	left := maxTexts
	for _, l := range all {
		if len(all) > 1 && withdrawnWords.MatchString(l.name) {
			beside = append(beside, l.name+" is withdrawn or replaced: not part of the answer")
			continue
		}
		if len(all) > 1 && l.isRequest() {
			beside = append(beside, l.name+" is the request: not part of the answer")
			continue
		}
		size := l.size()
		if why := l.tooLong(size, left); why != "" {
			rs = append(rs, Reading{Problems: []string{why}})
			continue
		}
		left -= size
		rs = append(rs, readLetter(l))
	}
	out := Reading{}
	if len(rs) == 1 {
		out = rs[0]
	} else {
		out = together(rs)
	}
	out.Problems = append(beside, out.Problems...)
	return out
}

// together joins the readings of an archive: each figure and question carries
// its own force.
func together(rs []Reading) Reading {
	var out Reading
	for _, r := range rs {
		for _, q := range r.Questions {
			q.Force, q.Reference, q.ReceivedOn = r.Force, r.Reference, r.ReceivedOn
			out.Questions = append(out.Questions, q)
		}
		for _, f := range r.Figures {
			if f.Force == "" {
				f.Force = r.Force
			}
			out.Figures = append(out.Figures, f)
		}
		for _, p := range r.Problems {
			if r.Force != "" {
				p = r.Force + ": " + p
			}
			out.Problems = append(out.Problems, p)
		}
	}
	return out
}

func readLetter(l letter) Reading {
	r := &reader{l: l, asked: map[string]string{}, letters: map[string]prose.SpeltPeriod{}, tables: map[string]string{}, said: newStatements(), wrongSums: map[string]bool{}, told: map[string]bool{}}
	page := l.lines()
	r.l.parts = slices.DeleteFunc(slices.Clone(l.parts), func(p part) bool {
		gone := p.withdrawn() || p.saidOld(page)
		if gone {
			r.withdrawn(p)
		}
		return gone
	})
	for i := range r.l.parts {
		r.oneAnswer(&r.l.parts[i])
	}
	l = r.l
	l.dropNoteMarks()
	l.closeBareNumbers()
	l.closeLoneNumbers()
	l.numberLetteredQuestions()
	l.numberTopics()
	_, r.numbered = l.letteredMarks()
	l.dropParagraphNumbers()
	names := l.periodNames()
	l.namePeriods(names)
	r.measures = l.measureNames()
	lines := l.lines()
	var doubt string
	if r.force, doubt = ownForce(l, lines); r.force == "" {
		r.force, doubt = ownForce(l, page) // a page of many answers names its force once
	}
	r.force = cmp.Or(r.force, l.beside)
	r.ref = ownReference(l, lines)
	r.problem("%s", doubt)
	r.otherHead, r.joint, r.forces = doubt != "", l.isJoint(), l.forcesInTitles()
	for _, u := range l.unread {
		r.problem("%s", u)
	}
	r.request()
	r.own = r.isStandard(lines)
	r.parted = partedQuestions(lines)
	r.alone = onlyPeriod(l)
	r.tablesNamed(lines)
	r.words = append(slices.Clone(lines), cellWords(l)...)
	r.region = sync.OnceValue(func() string { return regionOf(r.words) })
	r.namesFlag = flagWords.MatchString(r.asked["Q2"]) || slices.ContainsFunc(r.words, flagWords.MatchString)
	r.yearsOf = yearsOfQuestions(lines)
	r.calendar = slices.ContainsFunc(r.words, calendarWords.MatchString)
	r.senses.gather(append(l.keyedYears(), r.words...))
	r.signs = readLegend(r.words)
	if words := l.recalled(); words != "" {
		r.recalled = true
		r.problem("the reply says that it no longer stands (%s): its figures are not put forward", quoteWords(words))
	}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				r.signs.signsOf(b.table)
			}
		}
	}
	r.base.unit = l.unitOfAll()
	for i := range l.parts {
		r.part(&l.parts[i])
	}
	return r.reading(lines).named(names)
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

// part reads one part in order.
func (r *reader) part(p *part) {
	r.path = ""
	if len(p.blocks) > 0 {
		r.path = p.blocks[0].prefix
	}
	r.base.force = forceOfPart(p)
	r.base.doubts = doubtSet(0).when(r.base.force == "" && (p.beside || r.l.beside != ""), forceOfArchive)
	r.here, r.sub, r.topic, r.which, r.heads, r.pattern = r.base, facets{}, noDim, mark{}, nil, nil
	r.years.over, r.year = yearsOver(p), prose.SpeltPeriod{}
	name := r.l.dated(p.name)
	if y, ok := yearTitle(name); ok {
		r.year = y
	}
	r.lastHeads, r.order, r.orderOfAll, r.named, r.sheet, r.narrow = nil, sequence{}, sequence{}, Breakdown{}, "", ""
	if len(r.l.parts) > 1 {
		r.sheet = p.name
	}
	r.titleAxes = titledTables(p)
	if p.name != "" {
		r.heading(name)
		r.markNamed(p.name)
	}
	if sheetOfRequest.MatchString(p.name) {
		for _, b := range p.blocks {
			if b.table == nil {
				r.ask(b.text, "")
			}
		}
		r.problem("sheet %s is the template of the requester: not data", p.name)
		return
	}
	zs := zones(p.blocks)
	for i := 0; i < len(p.blocks); i++ {
		b := p.blocks[i]
		r.blurred = b.blurred
		switch {
		case zs[i] == inNotice:
			r.said.note(r.which, b.text)
		case zs[i] != inAnswer && b.table != nil:
			r.outside(b.table, zs[i])
		case zs[i] != inAnswer:
			r.markAsked(p.blocks, zs, i)
		case b.table != nil && i+1 < len(p.blocks) && b.table.headsOf(p.blocks[i+1].table):
			r.heads = b.table.rows
		case b.table != nil:
			was := r.here.unit
			r.here.unit, r.labelUnits = cmp.Or(was, unitBelow(p.blocks, i, r.which.question)), labelUnits(p.blocks, i)
			r.cells.enter(b.table)
			r.table(b.table)
			r.here.unit, r.oldAhead, r.titled = was, false, ""
		default:
			j := i
			for j+1 < len(p.blocks) && zs[j+1] == inAnswer && p.blocks[j+1].table == nil {
				j++
			}
			r.text(p.blocks[i : j+1])
			i = j
		}
	}
	r.endPersonRun()
	r.titledOf = personTitle{}
}

// heading takes what a title says of all that follows it in its part.
func (r *reader) heading(s string) {
	f := readHeading(s)
	if f.question != "" {
		r.which = mark{question: f.question, all: []string{f.question}}
		r.here = r.base
	}
	r.here = r.here.with(f)
	r.fromCount = r.fromCount && !f.period.Dated()
	if d := topicOf(s); d != noDim {
		r.topic = d
	} else if d := headDim(clean(s)); d == byPlatform || d == byOutcome || d == byAge || d == bySex || d == byOffence {
		r.topic = d
	}
}

// mark begins the answer to a question: what the last one set is gone.
func (r *reader) mark(m mark) {
	r.wholeOf()
	r.which, r.here, r.sub, r.topic, r.pattern = m, r.base, facets{}, noDim, nil
	r.endPersonRun()
	r.unitsAhead, r.titledOf, r.named, r.narrow = nil, personTitle{}, Breakdown{}, ""
	r.here.period, r.fromCount = joinPeriods(r.here.period, r.year), false
	if len(m.all) == 1 {
		r.here.question = m.question
	}
	if asked := r.asked[m.question+m.letter]; asked != "" && m.letter != "" {
		r.here = r.here.with(r.readAsked(asked))
	} else if asked != "" {
		r.topic = topicOf(asked)
	}
	if m.letter != "" {
		r.askedOfPart(m)
	}
	r.order = sequence{}
	r.said.begin(m)
}
