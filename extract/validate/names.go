package validate

import (
	"strings"

	"cyberflag/record"
	"cyberflag/reference"
)

// What a report shows of codes that reference does not list: those of another
// country or system are taken as they stand, so a column that was mapped
// wrongly would bring a person's words, and one key a row. So there are at most
// mostKeys of each, and only what looks like a code or a short name is shown.
const (
	mostKeys = 2_000
	longName = 60
	longCode = 12
	rest     = "(others)"
)

// names keeps the forces and classes of other codes.
type names struct {
	forces  map[string]bool
	classes map[string]*otherTitle
}

// An otherTitle is the title that a class of other codes is shown with, once a
// second row has it too: what stands once may be somebody's words.
type otherTitle struct {
	text  string
	twice bool
}

// force gives the name under which a record's force is counted.
func (n *names) force(rec record.Record) string {
	name := rec.Force
	if len(name) > longName || strings.ContainsAny(name, "\n\r") || len(n.forces) >= mostKeys && !n.forces[name] {
		return rest
	}
	if n.forces == nil {
		n.forces = map[string]bool{}
	}
	n.forces[name] = true
	return name
}

// class gives the code under which a record's class is counted.
func (n *names) class(rec record.Record) string {
	code, title := rec.OffenceCode, rec.OffenceTitle
	t := n.classes[code]
	if len(code) > longCode || strings.ContainsAny(code, " \t\r\n") || t == nil && len(n.classes) >= mostKeys {
		return rest
	}
	if t == nil {
		if n.classes == nil {
			n.classes = map[string]*otherTitle{}
		}
		t = &otherTitle{}
		n.classes[code] = t
	}
	switch {
	case t.twice || title == "" || len(title) > longName:
	case t.text == title:
		t.twice = true
	default:
		t.text = title
	}
	return code
}

// titleOf gives the title of a class: that of reference, and never a record's
// own, but for other codes what several rows have.
func (c *Collector) titleOf(class string) string {
	if c.other {
		if t := c.names.classes[class]; t != nil && t.twice {
			return t.text
		}
		return ""
	}
	if o, err := reference.LookupOffence(class); err == nil {
		return o.Title
	}
	return ""
}
