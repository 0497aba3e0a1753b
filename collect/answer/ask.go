package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// letterMark begins a sub-question of a request: "(a) charged".
var letterMark = lazyre.New(`^\s*\(?([a-j])[.)]\s*(.*)$`)

// readAsked reads what a lettered part of the request asks for, which is all
// that says what a bare "2b. 226" means.
func (r *reader) readAsked(s string) facets {
	var f facets
	if ps := spans(prose.SpeltPeriods(s)); len(ps) == 1 {
		f.period = ps[0]
	}
	if !f.period.Dated() {
		f.period = r.pointedPeriod(s, 3)
	}
	f.flagged = flagWords.MatchString(s)
	if m := outcomePhrase.FindString(s); m != "" && r.which.question != "Q1" && r.which.question != "Q2" {
		f.breakdown.Outcome = m
	}
	if custodyClause.MatchString(s) && f.breakdown.Outcome != "" {
		f.unit = Persons
	}
	return f
}

var standardTopics = map[string]*lazyre.Regexp{
	"Q2": lazyre.New(`(?i)\b(?:flag|marker|online|cyber|internet)`),
	"Q3": lazyre.New(`(?i)\bplatform|\bsites?\b|\bapps?\b|website`),
	"Q4": lazyre.New(`(?i)\boutcome|\bcharged?\b|\bcaution|\barrest|\bdisposal|\bresult`),
}

// isStandard reports whether the answer's question numbers are those of the
// standard request. A letter with a fifth question, or whose third is about
// something else than platforms, has its own.
func (r *reader) isStandard(lines []string) bool {
	var titles []string
	for _, p := range r.l.parts {
		titles = append(titles, p.name)
		for _, b := range p.blocks {
			if b.table != nil {
				for i := range b.table.rows {
					if loneRow(b.table, i) {
						titles = append(titles, rowWords(b.table, i))
					}
				}
			}
		}
	}
	for _, s := range append(titles, lines...) {
		m, ok := markOf(s, false)
		if !ok || len(m.all) != 1 {
			continue
		}
		if m.question > "Q4" && len(m.question) == 2 {
			return false
		}
		other := map[string]string{"Q3": "Q4", "Q4": "Q3"}[m.question]
		if own := standardTopics[m.question]; other != "" && own != nil && !own.MatchString(m.rest) && standardTopics[other].MatchString(m.rest) && len(m.rest) < 120 {
			return false
		}
	}
	return true
}

var pointsBack = lazyre.New(`(?i)\b(?:sums?|totals?)\s+(?:row\s+|line\s+|figures?\s+)?(?:above|below|in the (?:table|last)|of the (?:table|rows)|shown|given)|\bsee (?:the )?(?:sums?|totals?)`)

// points reads an answer that points at the totals of another table: they are
// figures of this question too.
func (r *reader) points(s string) bool {
	if !pointsBack.MatchString(s) || r.here.question == "" {
		return false
	}
	for _, p := range r.found {
		if p.IsTotal && p.Breakdown.IsNone() && p.Question != r.here.question {
			p.Question = r.here.question
			p.grid = nil
			r.found = append(r.found, p)
		}
	}
	return true
}

var pointsTo = lazyre.New(`\b(?:Q|question )?(\d)\s?\(?([a-j])\)?(?:\W|$)`)

// pointedPeriod gives the period of the part that a part of the request points
// to: "the offences in 2b". It follows few steps, because parts may point in a
// circle.
func (r *reader) pointedPeriod(s string, steps int) prose.SpeltPeriod {
	m := pointsTo.FindStringSubmatch(s)
	if m == nil || steps == 0 {
		return prose.SpeltPeriod{}
	}
	asked := r.asked["Q"+m[1]+m[2]]
	if ps := spans(prose.SpeltPeriods(asked)); len(ps) == 1 {
		return ps[0]
	}
	return r.pointedPeriod(asked, steps-1)
}

var letterInside = lazyre.New(`(?:^|[\s,;:])\(?([a-j])\)\s+`)

// askedLetters takes what letters stand for when the request says it before its
// questions: "for a) 2017/18, b) 2018/19 and c) 2019/20".
func (r *reader) askedLetters(text string) {
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, ">", " ")), " ")
	at := letterInside.FindAllStringSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		if ps := spans(prose.SpeltPeriods(text[m[1]:end])); len(ps) > 0 && len(at) > 1 {
			r.letters[text[m[2]:m[3]]] = ps[0]
		}
	}
}

// letterLine takes the letter off a line that answers one of the request's
// letters, and its period for what follows.
func (r *reader) letterLine(s string) (rest string, ok bool) {
	m := letterMark.FindStringSubmatch(s)
	if m == nil || r.which.question == "" {
		return s, false
	}
	p, ok := r.letters[m[1]]
	if ok {
		r.here.period = p
	}
	return m[2], ok
}

func (r *reader) isLetterLine(s string) bool {
	m := letterMark.FindStringSubmatch(s)
	return m != nil && r.letters[m[1]].Dated()
}
