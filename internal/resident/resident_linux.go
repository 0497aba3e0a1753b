package resident

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// dropFile gives back the pages of a file that are in the memory of this process and
// that it cannot write to.
func dropFile(name string) error {
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		return err
	}
	defer maps.Close()
	lines := bufio.NewScanner(maps)
	for lines.Scan() {
		var from, to uintptr
		var may string
		if !strings.HasSuffix(lines.Text(), " "+name) {
			continue
		}
		if _, err := fmt.Sscanf(lines.Text(), "%x-%x %s", &from, &to, &may); err != nil {
			return fmt.Errorf("read the map of the memory: %w", err)
		}
		if strings.Contains(may, "w") || !strings.HasSuffix(may, "p") {
			continue
		}
		if _, _, errno := syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_DONTNEED); errno != 0 {
			return os.NewSyscallError("madvise", errno)
		}
	}
	return lines.Err()
}
