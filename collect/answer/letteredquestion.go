package answer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// A request may letter its questions, "a) How many ... b) Of these ...", or number them in
// Roman figures, and its answer then speaks of a), of (ii) or of part (b). They stand for the
// first question, the second and so on, where no question has a number.

var (
	// letteredLine begins with a letter or a Roman figure that a bracket or point closes.
	letteredLine = lazyre.New(`^\s*\(?(i{1,3}|iv|vi{0,3}|[a-h]|I{1,3}|IV|VI{0,3})\)?(?:\)|\.|:)\s*(.*)$`)
	// letteredPart names one as a part of the request: "As to part (ii), ...", "Question B:".
	letteredPart = lazyre.New(`^(?i:` + markLead + `(?:questions?|parts?|points?|requests?|items?|quer(?:y|ies)|enquir(?:y|ies))\s+)(?:\(([ivIV]{1,4}|[a-hA-H])\)|([IV]{1,4}|[A-H]|i{1,3}|iv|vi{0,3}|[b-h])\b\)?|(a)[.:)])\s*[.:,;–—-]*\s*(.*)$`)
	// asksAbout begins what a request asks.
	asksAbout = lazyre.New(`(?i)^(?:how many|please|what|which|the (?:total )?number|(?:a|the) breakdown|of (?:these|those|the|that)|for (?:each|these|those)|could you|can you|i would|broken|where|a list)\b|\?\s*$`)
)

// bracketedQuestion is the question of a title, in brackets within it or behind it.
var bracketedQuestion = lazyre.New(`(?i)[(\[](?:answers? to |for |your |see )*` + questionNoun + `(\d)[)\]]`)

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
		return letteredMark{letter: strings.ToLower(m[1]), rest: m[2]}, true
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
	for i := range l.parts {
		l.parts[i].eachTitle(func(line string) string {
			if m, ok := letteredMarkOf(line); ok && m.question(roman) > 0 {
				return strings.TrimSpace(fmt.Sprintf("Question %d: %s", m.question(roman), m.rest))
			}
			return line
		})
	}
}

// eachTitle puts what change gives in place of each line that may begin with a mark: the name of the part, the
// lines of its words, whose first may have the label of an item, and the cells that stand alone in their row.
func (p *part) eachTitle(change func(string) string) {
	p.name = change(p.name)
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.table != nil {
			b.table.eachLone(change)
			continue
		}
		lines := strings.Split(labelled(*b), "\n")
		changed := false
		for k, line := range lines {
			lines[k] = change(line)
			changed = changed || lines[k] != line
		}
		if changed {
			b.label, b.text = "", strings.Join(lines, "\n")
		}
	}
}

// eachLone does so for the cells of t that stand alone in their row.
func (t *table) eachLone(change func(string) string) {
	for r := range t.rows {
		if !loneRow(t, r) {
			continue
		}
		for c, x := range t.rows[r] {
			if s := change(x.text); s != x.text {
				t.rows[r] = slices.Clone(t.rows[r])
				t.rows[r][c].text, t.rows[r][c].printed = s, x.asPrinted()
			}
		}
	}
}

// ofOther reports a part of an answer whose title gives the number of a question for which its letter does not stand:
// "Part A. Offences with the flag (question 2) by age", "Part C: Question 1".
func (m letteredMark) ofOther() bool {
	if !m.part || asksAbout.MatchString(m.rest) || otherCounts.MatchString(m.rest) {
		return false // "of those in question 1" and "the same offences (question 2)" name no question of their own
	}
	n := ""
	if in := bracketedQuestion.FindAllStringSubmatch(m.rest, 2); len(in) == 1 {
		n = in[0][1]
	} else if len(in) == 0 && namesQuestion.MatchString(m.rest) {
		n = digit.FindString(m.rest)
	}
	return n != "" && n != strconv.Itoa(m.question(false)) && n != strconv.Itoa(m.question(true))
}

// letteredMarks gives all such marks in order; numbered tells that questions have numbers, and
// letters are of their parts.
func (l letter) letteredMarks() (marks []letteredMark, numbered bool) {
	bare, named := map[string]bool{}, false
	for i := range l.parts {
		l.parts[i].eachTitle(func(line string) string {
			if m, ok := letteredMarkOf(line); ok {
				marks = append(marks, m)
				named = named || m.ofOther()
			} else if m, ok := markOf(line, false); ok && anyQuestion.MatchString(line) {
				bare[m.question], named = true, true
			} else if m, ok := markOf(line, true); ok {
				bare[m.question] = true
			}
			return line
		})
	}
	return marks, named || len(bare) > 1
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
