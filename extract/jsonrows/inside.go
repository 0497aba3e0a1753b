package jsonrows

import (
	"slices"

	"cyberflag/internal/flatjson"
)

// deepest is how many objects may stand inside one another; one further in is its
// JSON.
const deepest = 8

// members gives the members of a line, and in the place of an object that is to be
// opened, its members.
func (x *Rows) members(line []byte, open func(name string) bool) ([]flatjson.Member, error) {
	members, err := x.parser.Members(line)
	if err != nil || !slices.ContainsFunc(members, isObject) {
		return members, err
	}
	x.flat, x.names, x.used = x.flat[:0], x.names[:0], 0
	err = x.flatten("", members, 0, open)
	return x.flat, err
}

func isObject(m flatjson.Member) bool { return m.Kind == flatjson.Nested && m.Text[0] == '{' }

// flatten puts members into flat.
func (x *Rows) flatten(outer string, members []flatjson.Member, depth int, open func(name string) bool) error {
	for _, m := range members {
		m.Name = x.nameOf(outer, m.Name)
		if !isObject(m) || depth == deepest || !open(string(m.Name)) {
			x.flat = append(x.flat, m)
			continue
		}
		inner, err := x.parserInside().Members(m.Text)
		if err != nil {
			return err
		}
		if err := x.flatten(string(m.Name)+".", inner, depth+1, open); err != nil {
			return err
		}
	}
	return nil
}

// nameOf gives both names. It is good until the next line.
func (x *Rows) nameOf(outer string, name []byte) []byte {
	if outer == "" {
		return name
	}
	from := len(x.names)
	x.names = append(append(x.names, outer...), name...)
	return x.names[from:len(x.names):len(x.names)]
}

// parserInside gives a parser that the present line has not used: members point
// into its memory.
func (x *Rows) parserInside() *flatjson.Parser {
	if x.used == len(x.inside) {
		x.inside = append(x.inside, &flatjson.Parser{})
	}
	x.used++
	return x.inside[x.used-1]
}

// noRecord is a file without a line that is a record.
type noRecord struct{}

func (noRecord) Error() string {
	return "no line at the head of the file is a JSON object with a member"
}

// Hint says what to do about it.
func (noRecord) Hint() string {
	return "write one object on each line (NDJSON), not spread over several, and no list around them"
}
