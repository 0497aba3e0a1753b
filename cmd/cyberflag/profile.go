package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/profile"
)

// profileFlag adds --profile to c.
func profileFlag(c *cobra.Command, name *string) {
	c.Flags().StringVar(name, "profile", "", "file that maps the columns and values of a system's export, or the name of a shipped one: "+strings.Join(profile.Shipped(), ", "))
}

// useProfile makes the settings by which files are read: by the named profile,
// or by canonical names, or, for published layouts, by what is recognised.
func useProfile(name string, opts ...extract.Option) (intake.Settings, error) {
	if name == "" {
		return intake.Settings{Options: append(opts, extract.Recognising(profile.Recognised))}, nil
	}
	p, err := loadProfile(name)
	if err != nil {
		return intake.Settings{}, err
	}
	return intake.Settings{Options: append(opts, extract.Mapped(p.Mapping())), Sheet: p.Sheet}, nil
}

// loadProfile reads a profile file, or finds the shipped one of that name.
func loadProfile(name string) (*profile.Profile, error) {
	text, err := os.ReadFile(name)
	switch {
	case err == nil:
		return profile.Parse(text, name)
	case errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(name, `/\.`):
		return profile.Named(name)
	}
	return nil, err
}

func profileCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "profile",
		Short: "Mapping profiles: how a system's export is read",
	}
	var out string
	suggest := &cobra.Command{
		Use:   "suggest FILE",
		Short: "Propose a profile from the headers and values of a file",
		Long:  "The profile is a proposal, for a person to look at line by line. It holds no value of a record but the words of coded columns.",
		Args:  cobra.ExactArgs(1),
		RunE:  func(_ *cobra.Command, args []string) error { return suggestProfile(s, args[0], out) },
	}
	suggest.Flags().StringVarP(&out, "output", "o", "-", "file to write; - is standard output")
	show := &cobra.Command{
		Use:   "show NAME",
		Short: "Print a shipped profile",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if _, err := profile.Named(args[0]); err != nil {
				return usageHint(err)
			}
			_, err := s.out.Write(profile.Text(args[0]))
			return err
		},
	}
	list := &cobra.Command{
		Use:   "list",
		Short: "List the shipped profiles",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			for _, name := range profile.Shipped() {
				p, err := profile.Named(name)
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(s.out, "%-14s %s\n", name, p.Note); err != nil {
					return err
				}
			}
			return nil
		},
	}
	for _, sub := range []*cobra.Command{suggest, show, list} {
		sub.Args = usageArgs(sub.Args)
		c.AddCommand(sub)
	}
	return c
}
