package check

import (
	"fmt"
	"strings"
	"testing"
)

// long gives a text of n paragraphs, with something of every kind in each.
func long(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Kent Police recorded %d online offences in 2016/17, up from %d the year before, a rise of %d per cent. "+
			"In the South East there were %d that same year, or %d a day. One in ten was in Sussex, where the number has nearly doubled since 2015/16; "+
			"it was 5,%03d in all of England and Wales, from 39 forces. Over five years the region logged more than %d00.\n\n", 100+i, 50+i, 10+i%90, 3000+i, 1+i%20, i%1000, 1+i%90)
	}
	return b.String()
}

// TestLinear asks that four times the text takes four times the looking, and not
// sixteen. It counts what is looked at, so that a busy machine cannot fail it.
func TestLinear(t *testing.T) {
	looked := func(n int) int {
		d := newDesk(Story{Text: long(n)}, figures(t, "Kent|2015-16|63\nKent|2016-17|361\nENGLAND AND WALES|2016-17|5653"))
		d.readCounts()
		for _, j := range judges {
			j.judge(d)
		}
		return d.looked
	}
	one, four := looked(60), looked(240)
	t.Logf("%d facts looked at, and %d for four times the text", one, four)
	if four > 5*one {
		t.Errorf("four times the text takes %.1f times the looking", float64(four)/float64(one))
	}
}

func BenchmarkLong(b *testing.B) {
	text := long(400)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Check(Story{Text: text}, nil)
	}
}
