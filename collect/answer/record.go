package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A record is a whole count with its parts, for one period, in one breath: "2018/19 = 312
// offences, of which 251 against females, 57 against males and 4 sex unknown".
type record struct {
	period prose.SpeltPeriod // no period where a heading says it
	whole  value
	text   string // of the whole count
	parts  []recordPart
	by     dim
	adds   bool // the parts sum to the whole
	bare   bool // only parts, no whole
}

// A recordPart is one of its parts.
type recordPart struct {
	v     value
	name  string
	text  string
	known bool // its words alone say of what kind it is
}

const aCount = `\d{1,3}(?:,\d{3})+|\d+|\*|<\s?\d+|(?:fewer|less) than (?:three|five|ten|\d+)|nil|none|zero|no`

var (
	// recordLead begins a record before its period, or its count.
	recordLead = lazyre.New(`(?i)^(?:\W*(?:by )?(?:outcomes?|disposals?|results?|platforms?|apps?|ages?|sex|victims?|breakdown)(?: of (?:the )?victims?| groups?| recorded| used)?\s*[:–-]\s)?\W*(?:in|during|for|between|over|within)?\s*(?:the )?(?:(?:financial|calendar) )?(?:year |period )?$`)
	// recordWhole is the whole count behind the period, and what opens the list of its parts.
	recordWhole     = lazyre.New(`(?i)^\s*(?:(?:only|alone)\b\s*)?[)\]]?\s*(?:[=:,]|[-–—]\s)?\s*(?:(?:there (?:was|were)|(?:we|the force|the constabulary|police) (?:had |have )?recorded|an?|all|in|total(?:s|ling)?|number|of|were|was|is)\s*[:=–-]?\s+)*(\d{1,3}(?:,\d{3})+|\d+)((?:\s+[A-Za-z][\w'’-]*){0,9}?)(` + recordOpens + `)(.+)$`)
	recordSeparator = lazyre.New(`(?i)^\s*(?:(?:only|alone)\b\s*)?[)\]]?\s*(?:[=:,]|[-–—]\s)?\s*`)
	recordTail      = lazyre.New(`[\s.)\]]+$`)
)

// recordOpens is what stands between a whole and its parts.
const recordOpens = `,?\s*\(?\b(?:of which|of whom|of these|of those|among them|comprising|comprised of|made up of|consisting of|being|namely|split(?: as| into| by)?|broken down(?: as| into)?)\b(?: there were)?\s*[:,]?\s+|\s*[(\[]\s*|\s*[:;]\s+|\s+[–—-]\s+|,\s+`

// recordsOf gives the records of a sentence that is nothing else.
func (r *reader) recordsOf(s string) []record {
	var all []record
	for _, part := range recordsIn(s) {
		rec, ok := r.recordOf(part)
		if !ok {
			return nil
		}
		all = append(all, rec)
	}
	return all
}

// record reads a sentence of one record or several.
func (r *reader) record(s, where string) bool {
	all := r.recordsOf(s)
	for _, rec := range all {
		from := len(r.found)
		ctx := r.here.with(r.sub)
		place := func(words string) string {
			if where != "" {
				return where
			}
			return quoteWords(words)
		}
		if !rec.bare {
			r.propose(ctx, facets{period: rec.period, flagged: flagWords.MatchString(rec.text)}, rec.whole, place(rec.text), rec.text, nil, 0, 0)
		}
		var last facets
		r.pattern = nil
		if !rec.bare {
			r.pattern = []facets{{flagged: flagWords.MatchString(rec.text)}}
		}
		for _, p := range rec.parts {
			if bothPeople.MatchString(p.text) && r.own {
				r.problem(besideBoth, p.text, quoteWords(p.text))
				continue
			}
			f := rec.facets(p)
			if f.unit == "" && last.unit.isPeople() && wereNext.MatchString(" "+p.name) {
				f.unit = last.unit
			}
			last = f
			r.propose(ctx, f, p.v, place(p.text), p.text, nil, 0, 0)
			f.period = prose.SpeltPeriod{}
			r.pattern = append(r.pattern, f)
		}
		r.listed = [2]int{from, len(r.found)}
		r.recent(from)
	}
	return len(all) > 0
}

// recordsIn cuts a sentence before the periods that begin records: behind a semicolon, a full
// stop, or a comma outside brackets.
func recordsIn(s string) []string {
	var out []string
	from := 0
	for _, p := range spans(prose.SpeltPeriods(s)) {
		before := s[from:p.Start]
		at := recordCut.FindStringIndex(before)
		if at == nil || strings.Count(before, "(") != strings.Count(before, ")") || !digit.MatchString(before) {
			continue
		}
		out = append(out, before[:at[0]])
		from += at[1]
	}
	return append(out, s[from:])
}

// recordCut ends a record before the next: "; ", ", and in ".
var recordCut = lazyre.New(`(?i)\s*[;,.]\s*(?:and\s+)?(?:in|for|during)?\s*$`)

// recordOf reads one record. Its period is its own, or that of a heading above it.
func (r *reader) recordOf(s string) (record, bool) {
	var rec record
	rest := s
	switch ps := spans(prose.SpeltPeriods(s)); {
	case len(ps) == 1 && recordLead.MatchString(s[:ps[0].Start]):
		rec.period, rest = ps[0], s[ps[0].End:]
	case len(ps) > 0 || !r.here.with(r.sub).period.Dated():
		return rec, false
	}
	lead := s[:len(s)-len(rest)]
	rest = withoutAsides(percentBehind.ReplaceAllString(rest, ""))
	m := recordWhole.FindStringSubmatch(rest)
	said := m != nil && saysNothingNew(m[2]) && !costWords.MatchString(s)
	if !said && rec.period.Dated() && !costWords.MatchString(s) {
		rec.parts = recordParts(recordTail.ReplaceAllString(recordSeparator.ReplaceAllString(rest, ""), ""))
		rec.bare = true
		return rec, len(rec.parts) > 1 && rec.understood(false)
	}
	if !said {
		return rec, false
	}
	v, ok := readValue(m[1])
	if !ok || plainYear(m[1]) {
		return rec, false
	}
	rec.whole, rec.text = v, strings.TrimSpace(lead+rest[:max(0, strings.Index(rest, m[1]))]+m[1]+m[2])
	rec.parts = recordParts(recordTail.ReplaceAllString(m[4], ""))
	ok = rec.understood(ofWhich.MatchString(m[3]))
	return rec, ok && (rec.adds || measureOnly.MatchString(m[2]) || strings.TrimSpace(m[2]) == "")
}

// saysNothingNew reports words behind a whole that name no part of it: what is counted, or words that nobody
// knows, whose parts must then sum to the whole: "638 offences of this kind (540 girls, 98 boys)".
func saysNothingNew(words string) bool {
	return strings.TrimSpace(words) == "" || measureOnly.MatchString(words) || partDim(words) == noDim && unitOf(words) == Offences && !notCounted.MatchString(words)
}

// ofWhich is what opens a list that may have one item.
var ofWhich = lazyre.New(`(?i)\bof (?:which|whom|these|those)\b`)

// understood finds what the parts are broken down by: all that are known are of one kind,
// and they are no more than the whole, or hardly more.
func (rec *record) understood(single bool) bool {
	known, unsaid := 0, 0
	var sum partSum
	for i := range rec.parts {
		p := &rec.parts[i]
		d := partDim(p.name)
		if p.known = d != noDim; p.known {
			if rec.by != noDim && rec.by != d {
				return false
			}
			rec.by = d
			known++
		} else if isUnsaid(p.name) {
			unsaid++
		}
		sum.add(p.v)
	}
	rec.adds = !rec.bare && sum.known() && sum.n == rec.whole.n
	slip := known+unsaid == len(rec.parts) && known > 1 && nearly(sum.n, rec.whole.n) // a sum that is wrong; sums says so
	if known == 0 || !rec.bare && sum.n > rec.whole.n && !slip || len(rec.parts) == 1 && !single {
		return false
	}
	return known == len(rec.parts) || rec.adds || known > 1
}

// facets gives what a part is.
func (rec record) facets(p recordPart) facets {
	f := facets{period: rec.period}
	name := partName(nameOf(p.name))
	if u := namedPeople(" " + p.name); u == Suspects || u == Persons {
		f.unit, name = u, partName(peopleLabel.ReplaceAllString(p.name, ""))
	}
	if isUnsaid(p.name) && (rec.by == bySex || rec.by == byAge) {
		name = "unknown"
	}
	f.set(rec.by, name)
	if victimsNext.MatchString(" "+p.name) && !(rec.adds && (rec.by == bySex || rec.by == byAge) && namedPeople(" "+rec.text) == "" && len(rec.parts) > 1) {
		f.unit = Victims // "338 (female victims 283, male victims 55)" parts offences by the sex of their victims
	}
	f.doubts = f.doubts.when(!p.known && !rec.adds && !isUnsaid(p.name), unreadLabel)
	return f
}

// beginsRecord reports a line that begins with a period and what a record has behind it.
func beginsRecord(s string) bool {
	ps := spans(prose.SpeltPeriods(s))
	return len(ps) > 0 && recordLead.MatchString(s[:ps[0].Start]) && recordBehind.MatchString(s[ps[0].End:])
}

var recordBehind = lazyre.New(`(?i)^\s*(?:[=:]|[-–—]\s|\d|\(\d|(?:there (?:was|were)|(?:we|the force|police) (?:had |have )?recorded|total)\b)`)
