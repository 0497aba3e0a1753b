package csvscan

import "encoding/binary"

// endsOf gives a bit for each byte of b that is a comma or a line feed. Where the processor has the instructions,
// ends_amd64.s does it (doc/decisions/0008-assembly.md); TestEndsEitherWay holds the two equal.
func endsOf(b *[64]byte, comma byte) uint64 {
	if byVectors {
		return endsVectors(b, comma)
	}
	return endsPlainly(b, comma)
}

func endsPlainly(b *[64]byte, comma byte) uint64 {
	commas := uint64(comma) * each
	return ends8(b[0:8], commas) | ends8(b[8:16], commas)<<8 | ends8(b[16:24], commas)<<16 | ends8(b[24:32], commas)<<24 |
		ends8(b[32:40], commas)<<32 | ends8(b[40:48], commas)<<40 | ends8(b[48:56], commas)<<48 | ends8(b[56:64], commas)<<56
}

// ends8 is endsPlainly for eight bytes. The product moves their high bits together.
func ends8(b []byte, commas uint64) uint64 {
	x := binary.LittleEndian.Uint64(b)
	return (zeros(x^commas) | zeros(x^'\n'*each)) * 0x0002040810204081 >> 56
}

// each is 1 in each of eight bytes.
const each = 0x0101010101010101

// zeros sets the high bit of each byte of x that is nought, and clears all others.
func zeros(x uint64) uint64 {
	const low = each * 0x7f
	return ^(x&low + low | x | low)
}
