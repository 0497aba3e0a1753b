//go:build !amd64

package csvscan

// byVectors is false where ends_amd64.s is not.
const byVectors = false

func endsVectors(*[64]byte, byte) (ends uint64) { panic("no vectors") }
