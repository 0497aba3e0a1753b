//go:build race

package document_test

// The race detector takes up to as much memory again.
func init() { mostMemory *= 2 }
