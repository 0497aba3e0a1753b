// Package reference holds what cyberflag takes as known about policing in the
// United Kingdom: forces and the names they go by, areas made of forces,
// Home Office offence classes, child populations and bank holidays. The facts
// are CSV files in data/, and every row says where it comes from and when.
//
// It refuses to guess: an unknown name or code is an [*UnknownError] with the
// nearest known ones, a year without data is an error and never the figure of
// another year, and a fraud reporting body is never a police force. It holds
// no crime and no figure about crime.
//
// Everything here is safe for concurrent use: the files are part of the
// program, are read once, and nothing changes afterwards.
package reference

import "cyberflag/internal/civil"

// A Source says where a row of reference data comes from.
type Source struct {
	Name string        // an address, or the name of a publication
	AsOf civil.Partial // when it speaks of or, where it does not say, when it was read
}
