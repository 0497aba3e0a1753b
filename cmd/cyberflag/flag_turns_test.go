package main

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

// commitAll has workers decide batches 0 to n-1, each as long as chance wants, and gives
// the numbers as they were committed. The batch with the number of failing fails.
func commitAll(workers, n, failing int) (committed []int, err error) {
	var writing atomic.Bool
	t := newTurns(workers, func(b *batch) error {
		if writing.Swap(true) {
			return errors.New("two are written at once")
		}
		defer writing.Store(false)
		runtime.Gosched()
		if b.number == failing {
			return errors.New("the disk is full")
		}
		committed = append(committed, b.number)
		return nil
	})
	numbers := make(chan int, n)
	for i := range n {
		numbers <- i
	}
	close(numbers)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for b := range t.free { // a batch first, as work does: who has a number never waits
				number, more := <-numbers
				if !more {
					t.free <- b
					return
				}
				b.number = number
				for range rand.IntN(30) {
					runtime.Gosched()
				}
				t.decided(b)
			}
		})
	}
	all.Wait()
	return committed, t.failed()
}

// TestTurnsCommitByNumber holds that all batches are committed once and in order, and that
// every batch is free at the end, which the workers need to stop.
func TestTurnsCommitByNumber(t *testing.T) {
	const n = 300
	for workers := 1; workers <= 5; workers++ {
		committed, err := commitAll(workers, n, n)
		if err != nil {
			t.Fatal(err)
		}
		for want := range n {
			if len(committed) != n || committed[want] != want {
				t.Fatalf("%d workers committed %v", workers, committed)
			}
		}
	}
}

// TestTurnsStopAtAnError holds that what comes behind a batch that could not be written is
// not written, and that the error is kept and the workers still end.
func TestTurnsStopAtAnError(t *testing.T) {
	for workers := 1; workers <= 5; workers++ {
		committed, err := commitAll(workers, 100, 40)
		if err == nil || len(committed) != 40 {
			t.Errorf("%d workers: %d committed, error %v; want 40 and the error", workers, len(committed), err)
		}
	}
}
