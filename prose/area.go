package prose

import (
	"slices"
)

func areas(text string) []Area { return nil }

func sortTopics(ts []Topic) {
	slices.SortFunc(ts, func(a, b Topic) int { return a.Start - b.Start })
}
