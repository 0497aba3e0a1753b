package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// askedLine begins the request in a line below others: "You asked: How many ...".
var askedLine = lazyre.New(`(?i)^(?:what |the applicant |the requester )?(?:you )?(?:have )?(?:asked|requested)(?: for| us| to know)?\s*:`)

// cutAtHeads cuts a paragraph before each line that begins the request or the answer, where the line above it is short: a
// letterhead of lines without a blank one between is not part of the request below it.
func cutAtHeads(text string) []string {
	if !strings.Contains(text, "\n") {
		return []string{text}
	}
	var out []string
	lines := strings.Split(text, "\n")
	from := 0
	for i := 1; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if len(lines[i-1]) < shortTitle && (askedLine.MatchString(line) || requestLine.MatchString(line) || headsRequest(line) || headsAnswer(line)) {
			out, from = append(out, strings.Join(lines[from:i], "\n")), i
		}
	}
	return append(out, strings.Join(lines[from:], "\n"))
}
