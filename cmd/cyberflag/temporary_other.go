//go:build !unix

package main

import "os"

const canLock = false

func lock(*os.File) error { return nil }
