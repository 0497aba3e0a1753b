package answer

import (
	"cmp"
	"cyberflag/prose"
)

// part reads one part in order.
func (r *reader) part(p *part) {
	r.enter(p)
	if r.l.ofRequester(p) {
		r.templateSheet(p)
		return
	}
	zs, from := zones(p.blocks), len(r.found)
	r.toldOlder(p.blocks, zs)
	for i := 0; i < len(p.blocks); {
		i += r.block(p.blocks, zs, i)
	}
	r.countsPeople(from)
	r.endPersonRun()
	r.titledOf = personTitle{}
}

// enter forgets what the part before set, and takes what the name of this one says.
func (r *reader) enter(p *part) {
	r.path, r.draft = "", draftOf(p)
	if len(p.blocks) > 0 {
		r.path = p.blocks[0].prefix
	}
	r.base.force = forceOfPart(p)
	said := r.onFiles[r.path]
	r.base.unit = cmp.Or(said.unit, r.unitOfLetter)
	r.base.doubts = doubtSet(0).when(r.base.force == "" && (p.beside || r.l.beside != ""), forceOfArchive)
	r.base.doubts |= said.doubts
	r.here, r.sub, r.topic, r.which, r.heads, r.pattern = r.base, facets{}, noDim, mark{}, nil, nil
	r.years.over, r.year, r.yearLevel, r.aboveYears = yearsOver(p), prose.SpeltPeriod{}, 0, mark{}
	name := r.l.dated(p.name)
	if y, ok := yearTitle(name); ok {
		r.year = y
	} else {
		r.year = r.l.fileYear(*p)
		r.here.period = r.year
	}
	r.lastHeads, r.order, r.orderOfAll, r.named, r.sheet, r.narrow, r.scope = nil, sequence{}, sequence{}, Breakdown{}, "", "", scope{}
	if len(r.l.parts) > 1 {
		r.sheet = p.name
	}
	r.titleAxes, r.headsOver = titledTables(p), map[string][][]cell{}
	if q := p.fileQuestion(); q != "" {
		r.which, r.here.question = markOfQuestion(q), q
	}
	if p.name != "" {
		r.entitle(name, 1)
		r.heading(name)
		r.markNamed(p.name)
	}
	if names := p.fileNames(); len(names) > 0 && r.which.question == "" {
		r.markNamed(names[0])
	}
}

// templateSheet takes what a sheet of the requester asks; its cells are no data.
func (r *reader) templateSheet(p *part) {
	for _, b := range p.blocks {
		if b.table == nil {
			r.ask(b.text, "")
		}
	}
	r.problem("sheet %s is the template of the requester: not data", p.name)
}

// block reads block i, with the running text that follows it where it is text of the answer, and gives how many
// blocks that were.
func (r *reader) block(blocks []block, zs []zone, i int) int {
	b := blocks[i]
	r.blurred = b.blurred
	switch {
	case zs[i] == inNotice:
		r.said.note(r.which, b.text)
	case zs[i] != inAnswer && b.table != nil:
		r.outside(b.table, zs[i])
	case zs[i] == inOlder, zs[i] == inOlderRequest: // toldOlder has named what it says otherwise
	case zs[i] != inAnswer:
		r.markAsked(blocks, zs, i)
	case b.table != nil && r.readInside[b.table.place]:
	case b.table != nil && i+1 < len(blocks) && b.table.headsOf(blocks[i+1].table):
		r.heads = b.table.rows
	case b.table != nil:
		r.tableAmong(blocks, i)
	default:
		n := 1
		for i+n < len(blocks) && zs[i+n] == inAnswer && blocks[i+n].table == nil {
			n++
		}
		r.text(blocks[i : i+n])
		return n
	}
	return 1
}

// tableAmong reads the table of block i, of which the blocks below it may say what it counts.
func (r *reader) tableAmong(blocks []block, i int) {
	t, was, flagged := blocks[i].table, r.here.unit, r.here.flagged
	below := r.flaggedBelow(blocks, i)
	r.here.flagged = flagged || below
	r.here.unit, r.labelUnits = cmp.Or(was, unitBelow(blocks, i, r.which.question)), labelUnits(blocks, i)
	r.cells.enter(t)
	r.table(t)
	r.scope.settled()
	r.here.unit, r.oldAhead, r.titled = was, false, ""
	if below {
		r.here.flagged = flagged
	}
}

// heading takes what a title says of all that follows it in its part.
func (r *reader) heading(s string) {
	f := readHeading(s)
	if f.question != "" {
		r.which = markOfQuestion(f.question)
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
	r.unitsAhead, r.titledOf, r.named, r.narrow, r.scope = nil, personTitle{}, Breakdown{}, "", scope{}
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
