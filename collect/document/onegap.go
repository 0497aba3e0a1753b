package document

import "strings"

// partNumerals parts the pieces of a line that are several numbers one space apart, each of which stands in a
// column of its own: where the columns are narrow, "301 208" is no three hundred thousand.
func partNumerals(line alignedLine, columns []extent) alignedLine {
	var pieces []piece
	for _, p := range line.pieces {
		if parts := numeralsApart(p, columns); parts != nil {
			pieces = append(pieces, parts...)
		} else {
			pieces = append(pieces, p)
		}
	}
	line.pieces = pieces
	return line
}

// numeralsApart gives the numbers of a piece as pieces of their own, nil where they are one number, or other words.
func numeralsApart(p piece, columns []extent) (parts []piece) {
	hit := overlapping(columns, p)
	words := strings.Split(p.text.Plain, " ")
	if len(hit) < 2 || len(words) != len(hit) || len(p.text.Cuts) > 0 {
		return nil
	}
	letter := (p.right - p.left) / float64(len(p.text.Plain)) // how wide one is, on a page about
	left := p.left
	for i, w := range words {
		part := piece{left: left, right: left + letter*float64(len(w)), text: plainText(w), box: p.box}
		if in := overlapping(columns, part); !isNumeral(w) || len(in) != 1 || in[0] != hit[i] {
			return nil
		}
		parts = append(parts, part)
		left = part.right + letter
	}
	return parts
}
