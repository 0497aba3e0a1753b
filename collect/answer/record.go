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
}

// A recordPart is one of its parts.
type recordPart struct {
	v     value
	name  string
	text  string
	known bool // its words alone say of what kind it is
}

const aCount = `\d{1,3}(?:,\d{3})+|\d+|\*|<\s?\d+|nil|none|zero|no`

var (
	// recordLead begins a record before its period, or its count.
	recordLead = lazyre.New(`(?i)^\W*(?:in|during|for|between|over|within)?\s*(?:the )?(?:(?:financial|calendar) )?(?:year |period )?$`)
	// recordWhole is the whole count behind the period, and what opens the list of its parts.
	recordWhole = lazyre.New(`(?i)^\s*(?:[=:,]|[-–—]\s)?\s*(?:(?:there (?:was|were)|(?:we|the force|the constabulary|police) (?:had |have )?recorded|an?|all|in|total(?:s|ling)?|number|of|were|was|is)\s*[:=–-]?\s+)*(\d{1,3}(?:,\d{3})+|\d+)((?:\s+[A-Za-z][\w'’-]*){0,9}?)(` + recordOpens + `)(.+)$`)
	recordTail  = lazyre.New(`[\s.)\]]+$`)
)

// recordOpens is what stands between a whole and its parts.
const recordOpens = `,?\s*\(?\b(?:of which|of whom|of these|of those|among them|comprising|comprised of|made up of|consisting of|being|namely|split(?: as| into| by)?|broken down(?: as| into)?)\b(?: there were)?\s*[:,]?\s+|\s*[(\[]\s*|\s*[:;]\s+|\s+[–—-]\s+|,\s+`

// record reads a sentence that is one, or several that are parted by semicolons.
func (r *reader) record(s, where string) bool {
	var all []record
	for _, part := range recordsIn(s) {
		rec, ok := r.recordOf(part)
		if !ok {
			return false
		}
		all = append(all, rec)
	}
	for _, rec := range all {
		from := len(r.found)
		ctx := r.here.with(r.sub)
		place := func(words string) string {
			if where != "" {
				return where
			}
			return quoteWords(words)
		}
		r.propose(ctx, facets{period: rec.period, flagged: flagWords.MatchString(rec.text)}, rec.whole, place(rec.text), rec.text, nil, 0, 0)
		for _, p := range rec.parts {
			r.propose(ctx, rec.facets(p), p.v, place(p.text), p.text, nil, 0, 0)
		}
		r.recent(from)
	}
	return len(all) > 0
}

// recordsIn cuts a sentence at the semicolons before a period.
func recordsIn(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ";") {
		if ps := prose.SpeltPeriods(part); len(out) > 0 && (len(ps) == 0 || !recordLead.MatchString(part[:ps[0].Start])) {
			out[len(out)-1] += ";" + part
			continue
		}
		out = append(out, part)
	}
	return out
}

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
	m := recordWhole.FindStringSubmatch(percentBehind.ReplaceAllString(rest, ""))
	if m == nil || strings.TrimSpace(m[2]) != "" && !measureOnly.MatchString(m[2]) || costWords.MatchString(s) {
		return rec, false
	}
	v, ok := readValue(m[1])
	if !ok || plainYear(m[1]) {
		return rec, false
	}
	rec.whole, rec.text = v, strings.TrimSpace(s[:len(s)-len(rest)]+rest[:max(0, strings.Index(rest, m[1]))]+m[1]+m[2])
	rec.parts = recordParts(recordTail.ReplaceAllString(m[4], ""))
	return rec, rec.understood(ofWhich.MatchString(m[3]))
}

// ofWhich is what opens a list that may have one item.
var ofWhich = lazyre.New(`(?i)\bof (?:which|whom|these|those)\b`)

// understood finds what the parts are broken down by: all that are known are of one kind,
// and they are no more than the whole.
func (rec *record) understood(single bool) bool {
	known, sum, whole := 0, int64(0), true
	for i := range rec.parts {
		p := &rec.parts[i]
		d := partDim(p.name)
		if p.known = d != noDim; p.known {
			if rec.by != noDim && rec.by != d {
				return false
			}
			rec.by = d
			known++
		}
		sum += p.v.n
		whole = whole && p.v.symbol == NoSymbol
	}
	rec.adds = whole && sum == rec.whole.n
	if known == 0 || sum > rec.whole.n || len(rec.parts) == 1 && !single {
		return false
	}
	return known == len(rec.parts) || rec.adds || known > 1
}

// facets gives what a part is.
func (rec record) facets(p recordPart) facets {
	f := facets{period: rec.period}
	name := partName(p.name)
	if isUnsaid(p.name) && (rec.by == bySex || rec.by == byAge) {
		name = "unknown"
	}
	f.set(rec.by, name)
	if victimsNext.MatchString(" " + p.name) {
		f.unit = Victims
	}
	f.doubts = f.doubts.when(!p.known && !rec.adds, unreadLabel)
	return f
}

// isRecord reports a line that is a record.
func (r *reader) isRecord(s string) bool {
	_, ok := r.recordOf(s)
	return ok
}

// beginsRecord reports a line that begins with a period and what a record has behind it.
func beginsRecord(s string) bool {
	ps := spans(prose.SpeltPeriods(s))
	return len(ps) > 0 && recordLead.MatchString(s[:ps[0].Start]) && recordBehind.MatchString(s[ps[0].End:])
}

var recordBehind = lazyre.New(`(?i)^\s*(?:[=:]|[-–—]\s|\d|\(\d|(?:there (?:was|were)|(?:we|the force|police) (?:had |have )?recorded|total)\b)`)
