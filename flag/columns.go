package flag

import "strconv"

// The columns of a decision that are more than a word, as doc/formats.md has
// them. Each appends to out, so that a record takes no allocation.

// AppendProbability appends the probability with three decimals.
func (d Decision) AppendProbability(out []byte) []byte {
	return strconv.AppendFloat(out, d.probability, 'f', 3, 64)
}

// AppendReasons appends rule@start-end of each reason, joined by ;.
func (d Decision) AppendReasons(out []byte) []byte {
	for i, r := range d.reasons {
		if i > 0 {
			out = append(out, ';')
		}
		out = append(append(out, r.Rule...), '@')
		out = append(strconv.AppendInt(out, int64(r.Start), 10), '-')
		out = strconv.AppendInt(out, int64(r.End), 10)
	}
	return out
}

// AppendPlatforms appends the names of the platforms, joined by ;.
func (d Decision) AppendPlatforms(out []byte) []byte {
	for i, p := range d.platforms {
		if i > 0 {
			out = append(out, ';')
		}
		out = append(out, p...)
	}
	return out
}
