package tui

import (
	"bytes"
	"errors"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/plot"
)

// export is the dialog that puts what a page shows into a file, or into the
// clipboard where there are no files.
type export struct {
	save    func(name string, content []byte) (where string, err error) // nil: the clipboard
	version string
	offers  []offer // of the page, when the dialog was opened
	what    int     // index into offers
	form    int     // index into formsOf
}

// offer is one thing that a page lets out. What is nil is not offered, and
// nothing is made before it is chosen.
type offer struct {
	label string // as the dialog names it
	slug  string // as the file name does
	sheet func() plot.Sheet
	text  func() string
	csv   func(w io.Writer) error
	json  func(w io.Writer) error
}

// form is what an offer can be written as: numbers or text by write, pictures by
// draw.
type form struct {
	ending string // of the file, and id of its words
	write  func(w io.Writer) error
	draw   func(w io.Writer, s plot.Sheet) error
}

// letting is a page that lets out what it shows.
type letting interface {
	Offers(c caption) []offer
}

func (a *App) canExport() bool {
	_, ok := a.stage.tab().page.(letting)
	return ok
}

// openExport asks the page what there is.
func (a *App) openExport() {
	p, ok := a.stage.tab().page.(letting)
	if !ok {
		return
	}
	e := &a.export
	e.offers, e.what, e.form = p.Offers(a.caption()), 0, 0
	if len(e.offers) > 0 {
		a.overlay, a.scrolled = exportOverlay, 0
	}
}

// caption is the words around a picture of the present world.
func (a *App) caption() caption {
	p := plotter{speech: a.say, live: &a.live, perYear: a.stage.perYear, cross: noQuarter, w: roomyStill}
	return caption{p, a.live.settings, a.export.version, a.stage.tab().id}
}

// forms are those that the chosen offer can take in this session: a clipboard
// takes no pictures.
func (e *export) forms() (all []form) {
	o := &e.offers[e.what]
	if o.sheet != nil && e.save != nil {
		all = append(all,
			form{ending: "svg", draw: func(w io.Writer, s plot.Sheet) error { return plot.SVG(w, s) }},
			form{ending: "png", draw: func(w io.Writer, s plot.Sheet) error { return plot.PNG(w, s, plot.SystemFonts) }})
	}
	if o.csv != nil {
		all = append(all, form{ending: "csv", write: o.csv})
	}
	if o.json != nil {
		all = append(all, form{ending: "json", write: o.json})
	}
	if o.text != nil {
		all = append(all, form{ending: "txt", write: func(w io.Writer) error { _, err := io.WriteString(w, o.text()); return err }})
	}
	return all
}

// exportKey takes a key while the dialog is open.
func (a *App) exportKey(key string) tea.Cmd {
	e := &a.export
	switch n := len(e.forms()); key {
	case "up", "k":
		e.form = (e.form + n - 1) % n
	case "down", "j":
		e.form = (e.form + 1) % n
	case "left", "h":
		e.choose(-1)
	case "right", "l", "tab":
		e.choose(+1)
	case "enter":
		a.overlay = noOverlay
		return a.letOut(e.forms()[e.form])
	default:
		a.overlay = noOverlay
	}
	return nil
}

// choose goes to another offer, and keeps the form if that has it.
func (e *export) choose(step int) {
	was := e.forms()[e.form].ending
	e.what = (e.what + step + len(e.offers)) % len(e.offers)
	e.form = 0
	for i, f := range e.forms() {
		if f.ending == was {
			e.form = i
		}
	}
}

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
