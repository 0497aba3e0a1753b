// What skim.go does in Go, by AVX2 and BMI: the bytes of a view are classified 32 at a time in place of eight, and the key of a
// word takes eight instructions in place of 25, since all that it is worked with stays in registers.

#include "textflag.h"

// To be a letter or digit is to be less, as a signed byte, than how many there are, once the first is at -128.
DATA ·small+0(SB)/1, $0x20
GLOBL ·small(SB), RODATA|NOPTR, $1
DATA ·toLetter+0(SB)/1, $0x1f      // 0x80 - 'a'
GLOBL ·toLetter(SB), RODATA|NOPTR, $1
DATA ·behindLetters+0(SB)/1, $0x9a // 26 - 0x80
GLOBL ·behindLetters(SB), RODATA|NOPTR, $1
DATA ·toDigit+0(SB)/1, $0x50       // 0x80 - '0'
GLOBL ·toDigit(SB), RODATA|NOPTR, $1
DATA ·behindDigits+0(SB)/1, $0x8a  // 10 - 0x80
GLOBL ·behindDigits(SB), RODATA|NOPTR, $1

// CLASSIFY gathers a bit for each byte of data that is a letter or digit.
#define CLASSIFY(data, mask) \
	VPOR      data, Y8, Y2   \
	VPADDB    Y2, Y9, Y2     \
	VPCMPGTB  Y2, Y10, Y2    \
	VPADDB    data, Y11, Y3  \
	VPCMPGTB  Y3, Y12, Y3    \
	VPOR      Y2, Y3, Y2     \
	VPMOVMSKB Y2, mask

// WORD notes at to, from R10 on, the key of the first word that is left in DX. SI is the first byte of the view, AX its
// letters and digits; R12 is 0x20 in each byte, and R13 masks. When none is left it notes some number.
#define WORD(to) \
	TZCNTQ  DX, R15             \
	BLSRQ   DX, DX              \
	SHRXQ   R15, AX, R14        \
	MOVBLZX R14, R14            \
	MOVQ    (SI)(R15*1), CX     \
	ORQ     R12, CX             \
	ANDQ    (R13)(R14*8), CX    \
	MOVQ    CX, to(R10)

// func cutVectors(bytes *byte, of []kinds, inWord uint64, keys *uint64) (count int, outside uint64)
TEXT ·cutVectors(SB), NOSPLIT, $0-64
	MOVQ bytes+0(FP), SI
	MOVQ of_base+8(FP), BX
	MOVQ of_len+16(FP), DI
	MOVQ inWord+32(FP), R11
	MOVQ keys+40(FP), R10
	MOVQ $0x2020202020202020, R12
	LEAQ ·masks(SB), R13
	VPBROADCASTB ·small(SB), Y8
	VPBROADCASTB ·toLetter(SB), Y9
	VPBROADCASTB ·behindLetters(SB), Y10
	VPBROADCASTB ·toDigit(SB), Y11
	VPBROADCASTB ·behindDigits(SB), Y12
	XORQ R9, R9

nextView:
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1
	VPMOVMSKB Y0, CX
	VPMOVMSKB Y1, DX
	SHLQ $32, DX
	ORQ  DX, CX
	ORQ  CX, R9
	MOVQ CX, 8(BX)
	CLASSIFY(Y0, CX)
	CLASSIFY(Y1, AX)
	SHLQ $32, AX
	ORQ  CX, AX
	MOVQ AX, (BX)

	// Words start at letters and digits behind none, of the first 56 bytes.
	LEAQ  (R11)(AX*2), DX
	ANDNQ AX, DX, DX
	SHLQ  $8, DX
	SHRQ  $8, DX
	MOVQ  AX, R11
	SHRQ  $55, R11
	ANDQ  $1, R11
	POPCNTQ DX, R8
	LEAQ  (R10)(R8*8), R8

	// Of the views of the workload 99 in a hundred have no more than twelve. To cut words that are not there takes less than
	// a branch that is guessed wrongly.
	WORD(0)
	WORD(8)
	WORD(16)
	WORD(24)
	WORD(32)
	WORD(40)
	WORD(48)
	WORD(56)
	WORD(64)
	WORD(72)
	WORD(80)
	WORD(88)
	TESTQ DX, DX
	JZ   viewDone
	ADDQ $96, R10

moreWords:
	WORD(0)
	ADDQ $8, R10
	TESTQ DX, DX
	JNZ  moreWords

viewDone:
	MOVQ R8, R10
	ADDQ $16, BX
	ADDQ $56, SI
	DECQ DI
	JNZ  nextView

	SUBQ keys+40(FP), R10
	SHRQ $3, R10
	MOVQ R10, count+48(FP)
	MOVQ R9, outside+56(FP)
	VZEROUPPER
	RET
