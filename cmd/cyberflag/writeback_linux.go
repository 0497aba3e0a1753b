package main

import (
	"os"
	"syscall"
)

// beginWriteback has the system begin to write n bytes of f from on. An error is no
// matter: Sync tells it.
func beginWriteback(f *os.File, from, n int64) {
	const write = 2 // SYNC_FILE_RANGE_WRITE: begin, and do not wait
	_ = syscall.SyncFileRange(int(f.Fd()), from, n, write)
}
