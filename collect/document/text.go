package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cyberflag/internal/lazyre"
)

// A textBuilder gathers a Text from runs as a file has them: white space is
// collapsed to one space, and what is cut out keeps its place.
type textBuilder struct {
	b     strings.Builder
	cuts  []Cut
	space bool // white space was met since the last word
}

// add appends words as they are shown.
func (t *textBuilder) add(s string) {
	for _, r := range joinThousands(s) {
		switch {
		case isInvisible(r):
		case isRaisedDigit(r):
			t.cut(NoteMark, string(r))
		case unicode.IsSpace(r) || r == '\u00a0':
			t.space = true
		case isHyphen(r):
			t.flushSpace()
			t.b.WriteByte('-')
		default:
			t.flushSpace()
			t.b.WriteRune(r)
		}
	}
}

// thousandsBlank parts thousands by a blank at which no line breaks. A plain blank may part two numbers.
var thousandsBlank = lazyre.New(`\d{1,3}(?:[\x{00a0}\x{2009}\x{202f}]\d{3})+`)

// nameBefore ends words whose number is a name or an age, behind which a count may stand: "Question 2", "Aged 16", "13 to 15".
var nameBefore = lazyre.New(`(?i)(?:\b(?:questions?|q|parts?|points?|tables?|annex|notes?|sections?|pages?|aged?|ages|under|over|below|above|class|code|outcomes?|row|line|item|no\.?)|(?:^|[^\d.,/\pL\x{00a0}\x{2009}\x{202f}–-])\d{1,2}\s?(?:to|and|-|–|—))\s*$`)

// joinThousands writes a comma where such a blank stands within a number, which would else be read as two.
func joinThousands(s string) string {
	if !strings.ContainsAny(s, "\u00a0\u2009\u202f") {
		return s
	}
	var out strings.Builder
	from := 0
	for _, at := range thousandsBlank.FindAllStringIndex(s, -1) {
		before, _ := utf8.DecodeLastRuneInString(s[:at[0]])
		behind, _ := utf8.DecodeRuneInString(s[at[1]:])
		out.WriteString(s[from:at[0]])
		number := s[at[0]:at[1]]
		if !partOfNumber(before) && before != '.' && before != ',' && !partOfNumber(behind) && !nameBefore.MatchString(s[:at[0]]) {
			number = withCommas.Replace(number)
		}
		out.WriteString(number)
		from = at[1]
	}
	return out.String() + s[from:]
}

// partOfNumber reports what may be of the same number or word beside a digit.
func partOfNumber(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\u00a0' || r == '\u2009' || r == '\u202f'
}

var withCommas = strings.NewReplacer("\u00a0", ",", "\u2009", ",", "\u202f", ",")

// isHyphen reports hyphens of their own sign, which keep a word on one line: they are read as any other.
func isHyphen(r rune) bool { return r == '\u2010' || r == '\u2011' }

// isRaisedDigit reports digits that are raised by themselves, as in 128\u00b2: nobody
// squares a count.
func isRaisedDigit(r rune) bool {
	return r == '\u00b9' || r == '\u00b2' || r == '\u00b3' || r == '\u2070' || r >= '\u2074' && r <= '\u2079'
}

// flushSpace writes the space that parts the next word from the last one.
func (t *textBuilder) flushSpace() {
	if t.space && t.b.Len() > 0 && !strings.HasSuffix(t.b.String(), "\n") {
		t.b.WriteByte(' ')
	}
	t.space = false
}

// breakLine begins a new line, unless nothing stands before it.
func (t *textBuilder) breakLine() {
	t.space = false
	if t.b.Len() > 0 && !strings.HasSuffix(t.b.String(), "\n") {
		t.b.WriteByte('\n')
	}
}

// cut keeps words that are not plain text. Cuts of one kind that touch are one.
func (t *textBuilder) cut(kind CutKind, s string) {
	s = squeeze(s)
	if s == "" {
		return
	}
	at := t.b.Len()
	if n := len(t.cuts); n > 0 && t.cuts[n-1].At == at && t.cuts[n-1].Kind == kind {
		t.cuts[n-1].Text = squeeze(t.cuts[n-1].Text + " " + s)
		return
	}
	t.cuts = append(t.cuts, Cut{At: at, Kind: kind, Text: s})
}

// text gives what was gathered, without white space at its end.
func (t *textBuilder) text() Text {
	plain := strings.TrimRight(t.b.String(), " \n")
	for i := range t.cuts {
		t.cuts[i].At = min(t.cuts[i].At, len(plain))
	}
	return Text{Plain: plain, Cuts: t.cuts}
}

// plainText makes a Text of words that have no cuts, line by line.
func plainText(s string) Text {
	var t textBuilder
	for i, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if i > 0 {
			t.breakLine()
		}
		t.add(line)
	}
	return t.text()
}

// squeeze collapses white space to single spaces and drops invisible characters.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, s)), " ")
}

// isInvisible reports characters that have no width and no meaning here: soft
// hyphens, zero-width spaces and joiners, byte order and direction marks.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00ad' || r == '\ufeff' || r == '\u2060':
	case r >= '\u200b' && r <= '\u200f':
	case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
	case r < ' ' && !unicode.IsSpace(r) || r == 0x7f:
	default:
		return false
	}
	return true
}

// joinText puts two texts together with what stands between them.
func joinText(a, b Text, between string) Text {
	if a.Plain == "" && len(a.Cuts) == 0 {
		return b
	}
	if b.Plain == "" {
		between = ""
	}
	out := Text{Plain: a.Plain + between + b.Plain, Cuts: slices.Clone(a.Cuts)}
	for _, c := range b.Cuts {
		c.At += len(a.Plain) + len(between)
		out.Cuts = append(out.Cuts, c)
	}
	return out
}
