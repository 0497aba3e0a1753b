package answer

import (
	"cmp"
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
		if q != bareMark {
			s.get(q)
		}
	}
}

// bareMark is the mark of a question without its number, which names none.
const bareMark = "Q"

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
		if q == bareMark {
			q = ""
		}
		st := s.get(q)
		if text == lostTable {
			st.lost = true
			continue
		}
		st.texts = append(st.texts, text)
	}
}

// rename gives what was said of one question to another, of which nothing was.
func (s *statements) rename(from, to string) {
	if i := slices.Index(s.order, from); i >= 0 {
		s.order[i], s.of[to] = to, s.of[from]
		delete(s.of, from)
	}
}

// closed reports a question of which the answer has said that it gives nothing.
func (s *statements) closed(q string) bool {
	text := s.of[q].text()
	return saysNotHeld(text) || len(exemptions(text)) > 0 && refused.MatchString(text)
}

// note is add for words that close a letter: they are of the letter as a whole.
func (s *statements) note(_ mark, text string) { s.add(mark{}, text) }

// standardAbout are the words by which a statement is about a standard question.
var standardAbout = []struct {
	question string
	re       *lazyre.Regexp
}{
	{"Q3", lazyre.New(`(?i)^\W*(?:the |by |as (?:to|for) |regarding |concerning |breakdown (?:of|by) |details? of |information (?:on|about) )*(?:social media |online )?(?:platforms?|sites?|apps?|websites?|social media)\b`)},
	{"Q4", lazyre.New(`(?i)^\W*(?:the |by |as (?:to|for) |regarding |concerning |breakdown (?:of|by) |details? of |information (?:on|about) )*(?:crime |offence )?(?:outcomes?|results?|disposals?|case results)\b`)},
	{"Q2", lazyre.New(`(?i)^\W*(?:the |use of |our )*(?:cyber|online|internet)?[- ]?(?:crime )?(?:flag|marker|tag)(?:s|ged|ging)?\b`)},
}

// saysStatus reports words that say what became of a question.
func saysStatus(s string) bool {
	return saysNotHeld(s) || ncndWords.MatchString(s) || clarify.MatchString(s) || saysNoFlag(s) || len(exemptions(s)) > 0 || attached.MatchString(s)
}

// aboutWhich gives the question that a sentence is about: that of the mark above
// it, unless the sentence begins with the subject of another and says what became
// of that ("Platform: no information held").
func (r *reader) aboutWhich(s string) mark {
	if !r.own || !saysStatus(s) && !costWords.MatchString(s) { // what it would cost is why a question is refused
		return r.which
	}
	if all := severalRefused(s); len(all) > 1 {
		return mark{question: all[0], all: all}
	}
	if m := questionInside.FindAllStringSubmatch(s, -1); r.which.question == "" && len(m) == 1 {
		q := "Q" + digits(cmp.Or(m[0][1], m[0][2]))
		if !r.said.has(q) {
			return markOfQuestion(q)
		}
	}
	if m := questionLeads.FindStringSubmatch(s); m != nil && !r.said.has("Q"+m[1]) {
		return mark{question: "Q" + m[1], all: []string{"Q" + m[1]}}
	}
	if q := r.topicAsked(s); r.which.question == "" && q != "" && !r.said.has(q) {
		return markOfQuestion(q)
	}
	for _, a := range standardAbout {
		if a.re.MatchString(s) && (r.which.question == "" || r.which.question == "Q1" || r.which.question != a.question && a.question != "Q2") && !r.said.has(a.question) {
			return markOfQuestion(a.question)
		}
	}
	return r.which
}

// goesOnAbout gives the question of a sentence that names none and says what became of one, where the
// sentence before it was of another than the mark above: "Platform: section 12(2) applies. We neither
// confirm nor deny that this is held."
func (r *reader) goesOnAbout(about, before mark, s string) mark {
	if about.question != r.which.question || before.question == r.which.question || !r.own || !saysStatus(s) || r.topicAsked(s) != "" || questionInside.MatchString(s) {
		return about
	}
	return before
}

// topicAsked gives the standard question whose subject, and no other's, a sentence names.
func (r *reader) topicAsked(s string) string {
	found := ""
	for _, q := range []string{"Q3", "Q4"} {
		if subjectOf[q].MatchString(s) {
			if found != "" {
				return ""
			}
			found = q
		}
	}
	return found
}

var subjectOf = map[string]*lazyre.Regexp{
	"Q3": lazyre.New(`(?i)\b(?:platforms?|social media|web ?sites?|apps?|sites?)\b`),
	"Q4": lazyre.New(`(?i)\b(?:outcomes?|disposals?|crime results?)\b`),
}

// questionInside is a question that a sentence names: "applies to the first question".
var questionInside = lazyre.New(`(?i)\b(?:question|part|point|request|item) (?:(?:no\.?|number) |#)?(\d)\b|\b(first|second|third|fourth) (?:question|part|point)\b`)

// severalInside are several questions that a sentence names.
var severalInside = lazyre.New(`(?i)\b(?:to|of|on|for|under|at|in|cover(?:s|ing)?|answer(?:ing)?|refuse) (?:(?:all|each|both|your|the|of) )*((?:questions|parts|points|requests|items) \d(?:\s*(?:,\s*and|,|and|&|to|-|–)\s*\d\b)+)`)

// severalRefused gives the questions that a sentence refuses together: "Section 12(1) applies to points 1 to 4".
func severalRefused(s string) []string {
	m := severalInside.FindStringSubmatchIndex(s)
	if m == nil || len(exemptions(s)) == 0 || !refused.MatchString(s) || countedIn.MatchString(s[:m[2]]) {
		return nil
	}
	return manyQuestions(s[m[2]:m[3]])
}

// questionLeads is the subject of a question with its number behind it: "Platform used (question 3):".
var questionLeads = lazyre.New(`(?i)^\W*(?:[\w'’-]+\s+){1,5}?[(\[]?` + questionNoun + `(\d)[)\]]?\s*(?::|\s[–—-]\s)\s`)

// otherQuestion gives the one question that a sentence names when it says what became of it:
// "We do not hold what question 4 asks for", and not "of the offences in question 2".
func (r *reader) otherQuestion(s string) string {
	at := questionInside.FindAllStringSubmatchIndex(s, -1)
	if len(at) != 1 || !r.own || !saysStatus(s) || countedIn.MatchString(s[:at[0][0]]) {
		return ""
	}
	m := questionInside.FindStringSubmatch(s)
	q := "Q" + digits(cmp.Or(m[1], m[2]))
	if r.said.has(q) {
		return ""
	}
	return q
}

// otherThan gives the question that a sentence of questions says became of something, or that of the sentences before.
func (r *reader) otherThan(before mark, s string, ofQuestions bool) mark {
	if q := r.otherQuestion(s); ofQuestions && q != "" {
		return markOfQuestion(q)
	}
	return before
}

// countedIn leads to a question whose offences a sentence counts.
var countedIn = lazyre.New(`(?i)\b(?:offences|crimes|records|those|them|counted|given|shown) (?:in|of|at|from|under|for)(?: the)? $`)

func (s *statement) text() string {
	if s == nil {
		return ""
	}
	return strings.Join(s.texts, "\n")
}

var exemption = lazyre.New(`(?i)\b(?:s\.?|ss\.?|sections?)\s?(12|14|21|22|23|24|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44)((?:\s?\(\w{1,3}\))*)`)

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
