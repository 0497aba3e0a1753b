package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cyberflag/internal/nearest"
)

// A word that is no command and a flag that there is not: the nearest that there are are named,
// and none is picked.

// unknownCommand is the error for a word that stands where a command does.
func unknownCommand(c *cobra.Command, word string, err error) error {
	var known []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			known = append(known, sub.Name())
		}
	}
	return hinted{usageError{err}, nearestOr(word, known, c.CommandPath()+" --help lists the commands")}
}

// unknownFlag is the error for a flag that the command has not, or that has no value.
func unknownFlag(c *cobra.Command, err error) error {
	name, unknown := strings.CutPrefix(err.Error(), "unknown flag: ")
	if !unknown {
		return usageError{err}
	}
	var known []string
	note := func(f *pflag.Flag) { known = append(known, "--"+f.Name) }
	c.Flags().VisitAll(note)
	c.InheritedFlags().VisitAll(note)
	return hinted{usageError{err}, nearestOr(name, known, c.CommandPath()+" --help lists the flags")}
}

// nearestOr names the known words nearest to a word, or else says where all are.
func nearestOr(word string, known []string, list string) string {
	if len(nearest.Of(word, known, 3)) == 0 {
		return list
	}
	return nearest.Hint(word, known)
}
