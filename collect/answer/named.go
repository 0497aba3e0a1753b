package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may say which table answers which question, at the head of it or at its end:
// "Question 2: see table 1", "Annex B answers question 2", "Tables 1 to 3 answer questions
// 1 to 3".

const (
	tableNoun = `(?:tables?|tabs?|annex(?:es)?|appendi(?:x|ces)|sheets?|schedules?)`
	listRest  = `((?:(?:\s*,\s*|\s*,?\s+and\s+|\s*&\s*|\s+to\s+|\s*[-–]\s*)(?:[A-Z]|\d{1,2})\b)*)`
)

var (
	tableTitle = lazyre.New(`(?i)^\W*(?:table|tab|annex|appendix|sheet|schedule)\s+([A-Z]|\d{1,2})\b`)
	tableNamed = lazyre.New(`(?i)\b(?:see|refer to|in|given in|shown in|at|provided in|set out in)\s+(?:the )?(?:attached |enclosed |below )?(?:table|tab|annex|appendix|sheet)\s+([A-Z]|\d{1,2})\b`)
	// crimesOfTable stands before a table whose crimes another is of: "The table below gives the crimes in Table 2 by outcome".
	crimesOfTable = lazyre.New(`(?i)\b(?:offences|crimes|cases|records|reports|victims|children|those|ones|totals?)\s+(?:(?:counted|listed|included|recorded|flagged|already|(?:which|that) (?:are|were))\s+)*$`)
	tableRefs     = lazyre.New(`\b(?i:` + tableNoun + `)\s+([A-Z]|\d{1,2})\b` + listRest)
	askedRefs     = lazyre.New(`\b(?:(?i:questions|points|parts|requests|items)\s+|` + questionNoun + `)(\d)\b` + listRest + `|\b[Yy]our (first|second|third|fourth)\b(?: question| point)?`)
	listItems     = lazyre.New(`[A-Z]\b|\d{1,2}\b`)
	// answersIt stands between a table and the question that it answers, answeredBy the
	// other way round.
	answersIt  = lazyre.New(`(?i)^[\s:=(–—-]*(?:(?:below|above|attached|overleaf|which)\b\W*)*(?:answers?|is (?:the )?(?:answer|response|reply|data) (?:to|for)|relates? to|is for|for|responds? to|deals? with|covers|addresses|refers? to|to|gives? (?:the )?answers? to|provides? (?:the )?answers? to|are for)?[\s:=(–—-]*(?:your |the )?$`)
	answeredBy = lazyre.New(`(?i)^[\s:=()–—-]*(?:(?:is|are|can be|please|the answer is)\b\s*)*(?:answered|shown|given|set out|addressed|dealt with|covered|found|provided|see|refer to)?\s*(?:by|in|at|see|to)?[\s:=(–—-]*(?:the )?(?:attached |enclosed )?$`)
)

// statementEnds part what a sentence says, also behind a letter that looks like an initial.
var statementEnds = lazyre.New(`[.;]\s+`)

// A ref is a table or a question that a sentence names, several where it lists them.
type ref struct {
	at    [2]int
	ids   []string
	table bool
}

// refsIn gives the tables and questions of a sentence in order.
func refsIn(s string) []ref {
	var out []ref
	for _, m := range tableRefs.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, ref{[2]int{m[0], m[1]}, listed(s[m[2]:m[3]], s[m[4]:m[5]]), true})
	}
	for _, m := range askedRefs.FindAllStringSubmatchIndex(s, -1) {
		r := ref{at: [2]int{m[0], m[1]}}
		if m[2] >= 0 {
			r.ids = listed(s[m[2]:m[3]], s[m[4]:m[5]])
		} else {
			r.ids = []string{digits(s[m[6]:m[7]])}
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b ref) int { return cmp.Compare(a.at[0], b.at[0]) })
	return out
}

// listed gives the items of "1, 2 and 3" and of "A to C", of which first is cut off.
func listed(first, rest string) []string {
	more := listItems.FindAllString(rest, -1)
	if len(more) == 1 && len(first) == 1 && len(more[0]) == 1 && fromTo.MatchString(rest) && !strings.Contains(rest, ",") {
		out := []string{}
		for c := first[0]; c <= more[0][0]; c++ {
			out = append(out, string(c))
		}
		return out
	}
	return append([]string{first}, more...)
}

// pairsIn gives the table of each question that a sentence pairs: one beside the other,
// with words between them that say so, and as many of the one as of the other.
func pairsIn(s string) [][2]string {
	refs := refsIn(s)
	if len(refs)%2 != 0 {
		return nil
	}
	var out [][2]string
	for i := 0; i < len(refs); i += 2 {
		a, b := refs[i], refs[i+1]
		between, link := s[a.at[1]:b.at[0]], answersIt
		if !a.table {
			link = answeredBy
		}
		if a.table == b.table || len(a.ids) != len(b.ids) || !link.MatchString(between) || i > 0 && refs[i].table != refs[0].table {
			return nil
		}
		if b.table {
			a, b = b, a
		}
		for k := range a.ids {
			out = append(out, [2]string{a.ids[k], "Q" + b.ids[k]})
		}
	}
	return out
}

// tablesNamed notes which table the answer to each question points at. A table that two
// questions point at is no one's.
func (r *reader) tablesNamed(lines []string) {
	q := ""
	for _, line := range lines {
		for _, s := range sentencesOf(line) {
			pairs := pairsIn(s)
			if len(pairs) == 0 {
				for _, part := range statementEnds.Split(s, -1) {
					pairs = append(pairs, pairsIn(part)...)
				}
			}
			if len(pairs) == 0 {
				pairs = r.tablesInBrackets(s)
			}
			for _, p := range pairs {
				r.nameTable(p[0], p[1])
			}
			if tableTitle.MatchString(line) || len(pairs) > 0 {
				continue
			}
			if m, ok := markOf(s, false); ok && len(m.all) == 1 {
				q = m.question
			} else if ok {
				q = ""
			}
			if m := tableNamed.FindStringSubmatchIndex(s); m != nil && q != "" && !crimesOfTable.MatchString(s[:m[0]]) {
				r.nameTable(s[m[2]:m[3]], q)
			}
		}
	}
	for t, q := range r.tables {
		if q == "-" {
			delete(r.tables, t)
		}
	}
}

func (r *reader) nameTable(table, question string) {
	switch r.tables[table] {
	case "":
		r.tables[table] = question
	case question:
	default:
		r.tables[table] = "-"
	}
}

// markNamed takes the title of a table for the mark of the question that the letter says
// it answers.
func (r *reader) markNamed(title string) {
	m := tableTitle.FindStringSubmatch(title)
	if m == nil || r.tables[m[1]] == "" || len(pairsIn(title)) > 1 {
		return
	}
	q := r.tables[m[1]]
	if r.which.question != q {
		r.mark(markOfQuestion(q))
	}
}
