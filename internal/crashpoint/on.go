//go:build crashtest && unix

package crashpoint

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"
)

// seen counts how often each place was passed.
var (
	mu   sync.Mutex
	seen = map[string]int{}
)

// Here kills the process when CYBERFLAG_CRASH_AT is "place#n" and this is the
// n-th passing of place. With CYBERFLAG_CRASH_LIST set to a file it only adds
// the place to that file. CYBERFLAG_STOP_AT is as CYBERFLAG_CRASH_AT with
// SIGSTOP, and CYBERFLAG_SLOW_AT names a place at which each passing takes a
// fifth of a second.
func Here(place string) {
	mu.Lock()
	defer mu.Unlock()
	seen[place]++
	at := fmt.Sprintf("%s#%d", place, seen[place])
	if list := os.Getenv("CYBERFLAG_CRASH_LIST"); list != "" {
		note(list, at)
	}
	if os.Getenv("CYBERFLAG_SLOW_AT") == place {
		time.Sleep(200 * time.Millisecond)
	}
	if os.Getenv("CYBERFLAG_STOP_AT") == at {
		syscall.Kill(syscall.Getpid(), syscall.SIGSTOP)
		time.Sleep(100 * time.Millisecond) // until the signal arrives
	}
	if strings.EqualFold(os.Getenv("CYBERFLAG_CRASH_AT"), at) {
		syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
		select {} // until the signal arrives
	}
}

func note(list, at string) {
	f, err := os.OpenFile(list, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic("BUG: crash list: " + err.Error())
	}
	defer f.Close()
	fmt.Fprintln(f, at)
}

// Planted reports whether CYBERFLAG_FAULT names this fault: one that the test
// which kills the program must find.
func Planted(fault string) bool { return os.Getenv("CYBERFLAG_FAULT") == fault }
