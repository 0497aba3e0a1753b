package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A correction may stand before what it corrects, in the covering letter of a workbook, may name no more than two
// numbers ("for 96 read 69"), or point at a number of the sentence before ("the second figure is the revised one").

// An erratum is a number that replaces another wherever that stands.
type erratum struct {
	old, now string
	period   figure.Period // zero: of any
	words    string        // that say so
	proposed bool          // the words gave a figure of their own
}

const numberTold = `(\d{1,3}(?:,\d{3})+|\d+)`

var (
	// forRead replaces a number without more words.
	forRead = lazyre.New(`(?i)\b(?:for|replac(?:e|ing)|chang(?:e|ed)|amend(?:ed)?|correct(?:ed)?|instead of|in place of) (?:the (?:figure|number|total) )?(?:of )?` + numberTold + `(?: (?:in|on|of) [^.;,\d]{1,40}?)?,? (?:please )?(?:read|with|by|to|it should (?:be|read)|substitute) ` + numberTold + `\b`)
	// shouldRead is such a number before that in its place.
	shouldRead = lazyre.New(`(?i)^\W*(?:(?:please note that|erratum|correction)[:,]? )?(?:the (?:figure|number|total) )?(?:of )?` + numberTold + ` (?:should|ought to|must) (?:now |in fact )?(?:be|read|say|have (?:been|read)) ` + numberTold + `\b`)
	// pointedShould says what a number of the sentence before should be.
	pointedShould = lazyre.New(`(?i)^\W*(?:(?:the|its|their) (first|second|third|last|former|latter)? ?(?:of these |of the two )?(?:number|figure|count|total|one)?|this|it|that) (?:given |above |here )?(?:should|ought to|must) (?:now |in fact )?(?:be|read|have (?:been|read)) ` + numberTold + `\b[^\d]*$`)
	// printedAs tells a number that stands somewhere, of which the next sentence says what it should be.
	printedAs = lazyre.New(`(?i)\b(?:is|was|are|has been|appears) (?:wrongly |incorrectly )?(?:printed|shown|given|stated|listed|typed|entered|displayed)? ?(?:wrongly |incorrectly |in error )?as ` + numberTold + `\b[^\d]*$`)
	// pointedRight says which of two numbers stands.
	pointedRight = lazyre.New(`(?i)(?:^\W*|[;,.(–-]\s*)(?:of which |where |and )?the (first|second|last|former|latter|(?:figure|number|one|count) in (?:the )?(?:brackets|parentheses))(?: (?:figure|number|count|one|value|of these|of the two))* (?:is|being|was) (?:the |our )?(?:revised|correct(?:ed)?|right|current|final|latest|updated|new|accurate)\b[^\d]*$`)
	// twoStroke is two numbers for one thing.
	twoStroke = lazyre.New(`\b` + numberTold + `(?: ?/ ?| \(| or )` + numberTold + `\)?`)
)

// placeOfWord gives which of n things a word points at, from 0; -1 where that is not known.
func placeOfWord(word string, n int) int {
	switch strings.ToLower(word) {
	case "first", "former":
		return 0
	case "second", "third":
		if i := slices.Index(ordinalWords, strings.ToLower(word)); i < n {
			return i
		}
	case "last", "latter":
		return n - 1
	case "":
		if n == 1 {
			return 0
		}
	default: // that in brackets
		return n - 1
	}
	return -1
}

// rightOfTwo gives a sentence that has two numbers for one thing and says which is right with that alone.
func rightOfTwo(s string) (words string, old []string) {
	which := pointedRight.FindStringSubmatchIndex(s)
	if which == nil {
		return s, nil
	}
	ps := prose.SpeltPeriods(s)
	all := slices.DeleteFunc(twoStroke.FindAllStringSubmatchIndex(s[:which[0]], -1), func(m []int) bool {
		return slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Overlaps(prose.Span{Start: m[0], End: m[1]}) })
	})
	if len(all) != 1 {
		return s, nil
	}
	m := all[0]
	now := [2]string{s[m[2]:m[3]], s[m[4]:m[5]]}
	at := placeOfWord(s[which[2]:which[3]], len(now))
	return strings.TrimRight(s[:m[0]]+now[at]+s[m[1]:which[0]], " ;,(–-") + ".", []string{now[1-at]}
}

// pointsBack settles a sentence that says which number of the sentence before, whose figures were found since from, is
// right or what it should be; false where it says no such thing.
func (r *reader) pointsBack(s string, from int) bool {
	before := r.found[min(from, len(r.found)):]
	if m := pointedShould.FindStringSubmatch(s); m != nil && len(before) > 0 {
		r.shouldBe(before, placeOfWord(m[1], len(before)), m[2], s)
		return true
	}
	m := pointedRight.FindStringSubmatch(s)
	const two = 2
	if m == nil || len(before) != two || before[0].Period != before[1].Period || before[0].Question != before[1].Question {
		return false
	}
	at := placeOfWord(m[1], two)
	right, wrong := &before[at], &before[1-at]
	right.doubts = right.doubts.with(inPlaceOf)
	r.problem("superseded: %s is replaced: %q", figure.Thousands(wrong.Value), quoteWords(s))
	wrong.replaced = true
	r.dropReplaced()
	return true
}

// shouldBe puts a number in the place of that of the figure at, or doubts all where nothing says which it is.
func (r *reader) shouldBe(before []proposal, at int, now, s string) {
	v, err := readNumber(now)
	if at < 0 || err != nil {
		for i := range before {
			before[i].doubts = before[i].doubts.with(oneOfSeveral)
		}
		r.problem("nothing says which of %d figures %s replaces: %q", len(before), now, quoteWords(s))
		return
	}
	p := &before[at]
	r.problem("superseded: %s is replaced: %q", figure.Thousands(p.Value), quoteWords(s))
	p.Value, p.Symbol, p.doubts, p.Quote = v, NoSymbol, p.doubts.with(inPlaceOf), joinText(p.Quote, s)
}

// notesErratum keeps a sentence that only says which number replaces which.
// before is the sentence before it.
func (r *reader) notesErratum(s, before string) bool {
	m := forRead.FindStringSubmatch(s)
	if m == nil {
		m = shouldRead.FindStringSubmatch(s)
	}
	if now := pointedShould.FindStringSubmatch(s); m == nil && now != nil {
		if old := printedAs.FindStringSubmatch(before); old != nil {
			m, s = []string{"", old[1], now[2]}, joinText(before, s)
		}
	}
	if m == nil || m[1] == m[2] {
		return false
	}
	e := erratum{old: m[1], now: m[2], words: s}
	if ps := spans(prose.SpeltPeriods(s)); len(ps) == 1 && !ps[0].Loose {
		e.period = ps[0].Period
	}
	r.errata = append(r.errata, e)
	return true
}

// settleErrata puts the numbers that are right in the place of those that stand elsewhere in the answer.
func (r *reader) settleErrata() {
	for _, e := range r.errata {
		if e.proposed {
			r.replacesElsewhere(e)
			continue
		}
		var wrong []*proposal
		for i := range r.found {
			if p := &r.found[i]; p.Symbol == NoSymbol && isNumber(e.old, p.Value) && (e.period == figure.Period{} || e.period == p.Period) {
				wrong = append(wrong, p)
			}
		}
		v, err := readNumber(e.now)
		switch {
		case err != nil:
		case len(wrong) == 1:
			wrong[0].Value, wrong[0].doubts, wrong[0].Quote = v, wrong[0].doubts.with(inPlaceOf), joinText(wrong[0].Quote, e.words)
			r.problem("superseded: %s is replaced: %q", e.old, quoteWords(e.words))
		case len(wrong) == 0:
			r.problem("no figure is %s, which %s would replace: %q", e.old, e.now, quoteWords(e.words))
		default:
			for _, p := range wrong {
				p.doubts = p.doubts.with(oneOfSeveral)
			}
			r.problem("%d figures are %s, and nothing says which of them %s replaces: %q", len(wrong), e.old, e.now, quoteWords(e.words))
		}
	}
	r.dropReplaced()
}

// replacesElsewhere finds what a figure replaces that stands behind it or in another file.
func (r *reader) replacesElsewhere(e erratum) {
	at := slices.IndexFunc(r.found, func(p proposal) bool {
		return p.doubts.has(inPlaceOf) && p.Period == e.period && isNumber(e.now, p.Value) && p.Quote == e.words
	})
	if at < 0 {
		return
	}
	p := r.found[at]
	rest := slices.Delete(slices.Clone(r.found), at, at+1)
	r.found = append(rest, p)
	r.inPlaceOf(&r.found[len(r.found)-1], told{words: e.words, from: e.words, old: []string{e.old}}, 0, 1)
}

// dropReplaced drops the figures that others replace.
func (r *reader) dropReplaced() {
	r.found = slices.DeleteFunc(r.found, func(p proposal) bool { return p.replaced })
}
