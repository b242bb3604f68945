package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"bubblescope/data"
)

// findDialog finds any lever or output by some letters of its name in the
// session's language, in English, or of its id.
type findDialog struct {
	list  picker
	typed line
	all   []target
	names names    // what is searched
	texts []string // the definitions, in small letters
	found []int    // of all, the best first
}

// target is a lever or an output.
type target struct {
	lever  int
	output *data.Output // nil for a lever
}

// names are the names of targets; several may be of one.
type names struct {
	of   []int
	text []string
}

// Len and String let fuzzy search the names.
func (n names) Len() int            { return len(n.text) }
func (n names) String(i int) string { return n.text[i] }

func (n *names) add(of int, text ...string) {
	for _, t := range text {
		if t = squeezed(t); t != "" {
			n.of, n.text = append(n.of, of), append(n.text, t)
		}
	}
}

// squeezed leaves blanks out: who types two words need not know what joins them.
func squeezed(s string) string { return strings.ReplaceAll(s, " ", "") }

func (a *App) find() {
	d := &findDialog{typed: line{most: 40}}
	for i := range a.model.Levers() {
		l := &a.model.Levers()[i]
		d.names.add(len(d.all), a.say.lever(l), a.say.short(l), l.Label, l.ID, strings.ReplaceAll(l.ID, "_", ""))
		d.all = append(d.all, target{lever: i})
		d.texts = append(d.texts, strings.ToLower(a.say.definition(l)))
	}
	for i := range a.model.Outputs() {
		o := &a.model.Outputs()[i]
		d.names.add(len(d.all), a.say.output(o), o.Label, o.ID, strings.NewReplacer("_", "", ".", "").Replace(o.ID))
		d.all = append(d.all, target{output: o})
		d.texts = append(d.texts, strings.ToLower(a.say.meaning(o)))
	}
	d.search()
	a.open(d)
}

// search lists what the letters fit, the best first; without letters, all.
func (d *findDialog) search() {
	d.found = d.found[:0]
	if want := squeezed(d.typed.text); want != "" {
		for _, m := range fuzzy.FindFrom(want, d.names) {
			if of := d.names.of[m.Index]; !slices.Contains(d.found, of) {
				d.found = append(d.found, of)
			}
		}
		d.searchTexts(strings.ToLower(d.typed.text))
	} else {
		for i := range d.all {
			d.found = append(d.found, i)
		}
	}
	d.list.n = len(d.found)
	d.list.look(0)
}

// searchTexts adds those whose definition holds the words as they were typed.
func (d *findDialog) searchTexts(want string) {
	if utf8.RuneCountInString(want) < 2 {
		return
	}
	for i, text := range d.texts {
		if strings.Contains(text, want) && !slices.Contains(d.found, i) {
			d.found = append(d.found, i)
		}
	}
}

func (d *findDialog) picker() *picker { return &d.list }

func (d *findDialog) keys(a *App) string { return a.say.F("find.keys", "Keys", a.upDown()) }

func (d *findDialog) paste(_ *App, text string) {
	d.typed.add(text)
	d.search()
}

func (d *findDialog) press(a *App, key, text string) tea.Cmd {
	switch {
	case key == "esc":
		a.closeDialog()
	case key == "enter":
		return d.pick(a)
	case d.list.arrow(key):
	case d.typed.press(key, text):
		d.search()
	}
	return nil
}

// pick goes to the lever or to the chart.
func (d *findDialog) pick(a *App) tea.Cmd {
	if d.list.focus >= len(d.found) {
		return nil
	}
	a.closeDialog()
	switch one := d.all[d.found[d.list.focus]]; {
	case one.output != nil:
		a.goTo(one.output)
	default:
		a.rail.reveal(one.lever)
	}
	return nil
}

func (d *findDialog) rows(a *App, w, h int) []string {
	ask := a.say.T("find.ask") + " "
	rows := []string{a.theme.title.paint(ask) + d.typed.draw(a.theme, w-width(ask)), ""}
	if len(d.found) == 0 {
		return append(rows, a.theme.muted.paint(a.say.T("find.none")))
	}
	about := d.about(a, w)
	from, to := d.list.window(2, h-3-len(about))
	for i := from; i < to; i++ {
		rows = append(rows, a.pointer(i == d.list.focus, a.theme.text, d.row(a, d.all[d.found[i]], w-2)))
	}
	return append(append(rows, ""), about...)
}

// wideFind is the width from which a row has room for ids too.
const wideFind = 100

// row is what it is, its name, and on a wide screen its id.
func (d *findDialog) row(a *App, one target, w int) string {
	mark, name, id := d.words(a, one)
	if w < wideFind {
		return mark + " " + fit(name, w-2, a.glyphs.more)
	}
	return mark + " " + fit(name, w/2-2, a.glyphs.more) + fit(id, w-w/2, a.glyphs.more)
}

// words are the sign, the name and the id of a target.
func (d *findDialog) words(a *App, one target) (mark, name, id string) {
	if one.output != nil {
		return a.glyphs.line, a.say.output(one.output), one.output.ID
	}
	l := &a.model.Levers()[one.lever]
	mark, _ = a.say.kind(l.Kind)
	return mark, a.say.lever(l), l.ID
}

// meaningRows is what the longest definition takes.
const meaningRows = 4

// about is the id of the one in focus, where it stands now, and its definition.
func (d *findDialog) about(a *App, w int) []string {
	one := d.all[d.found[min(d.list.focus, len(d.found)-1)]]
	text, now := "", ""
	if one.output != nil {
		text, now = a.say.meaning(one.output), a.outputNow(one.output)
	} else {
		text, now = a.say.definition(&a.model.Levers()[one.lever]), a.say.value(one.lever, a.live.settings[one.lever])
	}
	_, _, id := d.words(a, one)
	rows := []string{a.theme.key.paint(id) + "  " + a.theme.text.paint(now)}
	rows = append(rows, paintAll(a.theme.muted, clip(wrap(text, w), meaningRows, w, a.glyphs.more))...)
	return append(rows, make([]string, 1+meaningRows-len(rows))...)
}
