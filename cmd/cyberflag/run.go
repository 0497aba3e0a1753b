package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cyberflag/internal/nearest"
)

// Exit statuses, as doc/commands.md promises them.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitRefused = 3 // done, but some input was refused, and each refusal was listed
)

// errRefused ends a command that did its work but refused some of its input.
var errRefused = errors.New("some input was refused")

// A usageError is a wrong command line.
type usageError struct{ error }

// usagef makes a usageError.
func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// streams is where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// commands makes every subcommand, in the order that help lists them. A new
// subcommand is a file with a constructor, and a line here.
var commands = []func(streams) *cobra.Command{
	demoCommand,
	flagCommand,
	explainCommand,
	inspectCommand,
	validateCommand,
	profileCommand,
	tallyCommand,
	protectCommand,
	shardCommand,
	mergeCommand,
	scaleCommand,
	definitionsCommand,
	referenceCommand,
	rulesCommand,
	evaluateCommand,
	nibrsCommand,
	sampleCommand,
	readCommand,
	collateCommand,
	riseCommand,
	auditCommand,
	checkCommand,
	briefCommand,
	attackCommand,
	initCommand,
	importCommand,
	statusCommand,
	serveCommand,
	publishCommand,
}

// run is the whole program but for the exit: it returns the exit status.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := rootCommand(s)
	root.SetArgs(args)
	return report(root.ExecuteContext(ctx), s.err)
}

func rootCommand(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "cyberflag",
		Short:         "Carry the count of online crime from the record to the headline and back",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return c.Help()
		},
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.Args = usageArgs(root.Args)
	root.SetFlagErrorFunc(unknownFlag)
	for _, command := range commands {
		c := command(s)
		c.Args = usageArgs(c.Args)
		root.AddCommand(c)
	}
	return root
}

// usageArgs makes a wrong number of arguments a usageError, and a word that is
// no subcommand one with the nearest names.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		err := check(c, args)
		switch {
		case err == nil:
			return nil
		case len(args) > 0 && c.HasAvailableSubCommands():
			return hinted{usageError{err}, commandHint(c, args[0])}
		}
		return usageError{err}
	}
}

// commandHint says which subcommands of c are near to word, or where they are listed.
func commandHint(c *cobra.Command, word string) string {
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return cmp.Or(nearest.Hint(word, names), c.CommandPath()+" --help lists them")
}

// unknownFlag makes an error about the flags of c a usageError, with the
// nearest names when there is no such flag.
func unknownFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return usageError{err}
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	hint := nearest.Hint("--"+unknown.GetSpecifiedName(), names)
	return hinted{usageError{err}, cmp.Or(hint, c.CommandPath()+" --help lists them")}
}

// report prints an error and its hint, and gives the exit status. An error
// with a Hint method says what to do next; nothing else is printed, and never
// a stack.
func report(err error, w io.Writer) int {
	if err == nil {
		return exitDone
	}
	fmt.Fprintf(w, "cyberflag: error: %v\n", err)
	if hint := hintFor(err); hint != "" {
		fmt.Fprintf(w, "cyberflag: hint: %s\n", hint)
	}
	var usage usageError
	switch {
	case errors.Is(err, errRefused):
		return exitRefused
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}

// hintFor gives what an error's own Hint says to do next, or what to do about
// a file that cannot be opened.
func hintFor(err error) string {
	var hinter interface{ Hint() string }
	switch {
	case errors.As(err, &hinter) && hinter.Hint() != "":
		return hinter.Hint()
	case errors.Is(err, fs.ErrNotExist):
		return "look at the name again; without a folder it is looked for in the current one"
	case errors.Is(err, fs.ErrPermission):
		return "this user may not open it"
	case errors.Is(err, syscall.EISDIR):
		return "this is a folder: name a file"
	}
	return ""
}
