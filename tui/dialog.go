package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// dialog covers the screen above the footer and takes every key, until it
// closes itself or another opens.
type dialog interface {
	// press takes a key and the text that it types.
	press(a *App, key, text string) tea.Cmd
	// rows draws the dialog into at most h rows of at most w cells.
	rows(a *App, w, h int) []string
	// keys tells in the footer what works.
	keys(a *App) string
}

// typist is a dialog into which text can be pasted.
type typist interface{ paste(a *App, text string) }

// pickable is a dialog with a list that minds the mouse. A row is counted from
// the dialog's first.
type pickable interface {
	picker() *picker
	pick(a *App) tea.Cmd // a second click on the row in focus
}

// pressList moves the focus of a list or picks the row in it; q quits, and any
// other key goes back.
func (a *App) pressList(d pickable, key string, back func()) tea.Cmd {
	switch p := d.picker(); {
	case p.arrow(key), p.letter(key):
	case key == "enter":
		return d.pick(a)
	case key == "q":
		return tea.Quit
	default:
		back()
	}
	return nil
}

// handsMsg is what work for a dialog or for the kept world brings.
type handsMsg interface{ take(a *App) tea.Cmd }

func (a *App) open(d dialog) { a.dialog, a.drag = d, drag{} }
func (a *App) closeDialog()  { a.dialog = nil }
func (a *App) covered() bool { return a.dialog != nil || a.overlay != noOverlay }

// dialogRows draws the dialog into w×h cells.
func (a *App) dialogRows(w, h int) []string {
	const margin, most = "  ", 116 // wider rows are hard to follow
	rows := a.dialog.rows(a, min(w-2*len(margin), most), h)
	for i := range rows {
		rows[i] = margin + rows[i]
	}
	return box(rows, w, h, a.glyphs.more)
}

// clickDialog looks at the row under a click; a click on the row in focus picks
// it.
func (a *App) clickDialog(y int) tea.Cmd {
	d, ok := a.dialog.(pickable)
	if !ok {
		return nil
	}
	p := d.picker()
	i := p.top + y - p.y
	switch {
	case y < p.y || y >= p.y+p.h || i >= p.n:
	case i == p.focus:
		return d.pick(a)
	default:
		p.look(i)
	}
	return nil
}

func (a *App) wheelDialog(direction int) {
	if d, ok := a.dialog.(pickable); ok {
		d.picker().move(-direction)
	}
}

// picker is a list of which one row is in focus.
type picker struct {
	n, focus int
	top      int // first row in the window
	y, h     int // of the window, in rows of the dialog
}

func (p *picker) look(i int)  { p.focus = clampInt(i, 0, max(0, p.n-1)) }
func (p *picker) move(by int) { p.look(p.focus + by) }

// window places h rows from row y on, with the focus in them.
func (p *picker) window(y, h int) (from, to int) {
	p.y, p.h = y, max(0, h)
	p.look(p.focus)
	p.top = clampInt(p.top, p.focus-p.h+1, p.focus)
	p.top = clampInt(p.top, 0, max(0, p.n-p.h))
	return p.top, min(p.n, p.top+p.h)
}

// arrow takes the keys that move the focus and type nothing.
func (p *picker) arrow(key string) bool {
	switch key {
	case "up", "ctrl+p":
		p.move(-1)
	case "down", "ctrl+n":
		p.move(+1)
	case "pgup":
		p.move(-max(1, p.h-1))
	case "pgdown":
		p.move(+max(1, p.h-1))
	case "home":
		p.look(0)
	case "end":
		p.look(p.n - 1)
	default:
		return false
	}
	return true
}

// letter takes the letters that move the focus where nothing is typed.
func (p *picker) letter(key string) bool {
	arrow := map[string]string{"k": "up", "j": "down", "K": "pgup", "J": "pgdown", "g": "home", "G": "end"}[key]
	return arrow != "" && p.arrow(arrow)
}

// place tells where the window is in a list that is longer: 3–14 of 40.
func (a *App) place(p *picker) string {
	if p.n <= p.h {
		return ""
	}
	return a.say.F("list.place", "From", p.top+1, "To", min(p.n, p.top+p.h), "N", p.n)
}

// line is a text that is being typed.
type line struct {
	text string
	most int // runes
}

// press takes a key; false if it types nothing.
func (l *line) press(key, text string) bool {
	switch {
	case key == "backspace":
		_, n := utf8.DecodeLastRuneInString(l.text)
		l.text = l.text[:len(l.text)-n]
	case key == "ctrl+u":
		l.text = ""
	case key == "ctrl+w":
		l.text = strings.TrimRight(l.text, " ")
		l.text = l.text[:strings.LastIndexByte(l.text, ' ')+1]
	case text == "":
		return false
	default:
		l.add(text)
	}
	return true
}

// add appends what can be shown in one line.
func (l *line) add(text string) {
	for _, r := range text {
		if unicode.IsPrint(r) && utf8.RuneCountInString(l.text) < l.most {
			l.text += string(r)
		}
	}
}

// draw is the end of the line that fits into w cells, with a cursor.
func (l *line) draw(t theme, w int) string {
	text := l.text
	for width(text)+1 > w && text != "" {
		_, n := utf8.DecodeRuneInString(text)
		text = text[n:]
	}
	return t.focus.paint(text + "_")
}
