package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// worldsDialog lists the worlds that have a name: those saved, those in data,
// and those left by earlier sessions. One can be opened or pinned; the present
// one can be saved.
type worldsDialog struct {
	list   picker
	worlds []listed
	ready  bool
	asking asking
	typed  line
	said   string // what became of the last key
	wrong  bool   // said is a fault
}

// asking is what the line at the foot of the dialog is open for.
type asking int

const (
	askNothing asking = iota
	askName           // of the present world
	askNewName        // of the world in focus
	askReplace        // a world of that name
	askDelete         // the world in focus
)

// longestTitle bounds the name of a world.
const longestTitle = 60

func (a *App) worlds() tea.Cmd {
	a.open(&worldsDialog{typed: line{most: longestTitle}})
	return a.listWorlds()
}

// focused is the world in focus.
func (d *worldsDialog) focused() (w listed, ok bool) {
	if d.list.focus >= len(d.worlds) {
		return listed{}, false
	}
	return d.worlds[d.list.focus], true
}

func (d *worldsDialog) picker() *picker { return &d.list }

func (d *worldsDialog) keys(a *App) string {
	w, _ := d.focused()
	switch {
	case d.asking == askName || d.asking == askNewName:
		return a.say.T("worlds.keys_name")
	case d.asking == askReplace:
		return a.say.T("worlds.keys_replace")
	case d.asking == askDelete:
		return a.say.T("worlds.keys_delete")
	case a.keeping.store == nil:
		return a.say.F("worlds.keys_open", "Keys", a.upDown())
	case w.origin == saved:
		return a.say.T("worlds.keys_saved")
	}
	return a.say.F("worlds.keys", "Keys", a.upDown())
}

func (d *worldsDialog) paste(_ *App, text string) {
	if d.asking == askName || d.asking == askNewName {
		d.typed.add(text)
	}
}

func (d *worldsDialog) say(text string, wrong bool) { d.said, d.wrong = text, wrong }

func (d *worldsDialog) press(a *App, key, text string) tea.Cmd {
	switch d.asking {
	case askName, askNewName:
		return d.name(a, key, text)
	case askReplace:
		return d.answer(key == "enter", func() tea.Cmd { return a.saveWorld(d.typed.text, true) })
	case askDelete:
		return d.answer(key == "y", func() tea.Cmd { return a.deleteWorld(d.worlds[d.list.focus].world) })
	}
	d.say("", false)
	if d.list.arrow(key) || d.list.letter(key) {
		return nil
	}
	return d.choose(a, key)
}

// choose does something with the world in focus, or saves the present one.
func (d *worldsDialog) choose(a *App, key string) tea.Cmd {
	w, ok := d.focused()
	mine := a.keeping.store != nil && ok && w.origin == saved
	switch {
	case key == "enter":
		return d.pick(a)
	case key == "p" && ok && w.bad == nil:
		a.meet(w.world)
		a.pinWorld(w.Settings)
		d.say(a.say.F("notice.pinned", "Name", a.nameOf(w.Settings, false)), false)
	case key == "s" && a.keeping.store != nil:
		d.ask(askName, "")
	case key == "n" && mine && w.bad == nil:
		d.ask(askNewName, a.say.title(w.world))
	case (key == "d" || key == "delete") && mine:
		d.asking = askDelete
	case key == "q":
		return tea.Quit
	case strings.Contains("psnd", key) || key == "delete":
		d.say(a.say.T("worlds.not_here"), true)
	default:
		a.closeDialog()
	}
	return nil
}

// pick opens the world in focus.
func (d *worldsDialog) pick(a *App) tea.Cmd {
	w, ok := d.focused()
	switch {
	case !ok || d.asking != askNothing:
		return nil
	case w.bad != nil:
		d.say(a.say.worldFault(w), true)
		return nil
	}
	a.closeDialog()
	a.openWorld(w.world)
	return nil
}

// openWorld puts the levers where a world has them; that can be undone.
func (a *App) openWorld(w world) {
	a.meet(w)
	if w.Settings == a.live.settings {
		a.notice = a.say.F("tell.there", "Name", a.say.title(w))
		return
	}
	a.takeStep(step{before: a.live.settings, after: w.Settings, then: a.live.now, lever: several, what: "did.open", name: a.say.title(w)})
}
