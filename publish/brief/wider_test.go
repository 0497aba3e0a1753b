package brief

import (
	"errors"
	"strings"
	"testing"
)

// TestNoBriefOfAWiderArea: a region has no brief, and its forces have.
func TestNoBriefOfAWiderArea(t *testing.T) {
	set := exampleSet(t, 2016)
	for _, c := range []struct{ name, err, hint string }{
		{"North West", "North West is a region", "its forces are Cheshire, Cumbria, Greater Manchester, Lancashire and Merseyside"},
		{"Yorkshire and Humber", "Yorkshire and The Humber is a region", "Humberside, North Yorkshire, South Yorkshire and West Yorkshire"},
		{"the Midlands", "Midlands is a region", "Derbyshire, Leicestershire"},
		{"Wales", "Wales is a nation", "Dyfed-Powys, Gwent, North Wales and South Wales"},
		{"London", "London is a region", "City of London and Metropolitan Police"},
		{"UK", "United Kingdom is a nation", "and for England and Wales"},
	} {
		_, err := New(set, c.name)
		var wrong *ForceError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.err) || !strings.Contains(wrong.Hint(), c.hint) {
			t.Errorf("New(%q): %v, %+v", c.name, err, wrong)
		}
	}
}
