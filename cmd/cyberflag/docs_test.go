package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const commandsPage = "../../doc/commands.md"

// TestCommandsPage holds doc/commands.md equal to the program's own help, so
// that no command and no flag is without its line.
func TestCommandsPage(t *testing.T) {
	want := commandsMarkdown(rootCommand(streams{}))
	if *update {
		if err := os.WriteFile(commandsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(commandsPage)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("doc/commands.md is not what the program says (make golden rewrites it):\n%s", diff)
	}
}

// TestEveryFlagIsExplained asks for a short text on each command and flag.
func TestEveryFlagIsExplained(t *testing.T) {
	for _, c := range allCommands(rootCommand(streams{})) {
		if c.Short == "" {
			t.Errorf("%s has no short text", c.CommandPath())
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s --%s has no text", c.CommandPath(), f.Name)
			}
		})
	}
}

func commandsMarkdown(root *cobra.Command) string {
	var b bytes.Buffer
	b.WriteString("# Commands\n\nMade from the program's own help; a test holds the two equal.\n" +
		"Output is on stdout; errors and hints are on stderr. Exit status: 0 done, 1 failed,\n" +
		"2 wrong usage, 3 done but some input was refused (each refusal is listed).\n")
	for _, c := range allCommands(root) {
		fmt.Fprintf(&b, "\n## `%s`\n\n%s.\n", c.UseLine(), strings.TrimSuffix(c.Short, "."))
		if c.Long != "" {
			fmt.Fprintf(&b, "\n%s\n", strings.TrimSpace(c.Long))
		}
		if c.Example != "" {
			fmt.Fprintf(&b, "\n```\n%s\n```\n", strings.Trim(c.Example, "\n"))
		}
		b.WriteString(flagsMarkdown(c))
	}
	return b.String()
}

func flagsMarkdown(c *cobra.Command) string {
	var rows strings.Builder
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		usage := strings.ReplaceAll(f.Usage, "|", `\|`)
		fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", name, usage, f.DefValue)
	})
	if rows.Len() == 0 {
		return ""
	}
	return "\n| flag | what | default |\n|---|---|---|\n" + rows.String()
}

// allCommands gives the commands that do something, in the order of help.
func allCommands(root *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, c := range root.Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		if c.Runnable() {
			all = append(all, c)
		}
		all = append(all, allCommands(c)...)
	}
	return all
}

// TestManualExplains holds the worked example of doc/rules.md to what explain
// prints of it in its session.
func TestManualExplains(t *testing.T) {
	session, err := txtar.ParseFile("testdata/explain.txtar")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../doc/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range session.Files {
		if f.Name != "badoo.txt" {
			continue
		}
		for line := range strings.Lines(string(f.Data)) {
			if line = strings.TrimRight(line, "\n"); line != "" && !strings.Contains(string(page), "    "+line+"\n") {
				t.Errorf("doc/rules.md does not have the line %q", line)
			}
		}
		return
	}
	t.Error("explain.txtar has no badoo.txt: the test is not reading it")
}
