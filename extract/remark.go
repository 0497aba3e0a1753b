package extract

import (
	"fmt"
	"slices"
)

// A Remark is what of a file can be said only when its rows are read, such as
// "12 lines are Windows-1252". Those of the parts of a file add up.
type Remark struct {
	N    int // how many, or 0 where What says it all
	What string
}

func (r Remark) String() string {
	if r.N == 0 {
		return r.What
	}
	return fmt.Sprintf("%d %s", r.N, r.What)
}

// AddRemarks adds up what was said of parts of one file.
func AddRemarks(all, more []Remark) []Remark {
	for _, r := range more {
		if at := slices.IndexFunc(all, func(have Remark) bool { return have.What == r.What }); at >= 0 {
			all[at].N += r.N
			continue
		}
		all = append(all, r)
	}
	return all
}

// Remarks says what was seen in the rows that are read.
func (r *Reader) Remarks() (all []Remark) {
	if r.late > 0 {
		all = append(all, Remark{r.late, "lines are Windows-1252 and were read so: the file begins with ASCII alone, which does not say"})
	}
	if rows, ok := r.scan.(interface{ Remarks() []string }); ok {
		for _, what := range rows.Remarks() {
			all = append(all, Remark{What: what})
		}
	}
	return all
}
