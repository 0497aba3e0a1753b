package answer

import (
	"slices"
	"strings"
)

// Where the text of an answer names no force, what stands around it may: the menu and footer of
// a web page, or the address to write to. It counts where it names one force and no other.

// forceAround gives the only force that stands around the text, else the only one whose mail
// address the letter gives; "" where there is none, or several.
func (l letter) forceAround(lines []string) string {
	var named, addressed []string
	for _, s := range l.around {
		named = append(named, forcesIn(s)...)
	}
	if f, several := onlyName(named); f != "" || several {
		return f
	}
	for _, s := range slices.Concat(lines, l.around) {
		for _, word := range strings.Fields(s) {
			addressed = append(addressed, forceOfAddress(word))
		}
	}
	f, _ := onlyName(addressed)
	return f
}

// onlyName gives the only name of a list, whose empty ones are none; several reports that there
// are others.
func onlyName(names []string) (name string, several bool) {
	for _, s := range names {
		switch {
		case s == "" || s == name:
		case name != "":
			return "", true
		default:
			name = s
		}
	}
	return name, false
}
