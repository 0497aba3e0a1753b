//go:build unix

package main

import (
	"os"
	"syscall"
)

// canLock says that files can be held by a lock that ends with the program.
const canLock = true

// lock holds f, or fails at once when another does.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }
