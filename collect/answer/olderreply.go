package answer

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// mostOlder is how many lines of replaced messages are named one by one: who has more to compare reads the messages.
const mostOlder = 20

// A lineKey is what a line of an answer is about: its question, letter and periods, and its words without the numbers,
// or none where any words will do.
type lineKey struct{ question, letter, periods, words string }

// A saidLine is a line of an answer with its counts. Several lines may be about the same.
type saidLine struct {
	line, counts string
	several      bool
}

// saidLines are the lines of an answer by what they are about, and every number that stands in it. They are read once,
// so that each line of a replaced message is one look-up: both may be long.
type saidLines struct {
	by      map[lineKey]saidLine
	numbers map[string]bool
}

// toldOlder names what the messages that a later one replaces say, and the answer says otherwise or not at all.
func (r *reader) toldOlder(blocks []block, zs []zone) {
	if !slices.Contains(zs, inOlder) {
		return
	}
	said, told := saidIn(blocks, zs), 0
	for i, b := range blocks {
		if zs[i] != inOlder || b.table != nil {
			continue
		}
		for old := range strings.SplitSeq(b.text, "\n") {
			now, other := said.otherwise(old)
			switch old = quoteWords(strings.TrimSpace(old)); {
			case !other:
				continue
			case told >= mostOlder:
			case now != "":
				r.problem("superseded: %q is replaced by %q", old, quoteWords(now))
			default:
				r.problem("superseded: %q stands in an older message, and the answer does not say it", old)
			}
			told++
		}
	}
	if told > mostOlder {
		r.problem("superseded: %d more lines of older messages are not in the answer", told-mostOlder)
	}
}

// saidIn reads the lines of the answer.
func saidIn(blocks []block, zs []zone) saidLines {
	s := saidLines{map[lineKey]saidLine{}, map[string]bool{}}
	for i, b := range blocks {
		switch {
		case zs[i] != inAnswer:
		case b.table != nil:
			for _, n := range b.table.numbers() {
				s.numbers[n] = true
			}
		default:
			for line := range strings.SplitSeq(b.text, "\n") {
				s.add(line)
			}
		}
	}
	return s
}

func (s saidLines) add(line string) {
	k, counts, _ := keyOf(line)
	if len(counts) == 0 {
		return
	}
	for _, n := range counts {
		s.numbers[n] = true
	}
	now := saidLine{strings.TrimSpace(line), strings.Join(counts, " "), false}
	for _, k := range []lineKey{k, {k.question, k.letter, k.periods, ""}} {
		if was, ok := s.by[k]; ok {
			was.several = was.several || was.counts != now.counts
			s.by[k] = was
		} else {
			s.by[k] = now
		}
	}
}

// otherwise reports a line of an older message with counts that the answer does not say, and gives the one line of the
// answer that says others of the same question and period.
func (s saidLines) otherwise(old string) (now string, other bool) {
	k, counts, ok := keyOf(old)
	if len(counts) == 0 || !ok && (k.periods == "" || hasDay(old)) || asksForThings(old) {
		return "", false
	}
	for _, k := range []lineKey{k, {k.question, k.letter, k.periods, ""}} {
		if is, found := s.by[k]; ok && found && !is.several {
			return is.line, is.counts != strings.Join(counts, " ")
		}
	}
	return "", slices.ContainsFunc(counts, func(n string) bool { return !s.numbers[n] })
}

// keyOf gives what a line is about, and its numbers that are of no period; ok says that it has the mark of a question.
func keyOf(line string) (k lineKey, counts []string, ok bool) {
	m, ok := markOf(line, true)
	rest := line
	if ok {
		rest = m.rest
	}
	ps := prose.SpeltPeriods(rest)
	for _, n := range prose.Scan(rest).Numbers {
		for len(ps) > 0 && ps[0].End <= n.Start {
			k.periods += ps[0].Period.String() + " "
			ps = ps[1:]
		}
		if len(ps) == 0 || !ps[0].Overlaps(n.Span) {
			counts = append(counts, rest[n.Start:n.End])
		}
	}
	for _, p := range ps {
		k.periods += p.Period.String() + " "
	}
	k.question, k.letter = m.question, m.letter
	k.words = strings.ToLower(strings.Join(strings.FieldsFunc(rest, func(c rune) bool { return c < 'A' }), " "))
	return k, counts, ok
}
