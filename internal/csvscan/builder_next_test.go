package csvscan_test

import (
	"errors"
	"io"
	"testing"

	"cyberflag/internal/csvscan"
)

// A refused row comes after the rows before it, once; the end after all, for good.
func TestBuilderNext(t *testing.T) {
	refused := errors.New("refused")
	var b csvscan.Builder
	n := 0
	step := func() {
		switch n++; n {
		case 1, 3:
			b.Row(n)
			b.Field([]byte("a"))
			b.End()
		case 2:
			b.Refuse(refused)
		default:
			b.Stop(io.EOF)
		}
	}
	for call, want := range []struct {
		text string
		err  error
	}{{"a\n", nil}, {"", refused}, {"a\n", nil}, {"", io.EOF}, {"", io.EOF}} {
		block, err := b.Next(nil, step)
		if string(block.Bytes) != want.text || err != want.err {
			t.Errorf("call %d gave %q, %v; want %q, %v", call+1, block.Bytes, err, want.text, want.err)
		}
	}
}
