package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// The names that a letter gives to its periods are written as these, and what is quoted has the
// names again.

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
		alone := strings.Trim(line, " :.\t")
		name := theFirst.ReplaceAllString(alone, "")
		for _, n := range names {
			if strings.EqualFold(name, n.name) {
				lines[i] = strings.Replace(line, alone, n.spelt(), 1)
			} else if n.whole && lines[i] == line {
				lines[i] = n.ofLine(line, names)
			}
		}
	}
	text = strings.Join(lines, "\n")
	small := strings.ToLower(text)
	for _, n := range names {
		if !n.whole && strings.Contains(small, n.begins) {
			text = n.within(text)
			small = strings.ToLower(text)
		}
	}
	return text
}

// ready gives the name with what it is sought by, made once for all texts.
func (n periodName) ready() periodName {
	if !n.whole {
		n.begins, n.inText = strings.ToLower(strings.Fields(n.name)[0]), n.expression()
	}
	return n
}

// within writes the name as its period within words. Where the period stands beside it, the
// name is explained there and stays.
func (n periodName) within(text string) string {
	var out strings.Builder
	at, periods := 0, sync.OnceValue(func() []prose.SpeltPeriod { return prose.SpeltPeriods(text) })
	for _, m := range n.inText.FindAllStringSubmatchIndex(text, -1) {
		from, to := m[2], m[3]
		if m[4] >= 0 { // "the second", for the second year
			from, to = m[4], m[5]
		}
		if from > 0 && isNameLetter(text[from-1]) || to < len(text) && isNameLetter(text[to]) || m[4] >= 0 && !endsName.MatchString(text[to:]) || n.explained(text, periods(), from, to) {
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
func (n periodName) explained(text string, periods []prose.SpeltPeriod, from, to int) bool {
	const near = 60 // bytes, in which "is the twelve months to" has room
	for _, p := range periods {
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
var noWordsBetween = lazyre.New(`(?i)^(?:\W|\b(?:is|are|was|means?|covers?|denotes?|refers?|stands|represents?|runs|to|for|from|the|that|of|period|financial|year|as|called|hereafter|hereinafter|below|headed|shown|given|described|referred|labelled|termed|which|we|call|` + soWords + `)\b)*$`)

// asNamed writes words of the letter with its own names of periods again.
func asNamed(names []periodName) *strings.Replacer {
	var pairs []string
	for _, n := range names {
		pairs = append(pairs, n.spelt(), n.name)
	}
	return strings.NewReplacer(pairs...)
}

// named gives a reading whose quotes have the words of the letter.
func (out Reading) named(names []periodName) Reading {
	if len(names) == 0 {
		return out
	}
	return out.requoted(asNamed(names))
}

// requoted writes what is quoted from the letter with its own words.
func (out Reading) requoted(own *strings.Replacer) Reading {
	for i := range out.Figures {
		out.Figures[i].Where, out.Figures[i].Quote = own.Replace(out.Figures[i].Where), own.Replace(out.Figures[i].Quote)
	}
	for i := range out.Problems {
		out.Problems[i] = own.Replace(out.Problems[i])
	}
	return out
}
