package answer

import (
	"strings"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
)

// A print-out draws with letters: dots lead from a label to its number, and a row of
// strokes parts heads from counts. Neither says anything.

var (
	leaders = lazyre.New(`\s*[._·…](?:\s?[._·…]){3,}\s*`)
	strokes = lazyre.New(`^[\s=_*+|~–—-]{4,}$`)
)

// withoutLeaders gives a label without the dots behind it.
func withoutLeaders(s string) string { return strings.TrimSpace(leaders.ReplaceAllString(s, " ")) }

// ruled reports a row in which nothing stands but drawn lines.
func ruled(row document.Row) bool {
	drawn := false
	for _, c := range row.Cells {
		switch s := strings.TrimSpace(c.Text.Plain); {
		case s == "":
		case strokes.MatchString(s):
			drawn = true
		default:
			return false
		}
	}
	return drawn
}
