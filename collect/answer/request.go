package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// request gathers what was asked, from the request as the letter repeats it and
// from the messages that it quotes, the newest first.
func (r *reader) request() {
	words := ""
	for _, p := range r.l.parts {
		zs := zones(p.blocks)
		key := ""
		for i, b := range p.blocks {
			if (zs[i] == inRequest || zs[i] == inQuoted) && b.table == nil {
				key = r.askUnchanged(labelled(b), key)
				words = joinText(words, b.text)
			}
		}
	}
	r.flagAsked = len(r.asked) == 0 && flagWords.MatchString(words) && !namesBoth(words) && len(numberAsked.FindAllString(words, 2)) == 1
	key := ""
	for _, q := range r.l.quoted {
		if len(r.years.newest) == 0 {
			var of askedPeriods
			of.addAsked(q)
			r.years.newest = of.all
		}
		key = r.askUnchanged(q, key)
	}
}

// changedPeriods is a message that puts other periods in place of those that an older one asked for.
var changedPeriods = lazyre.New(`(?i)\b(?:chang(?:e|ed|ing)|amend(?:ed|ing)?|revis(?:e|ed|ing)|narrow(?:ed|ing)?|limit(?:ed|ing)?|restrict(?:ed|ing)?|reduc(?:e|ed|ing)|shorten(?:ed|ing)?|replac(?:e|ed|ing)|refin(?:e|ed|ing))\b[^.;?]{0,40}?\b(?:periods?|years?|dates?|time ?(?:frame|scale|period)?s?|request)\b[^.;?]{0,60}?\b(?:to|with|by|for)\b`)

// askUnchanged takes in a paragraph of the request, but for its periods where a newer message has changed them.
func (r *reader) askUnchanged(text, key string) string {
	all, toDate, changed := r.years.all, r.years.toDate, r.years.changed
	key = r.ask(text, key)
	if changed {
		r.years.all, r.years.toDate = all, toDate
		return key
	}
	for _, s := range sentencesOf(text) {
		var of askedPeriods
		if of.add(s); changedPeriods.MatchString(s) && len(of.all) > 0 {
			r.years.all, r.years.toDate, r.years.changed = of.all, of.toDate, true
		}
	}
	return key
}

var numberAsked = lazyre.New(`(?i)\b(?:numbers?|how many|figures?|totals?)\b`)

// ask takes in a paragraph of the request; key is the question it goes on with.
func (r *reader) ask(text, key string) string {
	r.years.addAsked(strings.Join(strings.Fields(strings.ReplaceAll(text, ">", " ")), " "))
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimLeft(line, "> \"“")
		if key == "" {
			r.askedLetters(text)
		}
		if m, ok := markOf(line, true); ok {
			key = m.question + m.letter
			line = m.rest
		} else if m := letterMark.FindStringSubmatch(line); m != nil && strings.HasPrefix(key, "Q") {
			key = questionOfKey(key) + strings.ToLower(m[1])
			line = m[2]
		}
		if key != "" && !strings.Contains(r.asked[key], line) {
			r.asked[key] = joinText(r.asked[key], line)
		}
	}
	return key
}

// markAsked takes the mark of a question that the next block answers: "Answer: 512".
func (r *reader) markAsked(blocks []block, zs []zone, i int) {
	if zs[i] != inRequest || i+1 == len(blocks) || zs[i+1] != inAnswer || !answerWords.MatchString(firstLine(blocks[i+1].text)) {
		return
	}
	if m, ok := markOf(labelled(blocks[i]), true); ok {
		r.mark(m)
	}
}

var sheetOfRequest = lazyre.New(`(?i)^(?:\d{1,2}[\s._-]+)?(?:your |the |original |foi )*(?:requests?|questions? asked|template|example)$`)

// questionOfKey gives the question of a key: "Q2" of "Q2a".
func questionOfKey(key string) string { return strings.TrimRight(key, "abcdefghij") }
