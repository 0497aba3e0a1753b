package answer

import "slices"

// A labelledColumn is a column of row labels of which it is asked what it breaks down by.
type labelledColumn struct {
	g      *grid
	at     int
	head   string
	labels []string
	own    dim // what most of its labels are of
	topic  dim // what the words above the table are of
}

// columnRules tell what a column of row labels breaks down by, noDim where they do not know. First come the columns that
// only say how to read the next one, and those whose labels look like others: yes and no, quarters, codes. Then
// the head says it, and where it does not, the labels or the words above the table do.
var columnRules = []func(labelledColumn) dim{
	labelledColumn.marksNext, labelledColumn.numbersNext, labelledColumn.lookAlike, labelledColumn.byHead,
	labelledColumn.asQuestions, labelledColumn.uncounted, labelledColumn.byTopic, labelledColumn.byLabels,
}

// columnDim tells what a column of row labels breaks down by: its head says it,
// or most of its labels are of one kind, or the words above the table say it.
func (g *grid) columnDim(c int, topic dim) dim {
	col := g.labelledColumn(c, topic)
	for _, rule := range columnRules {
		if d := rule(col); d != noDim {
			return d
		}
	}
	return col.unsaid()
}

func (g *grid) labelledColumn(c int, topic dim) labelledColumn {
	head := ""
	if g.head > 0 {
		for r := g.head - 1; r >= 0 && head == ""; r-- {
			if !g.codeRow(r) || headDim(g.t.at(r, c).text) != byCode {
				head = g.t.at(r, c).text
			}
		}
	}
	labels := g.columnLabels(c)
	if g.headOfColumns(head, labels) {
		head = ""
	}
	return labelledColumn{g, c, head, labels, commonDim(labels, noDim), topic}
}

// isLast reports that no other column of labels follows.
func (x labelledColumn) isLast() bool { return x.at+1 >= x.g.labels }

// marksNext knows a column that says which question, or which dim, the label beside it is of.
func (x labelledColumn) marksNext() dim {
	switch {
	case x.isLast():
		return noDim
	case areMarkedWords(x.labels):
		return byQuestion
	case dimHead.MatchString(x.head) && namesDims(x.labels), namesSeveralDims(x.labels):
		return byDim
	}
	return noDim
}

// numbersNext knows the numbers of outcomes, which some call codes, or of rows.
func (x labelledColumn) numbersNext() dim {
	switch {
	case x.isLast() || !x.g.namesNext(x.at) || headDim(x.head) == byQuestion || areCodes(x.labels):
		return noDim
	case headDim(x.head) == byCode && commonDim(x.g.columnLabels(x.at+1), noDim) != byOutcome:
		return noDim
	}
	return skipped
}

// lookAlike knows labels that would be taken for others: yes and no, quarters, codes.
func (x labelledColumn) lookAlike() dim {
	if _, parts := partsFlag(x.labels); isFlagColumn(x.head, x.labels) || x.head == "" && parts && asksAbove(x.g.t.lead) {
		return byFlag
	}
	switch {
	case areQuarters(x.labels):
		return byPeriod
	case areCodes(x.labels) && !x.isLast():
		return byCode
	}
	return noDim
}

// byHead takes the head at its word, unless the labels are plainly of another kind.
func (x labelledColumn) byHead() dim {
	d := headDim(x.head)
	switch {
	case d == byMeasure, d == byQuestion && !areQuestions(x.labels), d == skipped && partsFlagged(x.labels):
		return noDim
	case d == byOffence && areCodes(x.labels): // "Offence class" over the codes of classes
		return byCode
	case d == byOffence && slices.Contains([]dim{byOutcome, byPlatform, byPeriod, byMeasure, byAge, bySex, byForce}, x.own):
		return x.own
	case d == byPlatform && x.own == byOutcome && shareOf(x.labels, func(s string) bool { return labelDim(s) == x.own }) >= 0.75: // "Method" above "Charged"
		return x.own
	}
	return d
}

// asQuestions knows the marks of questions below a head that counts rows.
func (x labelledColumn) asQuestions() dim {
	if x.isLast() && isSkipped(x.head) && areQuestions(x.labels) {
		return byQuestion
	}
	return noDim
}

// partsFlagged reports labels that part all offences from the flagged ones: "Recorded" and "of which flagged" below "Row".
func partsFlagged(labels []string) bool {
	return every(labels, hasWords.MatchString) && slices.ContainsFunc(labels, func(s string) bool { return labelDim(s) == byMeasure && flagWords.MatchString(s) })
}

// uncounted knows remarks and the numbers of rows.
func (x labelledColumn) uncounted() dim {
	if partsFlagged(x.labels) {
		return noDim
	}
	if (isSkipped(x.head) || numberHead.MatchString(x.head)) && x.own != byPeriod {
		return skipped
	}
	return noDim
}

// byTopic goes by the words above where all labels only say what is counted.
func (x labelledColumn) byTopic() dim {
	if x.own == byMeasure && x.at == 0 && len(x.labels) > 2 {
		return x.topic
	}
	return noDim
}

func (x labelledColumn) byLabels() dim { return x.own }

// unsaid is the dim of labels that nobody knows.
func (x labelledColumn) unsaid() dim {
	if x.g.labels > 1 && x.at > 0 {
		return noDim
	}
	if len(x.labels) == 1 && x.g.head > 0 { // one row parts nothing: its words say what is counted
		if (x.topic == byPlatform || x.topic == byOutcome) && remainder.MatchString(x.labels[0]) {
			return x.topic
		}
		return byMeasure
	}
	return x.topic
}

// headOfColumns reports the head of a column of labels, none of them a period, that names the periods over the
// counts beside it: "Financial year" in the corner above platforms.
func (g *grid) headOfColumns(head string, labels []string) bool {
	if headDim(head) != byPeriod || slices.ContainsFunc(labels, func(s string) bool { return isPeriodLabel(s) || quarterOf(s, false) > 0 || someYears.MatchString(s) }) {
		return false
	}
	for c := g.labels; c < g.t.width(); c++ {
		if g.head > 0 && isPeriodLabel(g.lastHead(c)) {
			return true
		}
	}
	return false
}
