package train

import "slices"

// parts is how many folds rows of fewer than leastSources sources are cut into, and
// mostParts how many at most those of many sources are: each takes a training.
const (
	parts        = 10
	leastSources = 3
	mostParts    = 6
)

// foldsOf gives the rows that are held out together: those of one source or, of
// many sources, every sixth; and when there are too few sources, every tenth row.
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
		return together(folds)
	}
	folds = make([][]int, min(parts, len(rows)))
	for i := range rows {
		folds[i%len(folds)] = append(folds[i%len(folds)], i)
	}
	return folds
}

// together puts the rows of several sources into one fold when there are many.
func together(sources [][]int) [][]int {
	folds := sources[:min(mostParts, len(sources))]
	for i, rows := range sources[len(folds):] {
		folds[i%mostParts] = append(folds[i%mostParts], rows...)
	}
	for _, f := range folds {
		slices.Sort(f)
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
