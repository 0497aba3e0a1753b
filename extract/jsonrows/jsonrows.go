// Package jsonrows reads a file of crime records that has one JSON object a
// line (NDJSON). The names of the members are the columns; texts are their
// text, numbers and true and false stand as they were written, null is a field
// that is absent, and an array or object inside is its JSON.
//
// It refuses a line that is not one object, that has a name twice, or that has
// a name which no line at the head of the file has: a column that begins half
// way would be dropped without a word. The line and nothing else is refused.
package jsonrows

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"cyberflag/internal/csvscan"
	"cyberflag/internal/flatjson"
)

// HeadSize is how much of a file decides its columns: 1 MiB.
const HeadSize = 1 << 20

// WholeLine is the column that holds the line itself where Open was asked to
// keep it. No file can have a column of this name, because a NUL is no text.
const WholeLine = "\x00line"

// Rows is the lines of one file. It is an extract.Rows.
type Rows struct {
	columns []string
	places  map[string]int
	outer   map[string]bool // names of objects whose members are columns
	keep    bool            // the whole line, as the last field
	in      *bufio.Reader
	parser  flatjson.Parser
	inside  []*flatjson.Parser // of objects inside a line, each with its own memory
	used    int                // of inside, by the present line
	flat    []flatjson.Member
	names   []byte // of flat
	build   csvscan.Builder
	values  []flatjson.Member // by column
	has     []bool            // by column
	line    int               // lines read
	offset  int64             // bytes read
	end     int64             // no line that begins here or behind is read
}

// Open reads the head of a file. With keep, rows have the whole line as a last
// column WholeLine. The error is one of r, or says that there is no record.
func Open(r io.Reader, keep bool) (*Rows, error) {
	x := &Rows{places: map[string]int{}, outer: map[string]bool{}, keep: keep, in: bufio.NewReaderSize(r, HeadSize), end: math.MaxInt64}
	head, err := x.in.Peek(HeadSize)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		x.in.Discard(3)
		head, x.offset = head[3:], 3
	}
	x.learn(head, err == io.EOF)
	if len(x.columns) == 0 {
		return nil, noRecord{}
	}
	x.values, x.has = make([]flatjson.Member, len(x.columns)), make([]bool, len(x.columns))
	if keep {
		x.columns = append(x.columns, WholeLine)
	}
	return x, nil
}

// learn takes the columns from the lines of the head, in the order in which
// they are first met. A name that is an object in some of them, and no value in any,
// is that of an object whose members are columns.
func (x *Rows) learn(head []byte, whole bool) {
	values := map[string]bool{}
	x.eachOf(head, whole, func(name string) bool { x.outer[name] = true; return true }, func(m flatjson.Member) {
		values[string(m.Name)] = values[string(m.Name)] || m.Kind != flatjson.Null
	})
	maps.DeleteFunc(x.outer, func(name string, _ bool) bool { return values[name] })
	x.eachOf(head, whole, x.isOuter, func(m flatjson.Member) {
		if _, have := x.places[string(m.Name)]; !have && !x.outer[string(m.Name)] {
			x.places[string(m.Name)] = len(x.columns)
			x.columns = append(x.columns, string(m.Name))
		}
	})
}

// eachOf gives the members of the whole lines of the head to do.
func (x *Rows) eachOf(head []byte, whole bool, open func(string) bool, do func(flatjson.Member)) {
	for len(head) > 0 {
		line, rest, ended := bytes.Cut(head, []byte("\n"))
		if head = rest; !ended && !whole {
			return
		}
		members, err := x.members(line, open)
		if err != nil {
			continue
		}
		for _, m := range members {
			do(m)
		}
	}
}

func (x *Rows) isOuter(name string) bool { return x.outer[name] }

// Columns names the columns.
func (x *Rows) Columns() []string { return x.columns }

// Block gives the next rows; it is as extract.Rows says. A row's number is its
// line.
func (x *Rows) Block(spare []byte) (csvscan.Block, error) { return x.build.Next(spare, x.row) }

// row reads one line into the block, or notes why it is refused.
func (x *Rows) row() {
	line, err := x.next()
	if err != nil {
		if err != errLong {
			x.build.Stop(err)
			return
		}
		x.refuse(fmt.Sprintf("the line is longer than %d bytes", csvscan.MaxRow), "look for two records on one line")
		return
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return
	}
	members, err := x.members(line, x.isOuter)
	if err != nil {
		x.refuse(err.Error(), "one JSON object stands on each line")
		return
	}
	if message, hint := x.place(members); message != "" {
		x.refuse(message, hint)
		return
	}
	x.write(line)
}

func (x *Rows) refuse(message, hint string) {
	x.build.Refuse(csvscan.Refused(x.line, x.line, message, hint))
}

// errLong is a line that is too long to be a row.
var errLong = fmt.Errorf("the line is too long")

// next gives the next line without its end.
func (x *Rows) next() ([]byte, error) {
	if x.offset >= x.end {
		return nil, io.EOF
	}
	line, err := x.in.ReadSlice('\n')
	x.offset += int64(len(line))
	if err != io.EOF || len(line) > 0 {
		x.line++
	}
	if err == nil {
		return line[:len(line)-1], nil
	}
	if err == io.EOF && len(line) > 0 {
		return line, nil
	}
	if err != bufio.ErrBufferFull {
		return nil, err
	}
	for err == bufio.ErrBufferFull {
		line, err = x.in.ReadSlice('\n')
		x.offset += int64(len(line))
	}
	if err == nil || err == io.EOF {
		err = errLong
	}
	return nil, err
}

// place puts members where their columns are. Most lines have the members of
// the line before, in the same order.
func (x *Rows) place(members []flatjson.Member) (message, hint string) {
	clear(x.has)
	for i, m := range members {
		at := i
		if at >= len(x.values) || x.columns[at] != string(m.Name) {
			var ok bool
			if at, ok = x.places[string(m.Name)]; !ok {
				if m.Kind == flatjson.Null && x.outer[string(m.Name)] {
					continue // an object that is not there
				}
				return "the line has a member " + shown(m.Name) + ", which no line at the head of the file has",
					"give the first line every member, null where there is no value"
			}
		}
		if x.has[at] {
			return "the line has the member " + shown(m.Name) + " twice", "a member comes once"
		}
		x.has[at], x.values[at] = true, m
	}
	return "", ""
}

// shown quotes the name of a member where it looks like the name of a column
// and not like free text.
func shown(name []byte) string {
	if len(name) <= 40 && !slices.ContainsFunc(name, func(c byte) bool {
		return !strings.ContainsRune("_-.", rune(c)) && (c < '0' || '9' < c) && (c|0x20 < 'a' || 'z' < c|0x20)
	}) {
		return fmt.Sprintf("%q", name)
	}
	return fmt.Sprintf("with a name of %d bytes", len(name))
}

func (x *Rows) write(line []byte) {
	x.build.Row(x.line)
	for i, m := range x.values {
		if !x.has[i] || m.Kind == flatjson.Null {
			x.build.Absent()
		} else {
			x.build.Field(m.Text)
		}
	}
	if x.keep {
		x.build.Field(line)
	}
	if !x.build.End() {
		x.refuse(fmt.Sprintf("the row is longer than %d bytes", csvscan.MaxRow), "look for two records on one line")
	}
}
