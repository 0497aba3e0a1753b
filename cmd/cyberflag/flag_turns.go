package main

import "sync"

// turns commits batches by their numbers, from 0, whoever decided them. A worker whose
// batch is early leaves it here and goes on with another; the worker that decided the
// next one commits it, and all that were waiting for it. Where other work takes the
// cores, workers that waited for each other took 1.4 times as long (doc/performance.md).
type turns struct {
	commit func(*batch) error // called for one batch after the other
	free   chan *batch        // those that nobody has in hand

	mu    sync.Mutex
	next  int            // is being committed when early does not have it
	early map[int]*batch // decided, with numbers from next
	err   error          // the first of any worker; nothing is committed after it
}

// newTurns makes the batches: one is enough for one worker; several have one more than they
// are, which is as fast as two for each and takes less memory.
func newTurns(workers int, commit func(*batch) error) *turns {
	batches := 1
	if workers > 1 {
		batches = workers + 1
	}
	t := &turns{commit: commit, free: make(chan *batch, batches), early: map[int]*batch{}}
	for range batches {
		t.free <- &batch{}
	}
	return t
}

// decided hands b over, of which the number must be one that no other had. Every number
// must come, also after an error.
func (t *turns) decided(b *batch) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.early[b.number] = b
	for t.early[t.next] != nil {
		t.commitNext()
	}
}

// commitNext is called with the lock, and gives it up while it commits.
func (t *turns) commitNext() {
	b := t.early[t.next]
	delete(t.early, t.next)
	if t.err == nil {
		t.mu.Unlock()
		err := t.commit(b)
		t.mu.Lock()
		t.failLocked(err)
	}
	t.next++
	t.free <- b
}

// fail notes an error, nil for none.
func (t *turns) fail(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.failLocked(err)
}

func (t *turns) failLocked(err error) {
	if t.err == nil {
		t.err = err
	}
}

// failed gives the first error of any worker.
func (t *turns) failed() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}
