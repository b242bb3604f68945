// Package cli is the command line of bubblescope: it reads arguments, runs the
// model or opens the explorer, and writes tables, JSON and CSV.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"bubblescope/model"
)

// The exit statuses that scripts rely on.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// app is one call of the program and what it may touch.
type app struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	env    []string
	err    error // what the chosen command reported
}

// Run carries out one command line, without the program's name, and gives the
// exit status: 0 done, 1 failed, 2 bad usage or bad input. An error is one
// plain line on stderr.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env []string) int {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, env: env}
	return a.execute(a.root(), args)
}

// execute carries out one command line of a tree of commands.
func (a *app) execute(root *cobra.Command, args []string) int {
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	// Commands keep their error in a.err: an error that came back through fang
	// would first ask the terminal for its background colour. What fang still
	// sees is a command line that cobra itself could not read.
	err := fang.Execute(a.ctx, root,
		fang.WithVersion(version()),
		fang.WithoutManpage(),
		fang.WithoutCompletions(),
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}),
	)
	if err != nil && a.err == nil {
		a.err = &model.InputError{Problem: err.Error(), Advice: "bubblescope --help lists what there is"}
	}
	return a.report(a.err)
}

// report writes the error of a command and gives the exit status.
func (a *app) report(err error) int {
	var input *model.InputError
	var lessons *mistakes
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // a reader such as head has seen enough
		return exitDone
	case errors.As(err, &lessons):
		fmt.Fprintln(a.stderr, lessons)
		return lessons.status()
	case errors.As(err, &input):
		fmt.Fprintln(a.stderr, line(err))
		return exitUsage
	}
	fmt.Fprintln(a.stderr, line(err))
	return exitFailed
}

// line makes one line of an error, whatever a library put into it.
func line(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// write hands a buffered writer for stdout to print and flushes it.
func (a *app) write(print func(w io.Writer) error) error {
	w := bufio.NewWriter(a.stdout)
	if err := print(w); err != nil {
		return err
	}
	return w.Flush()
}

// getenv is the value of a variable in env, or nothing.
func getenv(env []string, name string) string {
	for _, kv := range env {
		if value, ok := strings.CutPrefix(kv, name+"="); ok {
			return value
		}
	}
	return ""
}
