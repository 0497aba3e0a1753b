package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A log of answers may tell a request in one line with the numbers of its questions in it: "Request: for 2015/16: 1. offences
// against children; 2. those with a flag". None of these numbers counts anything.

// numbersInLine are the numbers of a first and a second question in running words.
var numbersInLine = lazyre.New(`(?:^|[\s:;,])\(?1[.):]\s+\D[^;.]*[;,.]\s+(?:and\s+)?\(?2[.):]\s+\D`)

// isNumberedRequest reports words that begin as a request and have the numbers of its questions in them.
func isNumberedRequest(text string) bool {
	return requestLine.MatchString(text) && numbersInLine.MatchString(strings.ReplaceAll(text, "\n", " "))
}

// partedRequest parts such a request from the lines above it, and from the answer that begins in a line below.
func partedRequest(text string) []string {
	lines := strings.Split(text, "\n")
	for from := range lines {
		if !requestLine.MatchString(strings.TrimSpace(lines[from])) {
			continue
		}
		to := from + 1
		for to < len(lines) && !beginsReply(strings.TrimSpace(lines[to])) {
			to++
		}
		if !isNumberedRequest(strings.TrimSpace(strings.Join(lines[from:to], "\n"))) {
			continue
		}
		var out []string
		for _, part := range [][]string{lines[:from], lines[from:to], lines[to:]} {
			if len(part) > 0 {
				out = append(out, strings.Join(part, "\n"))
			}
		}
		return out
	}
	return []string{text}
}
