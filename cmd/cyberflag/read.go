package main

import "github.com/spf13/cobra"

func readCommand(s streams) *cobra.Command {
	var show bool
	c := &cobra.Command{
		Use:   "read --show FILE...",
		Short: "Read the answer to a request, in any format, and show what stands in it",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			if !show {
				return usagef("want --show: it prints what the program sees in the file")
			}
			return showDocuments(s, files)
		},
	}
	c.Flags().BoolVar(&show, "show", false, "print the file as the program sees it: sheets, pages, paragraphs and tables with addresses")
	return c
}
