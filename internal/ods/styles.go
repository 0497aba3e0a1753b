package ods

import (
	"encoding/xml"
	"strings"

	"cyberflag/internal/safexml"
)

// styles are the automatic styles of a file by their names.
type styles map[string]style

// style is what a style says that changes what its words mean.
type style struct {
	look   Style
	hidden bool // of a sheet
}

// read reads one style to its end.
func (s styles) read(x *safexml.Reader, e xml.StartElement) error {
	name, one, filled := safexml.Attr(e, "name"), style{}, false
	err := x.Inside(func(e xml.StartElement) (bool, error) {
		for _, a := range e.Attr {
			one.take(e.Name.Local, a.Name.Local, a.Value, &filled)
		}
		return false, nil
	})
	if err != nil {
		return err
	}
	one.look.White = one.look.White && !filled
	s[name] = one
	return nil
}

// take takes one property of a style.
func (s *style) take(element, name, value string, filled *bool) {
	switch {
	case element == "table-properties" && name == "display":
		s.hidden = value == "false"
	case name == "text-line-through-style" || name == "text-line-through-type":
		s.look.Struck = value != "none"
	case name == "text-position":
		s.look.Raised = strings.HasPrefix(value, "super") || strings.HasPrefix(value, "33%")
	case name == "color":
		s.look.White = strings.EqualFold(value, "#ffffff")
	case name == "background-color" && value != "transparent":
		*filled = true
	}
}
