package tui

import (
	"bytes"
	"errors"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/plot"
)

// exportedMsg tells what became of an export.
type exportedMsg struct {
	where string
	err   error
}

// letOut writes the chosen form. Numbers are written at once, since the next
// move changes them in place; a picture has its own, and is drawn off the loop.
func (a *App) letOut(f form) tea.Cmd {
	e := &a.export
	if f.draw != nil {
		sheet := e.offers[e.what].sheet()
		return saveOut(e.save, a.fileName(f.ending), func(w io.Writer) error { return f.draw(w, sheet) })
	}
	var content bytes.Buffer
	if err := f.write(&content); err != nil {
		return tell(exportedMsg{err: err})
	}
	if e.save == nil {
		return a.copyOut(content.String(), f.ending)
	}
	return saveOut(e.save, a.fileName(f.ending), func(w io.Writer) error { _, err := w.Write(content.Bytes()); return err })
}

func tell(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// saveOut is a command that draws and saves. A panic must not end the session.
func saveOut(save func(string, []byte) (string, error), name string, write func(io.Writer) error) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = exportedMsg{err: errors.New("drawing broke down")}
			}
		}()
		var content bytes.Buffer
		if err := write(&content); err != nil {
			return exportedMsg{err: err}
		}
		where, err := save(name, content.Bytes())
		return exportedMsg{where, err}
	}
}

// mostCopied is how many bytes terminals take for the clipboard at once.
const mostCopied = 70_000

// copyOut sends a text to the clipboard of whoever sits at the terminal.
func (a *App) copyOut(text, ending string) tea.Cmd {
	if len(text) > mostCopied {
		a.notice = a.say.T("export.long")
		return nil
	}
	what, _, _ := strings.Cut(a.say.T("export."+formWord(ending)), a.say.T("export.colon"))
	a.notice = a.say.F("export.copied", "What", what)
	return tea.SetClipboard(text)
}

// exported says where the file went, or why there is none.
func (a *App) exported(msg exportedMsg) {
	a.touch()
	var missing *plot.NoFontError
	switch {
	case errors.As(msg.err, &missing):
		a.notice = a.say.T("export.no_font")
	case msg.err != nil:
		a.notice = a.say.F("export.failed", "Why", msg.err.Error())
	default:
		a.notice = a.say.F("export.done", "Where", msg.where)
	}
}

// codeLetters is how much of a share code a file name bears: its end, which
// differs with every lever.
const codeLetters = 8

// fileName speaks: bubblescope-labs-operating-loss-ne1g2vf.svg.
func (a *App) fileName(ending string) string {
	code := a.model.Share(a.live.settings)
	if _, body, ok := strings.Cut(code, "-"); ok {
		code = body
	}
	slug := strings.NewReplacer(".", "-", "_", "-", " ", "-").Replace(a.export.offers[a.export.what].slug)
	return "bubblescope-" + slug + "-" + code[max(0, len(code)-codeLetters):] + "." + ending
}
