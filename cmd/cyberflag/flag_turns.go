package main

import "sync"

// turns lets workers go on one after the other, by number from 0, and keeps
// the first error of any. Every number must pass once, also after an error.
type turns struct {
	mu      sync.Mutex
	changed sync.Cond
	next    int
	err     error
}

func newTurns() *turns {
	t := &turns{}
	t.changed.L = &t.mu
	return t
}

// wait waits until all numbers before have passed.
func (t *turns) wait(number int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.next != number {
		t.changed.Wait()
	}
}

// pass ends the turn that wait gave.
func (t *turns) pass() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.next++
	t.changed.Broadcast()
}

// fail notes an error, nil for none.
func (t *turns) fail(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
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
