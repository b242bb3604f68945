package tui

import (
	"reflect"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/room"
)

// class is this session's place in a room. The zero one is of a session alone.
type class struct {
	me   *room.Member
	view room.View // as last looked at
	gen  int       // grows with every change of what it shows
	left bool      // the line is cut; the session goes on alone

	sent             room.Scene // the last that this session published, while it drives
	at               room.Scene // this session's own scene when it last followed
	seen             uint64     // version of the scene that it followed
	calls            int        // how often it was called back
	awaited, trailed int        // gen of the foresight for which the pause was begun, and was over
	aside            bool       // it has stepped aside
	cloud            bool       // the driver shows the worlds of those who stepped aside
	reading          string     // the lesson of the class that is being read for it
	sure             bool       // the driver was told that some have not predicted
	host             string     // words after ssh that reach the server; empty where nobody told
	keep             func(room.Walk) (where string, err error)
	dots             cloud
}

// classMsg says that there is something new in the room.
type classMsg struct{}

// in tells whether the session is in a room, at the door or inside.
func (c *class) in() bool { return c.me != nil && !c.left }

func (c *class) drives() bool   { return c.in() && c.view.Role == room.Driver }
func (c *class) follows() bool  { return c.in() && c.view.Role == room.Student }
func (c *class) projects() bool { return c.in() && c.view.Role == room.Projector }
func (c *class) trails() bool   { return c.follows() && !c.aside }
func (c *class) waits() bool    { return c.in() && c.view.Role == room.Waiting }
func (c *class) owns() bool     { return c.in() && c.view.Owner }

// join takes the place that the session was given.
func (a *App) join(me *room.Member, host string, keep func(room.Walk) (string, error)) {
	if me == nil {
		return
	}
	a.class.me = me
	a.class.view.Choice = -1
	a.class.host, a.class.keep = host, keep
	a.onPredict = a.predict
	common := me.Commons(func() any { return newRoomWork() }).(*roomWork)
	a.live.common, a.foresight.common = common, common
	a.attended()
}

// attend waits until something is new. The command ends with the line.
func (a *App) attend() tea.Cmd {
	me := a.class.me
	if !a.class.in() || a.hurried {
		return nil
	}
	return func() tea.Msg {
		select {
		case <-me.Updates():
		case <-me.Done():
		}
		return classMsg{}
	}
}

// take looks at the room, and waits again.
func (classMsg) take(a *App) tea.Cmd {
	if !a.class.in() {
		return nil
	}
	leaves := a.attended()
	return tea.Batch(leaves, a.attend())
}

// attended brings the session up to what the room says now.
func (a *App) attended() tea.Cmd {
	c := &a.class
	was, now := c.view, c.me.View()
	c.view = now
	if !sameButScene(was, now) {
		c.gen++
		a.touch()
	}
	if now.Gone != "" {
		return a.gone(was.Role, now.Gone)
	}
	word := a.newsOf(was, now)
	a.turnRole(was, now)
	a.keepUp(now)
	if word != "" {
		a.notice = word
	}
	return nil
}

// sameButScene compares what the rows of a room show beside the charts.
func sameButScene(a, b room.View) bool {
	a.Scene, b.Scene = room.Scene{}, room.Scene{}
	return reflect.DeepEqual(a, b)
}

// gone goes on alone where a class has ended, and ends the session where there
// is nothing to go on with.
func (a *App) gone(role room.Role, why room.Reason) tea.Cmd {
	c := &a.class
	c.left, c.cloud, c.reading, a.answersWait = true, false, "", false
	a.resize(a.lay.W, a.lay.H)
	a.closeDialog()
	if why == room.Elsewhere || role == room.Waiting {
		return tea.Quit
	}
	a.notice = a.say.T(goneWord(why))
	return nil
}

func goneWord(why room.Reason) string {
	switch why {
	case room.Removed:
		return "class.gone.removed"
	case room.Closed:
		return "class.gone.closed"
	case room.Expired:
		return "class.gone.expired"
	}
	return "class.gone.left"
}

// report tells the room what this session does: a driver publishes its scene if
// that has changed, a student may have stepped aside.
func (a *App) report() {
	c := &a.class
	switch {
	case !c.in() || a.replay.on:
	case a.openedForClass(): // a driver who comes back reads the lesson before it says anything
	case c.drives():
		if s := a.scene(); s != c.sent {
			c.sent = s
			_ = c.me.Publish(s) // the wheel may have gone: the next look tells
		}
	case c.follows():
		a.mind()
	}
}

// mind notices when a student steps aside, and where to.
func (a *App) mind() {
	c := &a.class
	now := a.scene()
	if !c.aside {
		if !strays(now, c.at) {
			return
		}
		c.aside = true
		c.gen++
		if a.notice == "" {
			a.notice = a.say.F("class.aside", "Key", followKey)
		}
	}
	if !c.view.Strayed || c.view.World != now.Settings {
		c.view.Strayed, c.view.World = true, now.Settings
		_ = c.me.Stray(now.Settings) // refused only with news that wait to be read
	}
}

// strays tells whether a scene is another than the class's. What only changes
// how it is written is no step aside.
func strays(a, b room.Scene) bool {
	return a.Settings != b.Settings || a.Base != b.Base || a.Page != b.Page || a.Asking != b.Asking ||
		a.Cross != b.Cross || a.Lesson != b.Lesson || a.Step != b.Step
}

// turnRole does what a change of role asks for.
func (a *App) turnRole(was, now room.View) {
	c := &a.class
	if was.Role == now.Role && was.Room != "" {
		return
	}
	a.answersWait = now.Role != room.Driver
	a.resize(a.lay.W, a.lay.H)
	switch now.Role {
	case room.Driver:
		c.aside = false
		if now.Scene.Version > 0 { // from where the class is
			a.copyScene(now.Scene)
			c.sent = a.scene()
		}
	case room.Student:
		a.history = history{}
		if now.Strayed && now.Scene.Version > 0 { // back, to a world of one's own
			a.copyScene(now.Scene)
			a.stepTo(now.World)
			c.aside = true
		}
	}
}

// keepUp follows what is new, unless the student has stepped aside and nobody
// calls.
func (a *App) keepUp(now room.View) {
	c := &a.class
	called := now.Calls > c.calls
	c.calls = now.Calls
	if c.drives() || c.waits() || now.Scene.Version == 0 {
		return
	}
	if called && c.aside {
		c.aside = false
		c.seen = 0
	}
	if c.aside || c.seen == now.Scene.Version {
		return
	}
	a.copyScene(now.Scene)
}

// stepTo goes to a world without a step that could be undone.
func (a *App) stepTo(s model.Settings) {
	if s != a.live.settings {
		a.live.run(s)
	}
}
