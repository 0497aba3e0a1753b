package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"cyberflag/rules"
)

func definitionsCommand(s streams) *cobra.Command {
	var asJSON bool
	var dir string
	c := &cobra.Command{
		Use:   "definitions",
		Short: "List the wordings of what counts as online, with their dates and sources",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			set, err := loadRules(dir)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(s.out, definitionsDocument(set))
			}
			return printDefinitions(s.out, set)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	c.Flags().StringVar(&dir, "rules", "", "folder of rules instead of the program's own")
	return c
}

type definitionsJSON struct {
	RulesVersion string           `json:"rules_version"`
	Undated      string           `json:"undated"` // for records without a date
	Definitions  []definitionJSON `json:"definitions"`
}

type definitionJSON struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	From     *string  `json:"from"` // null: never chosen by date
	To       *string  `json:"to"`   // null: still in force, or never by date
	Wording  string   `json:"wording"`
	Source   string   `json:"source"`
	Verified bool     `json:"verified"`
	Counts   []string `json:"counts"` // channels that count beside those of the internet
}

func definitionsDocument(set *rules.Set) definitionsJSON {
	doc := definitionsJSON{RulesVersion: set.Version(), Undated: set.Undated(), Definitions: []definitionJSON{}}
	for _, d := range set.Definitions() {
		j := definitionJSON{ID: d.ID, Title: d.Title, Wording: d.Wording, Source: d.Source, Verified: d.Verified, Counts: []string{}}
		j.From, j.To = orNull(d.First.String()), orNull(d.Last.String())
		for _, c := range d.Counts {
			j.Counts = append(j.Counts, string(c))
		}
		doc.Definitions = append(doc.Definitions, j)
	}
	return doc
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func printDefinitions(w io.Writer, set *rules.Set) error {
	for _, d := range set.Definitions() {
		fmt.Fprintf(w, "%s: %s\n", d.ID, d.Title)
		fmt.Fprintf(w, "  in force: %s\n", forceWords(d))
		printWrapped(w, "  wording:  ", d.Wording)
		printWrapped(w, "  source:   ", d.Source)
		if !d.Verified {
			fmt.Fprintln(w, "  not verified: nobody here has seen this wording or its dates in a source")
		}
		for _, c := range d.Counts {
			fmt.Fprintf(w, "  also counts: %s\n", c)
		}
		fmt.Fprintln(w)
	}
	_, err := fmt.Fprintf(w, "A record from before the first date falls under the first definition; one without a date under %s.\n", set.Undated())
	return err
}

func forceWords(d rules.Definition) string {
	switch {
	case d.First.IsZero():
		return "never by date; choose it with --definition " + d.ID
	case d.Last.IsZero():
		return "from " + d.First.Words()
	}
	return d.First.Words() + " to " + d.Last.Words()
}
