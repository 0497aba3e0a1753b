package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A table may part all offences by the flag: yes, no and their total, across or down. Its
// total is of all offences, and no sum of flagged ones.

// byFlagAbove ends a title of such a table: "Sexual offences by cyber flag".
var byFlagAbove = lazyre.New(`(?i)(?:^|[,:;–-]|\b(?:by|per)\b)\s*(?:the )?(?:cyber|on-?line|internet)?[- ]?(?:crime )?(?:flag|marker|tag|qualifier|keyword)(?: (?:yes|y)\s*/\s*no?)?\W*$`)

// flagRow gives the row of heads that are yes and no to the flag, as a head above them, the
// corner or the title says; -1 where there is none.
func (g *grid) flagRow() int {
	for r := range g.head {
		var labels []string
		named := asksAbove(g.t.lead)
		for c := range g.t.width() {
			for k := range r + 1 {
				s := g.t.at(k, c).text
				named = named || s != "" && (k < r || c < g.labels) && asksFlag(s)
			}
			if x := g.t.at(r, c); c >= g.labels && !x.empty() && !x.covered {
				labels = append(labels, x.text)
			}
		}
		if own, ok := partsFlag(labels); ok && (named || own) {
			return r
		}
	}
	return -1
}

// readFlagRow reads the heads of such a row: what stands above them speaks of all three.
func (g *grid) readFlagRow() {
	r := g.flagRow()
	if r < 0 {
		return
	}
	g.answers = true
	for c := g.labels; c < len(g.cols); c++ {
		s, f := g.headAt(r, c), &g.cols[c] // one that is left empty is that on its left
		f.flagged, f.skip = saysYes(s), f.skip || saysNo(s) || saysUnsaid(s)
	}
}

// totalsOfFlag says of the totals of a table that is parted by the flag that they are of
// all offences, where they are the sum of yes and no wherever all three are numbers, or more than yes.
func (g *grid) totalsOfFlag() {
	var labels, heads []string
	of := slices.Index(g.labelBy, byFlag)
	if of < 0 {
		of = g.labels - 1
	}
	for r := range g.rows {
		labels = append(labels, g.t.at(r, max(of, 0)).text)
	}
	for c := range g.cols {
		heads = append(heads, g.lastHead(c))
	}
	g.sumOfFlag(g.rows, labels, g.t.at, g.t.width())
	g.sumOfFlag(g.cols, heads, func(i, k int) cell { return g.t.at(k, i) }, len(g.t.rows))
}

// sumOfFlag goes along a line of labels: a total stands for the yes and all others before it.
func (g *grid) sumOfFlag(lines []facets, labels []string, at func(i, k int) cell, n int) {
	yes, parts := -1, []int(nil)
	for i, s := range labels {
		switch f := &lines[i]; {
		case f.flagged && !f.skip && !f.total:
			yes, parts = i, append(parts, i)
		case f.skip && (saysNo(s) || saysUnsaid(s) || notFlagged.MatchString(s)):
			parts = append(parts, i)
		case (isTotal(s) || allWords.MatchString(s)) && s != "" && yes >= 0 && len(parts) > 1:
			f.total, f.all = true, isSum(parts, i, at, n) || isMore(yes, i, at, n)
			yes, parts = -1, nil
		}
	}
}

// flaggedOfSum says of the columns of sexes and ages beside one of the flagged that they are of the flagged too, where that one
// is their sum in all rows: "Girls", "Boys", "Flagged".
func (g *grid) flaggedOfSum() {
	whole, parts, rows := -1, []int(nil), 0
	for c := g.labels; c < len(g.cols); c++ {
		switch f := g.cols[c]; {
		case f.skip:
		case f.flagged && whole < 0 && f.breakdown.IsNone():
			whole = c
		case f.breakdown.ofPerson() && !f.flagged && !f.all && !f.total && f.question == "":
			parts = append(parts, c)
		default:
			return
		}
	}
	for r := range g.body {
		if _, ok := readValue(g.t.at(r, max(whole, 0)).text); ok && g.body[r] {
			rows++
		}
	}
	if whole < 0 || len(parts) < 2 || rows < 2 || !isSum(parts, whole, func(c, k int) cell { return g.t.at(g.head+k, c) }, len(g.t.rows)-g.head) {
		return
	}
	g.cols[whole].total = true
	for _, c := range parts {
		g.cols[c].flagged = true
	}
}

// isMore reports that line whole is more than line part wherever both are numbers, and somewhere.
func isMore(part, whole int, at func(i, k int) cell, n int) bool {
	more := false
	for k := range n {
		x, okX := readValue(at(part, k).text)
		y, okY := readValue(at(whole, k).text)
		if !okX || !okY || x.symbol != NoSymbol || y.symbol != NoSymbol {
			continue
		}
		if y.n < x.n {
			return false
		}
		more = more || y.n > x.n
	}
	return more
}
