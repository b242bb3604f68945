// Package plain is the explorer in words: a conversation line by line, for a
// screen reader, a braille display, a slow line or a pipe. It reads commands,
// asks a tui.Voice, and writes sentences; it draws nothing.
package plain

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"bubblescope/model"
	"bubblescope/tui"
)

// Talk is one conversation.
type Talk struct {
	voice *tui.Voice
	in    io.Reader
	out   io.Writer
	live  bool // a person types: prompts are given and mistakes forgiven
	done  bool
	line  int
	words verbs
	width func() int // cells of a row at which lines are broken; nil: never
}

// New makes a conversation. Live says that a person types the commands; else
// they come from a pipe, where the first mistake ends the talk.
func New(env tui.Env, in io.Reader, out io.Writer, live bool) *Talk {
	t := &Talk{voice: tui.NewVoice(env), in: in, out: out, live: live}
	t.words = t.verbs()
	return t
}

// Within makes the talk break its lines between words at so many cells, asked
// anew for each answer; 0 or less breaks nothing. Without it lines stay whole.
func (t *Talk) Within(width func() int) *Talk {
	t.width = width
	return t
}

// longest is the bytes of the longest command; a longer one is no command.
const longest = 4096

// Run tells the state of the world and then answers commands until there are no
// more. From a pipe, a command that cannot be carried out is an InputError with
// its line.
func (t *Talk) Run() error {
	t.say(t.voice.Say("plain.welcome"))
	t.say(t.voice.State()...)
	t.say(t.voice.Opening()...)
	if t.live {
		t.say(t.voice.Say("plain.hint"))
	}
	lines := bufio.NewScanner(t.in)
	lines.Buffer(make([]byte, 0, 512), longest)
	for t.ask(); lines.Scan(); t.ask() {
		t.line++
		if err := t.answer(lines.Text()); err != nil || t.done {
			return err
		}
	}
	return t.ended(lines.Err())
}

// ended tells apart how the commands can end.
func (t *Talk) ended(err error) error {
	if errors.Is(err, bufio.ErrTooLong) {
		return &model.InputError{Culprit: fmt.Sprintf("line %d", t.line+1), Problem: "it is too long for a command", Advice: "type help"}
	}
	return err
}

// ask prompts a person.
func (t *Talk) ask() {
	if t.live && !t.done {
		fmt.Fprint(t.out, "> ")
	}
}

// say writes lines: whole, or broken where a terminal would cut through words.
func (t *Talk) say(lines ...string) {
	for _, l := range lines {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		for _, row := range t.broken(l) {
			fmt.Fprintln(t.out, row)
		}
	}
}

func (t *Talk) broken(line string) []string {
	if t.width == nil {
		return []string{line}
	}
	if w := t.width(); w > 0 {
		return tui.Lines(line, w)
	}
	return []string{line}
}

// refuse says why a command cannot be carried out: to a person as a line, to a
// script as the error that ends it.
func (t *Talk) refuse(why string) error {
	if t.live {
		t.say(why)
		return nil
	}
	return &model.InputError{Culprit: fmt.Sprintf("line %d", t.line), Problem: strings.TrimRight(why, ".。")}
}
