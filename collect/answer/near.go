package answer

import "strings"

// nearBy is how many bytes of a sentence are looked at for the words just before and just behind a
// number. They are all of most sentences; in one of hundreds of numbers all of it for each would
// take a minute.
const nearBy = 400

// justBefore gives the words that end at byte at, from the beginning of a word on.
func justBefore(s string, at int) string {
	if at <= nearBy {
		return s[:at]
	}
	near := s[at-nearBy : at]
	if i := strings.IndexByte(near, ' '); i >= 0 {
		return near[i:]
	}
	return near
}

// justBehind gives the words that begin at byte at, up to the end of a word.
func justBehind(s string, at int) string {
	if len(s)-at <= nearBy {
		return s[at:]
	}
	near := s[at : at+nearBy]
	if i := strings.LastIndexByte(near, ' '); i >= 0 {
		return near[:i]
	}
	return near
}
