package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// pairedLines makes a table of lines that are a label and a count in turn: periods, or labels
// of one kind that is known.
func (r *reader) pairedLines(ls []line) (*table, int) {
	t := &table{}
	var labels []string
	n := 0
	for ; n+1 < len(ls) && isPairLabel(ls[n].text, len(t.rows)) && isStackedValue(ls[n+1].text) && !(n > 0 && r.nextMark(ls[n].text)); n += 2 {
		t.rows = append(t.rows, []cell{{text: ls[n].text}, {text: ls[n+1].text, where: r.place(ls[n+1])}})
		labels = append(labels, ls[n].text)
	}
	switch {
	case len(t.rows) < 2 || n < len(ls) && isStackedValue(ls[n].text) && !remainder.MatchString(ls[n].text):
		return nil, 0
	case knownKind(labels, r.topicHere()):
		return t, n
	case partsOfPeriods(labels):
		return t.partsBesidePeriods(), n
	}
	return nil, 0
}

// partsOfPeriods reports periods each of which has parts of one kind that is known behind it: "2018/19", "girls", "boys".
func partsOfPeriods(labels []string) bool {
	var parts []string
	for _, s := range labels {
		if !isPeriodLabel(s) {
			parts = append(parts, s)
		}
	}
	d := commonDim(parts, noDim)
	return isPeriodLabel(labels[0]) && len(parts) > 1 && d != noDim && d != byMeasure && d != byPeriod && knownKind(parts, noDim)
}

// partsBesidePeriods gives the periods a column of their own, before that of their parts.
func (t *table) partsBesidePeriods() *table {
	out := &table{}
	period := cell{}
	for _, row := range t.rows {
		if isPeriodLabel(row[0].text) {
			period = row[0]
			out.rows = append(out.rows, []cell{period, {}, row[1]})
			continue
		}
		out.rows = append(out.rows, []cell{period, row[0], row[1]})
	}
	return out
}

// isPairLabel reports a line that may be a label: a period, or a few words that no sentence ends with.
func isPairLabel(s string, before int) bool {
	if isPeriodLabel(s) {
		return true
	}
	known := labelDim(s) != noDim && labelDim(s) != byMeasure
	return len(strings.Fields(s)) < 9 && !endsLikeSentence.MatchString(s) && (!isStackedValue(s) || isAge(s) || remainder.MatchString(s)) && (known || before > 0)
}

// knownKind reports labels that are all periods, or most of which are of one kind that breaks counts down;
// one is enough where the words above say that kind.
func knownKind(labels []string, topic dim) bool {
	d, of := commonDim(labels, noDim), 0
	for _, s := range labels {
		if labelDim(s) == d || isTotal(s) {
			of++
		}
	}
	switch d {
	case byPeriod:
		return of == len(labels)
	case byOffence, byAge, bySex, byPlatform, byOutcome:
		return of*2 > len(labels) || d == topic
	}
	return false
}

// spacedTable makes a table of lines whose cells are parted by single blanks: a
// head line, then labels with the same number of counts. The head is cut only
// where its words prove where.
func (r *reader) spacedTable(ls []line) (*table, int) {
	if len(ls) < 2 {
		return nil, 0
	}
	heads := headOverSpaced(ls)
	k := len(heads) - 1
	if k < 2 {
		return nil, 0
	}
	t := &table{rows: [][]cell{cells(heads, "")}}
	n := 1
	var short []string
	for ; n < len(ls); n++ {
		label, vs := tailOf(ls[n].text, heads[0], k)
		if len(vs) == k-1 && endsInAge.MatchString(label) {
			short = append(short, ls[n].text)
			continue
		}
		if label == "" && (heads[0] != "" || n > 1 || onlyValues.MatchString(lineAfter(ls, n))) || len(vs) != k && !(len(vs) == 1 && missing.MatchString(vs[0])) {
			break
		}
		for len(vs) < k { // one "Not provided" stands for the whole row
			vs = append(vs, vs[0])
		}
		t.rows = append(t.rows, cells(append([]string{label}, vs...), r.place(ls[n])))
	}
	if len(t.rows) < 3 && (len(t.rows) < 2 || !allPeriods(t.rows[0][1:])) {
		return nil, 0
	}
	for _, s := range short {
		r.problem("a number is missing in a row of %d, which is not read: %q", k, quoteWords(s))
	}
	return t, n
}

func cells(texts []string, where string) []cell {
	var out []cell
	for _, s := range texts {
		out = append(out, cell{text: withoutLeaders(s), where: where})
	}
	return out
}

var (
	tailRE = lazyre.New(`^(.*?[^\d\s,*])\s+((?:(?:\d{1,3}(?:,\d{3})+|\d+|\*|\[[cxz]\]|<\d)\s*)+)$`)
	// onlyValues is a line of counts without a label, below heads that say all of it.
	onlyValues = lazyre.New(`^(?:(?:\d{1,3}(?:,\d{3})+|\d+|\*|\[[cxz]\]|<\d)(?:\s+|$)){2,}$`)
	// fewInWords is a hidden count that is several words of a line of cells.
	fewInWords = lazyre.New(`(?i)\b(?:fewer|less) than (?:5|five)\b`)
	tailWords  = lazyre.New(`(?i)^(.*\S)\s+(not (?:provided|available|supplied))$`)
)

// tailValues parts a line into its label and the values that end it.
func tailValues(s string) (label string, vs []string) {
	s = fewInWords.ReplaceAllString(s, "<5")
	if m := tailWords.FindStringSubmatch(s); m != nil {
		return m[1], []string{m[2]}
	}
	if m := tailRE.FindStringSubmatch(s); m != nil {
		return m[1], strings.Fields(m[2])
	}
	if onlyValues.MatchString(s) {
		return "", strings.Fields(s)
	}
	return "", nil
}

var wholeHeads = lazyre.New(`(?i)\b(?:all (?:online |recorded |sexual |flagged )*offences|(?:recorded|flagged|online|sexual) offences|cyber[- ]?flag(?:ged)?|facebook and messenger|not (?:recorded|known)|other(?: platforms?)?)\b|\b(?:grand |overall )?total$`)

// cutHead parts a head line into k heads and the word over the labels. Periods,
// platforms and known phrases are heads; any word left over makes it fail.
func cutHead(s string, k int) []string {
	if fields := strings.Fields(s); len(fields) == k && !slices.ContainsFunc(fields, func(s string) bool { return !isPeriodLabel(s) }) { // "Apr16-Mar17 Apr17-Mar18"
		return append([]string{""}, fields...)
	}
	var spans []prose.Span
	free := func(sp prose.Span) bool {
		for _, t := range spans {
			if t.Overlaps(sp) {
				return false
			}
		}
		return true
	}
	add := func(all [][]int) {
		for _, at := range all {
			if sp := (prose.Span{Start: at[0], End: at[1]}); free(sp) {
				spans = append(spans, sp)
			}
		}
	}
	for _, p := range prose.SpeltPeriods(s) {
		spans = append(spans, p.Span)
	}
	add(wholeHeads.FindAllStringIndex(s, -1))
	add(platformWords.FindAllStringIndex(s, -1))
	if len(spans) != k {
		return nil
	}
	return headsAt(s, spans)
}

// headsAt gives the words before the first span and the spans, or nil when
// words stand between them.
func headsAt(s string, spans []prose.Span) []string {
	inOrder := append([]prose.Span{}, spans...)
	for i := range inOrder {
		for j := i; j > 0 && inOrder[j].Start < inOrder[j-1].Start; j-- {
			inOrder[j], inOrder[j-1] = inOrder[j-1], inOrder[j]
		}
	}
	heads := []string{strings.TrimSpace(s[:inOrder[0].Start])}
	for i, sp := range inOrder {
		if i > 0 && strings.TrimSpace(s[inOrder[i-1].End:sp.Start]) != "" {
			return nil
		}
		heads = append(heads, s[sp.Start:sp.End])
	}
	if strings.TrimSpace(s[inOrder[len(inOrder)-1].End:]) != "" {
		return nil
	}
	return heads
}
