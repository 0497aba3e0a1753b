package pdftext

import (
	"errors"
	"testing"
	"time"
)

// A limit that a PDF meets is told with how far it was read.
func TestExtent(t *testing.T) {
	for _, c := range []struct {
		x    extent
		err  error
		want string
	}{
		{extent{120, 290}, ErrTooLong, "reading it takes too long or too much memory: 120 of its 290 pages were read, and it may take 6s"},
		{extent{}, ErrTooLong, "reading it takes too long or too much memory"},
		{extent{0, 340}, ErrTooMany, "it has too many pages or characters: it has 340 pages; 300, and 400000 characters, are the most"},
		{extent{3, 3}, ErrDamaged, "it is damaged or cut short"},
	} {
		if got := c.x.tell(c.err, 6*time.Second); got.Error() != c.want || !errors.Is(got, c.err) {
			t.Errorf("%v: %v, want %s", c.x, got, c.want)
		}
	}
	if err := (extent{3, 3}).tell(nil, time.Second); err != nil {
		t.Error(err)
	}
}
