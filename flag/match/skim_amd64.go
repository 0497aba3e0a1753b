package match

import "golang.org/x/sys/cpu"

// byVectors is whether the processor has the instructions of skim_amd64.s.
var byVectors = cpu.X86.HasAVX2 && cpu.X86.HasBMI1 && cpu.X86.HasBMI2 && cpu.X86.HasPOPCNT

// cutVectors is cutPlainly of at least one view; outside is 0 when no byte is outside ASCII. Behind the keys that it counts
// it needs room for twelve.
//
//go:noescape
func cutVectors(bytes *byte, of []kinds, inWord uint64, keys *uint64) (count int, outside uint64)

// skimWords is skimPlainly of at least one word, for a Finder without phrases of one open word.
//
//go:noescape
func skimWords(keys []uint64, closed *sieve, odd uint64, likely *uint16) (n int)

// skimOpenWords is skimPlainly of at least one word.
//
//go:noescape
func skimOpenWords(keys []uint64, closed, open *sieve, odd uint64, likely *uint16) (n int)
