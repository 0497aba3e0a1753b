package train

import "slices"

// parts is how many folds rows of fewer than leastSources sources are cut into.
const (
	parts        = 10
	leastSources = 3
)

// foldsOf gives the rows that are held out together: those of one source, or,
// when there are too few sources, every tenth.
func foldsOf(rows []Row) [][]int {
	var sources []string
	var folds [][]int
	for i, row := range rows {
		k := slices.Index(sources, row.Source)
		if k < 0 {
			k = len(sources)
			sources, folds = append(sources, row.Source), append(folds, nil)
		}
		folds[k] = append(folds[k], i)
	}
	if len(sources) >= leastSources {
		return folds
	}
	folds = make([][]int, min(parts, len(rows)))
	for i := range rows {
		folds[i%len(folds)] = append(folds[i%len(folds)], i)
	}
	return folds
}

// without gives the rows that are not held out.
func without(rows []Row, held []int) []Row {
	var rest []Row
	for i, row := range rows {
		if _, ok := slices.BinarySearch(held, i); !ok {
			rest = append(rest, row)
		}
	}
	return rest
}
