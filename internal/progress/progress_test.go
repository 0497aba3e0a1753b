package progress

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestState(t *testing.T) {
	m := &Meter{total: 4_000_000}
	m.Add(500, 1_000_000)
	s := m.at(2 * time.Second)
	if s.RecordsPerSecond != 250 || s.MBPerSecond != 0.5 || s.SecondsLeft == nil || *s.SecondsLeft != 6 {
		t.Errorf("after 2 s: %+v", s)
	}
	m.total = 0
	if s := m.at(2 * time.Second); s.SecondsLeft != nil {
		t.Errorf("time left without a total: %v", *s.SecondsLeft)
	}
}

func TestModes(t *testing.T) {
	for mode, want := range map[Mode]string{Off: "", Line: "\r7 records", JSON: `{"records":7,"bytes":70`} {
		var b bytes.Buffer
		m := Start(&b, mode, 0)
		m.Add(7, 70)
		m.Stop()
		if got := b.String(); !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("mode %d wrote %q, want it to begin with %q", mode, got, want)
		}
		if mode == JSON && !json.Valid(bytes.TrimSpace(b.Bytes())) {
			t.Errorf("not JSON: %q", b.String())
		}
	}
}

// Finished work is shown as the whole, though headers and line ends were never added.
func TestComplete(t *testing.T) {
	var b bytes.Buffer
	m := Start(&b, JSON, 100)
	m.Add(7, 90)
	m.Complete()
	m.Stop()
	if got := b.String(); !strings.HasPrefix(got, `{"records":7,"bytes":100,"total_bytes":100,`) {
		t.Errorf("finished work is shown as %q", got)
	}
}
