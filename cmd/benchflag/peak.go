package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// watch runs cmd and gives the most memory that it had, in bytes, or 0 where
// the system has no /proc. What the system says of a process that has ended
// would not do: there, the memory of the process that started it counts too.
func watch(cmd *exec.Cmd) (peak int64, err error) {
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case err := <-ended:
			return peak, err
		case <-look.C:
			peak = max(peak, peakOf(cmd.Process.Pid))
		}
	}
}

// peakOf gives the most memory that a process has had so far.
func peakOf(pid int) (bytes int64) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, line, _ := strings.Cut(string(status), "VmHWM:")
	var kib int64
	fmt.Sscan(line, &kib)
	return kib << 10
}
