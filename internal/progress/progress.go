// Package progress says on standard error how far long work has come: one
// line rewritten in place on a terminal, one JSON document a second for a
// program, or nothing. It never writes to standard output, and it knows
// nothing of what is counted.
package progress

import (
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// A Mode is how progress is shown.
type Mode int

// The modes. The zero Mode shows nothing.
const (
	Off Mode = iota
	Line
	JSON
)

// A Meter counts work that several goroutines do. Add may be called by many
// at once.
type Meter struct {
	w     io.Writer
	mode  Mode
	total int64 // bytes to come, 0 when not known
	start time.Time

	records, bytes atomic.Int64

	stop chan struct{}
	done sync.WaitGroup
}

// Start begins to show progress on w every second. total is how many bytes
// will come, or 0 when that is not known. Stop must be called.
func Start(w io.Writer, mode Mode, total int64) *Meter {
	m := &Meter{w: w, mode: mode, total: total, start: time.Now(), stop: make(chan struct{})}
	if mode != Off {
		m.done.Add(1)
		go m.tick(time.Second)
	}
	return m
}

// Add notes finished work.
func (m *Meter) Add(records, bytes int64) {
	m.records.Add(records)
	m.bytes.Add(bytes)
}

// Complete notes that all work is finished: the last state is then that of the total, of
// which headers and line ends were never added.
func (m *Meter) Complete() {
	if short := m.total - m.bytes.Load(); short > 0 {
		m.bytes.Add(short)
	}
}

// Stop shows the last state and ends the showing.
func (m *Meter) Stop() {
	close(m.stop)
	m.done.Wait()
	if m.mode == Off {
		return
	}
	m.show(time.Since(m.start))
	if m.mode == Line {
		fmt.Fprintln(m.w)
	}
}

func (m *Meter) tick(every time.Duration) {
	defer m.done.Done()
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-m.stop:
			return
		case <-t.C:
			m.show(time.Since(m.start))
		}
	}
}

// A state is one line of --progress json.
type state struct {
	Records          int64    `json:"records"`
	Bytes            int64    `json:"bytes"`
	TotalBytes       int64    `json:"total_bytes,omitempty"`
	Seconds          float64  `json:"seconds"`
	RecordsPerSecond int64    `json:"records_per_second"`
	MBPerSecond      float64  `json:"mb_per_second"` // of 1,000,000 bytes
	SecondsLeft      *float64 `json:"seconds_left"`  // null when not known
}

// at gives the state after some time.
func (m *Meter) at(elapsed time.Duration) state {
	s := state{Records: m.records.Load(), Bytes: m.bytes.Load(), TotalBytes: m.total, Seconds: tenth(elapsed.Seconds())}
	seconds := elapsed.Seconds()
	if seconds <= 0 {
		return s
	}
	s.RecordsPerSecond = int64(float64(s.Records) / seconds)
	s.MBPerSecond = tenth(float64(s.Bytes) / 1e6 / seconds)
	if s.Bytes > 0 && m.total >= s.Bytes {
		left := tenth(seconds * float64(m.total-s.Bytes) / float64(s.Bytes))
		s.SecondsLeft = &left
	}
	return s
}

func tenth(x float64) float64 { return float64(int64(x*10+0.5)) / 10 }

func (m *Meter) show(elapsed time.Duration) {
	s := m.at(elapsed)
	if m.mode == JSON {
		line, err := json.Marshal(s)
		if err == nil {
			fmt.Fprintf(m.w, "%s\n", line)
		}
		return
	}
	left := ""
	if s.SecondsLeft != nil {
		left = fmt.Sprintf(", %.0f s left", *s.SecondsLeft)
	}
	fmt.Fprintf(m.w, "\r%d records, %d/s, %.1f MB/s%s\x1b[K", s.Records, s.RecordsPerSecond, s.MBPerSecond, left)
}
