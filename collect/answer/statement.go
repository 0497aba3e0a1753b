package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// statements gathers what the answer says of each question in words.
type statements struct {
	order []string
	of    map[string]*statement
}

// A statement is what was said of one question.
type statement struct {
	texts []string
	lost  bool
}

const lostTable = "\x00table of headings"

func newStatements() *statements { return &statements{of: map[string]*statement{}} }

// has reports whether the answer has a place of its own for question q.
func (s *statements) has(q string) bool { return s.of[q] != nil }

func (s *statements) begin(m mark) {
	for _, q := range m.all {
		s.get(q)
	}
}

func (s *statements) get(q string) *statement {
	if s.of[q] == nil {
		s.of[q] = &statement{}
		s.order = append(s.order, q)
	}
	return s.of[q]
}

// add puts words to the questions of the mark; without one, to the letter as a
// whole, which is question "".
func (s *statements) add(m mark, text string) {
	qs := m.all
	if len(qs) == 0 {
		qs = []string{""}
	}
	for _, q := range qs {
		st := s.get(q)
		if text == lostTable {
			st.lost = true
			continue
		}
		st.texts = append(st.texts, text)
	}
}

// note is add for words that close a letter: they are of the letter as a whole.
func (s *statements) note(_ mark, text string) { s.add(mark{}, text) }

func (s *statement) text() string {
	if s == nil {
		return ""
	}
	return strings.Join(s.texts, "\n")
}

var (
	exemption = lazyre.New(`(?i)\b(?:s\.?|ss\.?|sections?)\s?(12|14|21|22|23|24|27|28|29|30|31|32|33|35|36|37|38|39|40|41|42|43|44)((?:\s?\(\w{1,3}\))*)`)
	ncndWords = lazyre.New(`(?i)\bneither\s+(?:confirms?|confirmed)\s+(?:n?or)\s+(?:deny|denies|denied)|\bneither confirm(?:ing)? nor deny`)
	otherInfo = lazyre.New(`(?i)\bany other information\b|\bany further information\b|\bother information (?:relevant|which|that)`)
	notHeld   = lazyre.New(`(?i)\b(?:no information (?:is )?held|not held|no such information|does not hold|do not hold|don't hold|not recorded|no (?:information|data|records?) (?:is |are )?held|holds no|hold no|has no (?:field|record|marker for the|way of)|no field|cannot be (?:extracted|retrieved) as|information not held|nothing (?:is )?held|not (?:captured|collected))\b`)
	noFlag    = lazyre.New(`(?i)\b(?:does not|do not|did not|doesn't|don't|not)\s+(?:currently\s+|yet\s+)?(?:use|used|using|apply|operate|have|adopted?|in use)\b.{0,30}\b(?:flag|marker|qualifier)|\b(?:flag|marker|qualifier)\b.{0,60}\b(?:is not|was not|has not been|isn't|not)\s+(?:currently |yet |been )*(?:used|in use|adopted|available|applied)\b|\bno (?:cyber[- ]?|online )?(?:crime )?(?:flag|marker) (?:is|was|in)\b`)
	refused   = lazyre.New(`(?i)\b(?:refus\w+|exempt\w*|withh\w+|cost limit|appropriate limit|exceeds?|over 18 hours|more than 18 hours|not obliged|appl(?:y|ies|ied)|engaged|section 17|cannot be (?:provided|disclosed|supplied)|decline[sd]?|vexatious|already (?:available|published)|reasonably accessible|repeat(?:ed)? request|not (?:supplied|provided|disclosed))\b`)
	clarify   = lazyre.New(`(?i)\b(?:clarif\w+|please (?:tell|let|confirm|specify|advise|explain)[^.]{0,40}\b(?:which|what|whether|us)|until we hear|section 1\(3\)|could you (?:please )?(?:specify|confirm|tell))`)
	attached  = lazyre.New(`(?i)\b(?:attached|attachment|enclosed|appendix|spreadsheet|see (?:the )?(?:document|file|excel|table) (?:attached|below)|accompanying)\b`)
	unsupply  = lazyre.New(`(?i)\b(?:not (?:supplied|provided|disclosed|given|included|available for)|would have to be read|cannot be (?:provided|disclosed|supplied)|withheld|not yet (?:in use|available)|is refused|are refused|refuse|some offences only|only (?:for|from)|not available|not in use)\b`)
	cellHide  = lazyre.New(`(?i)\b(?:between (?:one|1) and|one to (?:four|five|nine)|1\s?(?:-|–|to)\s?[4-9]\b|less than (?:five|5|ten|10)|fewer than (?:five|5|ten|10)|small (?:numbers?|counts?)|low numbers?|suppress\w*|<\s?(?:5|10)|asterisk|\[c\])`)
)

// exemptions gives the sections of the Act that a text names, as "s12(1)".
func exemptions(text string) []string {
	var out []string
	for _, m := range exemption.FindAllStringSubmatch(text, -1) {
		s := "s" + m[1] + strings.ReplaceAll(m[2], " ", "")
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
