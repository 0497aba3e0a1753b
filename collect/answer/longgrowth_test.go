package answer_test

import (
	"runtime"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
)

// Four times as much of any shape is not much more than four times the work: the bytes that expressions are
// asked about, and what is allocated. Work that does neither is not seen here; BenchmarkLongAnswers has its time.
func TestWorkGrowsAsTheAnswer(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some fifty answers twice")
	}
	const mostGrowth = 10 // linear is 4, quadratic 16; what is remembered of a short text makes it more than 4
	for _, s := range longShapes {
		size := s.rowsIn(1_200)
		few, many := workOn(t, s, size), workOn(t, s, 4*size)
		if many.searched > mostGrowth*few.searched || many.allocated > mostGrowth*few.allocated {
			t.Errorf("%s: %d searches %d bytes and allocates %d, %d searches %d and allocates %d", s.name, size, few.searched, few.allocated, 4*size, many.searched, many.allocated)
		}
	}
}

// A work is what a reading costs, in bytes.
type work struct{ searched, allocated int64 }

func workOn(t *testing.T, s longShape, n int) (w work) {
	d, err := document.Read(s.file, []byte(s.make(n)), document.Options{})
	if err != nil {
		t.Fatal(s.name, err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	w.searched = lazyre.Searched(func() { answer.Read(d) })
	runtime.ReadMemStats(&after)
	w.allocated = int64(after.TotalAlloc - before.TotalAlloc)
	return w
}
