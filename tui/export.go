package tui

import (
	"io"

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
