package answer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence may count offences and then people: "57 offences involving 39 victims and 21
// suspects, of whom 6 were arrested".

var (
	// peopleBehind is people right behind their number, with what stands between.
	peopleBehind = lazyre.New(`(?i)^\s+((?:[\w'’-]+\s+){0,3}?)(children|young people|` + peopleNouns + `)\b`)
	peopleLabel  = lazyre.New(`(?i)^(?:[\w'’-]+\s+){0,3}?(?:` + suspectNouns + `|` + personNouns + `)\s+`)
	noAdjective  = lazyre.New(`(?i)\b(?:offences?|crimes?|records?|cases|reports|against|involving|with|by|of|on|to|in|for|where|and|or|were|was|had|have|which|than|young|under|over|aged)\b|\d`)
	// ofWhom points back at people, with their noun where it is said again.
	ofWhom     = lazyre.New(`(?i)\bof whom\b|\bof (?:the|these|those)(?: \d+)? (` + peopleNouns + `)\b`)
	ofWhomNext = lazyre.New(`(?i)^\s+of whom\b`)
	// arrestedNext is what is done to people only.
	arrestedNext = lazyre.New(`(?i)^\s+(?:of (?:whom|these|those|them) )?(?:(?:was|were|had been|have been) )?(?:subsequently |then |later |also )?arrested\b`)
	// wereNext goes on about the people counted before: "19 people were charged and five were cautioned".
	wereNext    = lazyre.New(`(?i)^\s+(?:was|were|had been|have been)\b`)
	goesOnAbout = lazyre.New(`(?i)(?:,|\band)\s*(?:a (?:further|total of) )?$`)
	// labelledPeople names people before a sign and their count: "Under-18 victims: 555".
	labelledPeople = lazyre.New(`(?i)^\W*(?:[\w'’-]+\s+){0,4}?(` + victimNouns + `|` + suspectNouns + `)(?:\s+(?:aged|under|over|below|recorded|identified|years?|of|age|to|or|and|-|–|\d+(?:\s?[-–]\s?\d+)?))*\s*(?:[:=–—]|\s-\s)\s*$`)
	// underNext is what follows people of less or more than an age.
	underNext = lazyre.New(`(?i)^\s+(?:of (?:whom|these|those|them) )?(?:(?:was|were|are) )?(?:aged? )?(?:under|over) \d{1,2}\b`)
	underAge  = lazyre.New(`(?i)(?:under|over) \d{1,2}$`)
	// asksPeople is what a question says that asks for a number of people.
	asksPeople = lazyre.New(`(?i)\b(?:how many|numbers? of|total of|counts? of)\s+(?:[\w-]+\s+){0,4}?(` + peopleNouns + `|arrests|arrested)\b`)
)

// inYearNext is a year right behind a count that says nothing of who is counted.
var inYearNext = lazyre.New(`(?i)^\s+(?:in|for|during|of)\s+(?:the (?:financial |calendar )?(?:year )?)?(?:to |ending )?(?:\d{2,4}\b|(?:first|second|third|later|latter|earlier)\b|` + prose.Months + `)`)

// isPeople reports a unit of people.
func (u Unit) isPeople() bool { return u == Victims || u == Suspects || u == Persons }

// peopleIn gives the counts of people in a sentence their unit, and the question that asks for them.
func (r *reader) peopleIn(s string, ns []said, own []facets) []facets {
	var who Unit // the people counted last
	if n := len(r.found); n > 0 && r.found[n-1].Unit.isPeople() {
		who = r.found[n-1].Unit
	}
	pointing, from := false, 0
	for i := range own {
		f := &own[i]
		before, after := s[from:ns[i].Start], s[ns[i].End:]
		from = ns[i].End
		if f.skip || !f.breakdown.IsNone() && f.breakdown.Outcome == "" {
			pointing = false
			continue
		}
		noun, points := pointsAtPeople(before, after)
		alike := i > 0 && own[i-1].unit.isPeople() && own[i-1].breakdown.Outcome != "" && wereNext.MatchString(after)
		pointing = points || (pointing || alike) && f.breakdown.Outcome != "" && goesOnAbout.MatchString(before)
		who = cmp.Or(noun, who)
		switch named := namedPeople(after); {
		case f.unit != "":
		case named != "":
			f.unit = named
		case arrestedNext.MatchString(after):
			f.unit = Persons
		case i > 0 && own[i-1].unit.isPeople() && f.breakdown.Outcome != "" && f.breakdown.Outcome == own[i-1].breakdown.Outcome && inYearNext.MatchString(after) && !crimesNext.MatchString(after):
			f.unit = own[i-1].unit // "38 persons were charged in 2016, 45 in 2017"
		case pointing:
			f.unit, f.doubts = who, f.doubts.when(who == "", otherUnit)
		}
		if named := f.unit; named.isPeople() && !pointing {
			who = named
		}
		if (f.unit == Suspects || f.unit == Persons) && f.breakdown.Age == "" { // a suspect may be an adult
			if age, ok := readAge(strings.TrimSpace(underAge.FindString(underNext.FindString(after))), true); ok {
				f.breakdown.Age, f.doubts = age, f.doubts.with(unaskedPeople)
			}
		}
	}
	return r.askPeople(own)
}

// pointsAtPeople reports words about a number that point back at people, with the unit that they say.
func pointsAtPeople(before, after string) (Unit, bool) {
	m := ofWhom.FindStringSubmatch(before)
	if m == nil && ofWhomNext.MatchString(after) {
		return "", true
	}
	if m == nil || m[1] == "" {
		return "", m != nil
	}
	return peopleUnit(m[1]), true
}

// namedPeople gives the unit of the people that stand right behind a number.
func namedPeople(after string) Unit {
	m := peopleBehind.FindStringSubmatch(after)
	if m == nil || noAdjective.MatchString(m[1]) {
		return ""
	}
	if noun := strings.ToLower(m[2]); noun == "children" || noun == "young people" {
		return Victims
	}
	return peopleUnit(m[2])
}

// askPeople finds the question of the whole counts of people that stand beside offences, or below no
// question.
func (r *reader) askPeople(own []facets) []facets {
	isWhole := func(p proposal) bool {
		return p.Question == r.here.question && p.Unit == Offences && p.Breakdown.IsNone()
	}
	beside := r.which.question == "" || slices.ContainsFunc(r.found, isWhole) ||
		slices.ContainsFunc(own, func(f facets) bool { return !f.skip && (f.unit == "" || f.unit == Offences) && f.breakdown.IsNone() })
	for i := range own {
		f := &own[i]
		b := f.breakdown
		b.Outcome = ""
		if !f.unit.isPeople() || !b.IsNone() || !beside || f.unit == r.here.unit || f.breakdown.Outcome != "" && r.here.question == "Q4" {
			continue
		}
		if q := r.askedFor(f.unit); q != "" {
			f.question = q
		} else {
			f.doubts = f.doubts.with(unaskedPeople)
		}
	}
	return own
}

// askedFor gives the one question that asks for a number of such people: the one that is answered, or the
// only one; "" where there is none.
func (r *reader) askedFor(u Unit) string {
	var all []string
	for _, q := range []string{"Q1", "Q2", "Q3", "Q4"} {
		if m := asksPeople.FindStringSubmatch(r.wordsAsked(q)); m != nil && peopleUnit(m[1]) == u {
			all = append(all, q)
		}
	}
	switch {
	case slices.Contains(all, r.which.question):
		return r.which.question
	case len(all) == 1:
		return all[0]
	}
	return ""
}

// wordsAsked gives what a question asks for, in the words of the request or of the answer: "You asked for
// the figures by sex".
func (r *reader) wordsAsked(q string) string {
	words := ""
	for _, key := range slices.Sorted(maps.Keys(r.asked)) {
		if questionOfKey(key) == q {
			words = joinText(words, r.asked[key])
		}
	}
	if st := r.said.of[q]; st != nil {
		for _, s := range st.texts {
			if youAskedFor.MatchString(s) {
				words = joinText(words, s)
			}
		}
	}
	return words
}

var youAskedFor = lazyre.New(`(?i)\b(?:you|the request|the question) (?:also |then |further )?(?:asked|asks|requested|wanted|wished)\b`)

// asksFor reports that the words of a question name all by which a figure is broken down, or the people
// that it counts.
func (r *reader) asksFor(f Figure) bool {
	words := r.wordsAsked(f.Question)
	if f.Unit.isPeople() {
		if m := asksPeople.FindStringSubmatch(words); m != nil && peopleUnit(m[1]) == f.Unit && f.Breakdown.IsNone() {
			return true
		}
	}
	for i, s := range f.Breakdown.dims() {
		if s != "" && !asksBy[i].MatchString(words) {
			return false
		}
	}
	return !f.Breakdown.IsNone()
}

// asksBy is what a request says that asks for a breakdown, in the order of dims.
var asksBy = []*lazyre.Regexp{
	lazyre.New(`(?i)\b(?:by|per|each|which|what|types? of|breakdown of(?: the)?) (?:the )?(?:type of |kind of )?(?:offences?|crimes?)(?: types?| codes?| class(?:es)?)?\b|\boffence types?\b`),
	lazyre.New(`(?i)\bages?\b|\bage (?:bands?|groups?)\b|\bhow old\b`),
	lazyre.New(`(?i)\b(?:sex|sexes|genders?|girls|boys|males?|females?)\b`),
	subjectOf["Q3"], subjectOf["Q4"],
}
