package answer

import "fmt"

// maxText is how many bytes of words and cells an answer may have to be read
// for figures: some fifty pages. More is a file of records, not an answer. Texts of
// that size took 2.8 to 6.6 s of CPU (counts in every sentence), 2026-11.
const maxText = 120_000

// tooLong says why a letter is not read for figures, or "".
func (l letter) tooLong() string {
	n := 0
	for _, p := range l.parts {
		for _, b := range p.blocks {
			n += len(b.text)
			if b.table != nil {
				n += len(b.table.text())
			}
		}
	}
	if n <= maxText {
		return ""
	}
	return fmt.Sprintf("the answer has %d bytes of text, more than %d: no figures are read; send the pages with the figures as a file of their own", n, maxText)
}
