package csvscan

// A Builder makes Blocks of rows whose fields come from elsewhere than CSV, so
// that one reader of rows serves every format. It quotes what must be quoted;
// a field that is absent and one that is empty are told apart by quotes, and
// read as the same. The zero Builder is ready; fields are parted by commas.
type Builder struct {
	buf    []byte
	first  int // number of the first row in buf
	next   int // number of the next row
	row    int // where the row that is being made begins
	fields int // of it

	refused, ended error // what is given when the rows before it are out
}

// Next gives the next block in the memory of spare, which may be nil. It calls
// step, which makes what comes next, until the block is full or step has called
// Refuse or Stop. A refused row comes as the error of the call after the rows
// before it, once, and the end as that of every call after all.
func (b *Builder) Next(spare []byte, step func()) (Block, error) {
	for b.Begin(spare); b.refused == nil && b.ended == nil && !b.Full(); {
		step()
	}
	switch refused := b.refused; {
	case !b.Empty():
		return b.Block(), nil
	case refused != nil:
		b.refused = nil
		return Block{}, refused
	}
	return Block{}, b.ended
}

// Refuse notes that the row that was due is refused, and why.
func (b *Builder) Refuse(err error) { b.refused = err }

// Stop notes that there are no more rows, and why: io.EOF when all are out.
func (b *Builder) Stop(err error) { b.ended = err }

// BuilderComma parts the fields of a Builder's rows.
const BuilderComma = ','

// Begin starts a new block in the memory of spare, which may be nil.
func (b *Builder) Begin(spare []byte) {
	b.buf, b.first, b.next = spare[:0], 0, 0
}

// Row begins the row of that number. Numbers rise; those that are left out
// become blank lines, which readers pass by and count.
func (b *Builder) Row(number int) {
	if b.first == 0 {
		b.first, b.next = number, number
	}
	for ; b.next < number; b.next++ {
		b.buf = append(b.buf, '\n')
	}
	b.row, b.fields = len(b.buf), 0
}

// Absent adds a field that the row has not got.
func (b *Builder) Absent() {
	if b.fields > 0 {
		b.buf = append(b.buf, BuilderComma)
	}
	b.fields++
}

// Field adds a field, empty or not.
func (b *Builder) Field(text []byte) {
	b.Absent()
	b.buf = AppendField(b.buf, text, BuilderComma)
}

// End ends the row, or drops it and reports false when it is longer than any
// reader of rows would take.
func (b *Builder) End() bool {
	if len(b.buf)-b.row > MaxRow {
		b.Drop()
		return false
	}
	if len(b.buf) == b.row {
		b.buf = append(b.buf, '"', '"') // one absent field is no blank line
	}
	b.buf = append(b.buf, '\n')
	b.next++
	return true
}

// Drop takes back the row that is being made.
func (b *Builder) Drop() { b.buf = b.buf[:b.row] }

// Full reports whether the block has as much as a Block usually has.
func (b *Builder) Full() bool { return len(b.buf) >= blockSize }

// Empty reports whether the block has no row.
func (b *Builder) Empty() bool { return len(b.buf) == 0 }

// Block gives the rows.
func (b *Builder) Block() Block { return Block{Bytes: b.buf, Row: b.first} }

// special are the bytes that put a field in quotes, besides the delimiter.
var special = [256]bool{'"': true, '\r': true, '\n': true}

// AppendField writes text as one field of a row that is parted by comma: as it
// is where that can be read back, or in quotes. An empty text is in quotes.
func AppendField(out, text []byte, comma byte) []byte {
	quote := len(text) == 0
	for _, c := range text {
		if c == comma || special[c] {
			quote = true
			break
		}
	}
	if !quote {
		return append(out, text...)
	}
	out = append(out, '"')
	for _, c := range text {
		if c == '"' {
			out = append(out, '"')
		}
		out = append(out, c)
	}
	return append(out, '"')
}

// Refused is the error for a row of another format that cannot be read.
// Line is 0 where the format has no lines.
func Refused(row, line int, message, hint string) *RowError {
	return &RowError{Row: row, Line: line, Message: message, hint: hint}
}
