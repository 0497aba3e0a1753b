package answer

import (
	"fmt"
	"strings"

	"cyberflag/internal/lazyre"
)

// A reply that numbers none of its answers may head each by what was asked: "II. CYBER-FLAG",
// "On which platform?", "Outcome". Three such heads of one form, in the order of the standard
// request, stand for its questions.

// A topicHead is a line that names the subject of one standard question.
type topicHead struct {
	part, block int
	form        string // heads that look alike have the same
	words       string // without a letter or figure in front
	question    int
}

const (
	mostHeadWords = 12
	fewestTopics  = 3
)

// numberTopics puts "Question 1:" before each such head.
func (l letter) numberTopics() {
	if _, numbered := l.letteredMarks(); numbered {
		return
	}
	forms := map[string][]topicHead{}
	var order []string
	for _, h := range l.topicHeads() {
		if forms[h.form] == nil {
			order = append(order, h.form)
		}
		forms[h.form] = append(forms[h.form], h)
	}
	for _, form := range order {
		if heads := inTurn(forms[form]); heads != nil {
			for _, h := range heads {
				b := &l.parts[h.part].blocks[h.block]
				b.label, b.text = "", fmt.Sprintf("Question %d: %s", h.question, h.words)
			}
			return
		}
	}
}

// topicHeads gives the heads of the answer that name the subject of a question.
func (l letter) topicHeads() []topicHead {
	var out []topicHead
	for i, p := range l.parts {
		zs := zones(p.blocks)
		for k, b := range p.blocks {
			if b.table != nil || b.where != "" || zs[k] != inAnswer || strings.Contains(b.text, "\n") {
				continue
			}
			h := topicHead{part: i, block: k, words: labelled(b)}
			if m := letteredLine.FindStringSubmatch(h.words); m != nil {
				h.form, h.words = "lettered", m[2]
			} else if m := romanLine.FindStringSubmatch(h.words); m != nil {
				h.form, h.words = "lettered", m[1]
			} else if strings.HasSuffix(h.words, "?") {
				h.form = "?"
			} else if b.heading {
				h.form = fmt.Sprint("heading ", b.level)
			}
			if !isHeadLine(h.words) {
				continue
			}
			if h.question = subjectIn(h.words); h.question > 0 {
				out = append(out, h)
			}
		}
	}
	return out
}

// romanLine begins with a Roman figure in capitals, or a capital letter.
var romanLine = lazyre.New(`^\(?(?:[IV]{1,4}|[A-H])[.):]\s+(\S.*)$`)

// isHeadLine reports a line that heads something: few words, no count, and not the end of a sentence.
func isHeadLine(s string) bool {
	return len(strings.Fields(s)) <= mostHeadWords && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ";") && len(itemsOf(s)) == 0
}

// subjectIn gives the number of the standard question whose subject words name, 0 for none or
// several.
func subjectIn(s string) int {
	platform, outcome := subjectOf["Q3"].MatchString(s), subjectOf["Q4"].MatchString(s) || resultWords.MatchString(s)
	switch {
	case platform && outcome, namesBoth(s):
		return 0
	case platform:
		return 3
	case outcome:
		return 4
	case flagWords.MatchString(s) && !notFlagged.MatchString(s):
		return 2
	case crimeWords.MatchString(s):
		return 1
	}
	return 0
}

var resultWords = lazyre.New(`(?i)\b(?:results?|how (?:they|these|it|those) (?:ended|were (?:finali[sz]ed|resolved|dealt with|concluded|disposed))|what (?:has )?(?:became|become|happened) (?:of|to))\b`)

// inTurn gives the heads, each where its question begins, from the first on after which none goes back to an
// earlier question; nil where they are of fewer than three.
func inTurn(heads []topicHead) []topicHead {
	from := 0
	for i := 1; i < len(heads); i++ {
		if heads[i].question < heads[i-1].question {
			from = i
		}
	}
	var out []topicHead
	for _, h := range heads[from:] {
		if len(out) == 0 || out[len(out)-1].question != h.question {
			out = append(out, h)
		}
	}
	if len(out) < fewestTopics || out[0].question > 2 {
		return nil
	}
	return out
}

// topicHere is what rows that nobody knows are likely to be: what the words
// above say, else what the question asks for.
func (r *reader) topicHere() dim {
	if r.topic != noDim {
		return r.topic
	}
	if !r.own {
		return topicOf(r.asked[r.here.question])
	}
	return standardDims[r.here.question]
}

// standardDims are what the parts of the standard questions are.
var standardDims = map[string]dim{"Q1": byOffence, "Q3": byPlatform, "Q4": byOutcome}
