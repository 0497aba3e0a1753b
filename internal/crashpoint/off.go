//go:build !crashtest || !unix

package crashpoint

// Here does nothing in this build.
func Here(string) {}

// Planted reports whether a test has planted the fault of that name: never in
// this build.
func Planted(string) bool { return false }
