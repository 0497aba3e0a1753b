package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A request may letter its questions, "a) How many ... b) Of these ...", or number them in
// Roman figures, and its answer then speaks of a), of (ii) or of part (b). They stand for the
// first question, the second and so on, where no question has a number.

var (
	// letteredLine begins with a letter or a Roman figure that a bracket or point closes.
	letteredLine = lazyre.New(`^\s*\(?(i{1,3}|iv|vi{0,3}|[a-h])\)?(?:\)|\.|:)\s*(.*)$`)
	// letteredPart names one as a part of the request: "As to part (ii), ...", "Question B:".
	letteredPart = lazyre.New(`^(?i:` + markLead + `(?:questions?|parts?|points?|requests?|items?)\s+)(?:\(([ivIV]{1,4}|[a-hA-H])\)|([IV]{1,4}|[A-H]|i{1,3}|iv|vi{0,3}|[b-h])\b\)?|(a)[.:)])\s*[.:,;–—-]*\s*(.*)$`)
	// asksAbout begins what a request asks.
	asksAbout = lazyre.New(`(?i)^(?:how many|please|what|which|the (?:total )?number|(?:a|the) breakdown|of (?:these|those|the|that)|for (?:each|these|those)|could you|can you|i would|broken|where|a list)\b|\?\s*$`)
)

// romanFigures in order: the first stands for question 1.
var romanFigures = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"}

// A letteredMark is a line of a letter that begins with a letter or Roman figure.
type letteredMark struct {
	letter string // in small letters
	rest   string
	part   bool // it is called a part of the request
}

func letteredMarkOf(line string) (letteredMark, bool) {
	if m := letteredPart.FindStringSubmatch(line); m != nil {
		return letteredMark{letter: strings.ToLower(m[1] + m[2] + m[3]), rest: m[4], part: true}, true
	}
	if m := letteredLine.FindStringSubmatch(line); m != nil {
		return letteredMark{letter: m[1], rest: m[2]}, true
	}
	return letteredMark{}, false
}

// question gives the number of the question that a mark stands for, 0 for none.
func (m letteredMark) question(roman bool) int {
	if roman {
		return slices.Index(romanFigures, m.letter) + 1
	}
	if len(m.letter) == 1 {
		return int(m.letter[0]-'a') + 1
	}
	return 0
}

// numberLetteredQuestions puts "Question 1:" in place of each such mark.
func (l letter) numberLetteredQuestions() {
	marks, numbered := l.letteredMarks()
	roman := slices.ContainsFunc(marks, func(m letteredMark) bool { return m.letter == "ii" })
	if numbered || !questionsLettered(marks, roman) {
		return
	}
	for _, p := range l.parts {
		for i := range p.blocks {
			if b := &p.blocks[i]; b.table == nil && b.where == "" {
				b.numberLetters(roman)
			}
		}
	}
}

// numberLetters does so in one block, whose label may be the mark.
func (b *block) numberLetters(roman bool) {
	lines := strings.Split(labelled(*b), "\n")
	changed := false
	for i, line := range lines {
		if m, ok := letteredMarkOf(line); ok && m.question(roman) > 0 {
			lines[i], changed = strings.TrimSpace(fmt.Sprintf("Question %d: %s", m.question(roman), m.rest)), true
		}
	}
	if changed {
		b.label, b.text = "", strings.Join(lines, "\n")
	}
}

// letteredMarks gives all such marks in order; numbered tells that questions have numbers, and
// letters are of their parts.
func (l letter) letteredMarks() (marks []letteredMark, numbered bool) {
	bare := map[string]bool{}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil || b.where != "" {
				continue
			}
			for _, line := range strings.Split(labelled(b), "\n") {
				if m, ok := letteredMarkOf(line); ok {
					marks = append(marks, m)
				} else if m, ok := markOf(line, false); ok && anyQuestion.MatchString(line) {
					bare[m.question], bare[m.question+"named"] = true, true
				} else if m, ok := markOf(line, true); ok {
					bare[m.question] = true
				}
			}
		}
	}
	return marks, len(bare) > 1
}

// questionsLettered reports that marks are of questions: two that the letter calls parts of the
// request, a list that asks and is answered, or one whose second speaks of the flag and whose first
// of offences. Other lists, of exemptions or of platforms, have letters too.
func questionsLettered(marks []letteredMark, roman bool) bool {
	parts, asked, runs, last := map[string]bool{}, 0, 0, 0
	offences, flagged := false, false
	for _, m := range marks {
		n := m.question(roman)
		if n == 0 {
			return false
		}
		if m.part {
			parts[m.letter] = true
		}
		if asksAbout.MatchString(m.rest) {
			asked++
		}
		if n == 2 && last == 1 {
			runs++
		}
		offences = offences || n == 1 && crimeWords.MatchString(m.rest) && !flagWords.MatchString(m.rest)
		flagged = flagged || n == 2 && flagWords.MatchString(m.rest)
		last = n
	}
	return runs > 0 && (len(parts) > 1 || asked > 1 && runs > 1 || offences && flagged)
}
