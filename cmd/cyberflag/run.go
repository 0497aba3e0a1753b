package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
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

// Unwrap gives the error itself, which may have a hint.
func (e usageError) Unwrap() error { return e.error }

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
	confirmCommand,
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
	root.SetFlagErrorFunc(flagError)
	root.Args = usageArgs(root.Args)
	for _, command := range commands {
		c := command(s)
		c.Args = usageArgs(c.Args)
		root.AddCommand(c)
	}
	return root
}

// flagError makes a wrong flag a usageError, and says in words of ours what was
// wanted where Go's own say how it was read.
func flagError(c *cobra.Command, err error) error {
	text, parse, ok := strings.Cut(err.Error(), ": strconv.")
	if !ok {
		return unknownFlag(c, err)
	}
	want := "a whole number"
	switch function, _, _ := strings.Cut(parse, ":"); function {
	case "ParseUint":
		want = "a whole number of 0 or more"
	case "ParseFloat":
		want = "a number"
	case "ParseBool":
		want = "true or false"
	}
	return usagef("%s: want %s", text, want)
}

// usageArgs makes a wrong number of arguments a usageError.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		err := check(c, args)
		switch {
		case err == nil:
			return nil
		case isUnknownCommand(err) && c.HasAvailableSubCommands():
			return unknownCommand(c, args[0], err)
		case err != nil:
			return hinted{usageError{err}, "usage: " + c.UseLine()}
		}
		return nil
	}
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
	case errors.As(err, &usage), isUnknownCommand(err):
		return exitUsage
	}
	return exitFailed
}

// isUnknownCommand reports cobra's own error for a word that is no command;
// cobra gives it no type.
func isUnknownCommand(err error) bool {
	const prefix = "unknown command"
	return len(err.Error()) >= len(prefix) && err.Error()[:len(prefix)] == prefix
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
