package csvscan

import "golang.org/x/sys/cpu"

// byVectors is whether the processor has the instructions of ends_amd64.s.
var byVectors = cpu.X86.HasAVX2

// endsVectors is endsPlainly.
//
//go:noescape
func endsVectors(b *[64]byte, comma byte) (ends uint64)
