//go:build !amd64

package match

// byVectors is false where skim_amd64.s is not.
const byVectors = false

func cutVectors(*byte, []kinds, uint64, *uint64) (count int, outside uint64) { panic("no vectors") }
