package prose

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// What a caller does to the periods of a text changes nothing for the next one, whoever asks at
// the same time.
func TestPeriodsAreTheCallers(t *testing.T) {
	texts := []string{"In 2016/17 there were 31, in 2017/18 44", "In April 2018 there were 7", strings.Repeat("In 2016/17 there were 31. ", 60)}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for _, text := range texts {
				want := speltPeriods(text)
				for range 3 {
					got := SpeltPeriods(text)
					if !slices.Equal(got, want) {
						t.Errorf("%.40q: %v, want %v", text, got, want)
					}
					clear(got)
				}
			}
		})
	}
	all.Wait()
}
