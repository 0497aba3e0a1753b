// Package resident gives back memory that a process holds of the file that it was
// started from.
//
// The system keeps every page of a program's file that was ever used in the memory
// of its process, with those around it, as long as there is memory: what is used once,
// when the program starts, counts to its end. Of cyberflag, with the libraries of all
// formats and databases that it knows, that is 26 to 40 MiB, by how the system holds
// the file.
package resident

import "os"

// DropProgram gives back the pages of the program's own file. Those that are still in
// use come back by themselves from the system's cache. It changes nothing but how
// much memory is used; the error, where a system cannot, may be ignored.
func DropProgram() error {
	name, err := os.Executable()
	if err != nil {
		return err
	}
	return dropFile(name)
}
