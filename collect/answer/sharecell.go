package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A column may give each count with its share behind it, "61 (11.7%)", and say so in its head, "FY17
// (% of year)", "2017/18, number and %". It is a column of counts.

var (
	countAndShare = lazyre.New(`(?i)^(\d[\d,]*)(?:\s*[(\[/]\s*|\s+[–-]\s+|\s+)\d+(?:\.\d+)?\s*(?:%|per ?cent)\s*[)\]]?$`)
	shareInHead   = lazyre.New(`(?i)\s*[(\[][^()\[\]]*(?:%|\bper ?cent)[^()\[\]]*[)\]]|\s*(?:,|\band\b|&|/|\+|\bwith\b)\s*(?:the )?(?:%|per ?cent(?:age)?|share)(?: of (?:the )?\w+)?\s*$`)
)

// countWithShare is a line of a count and nothing else but its share, or by how much it went up or down: "131 (21.4% of all)".
var countWithShare = lazyre.New(`(?i)^(\d[\d,]*)\s*[(\[]\s*(?:(?:or|i\.e\.|about|up|down|an? (?:increase|rise|fall|decrease|drop)(?: of)?)\s+|[+-]\s*)?\d+(?:\.\d+)?\s?(?:%|per ?cent)[^()\[\]\d]{0,40}[)\]]\.?$`)

// withoutShares gives the table without the shares behind its counts and in the heads above them.
func withoutShares(t *table) *table {
	out := t
	for c := 1; c < t.width(); c++ {
		first, n := -1, 0
		for r := range t.rows {
			if countAndShare.MatchString(t.at(r, c).text) {
				if first < 0 {
					first = r
				}
				n++
			}
		}
		if n < 2 {
			continue
		}
		if out == t {
			cut := *t
			out, cut.rows = &cut, slices.Clone(t.rows)
		}
		for r := range out.rows {
			if c >= len(out.rows[r]) {
				continue
			}
			row := slices.Clone(out.rows[r])
			x := &row[c]
			switch m := countAndShare.FindStringSubmatch(x.text); {
			case m != nil:
				x.printed, x.text = x.asPrinted(), m[1]
			case r < first:
				if s := clean(shareInHead.ReplaceAllString(x.text, "")); s != "" && s != x.text {
					x.printed, x.text = x.asPrinted(), s
				}
			}
			out.rows[r] = row
		}
	}
	return out
}
