package answer

import "cyberflag/internal/lazyre"

// answersBelow gives the lines of a paragraph with what stands bare behind a question in a line of its own: "How many had the flag? 45".
func answersBelow(lines []string) []string {
	var out []string
	for _, s := range lines {
		if m := questionAnswered.FindStringSubmatch(s); m != nil && isAsking(m[1]) {
			out = append(out, m[1], m[2])
			continue
		}
		out = append(out, s)
	}
	return out
}

// questionAnswered has nothing but numbers behind its question: with words it may be what the requester tells.
var questionAnswered = lazyre.New(`(?i)^(.*\S\?)\s+((?:(?:\d[\d,]*|nil|none|zero)(?:\s*[,;]\s*|\s+and\s+|\W*$))+)$`)
