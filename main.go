// Command bubblescope explores the economics of the AI-investment boom.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"bubblescope/tui/cli"
)

func main() {
	// A reader such as head may close the pipe: the write then fails and the
	// command ends quietly, instead of dying of the signal.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(cli.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
