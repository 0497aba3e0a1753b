package document

import "strings"

// Heads of a table in text are often wider than its counts, so that a single blank parts
// them: "FY2020/21 FY2021/22" over two columns is one piece, and not one head of both.

// partHeads cuts the pieces above the first counts into one for each column that they
// stand over, where the words below each end or begin with it.
func partHeads(lines []alignedLine) []alignedLine {
	first := firstCounts(lines)
	if first < 1 {
		return lines
	}
	below := alignedColumns(lines[first:])
	if len(below) < 2 {
		return lines
	}
	out := append([]alignedLine{}, lines...)
	for i := range first {
		var pieces []piece
		for _, p := range lines[i].pieces {
			pieces = append(pieces, p.over(below, firstNumeric(lines[first:], below))...)
		}
		out[i].pieces = pieces
	}
	return out
}

// headAbove gives the line of one piece above a table that is heads of its columns, or the
// table's first line.
func headAbove(lines []alignedLine, from, first, end int) int {
	k := first - 1
	for k > from && lines[k].rule {
		k--
	}
	if k < from || len(lines[k].pieces) != 1 || firstCounts(lines[first:end]) != 0 {
		return first
	}
	if cut := partHeads(lines[k:end])[0].pieces; len(cut) > 2 {
		return k
	}
	return first
}

// firstCounts gives the first line that has a numeral behind its first piece, and is no
// line of years.
func firstCounts(lines []alignedLine) int {
	for i, line := range lines {
		for _, p := range line.pieces[min(1, len(line.pieces)):] {
			if isNumeral(p.text.Plain) && !year.MatchString(p.text.Plain) {
				return i
			}
		}
	}
	return -1
}

// firstNumeric gives the first of the columns that holds nothing but numerals.
func firstNumeric(lines []alignedLine, columns []extent) int {
	for c, col := range columns {
		numerals, others := 0, 0
		for _, line := range lines {
			for _, p := range line.pieces {
				switch {
				case !(col.left < p.right && p.left < col.right):
				case isNumeral(p.text.Plain):
					numerals++
				default:
					others++
				}
			}
		}
		if numerals > 0 && others == 0 {
			return c
		}
	}
	return len(columns)
}

// over cuts a piece into the words over each column that it stands over. Over a column of
// counts they must end where the counts do, or be a year that begins there; over columns of labels
// alone each must begin where these do. What cannot be cut so is one head of all.
func (p piece) over(columns []extent, numeric int) []piece {
	hit := overlapping(columns, p)
	words := p.words()
	if len(hit) < 2 || len(words) < len(hit) {
		return []piece{p}
	}
	labels := hit[len(hit)-1] < numeric
	parts := map[int][]piece{}
	at := hit[0]
	for _, w := range words {
		h, had := overlapping(columns, w), len(parts[at])
		switch {
		case len(h) > 1:
			return []piece{p}
		case len(h) == 1:
			at = h[0]
		case had > 0 && parts[at][had-1].right == columns[at].right && at+1 < len(columns):
			at++ // what is over this column has ended
		}
		parts[at] = append(parts[at], w)
	}
	var out []piece
	for _, c := range hit {
		ws := parts[c]
		if len(ws) == 0 {
			return []piece{p}
		}
		one := piece{left: ws[0].left, right: ws[len(ws)-1].right, box: p.box}
		for _, w := range ws {
			one.text = joinText(one.text, w.text, " ")
		}
		if labels && one.left != columns[c].left || c >= numeric && one.right != columns[c].right && !(one.left == columns[c].left && strings.ContainsAny(one.text.Plain, "0123456789")) {
			return []piece{p}
		}
		out = append(out, one)
	}
	return out
}

// words gives the words of a piece with their places, where each character of it has one:
// in a text, not on a page.
func (p piece) words() []piece {
	runes := []rune(p.text.Plain)
	if float64(len(runes)) != p.right-p.left {
		return nil
	}
	var out []piece
	for i := 0; i < len(runes); {
		j := i
		for j < len(runes) && runes[j] != ' ' && runes[j] != '\u00a0' {
			j++
		}
		if j > i {
			out = append(out, piece{left: p.left + float64(i), right: p.left + float64(j), text: plainText(string(runes[i:j]))})
		}
		i = j + 1
	}
	return out
}
