// Command cyberflag carries the count of online crime from the crime record to
// the headline and back. Each subcommand has a file of its own here; this is
// the only place that joins rooms, reads configuration, logs and exits.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}
