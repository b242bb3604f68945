package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/store"
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

func (d *worldsDialog) ask(what asking, text string) {
	d.asking, d.typed.text = what, text
	d.say("", false)
}

// answer takes yes or no.
func (d *worldsDialog) answer(yes bool, do func() tea.Cmd) tea.Cmd {
	d.asking = askNothing
	if yes {
		return do()
	}
	return nil
}

// name takes a key of the line in which a world is named.
func (d *worldsDialog) name(a *App, key, text string) tea.Cmd {
	switch {
	case key == "esc":
		d.ask(askNothing, "")
	case key == "enter" && store.CleanName(d.typed.text) == "":
		d.say(a.say.T("worlds.no_name"), true)
	case key == "enter" && d.asking == askNewName:
		d.asking = askNothing
		return a.renameWorld(d.worlds[d.list.focus].world, d.typed.text)
	case key == "enter":
		d.asking = askNothing
		return a.saveWorld(d.typed.text, false)
	case d.typed.press(key, text):
		d.say("", false)
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

// worldFault says why a saved world cannot be opened.
func (s *speech) worldFault(w listed) string {
	var e *store.Error
	switch {
	case w.cut:
		return s.F("worlds.cut", "Name", w.id)
	case errors.As(w.bad, &e):
		return s.diskFault("disk.", e)
	}
	return s.F("worlds.bad", "Why", w.bad.Error())
}

// listed is a world with what its list tells of it.
type listed struct {
	world
	now  summary
	bad  error  // why its file cannot be read
	cut  bool   // because it is cut short
	when string // its day
}

// worldsMsg brings the list.
type worldsMsg struct {
	worlds []listed
	err    error
	focus  string // id of the world to look at, if any
}

func (m worldsMsg) take(a *App) tea.Cmd {
	d, ok := a.dialog.(*worldsDialog)
	if !ok {
		return nil
	}
	a.touch()
	d.ready, d.worlds, d.list.n = true, m.worlds, len(m.worlds)
	for i, w := range m.worlds {
		if w.origin == saved && w.bad == nil {
			a.meet(w.world)
		}
		if w.id == m.focus && w.origin == saved {
			d.list.look(i)
		}
	}
	if m.err != nil {
		d.say(a.say.diskFault("disk.", m.err), true)
	}
	return nil
}

// changedMsg says how saving, renaming or deleting a world went.
type changedMsg struct {
	err   error
	said  string // if it went well
	title string
	name  string
}

// take reads the list again, or says what is wrong; what was typed is kept.
func (m changedMsg) take(a *App) tea.Cmd {
	d, ok := a.dialog.(*worldsDialog)
	if !ok {
		return nil
	}
	a.touch()
	var e *store.Error
	switch {
	case errors.As(m.err, &e) && e.Fault == store.Taken:
		d.typed.text = m.title
		d.asking = askReplace
	case m.err != nil:
		d.say(a.say.diskFault("disk.", m.err), true)
	default:
		d.say(m.said, false)
	}
	return a.listWorldsAt(m.name)
}

// scenarioOf is a world as it is saved.
func scenarioOf(title string, s model.Settings) model.Scenario {
	return model.Scenario{Name: store.CleanName(title), Title: strings.TrimSpace(title), Settings: s}
}
