package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// An unledRun is the run of questions, from block from on, that may be the request before its answers.
type unledRun struct {
	from  int
	seen  map[string]bool
	asks  bool
	years askedPeriods
}

// unledRequest gives the blocks of a request that nothing heads: its numbered questions, of which some asks and none is
// answered, before the same numbers come again or all are answered together.
func unledRequest(blocks []block) (from, to int) {
	var run *unledRun
	for i, b := range blocks {
		if b.table != nil {
			if slices.ContainsFunc(b.table.rows, hasValues) {
				run = nil
			}
			continue
		}
		marks := marksOfLines(labelled(b))
		if run.whole() && (slices.ContainsFunc(marks, func(m string) bool { return run.seen[m] }) || len(marks) == 0 && tellsAnswer(b.text, run.years.all)) {
			return run.from, i
		}
		if run == nil {
			if !slices.Contains(marks, "Q1") {
				continue
			}
			run = &unledRun{from: i, seen: map[string]bool{}}
		}
		if !run.takes(b, marks) {
			run = nil
		}
	}
	return 0, 0
}

// whole reports a run of several questions.
func (u *unledRun) whole() bool { return u != nil && u.asks && len(u.seen) > 1 }

// ofHimself is said of the one who asks.
var ofHimself = lazyre.New(`\b(?:I|[Mm]y|me)\b`)

// takes adds a paragraph to the run; it is false where the paragraph does not ask and is not what a requester tells.
func (u *unledRun) takes(b block, marks []string) bool {
	all := sayingsOf(labelled(b))
	u.years.addSayings(all)
	for _, s := range all {
		if u.asks = u.asks || s.asks; fromForce.MatchString(s.words) || !s.asks && !s.names() && !s.tells(u.years.all) && !ofHimself.MatchString(s.words) {
			return false
		}
		if len(marks) == 0 && !s.asks && len(u.years.all) == 0 && s.dated() { // no year was asked for: what has one answers
			return false
		}
	}
	for _, m := range marks {
		u.seen[m] = true
	}
	return true
}

// dated reports a saying that begins with a period and has a count of it: "2016/17: 214".
func (s saying) dated() bool {
	ps := spans(prose.SpeltPeriods(s.words))
	return len(ps) > 0 && len(strings.Fields(s.words[:ps[0].Start])) < 2 && hasNumbers(withoutPeriods(s.counts()))
}

// marksOfLines gives the marks of questions with which the lines of a paragraph begin.
func marksOfLines(text string) (out []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if m, ok := markOf(line, true); ok {
			out = append(out, m.question+m.letter)
		}
	}
	return out
}
