package pagetext

import "regexp"

// markup is what a Markdown reader does not see. Group 1, where there is one,
// is what is hidden; each byte of it becomes a space, so that places stay.
var markup = []*regexp.Regexp{
	regexp.MustCompile(`(?s)\A---\n.*?\n---\n`),
	regexp.MustCompile("(?ms)^```.*?^```"),
	regexp.MustCompile(`(?s)<!--.*?-->`),
	regexp.MustCompile(`</?[A-Za-z][^>\n]*>`),
	regexp.MustCompile(`\[\^[^\]\n]+\]:?`),
	regexp.MustCompile(`\[[^\]\n]*(\]\([^)\n]*\))`),
	regexp.MustCompile(`(?m)^\[[^\]\n]+\]:.*$`),
	regexp.MustCompile(`(?m)^\s{0,3}(#{1,6}|>|[-+*])\s`),
	regexp.MustCompile(`(?m)^\s*\|?[\s:|-]+\|[\s:|-]*$`),
	regexp.MustCompile(`(\*\*|__|\*|` + "`" + `)`),
	regexp.MustCompile(`(!?\[)`),
}

var cellEdge = regexp.MustCompile(` ?\| ?`)

// FromMarkdown takes the text of a Markdown file. It has the file's length:
// markup becomes spaces, and the edge of a table's cell a blank line.
func FromMarkdown(data []byte) Page {
	text := []byte(string(data))
	for _, re := range markup {
		for _, at := range re.FindAllSubmatchIndex(text, -1) {
			from, to := at[0], at[1]
			if len(at) > 2 && at[2] >= 0 {
				from, to = at[2], at[3]
			}
			for i := from; i < to; i++ {
				if text[i] != '\n' {
					text[i] = ' '
				}
			}
		}
	}
	for _, at := range cellEdge.FindAllIndex(text, -1) {
		for i := at[0]; i < at[1]; i++ {
			text[i] = '\n'
		}
	}
	return Plain(string(text))
}
