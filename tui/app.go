// Package tui is the explorer: a rail of levers, a stage of charts, a verdict
// above them and the effect of the last move below. App is its only tea.Model;
// the parts are plain structs that it tells what to do.
package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// noQuarter is the place of a cross-hair that is not there.
const noQuarter = chart.None

// verb is how the present state was reached.
type verb int

const (
	atStart verb = iota
	moved
	undone
	redone
)

// App is one session of the explorer. It is a pointer model: Update changes it
// in place.
type App struct {
	model    *model.Model
	looks    looks
	theme    theme
	glyphs   glyphs
	say      *speech
	lay      layout
	bindings []binding
	keymap   map[string]int

	live      live
	foresight foresight
	history   history
	spoken    step // the step that the line below the stage tells of
	verb      verb
	reading   bool // the cross-hair moved after the levers did

	rail     rail
	stage    *stage
	why      *whyPane
	input    input
	overlay  overlay
	dialog   dialog // nil while none is open
	walk     walk
	export   export
	lesson   *lessonRun // nil while none is open
	scrolled int        // rows of the overlay above its window
	extent   [2]int     // rows of the overlay, and of its window
	notice   string     // in the footer until the next key

	replay    replay
	keeping   keeping
	class     class
	studies   studies
	hover     hover
	known     []world // with a name, as far as this session has met them
	scenarios []world // those in data
	hurried   bool    // tests do not wait for pauses

	opening     string                                // the lesson that is being read
	wanted      string                                // the lesson, or the list, that the session was opened for
	built       int                                   // grows with every making of the rows of a lesson
	translating bool                                  // the lesson is being read in another language
	answersWait bool                                  // somebody else shows the answers of a lesson
	onPredict   func(lesson string, step, choice int) // told of each commitment

	drag    drag
	drags   int                 // numbers the drags
	pausing bool                // the filter keeps motion back
	waiting *tea.MouseMotionMsg // the newest motion kept back

	touched   int // grows with every message that may change the screen
	styled    int // grows with every change of size, theme or language
	turns     Turns
	commons   *Commons
	langSet   bool
	monoSet   bool
	glyphsSet bool
	blocks    struct{ header, tabs, class, list, card, column, stage, changed, footer block }
	view      tea.View
	viewedAt  int
}

// New makes a session. Its size may be 0 until the terminal has told it.
func New(env Env) *App {
	if env.Commons == nil {
		env.Commons = commonsOfOne(env.Model.Data())
	}
	a := &App{
		model:     env.Model,
		looks:     looksOf(env),
		glyphs:    newGlyphs(env.ASCII),
		bindings:  bindings(),
		live:      newLive(env.Model, env.Settings, env.Commons.shelf),
		foresight: newForesight(env.Model),
		rail:      newRail(env.Model.Levers()),
		turns:     env.Turns,
		commons:   env.Commons,
		studies:   newStudies(env.Store),
		langSet:   env.Lang != "",
		monoSet:   env.Mono,
		glyphsSet: env.ASCII,
	}
	a.live.bands = newBands(env.Ensemble)
	a.export = export{save: env.Export, version: env.Version}
	a.keymap = keymap(a.bindings)
	a.theme = newTheme(a.looks)
	a.stage = newStage(newPages(env.Model, &a.live, &a.foresight, &a.studies))
	a.why = newWhyPane(env.Model, &a.live, &a.foresight, a.lastBefore)
	a.stage.why = &tab{id: "why", page: a.why}
	a.setLanguage(localeOf(env.Lang))
	a.resize(env.Width, env.Height)
	a.keeping = newKeeping(env.Store, a.leaving())
	a.startWith(env.Lesson)
	a.openWalk(env.Walk)
	a.join(env.Room, env.RoomHost, env.KeepWalk)
	return a
}

// Init asks for the background's colour, which may never be told. Size, colours
// and environment come without asking.
func (a *App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.foresee(), a.pageWork(), a.spread(), a.recall(), a.recallStudies(), a.beginAsked(), a.attend())
}

// Update handles a message, and looks ahead from where that leads; so may the
// page that is shown.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.handle(msg)
	a.report()
	return a, tea.Batch(cmd, a.foresee(), a.pageWork(), a.spread(), a.keep(), a.keepStudies(), a.translate(), a.gather(), a.openForClass())
}

// handle is the table of contents of what can happen.
func (a *App) handle(msg tea.Msg) tea.Cmd {
	if a.deaf(msg) {
		return nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.EnvMsg:
		a.environment(msg)
	case tea.ColorProfileMsg:
		a.colours(msg.Profile)
	case tea.BackgroundColorMsg:
		a.backdrop(msg)
	case tea.KeyPressMsg:
		return a.press(msg)
	case tea.PasteMsg:
		a.paste(msg.Content)
	case tea.MouseClickMsg:
		return a.click(tea.Mouse(msg))
	case tea.MouseMotionMsg:
		return a.motion(tea.Mouse(msg))
	case tea.MouseReleaseMsg:
		a.release(tea.Mouse(msg))
	case tea.MouseWheelMsg:
		a.wheel(tea.Mouse(msg))
	case sampledMsg:
		return a.sampled()
	case foreseenMsg:
		a.foreseen(msg)
	case restedMsg:
		return a.live.bands.rested(msg)
	case bandMsg:
		a.banded(msg)
	case leftMsg:
		a.left(msg)
	case Closing:
		a.closes(msg)
	case handsMsg:
		return msg.take(a)
	case exportedMsg:
		a.exported(msg)
	case askMsg:
		a.asked(msg)
	default:
		return a.took(msg)
	}
	return nil
}

// took offers a message that the explorer does not know to the pages.
func (a *App) took(msg tea.Msg) tea.Cmd {
	took, cmd := a.stage.took(msg)
	if took {
		a.touch()
	}
	return cmd
}

// pageWork asks the page that is shown for work, once it knows what is new.
func (a *App) pageWork() tea.Cmd {
	a.stage.tell(a)
	return a.turns.wait(a.stage.work())
}

// touch marks the screen as possibly changed.
func (a *App) touch() { a.touched++ }

// restyle marks every block as changed after a change of its look.
func (a *App) restyle() {
	a.theme = newTheme(a.looks)
	a.styled++
	a.touch()
}

func (a *App) resize(w, h int) {
	a.lay = newLayout(w, h)
	if a.lesson != nil {
		a.lay = newLessonLayout(w, h, a.lesson.rows)
	}
	a.seat()
	a.stage.setSize(a.lay.stage)
	a.rail.unfold(a.lay.list.H)
	a.styled++
	a.touch()
}

func (a *App) setLanguage(tag string) {
	a.say = speechOf(a.commons.lexicon(tag), a.model, a.glyphs)
	a.styled++
	a.touch()
}

// paste goes to the line that is open; a share code needs none.
func (a *App) paste(text string) {
	a.touch()
	a.endReplay()
	if d, ok := a.dialog.(typist); ok {
		d.paste(a, text)
		return
	}
	switch {
	case a.input.open:
		a.input.add(text)
	case a.dialog == nil && looksLikeCode(codeIn(text)):
		a.overlay = noOverlay
		a.share()
		a.dialog.(typist).paste(a, text)
	}
}
