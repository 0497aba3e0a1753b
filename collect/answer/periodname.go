package answer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may give its periods names of its own, and say once what they mean: "“first year” is
// the twelve months to 31 March 2016", or a key with "FY16 | year ended 31 March 2016". Such a
// name is then written as the days of its period wherever it stands, and what is quoted from the
// letter has the name again.

// A periodName is a name that a letter gives to a period.
type periodName struct {
	name   string
	period figure.Period
	whole  bool // it is a name only where a cell or a line holds nothing else
}

const (
	orderName  = `(?:the )?(?:first|second|third|fourth|fifth|earlier|earliest|later|latest|middle|base|baseline|comparison|reference)`
	besideName = `(?:the )?(?:last|previous|prior|preceding|current|most recent|recent|next|following|old|new)`
	spanNoun   = `(?:(?:full |financial |calendar |reporting |recording |policing )?(?:year|period)|(?:twelve|12) months|half|window)`
	numberName = `(?:year|period|yr|window|span|phase|half)[\s-]?(?:[a-e]|[1-6]|one|two|three|four|five|i{1,3}|iv)|(?:F/?Y|C/?Y|Yr|Y|P)\s?['’]?(?:20)?\d{1,2}`
	plainName  = `(?:` + orderName + `\s+` + spanNoun + `|` + numberName + `)`
	anyName    = `(?:(?:` + orderName + `|` + besideName + `)\s+` + spanNoun + `|` + numberName + `)`
	openQuote  = `["“'‘]`
	endQuote   = `["”'’]`
	meansVerb  = `(?:is|are|was|means?|covers?|denotes?|refers? to|stands for|represents?|runs(?: from)?|=|:)`
)

var (
	isPeriodName = lazyre.New(`(?i)^` + anyName + `$`)
	// namedBefore is a name before the period that it means.
	namedBefore = lazyre.New(`(?i)(?:^|[\s(,;])(?:` + openQuote + `(` + anyName + `)` + endQuote + `[\s,]*(?:` + meansVerb + `|[(–-])?|(` + anyName + `)\s*` + meansVerb + `|(` + plainName + `)\s*[(–-])\s*(?:(?:to |for |of |the |that |period |year |financial |from |between )*)$`)
	// namedBehind is a name behind the period that it means.
	namedBehind = lazyre.New(`(?i)^\s*(?:,?\s*\(?(?:hereafter|hereinafter|below|here|(?:which )?(?:is |are |we )?(?:called?|termed|labelled|headed|shown as|given as|described as|referred to as))\s+(?:called |as |the )*` + openQuote + `?(` + anyName + `)` + endQuote + `?|\(\s*(?:the )?(?:` + openQuote + `(` + anyName + `)` + endQuote + `|(` + plainName + `))\s*\))`)
)

// nameOfKey is a name in a key: a few words, and no label of anything that is counted.
func nameOfKey(s string) bool {
	const most = 3 // words
	return s != "" && len(strings.Fields(s)) <= most && !isPeriodLabel(s) && !isCountCell(s) && headDim(s) == noDim && labelDim(s) == noDim && !keyWord.MatchString(s) && !questionName.MatchString(s)
}

var questionName = lazyre.New(`(?i)^(?:Q|question|part|point)\s?\d`)

// periodNames gathers the names that a letter gives to periods; one that has two meanings has none.
func (l letter) periodNames() []periodName {
	var all []periodName
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				all = append(all, b.table.periodNames()...)
				continue
			}
			all = append(all, namesIn(b.text)...)
		}
	}
	for _, s := range l.quoted {
		all = append(all, namesIn(s)...)
	}
	var out []periodName
	for _, n := range all {
		other := func(o periodName) bool { return strings.EqualFold(o.name, n.name) && o.period != n.period }
		same := func(o periodName) bool { return strings.EqualFold(o.name, n.name) }
		if !slices.ContainsFunc(all, other) && !slices.ContainsFunc(out, same) {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(a, b periodName) int { return cmp.Compare(len(b.name), len(a.name)) })
	return out
}

// namesIn gives the names that words give to periods.
func namesIn(text string) []periodName {
	var out []periodName
	for _, p := range spans(prose.SpeltPeriods(text)) {
		if p.Loose {
			continue
		}
		m := namedBefore.FindStringSubmatch(text[max(0, p.Start-80):p.Start])
		if m == nil {
			m = namedBehind.FindStringSubmatch(text[p.End:])
		}
		if m != nil {
			out = append(out, periodName{name: theFirst.ReplaceAllString(cmp.Or(m[1:]...), ""), period: p.Period})
		}
	}
	return out
}

var theFirst = lazyre.New(`(?i)^the\s+`)

// periodNames gives the names of a key: a table of names beside their periods, and of no counts.
func (t *table) periodNames() []periodName {
	var out []periodName
	for _, row := range t.rows {
		said := slices.DeleteFunc(slices.Clone(row), func(x cell) bool { return x.empty() || x.covered })
		if len(said) != 2 {
			if hasValues(row) {
				return nil
			}
			continue
		}
		name := strings.TrimSpace(said[0].text)
		p, only := prose.LabelPeriod(said[1].text)
		switch {
		case only && p.Dated() && !p.Loose && !isDay(p) && (isPeriodName.MatchString(name) || nameOfKey(name)):
			out = append(out, periodName{theFirst.ReplaceAllString(name, ""), p.Period, !isPeriodName.MatchString(name)})
		case hasValues(row):
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// spelt gives the months of the period, or its days, in one word, which no letter has of itself.
func (n periodName) spelt() string {
	from, to := n.period.Start, n.period.End
	if from.Day == 1 && to == (civil.Partial{Year: to.Year, Month: to.Month}).Last() {
		return fmt.Sprintf("%.3s-%d–%.3s-%d", from.Month, from.Year, to.Month, to.Year)
	}
	return from.String() + "–" + to.String()
}

// namePeriods writes each name in the letter as its period, but where it is explained.
func (l *letter) namePeriods(names []periodName) {
	if len(names) == 0 {
		return
	}
	for i := range l.parts {
		blocks := slices.Clone(l.parts[i].blocks)
		for k, b := range blocks {
			if b.table == nil {
				blocks[k].text = namesSpelt(b.text, names)
				continue
			}
			blocks[k].table = b.table.namesSpelt(names)
		}
		l.parts[i].blocks = blocks
	}
}

func (t *table) namesSpelt(names []periodName) *table {
	if t.periodNames() != nil { // the key itself
		return t
	}
	out := *t
	out.caption = namesSpelt(t.caption, names)
	out.rows = make([][]cell, len(t.rows))
	for r, row := range t.rows {
		out.rows[r] = slices.Clone(row)
		for c, x := range row {
			if s := namesSpelt(x.text, names); s != x.text {
				out.rows[r][c].printed, out.rows[r][c].text, out.rows[r][c].lines = x.asPrinted(), s, ""
			}
		}
	}
	return &out
}

// namesSpelt writes the names in a text as their periods.
func namesSpelt(text string, names []periodName) string {
	if text == "" {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		for _, n := range names {
			if strings.EqualFold(theFirst.ReplaceAllString(strings.Trim(line, " :.\t"), ""), n.name) {
				lines[i] = strings.Replace(line, strings.Trim(line, " :.\t"), n.spelt(), 1)
			}
		}
	}
	text = strings.Join(lines, "\n")
	for _, n := range names {
		if !n.whole {
			text = n.within(text)
		}
	}
	return text
}

// within writes the name as its period within words. Where the period stands beside it, the
// name is explained there and stays.
func (n periodName) within(text string) string {
	var out strings.Builder
	at := 0
	for _, m := range n.expression().FindAllStringSubmatchIndex(text, -1) {
		from, to := m[2], m[3]
		if m[4] >= 0 { // "the second", for the second year
			from, to = m[4], m[5]
		}
		if from > 0 && isNameLetter(text[from-1]) || to < len(text) && isNameLetter(text[to]) || m[4] >= 0 && !endsName.MatchString(text[to:]) || n.explained(text, from, to) {
			continue
		}
		out.WriteString(text[at:from] + n.spelt())
		at = to
	}
	return out.String() + text[at:]
}

func isNameLetter(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/' || c == '-'
}

// endsName follows a name that leaves out its noun: no other noun does.
var endsName = lazyre.New(`(?i)^\s*(?:$|[;.,:)]|\b(?:and|but|while|there|it|we|respectively|the number|were|was)\b)`)

// expression finds the name, with "the" before it, and the name without its noun where it ends in
// one. A letter or number in capitals is as it is written.
func (n periodName) expression() *regexp.Regexp {
	words := strings.Fields(n.name)
	last := words[len(words)-1]
	name := `(?i:` + strings.Join(quotedWords(words[:len(words)-1]), `\s+`)
	if len(words) > 1 {
		name += `\s+`
	}
	if len(last) == 1 {
		name += `)` + regexp.QuoteMeta(last)
	} else {
		name += regexp.QuoteMeta(last) + `)`
	}
	short := `$^()`
	if len(words) > 1 && hasNoun.MatchString(last) {
		short = `(?i:\b(the\s+` + strings.Join(quotedWords(words[:len(words)-1]), `\s+`) + `)\b)`
	}
	return regexp.MustCompile(`((?i:\bthe\s+)?` + name + `)|` + short)
}

var hasNoun = lazyre.New(`(?i)^(?:year|period|half|window)$`)

func quotedWords(words []string) []string {
	var out []string
	for _, w := range words {
		out = append(out, regexp.QuoteMeta(w))
	}
	return out
}

// explained reports that the period of the name stands beside it.
func (n periodName) explained(text string, from, to int) bool {
	const near = 60 // bytes, in which "is the twelve months to" has room
	for _, p := range prose.SpeltPeriods(text) {
		if p.Period != n.period {
			continue
		}
		if p.Start >= to && p.Start-to < near && noWordsBetween.MatchString(text[to:p.Start]) || p.End <= from && from-p.End < near && noWordsBetween.MatchString(text[p.End:from]) {
			return true
		}
	}
	return false
}

// noWordsBetween are words between a name and its meaning.
var noWordsBetween = lazyre.New(`(?i)^(?:\W|\b(?:is|are|was|means?|covers?|denotes?|refers?|stands|represents?|runs|to|for|from|the|that|of|period|financial|year|as|called|hereafter|hereinafter|below|headed|shown|given|described|referred|labelled|termed|which|we|call)\b)*$`)

// asNamed gives words of the letter with its own names of periods again.
func asNamed(s string, names []periodName) string {
	for _, n := range names {
		s = strings.ReplaceAll(s, n.spelt(), n.name)
	}
	return s
}

// named gives a reading whose quotes have the words of the letter.
func (out Reading) named(names []periodName) Reading {
	if len(names) == 0 {
		return out
	}
	for i := range out.Figures {
		out.Figures[i].Where, out.Figures[i].Quote = asNamed(out.Figures[i].Where, names), asNamed(out.Figures[i].Quote, names)
	}
	for i := range out.Problems {
		out.Problems[i] = asNamed(out.Problems[i], names)
	}
	return out
}
