package csvscan

import "bytes"

// A state is how far the parsing of one row came.
type state int

const (
	unfinished state = iota // the bytes end before the row does
	complete
	broken
)

// parsed is one row as parse found it.
type parsed struct {
	state   state
	body    int // bytes without the line end
	whole   int // bytes with the line end
	fields  []Field
	problem string
	at      int // where a broken row breaks
}

// The ways in which a row breaks RFC 4180.
const (
	bareQuote   = "a quote stands inside a field that does not begin with one"
	textFormula = "a field is a formula that gives a text, an equals sign before the quote"
	afterQuote  = "text follows a closing quote"
	bareReturn  = "a carriage return stands inside a field that is not in quotes"
	neverClosed = "a quote that opens in this row is never closed"
	tooLong     = "too long"
)

// hints say what to do about each way.
var hints = map[string]string{
	bareQuote:   doubleQuotes,
	textFormula: "save the sheet as values, or take the equals sign before each such quote away",
	afterQuote:  doubleQuotes,
	neverClosed: doubleQuotes,
	bareReturn:  "save the file with LF or CRLF line ends, and a text with a line end in it in quotes",
	tooLong:     "look for a text that opens with a quote and does not close with one",
}

const doubleQuotes = "a quote inside a quoted text must be doubled, and a text that opens with a quote must close with one"

// parse reads the row at the start of b strictly. last says that the text
// ends with b.
func parse(b []byte, comma byte, last bool, fields []Field) parsed {
	p := parsed{fields: fields}
	for i := 0; ; i++ { // each turn is one field; i passes the comma
		var end int
		if i < len(b) && b[i] == '"' {
			end = p.quoted(b, i, last)
		} else {
			end = p.plain(b, i, comma)
		}
		if p.state == broken || end < 0 {
			return p
		}
		if end == len(b) || b[end] != comma {
			return p.endRow(b, end, last)
		}
		i = end
	}
}

// endRow ends a row behind its last field, at b[end:].
func (p parsed) endRow(b []byte, end int, last bool) parsed {
	feed := end + returns(b[end:])
	switch {
	case feed == len(b):
		return p.atEnd(b, last)
	case b[feed] == '\n':
		return p.endLine(b, end, feed+1)
	}
	p.state, p.problem, p.at = broken, afterQuote, end
	if feed > end {
		p.problem = bareReturn
	}
	return p
}

// returns counts the carriage returns at the start of b. More than one stands
// before a line feed where a program has made CRLF of CRLF.
func returns(b []byte) int {
	n := 0
	for n < len(b) && b[n] == '\r' {
		n++
	}
	return n
}

// plain reads an unquoted field from i and gives its end. A carriage return
// ends it too: the caller looks whether it begins a line end.
func (p *parsed) plain(b []byte, i int, comma byte) int {
	end := i
	for end < len(b) && b[end] != comma && b[end] != '\n' && b[end] != '\r' {
		if b[end] == '"' {
			p.state, p.problem, p.at = broken, misused(b[i:end]), end
			return -1
		}
		end++
	}
	p.fields = append(p.fields, Field{Start: i, End: end})
	return end
}

// misused says what is wrong with a quote behind these bytes of its field. Office
// programs keep the zeros of a reference by writing ="0012".
func misused(before []byte) string {
	if string(before) == "=" {
		return textFormula
	}
	return bareQuote
}

// quoted reads a quoted field from its opening quote at i and gives the place
// behind its closing quote, or -1 when b ends first.
func (p *parsed) quoted(b []byte, i int, last bool) int {
	f := Field{Start: i + 1}
	for j := i + 1; ; {
		k := bytes.IndexByte(b[j:], '"')
		switch {
		case k < 0 && last:
			p.state, p.problem, p.at = broken, neverClosed, len(b)
			return -1
		case k < 0:
			return -1
		}
		j += k
		if j+1 == len(b) && !last {
			return -1 // it may be the first of two
		}
		if j+1 < len(b) && b[j+1] == '"' {
			f.Doubled = true
			j += 2
			continue
		}
		f.End = j
		p.fields = append(p.fields, f)
		return j + 1
	}
}

// atEnd ends a row that the text ends without a line end.
func (p parsed) atEnd(b []byte, last bool) parsed {
	if !last {
		return p
	}
	return p.endLine(b, len(bytes.TrimRight(b, "\r")), len(b))
}

// endLine ends a row at the line end b[body:whole].
func (p parsed) endLine(b []byte, body, whole int) parsed {
	p.state, p.body, p.whole = complete, body, whole
	return p
}

// First gives the fields of the first row of b that is not blank, read with
// comma, or nil when it is broken or does not end in b. last says that the
// text ends with b. Callers use it to find the delimiter of a header.
func First(b []byte, comma byte, last bool) []string {
	if rows := Lead(b, comma, last, 1); len(rows) > 0 {
		return rows[0].Fields
	}
	return nil
}

// Lead gives the first rows of b that are not blank, at most so many, up to one
// that is broken or does not end in b. Their Raw is nil.
func Lead(b []byte, comma byte, last bool, most int) (rows []Row) {
	for number := 1; len(b) > 0 && len(rows) < most; number++ {
		p := parse(b, comma, last, nil)
		if p.state != complete {
			break
		}
		if p.body > 0 {
			rows = append(rows, Row{Number: number, Fields: texts(b[:p.body], p.fields, nil)})
		}
		b = b[p.whole:]
	}
	return rows
}
