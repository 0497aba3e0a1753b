package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/flag"
	"cyberflag/rules"
)

// errExamples ends rules test when an example comes out otherwise than it says.
var errExamples = errors.New("some examples come out otherwise than they say")

func rulesCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "rules",
		Short: "Look after the rules of what counts as online",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return c.Help()
		},
	}
	c.AddCommand(&cobra.Command{
		Use:   "test [DIR]",
		Short: "Decide every example in a folder of rules, or the program's own",
		Args:  usageArgs(cobra.MaximumNArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			return testRules(s, append(args, "")[0])
		},
	})
	c.AddCommand(rulesExportCommand(s))
	c.AddCommand(rulesPageCommand(s))
	c.AddCommand(trainCommand(s))
	c.AddCommand(rulesDiffCommand(s))
	return c
}

// shownMisses is how many examples that come out otherwise are told one by one.
const shownMisses = 20

// unweighed gives the cues of which nothing is learnt.
func unweighed(set *rules.Set) (all []string) {
	learnt := set.Learnt()
	weighs := map[string]bool{}
	for _, w := range learnt.Weights {
		for _, name := range strings.Split(w.Name, "+") {
			weighs[name] = true
		}
	}
	for _, w := range learnt.Channels {
		weighs[w.Name] = true
	}
	for _, c := range set.Cues() {
		if !weighs[c.ID] {
			all = append(all, c.ID)
		}
	}
	return all
}

func testRules(s streams, dir string) error {
	set, err := loadRules(dir)
	if err != nil {
		return err
	}
	misses, err := flag.CheckExamples(set)
	if err != nil {
		return err
	}
	for _, m := range misses[:min(shownMisses, len(misses))] {
		fmt.Fprintln(s.out, m)
	}
	if more := len(misses) - shownMisses; more > 0 {
		fmt.Fprintf(s.out, "and %d more examples that come out otherwise\n", more)
	}
	for _, id := range unweighed(set) {
		fmt.Fprintf(s.out, "note: cue %s has no weight: it changes nothing until rules train\n", id)
	}
	noPositive, noNegative := flag.Uncovered(set)
	for _, id := range noPositive {
		fmt.Fprintf(s.out, "note: %s has no example in which it fires\n", id)
	}
	for _, id := range noNegative {
		fmt.Fprintf(s.out, "note: %s has no example in which it must not fire (!%s)\n", id, id)
	}
	fmt.Fprintf(s.out, "rules %s: %d rules, %d cues, %d examples, %d not as they say\n",
		set.Version(), len(set.Rules()), len(set.Cues()), len(set.Examples()), len(misses))
	if len(misses) > 0 {
		return errExamples
	}
	return nil
}
