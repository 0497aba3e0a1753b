package prose

import (
	"math/big"
	"strings"

	"cyberflag/internal/lazyre"
)

// UpToTwelve are the whole numbers from two to twelve in words: of how many years, forces or parts something is. They are
// alternatives without a group, to be joined with others; WholeNumber reads them.
const UpToTwelve = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`

// The words of numbers, as regular expressions without groups. They are built
// from the smallest upwards, so that "one hundred and five" is one number.
const (
	onesRE     = `(?:one|two|three|four|five|six|seven|eight|nine)`
	unitsRE    = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]` + onesRE + `)?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|` + onesRE + `)`
	hundredsRE = `(?:(?:` + unitsRE + `|a)\s+hundred(?:\s+(?:and\s+)?` + unitsRE + `)?|` + unitsRE + `)`
	wordsRE    = `(?:(?:` + hundredsRE + `|a)\s+thousand(?:,?\s+(?:and\s+)?` + hundredsRE + `)?|(?:half[\s-]+(?:a[\s-]+)?|a\s+)dozen|` + hundredsRE + `)`
	digitsRE   = `(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:\s?(?:million|thousand|billion|bn)|[mk])\b)?`
	spokenRE   = `(?:(?:\d+|` + unitsRE + `)\s+and\s+a\s+(?:half|quarter)\s+(?:hundred|thousand|million)|half\s+a\s+(?:thousand|million)|a\s+quarter\s+of\s+a\s+million|(?:a\s+)?couple\s+of\s+(?:hundred|thousand)|(?:a|two|three|four|five)\s+score)`
	numRE      = `(?:\b` + spokenRE + `\b|` + digitsRE + `|\b` + wordsRE + `\b)`
)

// SmallWords matches a whole number below a hundred in words, in small letters or
// under (?i).
const SmallWords = unitsRE

// HundredsInWords matches a whole number below a thousand in words, under (?i).
const HundredsInWords = hundredsRE

var (
	numberAt  = lazyre.New(`(?i)` + numRE)
	scaleWord = lazyre.New(`(?i)\s?(million|thousand|billion|bn|m|k)$`)
)

var scales = map[string]int64{
	"million": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "billion": 1e9, "bn": 1e9,
}

var wordValues = map[string]int64{
	"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

// A literal is a number as it stands in text.
type literal struct {
	value    *big.Rat
	places   int
	inWords  bool
	rounding *big.Rat
}

// parseLiteral reads what numRE matched: "5,653", "5.6 million", "one in ten"'s
// "ten", "a hundred and five". It gives false for anything else, and for a
// number of more than 18 digits, which no count is.
func parseLiteral(s string) (literal, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "" {
		return literal{}, false
	}
	if lit, ok := parseSpoken(s); ok {
		return lit, true
	}
	if s[0] < '0' || s[0] > '9' {
		return parseWords(s)
	}
	scale := int64(1)
	if m := scaleWord.FindStringSubmatch(s); m != nil {
		scale = scales[m[1]]
		s = strings.TrimSuffix(s, m[0])
	}
	s = strings.ReplaceAll(s, ",", "")
	v, ok := new(big.Rat).SetString(s)
	if !ok || len(s) > 18 {
		return literal{}, false
	}
	_, decimals, _ := strings.Cut(s, ".")
	step := new(big.Rat).SetFrac(big.NewInt(scale), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(decimals))), nil))
	return literal{value: v.Mul(v, big.NewRat(scale, 1)), places: len(decimals), rounding: step}, true
}

// spokenParts parts what spokenRE matches: so many, a fraction more, of what.
var spokenParts = lazyre.New(`^(?:(\d+|` + unitsRE + `)\s+and\s+a\s+(half|quarter)\s+|(half)\s+a\s+|a\s+(quarter)\s+of\s+a\s+|(?:a\s+)?(couple)\s+of\s+|(a|two|three|four|five)\s+)(hundred|thousand|million|score)$`)

var spokenScales = map[string]int64{"hundred": 100, "thousand": 1e3, "million": 1e6, "score": 20}

// parseSpoken reads a number as people say it: "two and a half thousand", "a couple
// of hundred", "a score". It is meant to half, or a quarter, of what it counts in.
func parseSpoken(s string) (literal, bool) {
	m := spokenParts.FindStringSubmatch(strings.ToLower(s))
	if m == nil || m[6] != "" && m[7] != "score" {
		return literal{}, false
	}
	scale := spokenScales[m[7]]
	v := new(big.Rat)
	if lit, ok := parseLiteral(m[1] + m[6]); ok || m[6] == "a" {
		v = big.NewRat(1, 1)
		if ok {
			v = lit.value
		}
	}
	part := int64(2)
	switch {
	case m[2] == "quarter", m[4] != "":
		part = 4
	case m[5] != "":
		v, part = big.NewRat(2, 1), 1
	case m[6] != "":
		part = 1
	}
	if m[2] != "" || m[3] != "" || m[4] != "" {
		v = new(big.Rat).Add(v, big.NewRat(1, part))
	}
	step := big.NewRat(max(scale/part, 1), 1)
	return literal{value: v.Mul(v, big.NewRat(scale, 1)), inWords: true, rounding: step}, true
}

// WholeNumber reads a whole number in digits or words, of up to four digits.
func WholeNumber(s string) (int, bool) {
	lit, ok := parseLiteral(s)
	if !ok || !lit.value.IsInt() || lit.value.Cmp(big.NewRat(10000, 1)) >= 0 {
		return 0, false
	}
	return int(lit.value.Num().Int64()), true
}

func parseWords(s string) (literal, bool) {
	var total, part int64
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == ',' || r == '\n' || r == '\t' || r == '\r' }) {
		switch w {
		case "and":
		case "half":
			if strings.HasSuffix(s, "dozen") {
				return literal{value: big.NewRat(6, 1), inWords: true, rounding: big.NewRat(1, 1)}, true
			}
			return literal{}, false
		case "hundred":
			part *= 100
		case "thousand":
			total, part = total+part*1000, 0
		case "dozen":
			part *= 12
		default:
			v, ok := wordValues[w]
			if !ok {
				return literal{}, false
			}
			part += v
		}
	}
	return literal{value: big.NewRat(total+part, 1), inWords: true, rounding: big.NewRat(1, 1)}, true
}

// numbers takes what is left: numbers that may be counts. Words of one
// without a unit are figures of speech ("no one", "one of the").
func (s *scanner) numbers() {
	s.noughts()
	for _, at := range s.matches(numberAt) {
		sp := Span{at[0], at[1]}
		if !s.standsAlone(sp) || !s.take(sp) {
			continue
		}
		if compound.MatchString(s.text[sp.End:s.windowEnd(sp.End, 12)]) {
			s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Idiom})
			continue
		}
		lit, ok := parseLiteral(s.text[sp.Start:sp.End])
		if !ok || lit.rounding.Cmp(big.NewRat(1, 1)) < 0 {
			continue // printed with decimals: a rate or a limit, and no count
		}
		s.number(sp, lit)
	}
}

// compound goes on after a number that is part of a word: "the 88-page report".
var compound = lazyre.New(`(?i)^-(?:page|point|strong|seat|bed|member|minute|mile|acre|word|man|person|part|piece|storey|item|question|metre|foot|plus)\b`)

var (
	noughtRE = lazyre.New(`(?i)\b(?:zero|nil|nought|none)\b|\bnothing(?:\s+in\b)`)
	noneOf   = lazyre.New(`(?i)\b(no|not\s+(?:a\s+single|a|one))\s+(?:(?:such|online|recorded|child|sex|sexual|cyber\S*)\s+)*(?:offen[cs]es?|crimes?|cases?|incidents?)\b`)
)

// noughts takes the words for nought: "zero", "none", "no offences".
func (s *scanner) noughts() {
	for _, re := range []*lazyre.Regexp{noneOf, noughtRE} {
		for _, at := range s.matches(re, "zero", "nil", "nought", "no") {
			sp := Span{at[0], at[1]}
			if re == noneOf {
				sp.End = at[3]
			}
			sp.End = sp.Start + len(strings.TrimSuffix(s.text[sp.Start:sp.End], " in"))
			if s.take(sp) {
				s.number(sp, literal{value: new(big.Rat), inWords: true, rounding: big.NewRat(1, 1)})
			}
		}
	}
}

func (s *scanner) number(sp Span, lit literal) {
	n := Number{Span: sp, Phrase: sp, Value: lit.value, InWords: lit.inWords, Rounding: lit.rounding}
	n.Hedge, n.Phrase.Start = s.hedgeBefore(sp.Start)
	n.Unit, n.Phrase.End = s.unitAfter(sp.End)
	compared, _ := s.changeAfter(n.Span.End) // "one more than Kent"
	if one := lit.value.Cmp(big.NewRat(1, 1)) == 0; one && lit.inWords && n.Unit == Unsaid && compared == None {
		s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Idiom})
		return
	}
	if n.Change, sp.Start = s.changeBefore(n.Phrase.Start); n.Change != None {
		n.Phrase.Start = sp.Start
	} else if after, end := s.changeAfter(n.Span.End); after != None { // "54 fewer offences"
		n.Change, n.Phrase.End = after, max(end, n.Phrase.End)
	} else if after, end := s.changeAfter(n.Phrase.End); after != None {
		n.Change, n.Phrase.End = after, end
	} else {
		n.Change = s.orByBefore(n.Phrase.Start)
	}
	if n.Change == None {
		n.Change = s.changeCarried(n)
	}
	s.facts.Numbers = append(s.facts.Numbers, n)
}

// placeThen stands between two numbers of one change, each followed by its place: "rose
// by 90 in Cleveland and 225 in Northumbria".
var (
	placeThen = lazyre.New(`^\s+(?:in|at|for)\s+(?:the\s+)?[A-Z][\p{L}’' -]{2,40}(?:,|,?\s+and)\s+(?:by\s+)?$`)
	placeNext = lazyre.New(`^\s+(?:in|at|for)\s+(?:the\s+)?[A-Z]`)
	movedBy   = lazyre.New(`(?i)\b(?:by)\s+(?:\w+\s+){0,2}$`)
)

// changeCarried gives the change of the number before n, when its verb governs n too.
func (s *scanner) changeCarried(n Number) Direction {
	if len(s.facts.Numbers) == 0 {
		return None
	}
	last := s.facts.Numbers[len(s.facts.Numbers)-1]
	if last.Change == None || last.End > n.Phrase.Start || n.Phrase.Start-last.Phrase.End > 60 || !movedBy.MatchString(s.text[last.Phrase.Start:last.Start]) ||
		!placeThen.MatchString(s.text[last.Phrase.End:n.Phrase.Start]) || !placeNext.MatchString(s.text[n.Phrase.End:s.windowEnd(n.Phrase.End, 16)]) {
		return None
	}
	return last.Change
}

// standsAlone reports whether the number at sp is not part of a longer word
// or number, such as "E23000013", "13s", "-4" or "1.2.3".
func (s *scanner) standsAlone(sp Span) bool {
	if sp.Start > 0 {
		if c := s.text[sp.Start-1]; isWord(c) || c == '.' && sp.Start > 1 && isWord(s.text[sp.Start-2]) || c == '#' || c == '/' && sp.Start > 1 && isDigit(s.text[sp.Start-2]) {
			return false
		}
	}
	if sp.End < len(s.text) {
		c := s.text[sp.End]
		next := sp.End+1 < len(s.text) && isDigit(s.text[sp.End+1])
		if isWord(c) || next && (c == '.' || c == ',' || c == '/' || c == ':') {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isWord reports whether c is part of a word: bytes of other scripts count.
func isWord(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}
