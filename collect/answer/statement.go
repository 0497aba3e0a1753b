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

// standardAbout are the words by which a statement is about a standard question.
var standardAbout = []struct {
	question string
	re       *lazyre.Regexp
}{
	{"Q3", lazyre.New(`(?i)^\W*(?:the |by |breakdown (?:of|by) |details? of |information (?:on|about) )*(?:social media |online )?(?:platforms?|sites?|apps?|websites?|social media)\b`)},
	{"Q4", lazyre.New(`(?i)^\W*(?:the |by |breakdown (?:of|by) |details? of |information (?:on|about) )*(?:crime |offence )?(?:outcomes?|results?|disposals?|case results)\b`)},
	{"Q2", lazyre.New(`(?i)^\W*(?:the |use of |our )*(?:cyber|online|internet)?[- ]?(?:crime )?(?:flag|marker|tag)(?:s|ged|ging)?\b`)},
}

// saysStatus reports words that say what became of a question.
func saysStatus(s string) bool {
	return notHeld.MatchString(s) || ncndWords.MatchString(s) || clarify.MatchString(s) || noFlag.MatchString(s) || len(exemptions(s)) > 0 || attached.MatchString(s)
}

// aboutWhich gives the question that a sentence is about: that of the mark above
// it, unless the sentence begins with the subject of another and says what became
// of that ("Platform: no information held").
func (r *reader) aboutWhich(s string) mark {
	if !r.own || !saysStatus(s) {
		return r.which
	}
	for _, a := range standardAbout {
		if a.re.MatchString(s) && (r.which.question == "" || r.which.question == "Q1" || r.which.question == "Q2" && a.question != "Q2") && !r.said.has(a.question) {
			return mark{question: a.question, all: []string{a.question}}
		}
	}
	return r.which
}

func (s *statement) text() string {
	if s == nil {
		return ""
	}
	return strings.Join(s.texts, "\n")
}

// flagNoun is what forces call the flag.
const flagNoun = `(?:flags?|markers?|qualifiers?|keywords?|tags?|codes? for (?:cyber|online))`

var (
	exemption = lazyre.New(`(?i)\b(?:s\.?|ss\.?|sections?)\s?(12|14|21|22|23|24|27|28|29|30|31|32|33|35|36|37|38|39|40|41|42|43|44)((?:\s?\(\w{1,3}\))*)`)
	ncndWords = lazyre.New(`(?i)\bneither\s+(?:confirms?|confirmed)\s+(?:n?or)\s+(?:deny|denies|denied)|\bneither confirm(?:ing)? nor deny`)
	otherInfo = lazyre.New(`(?i)\bany other information\b|\bany further information\b|\bother information (?:relevant|which|that)`)
	notHeld   = lazyre.New(`(?i)\b(?:no (?:recorded |such |relevant )?(?:information|data|records?)(?: (?:in this regard|of this kind))?(?: is| are)? held|not held|(?:do(?:es)?|did) not (?:currently )?(?:hold|record|capture|collect|retain)|don't (?:hold|record)|not (?:centrally |routinely |specifically )*(?:recorded|captured|collected|retained)|(?:holds?|have|has) no (?:recorded |relevant |such )?(?:information|data|records?|field|way of|marker for the)|holds? no(?:ne|thing)|nothing (?:is )?held|no field|cannot be (?:extracted|retrieved) as|(?:is|are) not a? ?(?:searchable|retrievable|mandatory|recordable)|not (?:in|held in) a? ?(?:searchable|retrievable|extractable) (?:form|format|field)|no (?:means|way) of (?:recording|searching|identifying))\b`)
	noFlag    = lazyre.New(`(?i)\b(?:does not|do not|did not|doesn't|don't|didn't|had not|has not|have not|not|never|nor)\s+(?:currently\s+|yet\s+|routinely\s+|been\s+)*(?:use|using|us(?:ed|ing)|ma[kd]e use of|utilis\w+|employ\w*|appl(?:y|ied)|operat\w+|have|adopt\w*|introduc\w+|implement\w*|in use|activat\w+)\b.{0,40}\b` + flagNoun + `|\b` + flagNoun + `\b.{0,60}\b(?:is not|was not|has not been|had not been|were not|are not|isn't|wasn't|not|never)\s+(?:currently |yet |been |routinely )*(?:used|utilised|in use|adopted|available|applied|introduced|implemented|active|activated|operational|in operation|enabled|switched on)\b|\bno (?:such |cyber[- ]?|online |internet )*(?:crime )?` + flagNoun + `\b(?: (?:is|was|in|on|has|had|exists?|available)\b|[.;,]|$)|\b(?:without|not) (?:a |an |any )?(?:cyber|online|internet)[- ](?:crime )?` + flagNoun + `|` + flagNoun + `\b.{0,40}\b(?:introduced|came into use|started|began|went live|only (?:available|used))\b.{0,30}\b(?:after|since|from|until|in)\b`)
	refused   = lazyre.New(`(?i)\b(?:refus\w+|exempt\w*|withh\w+|cost limit|appropriate limit|exceeds?|over 18 hours|more than 18 hours|not obliged|appl(?:y|ies|ied)|engaged|section 17|cannot be (?:provided|disclosed|supplied)|decline[sd]?|vexatious|already (?:available|published)|reasonably accessible|repeat(?:ed)? request|not (?:supplied|provided|disclosed))\b`)
	clarify   = lazyre.New(`(?i)\b(?:clarif\w+|not clear (?:what|which|whether)|unclear (?:what|which|whether)|(?:need|require|seek)s? (?:more|further|additional) (?:detail|information) from you|please (?:could|can|would) you (?:say|specify|confirm|tell|explain|define)|please (?:tell|let|confirm|specify|advise|explain)[^.]{0,40}\b(?:which|what|whether|us)|until we hear|section 1\(3\)|could you (?:please )?(?:specify|confirm|tell))`)
	attached  = lazyre.New(`(?i)\b(?:attached|attachment|enclosed|appendix|spreadsheet|see (?:the )?(?:document|file|excel|table) (?:attached|below)|accompanying|workbook|(?:sent|supplied|provided|issued) (?:with|alongside) (?:this|the|our) (?:letter|e-?mail|reply|response)|(?:excel|csv|pdf) (?:file|document|table)|separate (?:document|file|sheet|table)|annex(?: [A-Z\d]+)?|tab [A-Z\d]|worksheet)\b`)
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
