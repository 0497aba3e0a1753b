package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may compare a count with what it was at a moment of its own: "97 (last week: 102)",
// "at the time of writing it is 102". Such a number is of no period of the answer.

const momentName = `(?:last|this|previous|the other|earlier this) (?:week|month|morning|afternoon|evening)|(?:a|one|two|three|several|some|a few|the) (?:days?|weeks?|months?) (?:ago|earlier|before|later)|yesterday|today|tonight|tomorrow|(?:at|as (?:at|of|on)) (?:the )?(?:time|date|day|moment|point) of (?:writing|reply|replying|response|asking|answering|extraction|publication|(?:this|our|the|your) \w+)|(?:at|as (?:at|of|on)) (?:the )?(?:time|date|day|moment|present|present time|now|writing)|(?:currently|presently|nowadays)|right now|as (?:we|i) (?:write|speak)|(?:when|since) (?:we|i|it was|they were|this was)(?: \w+){0,2} (?:last )?(?:looked|checked|counted|run|ran|extracted|drawn|asked)(?: again)?|(?:at|by) the (?:last|latest) (?:count|look|check)|the last time (?:we|i) (?:looked|checked|counted)`

var (
	moment = lazyre.New(`(?i)\b(?:` + momentName + `)\b`)
	// momentLead leads from a moment to its number.
	momentLead = lazyre.New(`(?i)\b(?:` + momentName + `)(?:['’]s)?[\s,:=(–—-]*(?:(?:it|this|that|there|we|the (?:figure|number|total|count)|figure|number|total|was|were|is|are|stands? at|stood at|had|have|has|recorded|hold|only|just|a total of|now|up to|down to|at)\s+)*$`)
	// momentNext is a moment right behind its number: "(102 today)".
	momentNext = lazyre.New(`(?i)^,?\s+(?:as (?:of|at) )?(?:` + momentName + `)\b`)
	momentOpen = lazyre.New(`[(\[]`)
)

// ofMoments parts the counts of a sentence from the numbers of moments, and names those.
func (r *reader) ofMoments(s string, ns []said, periods []prose.SpeltPeriod) []said {
	if !moment.MatchString(s) {
		return ns
	}
	var out []said
	for i, n := range ns {
		if name := r.momentOf(s, ns, i, periods); name != "" {
			r.problem("%s is of a moment of its own (%s) and of no period: not proposed: %q", s[n.Start:n.End], name, quoteWords(around(s, n.Span)))
		} else {
			out = append(out, n)
		}
	}
	return out
}

// momentOf gives the moment that the words of the i-th count name instead of a period. A count without
// another beside or before it may be the one of the answer, and a part of one ("as of today 12 were
// charged") is of the period of its whole.
func (r *reader) momentOf(s string, ns []said, i int, periods []prose.SpeltPeriod) string {
	from, to := 0, len(s)
	if i > 0 {
		from = ns[i-1].End
	}
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	inBrackets := false
	if open := strings.LastIndexAny(s[from:ns[i].Start], "(["); open >= 0 && !strings.ContainsAny(s[from+open:ns[i].Start], ")]") {
		from, inBrackets = from+open, true
		if end := strings.IndexAny(s[ns[i].End:to], ")]"); end >= 0 {
			to = ns[i].End + end
		}
	} else if at := momentOpen.FindStringIndex(s[ns[i].End:to]); at != nil {
		to = ns[i].End + at[0]
	}
	if at := clauseEnd.FindStringIndex(s[ns[i].End:to]); at != nil && i+1 < len(ns) {
		to = ns[i].End + at[0]
	}
	name := moment.FindString(s[from:to])
	if name == "" || slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Start < to && p.End > from }) {
		return ""
	}
	if inBrackets {
		return name
	}
	if f := r.clause(s, ns, i); !f.breakdown.IsNone() || len(ns) == 1 && !r.hasWhole() {
		return ""
	}
	return name
}

// hasWhole reports that the answer gave a count without breakdown to the question before.
func (r *reader) hasWhole() bool {
	return slices.ContainsFunc(r.found, func(p proposal) bool {
		return p.Breakdown.IsNone() && (r.here.question == "" || p.Question == r.here.question)
	})
}
