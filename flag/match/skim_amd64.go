package match

import "golang.org/x/sys/cpu"

// byVectors is whether the processor has the instructions of skim_amd64.s.
var byVectors = cpu.X86.HasAVX2 && cpu.X86.HasBMI1 && cpu.X86.HasBMI2 && cpu.X86.HasPOPCNT

// cutVectors is cutPlainly of at least one view; outside is 0 when no byte is outside ASCII. Behind the keys that it counts
// it needs room for twelve.
//
//go:noescape
func cutVectors(bytes *byte, of []kinds, inWord uint64, keys *uint64) (count int, outside uint64)
