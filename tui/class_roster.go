package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/room"
)

// rosterDialog is the teacher's list of the class: who is there, and what can be
// done about it.
type rosterDialog struct {
	list picker
	name string // of the entry in focus: the list changes while it is open
	ends bool   // the key that ends the room was pressed once
}

// roster opens the list.
func (a *App) roster() {
	if !a.class.owns() {
		a.notice = a.say.T("class.not_owner")
		if !a.class.in() {
			a.notice = a.say.T("class.alone")
		}
		return
	}
	a.open(&rosterDialog{})
}

// classmates are all but the owner.
func (a *App) classmates() []room.Entry {
	var some []room.Entry
	for _, e := range a.class.view.Roster {
		if e.Name != a.class.view.Me {
			some = append(some, e)
		}
	}
	return some
}

func (d *rosterDialog) picker() *picker { return &d.list }

func (d *rosterDialog) keys(a *App) string {
	if d.ends {
		return a.say.T("class.end_again")
	}
	return a.say.F("class.list_keys", "Keys", a.upDown())
}

// sync keeps the focus on its member when others come and go.
func (d *rosterDialog) sync(all []room.Entry) {
	d.list.n = len(all)
	for i, e := range all {
		if e.Name == d.name {
			d.list.look(i)
		}
	}
	d.list.look(d.list.focus)
	d.name = ""
	if len(all) > 0 {
		d.name = all[d.list.focus].Name
	}
}

func (d *rosterDialog) press(a *App, key, _ string) tea.Cmd {
	all := a.classmates()
	d.sync(all)
	ends := d.ends
	d.ends = false
	switch {
	case d.list.arrow(key), key != "G" && key != "g" && d.list.letter(key):
		d.name = ""
		d.sync(all)
	case key == "enter":
		return d.pick(a)
	case key == "E" && !ends:
		d.ends = true
	case key == "E":
		a.closeDialog()
		_ = a.class.me.Close()
	case d.act(a, key):
	case key == "q":
		return tea.Quit
	default:
		a.closeDialog()
	}
	return nil
}

// act does what is for the whole class.
func (d *rosterDialog) act(a *App, key string) bool {
	me := a.class.me
	switch key {
	case "c":
		_ = me.CallBack()
		a.notice = a.say.T("class.did_call")
	case "d":
		a.showCloud()
	case "t":
		_ = me.TakeWheel()
	case "p":
		a.keepWalk()
	default:
		return false
	}
	a.closeDialog()
	return true
}

// pick opens what can be done about the member in focus.
func (d *rosterDialog) pick(a *App) tea.Cmd {
	all := a.classmates()
	d.sync(all)
	if len(all) > 0 {
		a.open(newMemberDialog(all[d.list.focus]))
	}
	return nil
}

// rows are how others come in, then the list.
func (d *rosterDialog) rows(a *App, w, h int) []string {
	all := a.classmates()
	d.sync(all)
	rows := a.invitation(w)
	from, to := d.list.window(len(rows), h-len(rows))
	for _, e := range all[from:to] {
		rows = append(rows, a.pointer(e.Name == d.name, a.theme.text, a.entryRow(e, w-2)))
	}
	if len(all) == 0 {
		rows = append(rows, a.theme.muted.paint(a.say.T("class.empty")))
	}
	return rows
}

func (a *App) tallyWord(n room.Tally) string {
	return a.say.F("class.tally", "Here", n.Here, "Astray", n.Astray, "Away", n.Away, "Hands", n.Hands)
}

// entryRow is a member in w cells: name, how it stands, and what is up.
func (a *App) entryRow(e room.Entry, w int) string {
	text := fit(e.Name, 22, a.glyphs.more) + " " + fit(a.stateWord(e), 14, a.glyphs.more)
	for _, sign := range []struct {
		on   bool
		word string
	}{
		{e.Hand, a.glyphs.hand + " " + a.say.T("class.has_hand")},
		{e.Drives, a.say.T("class.has_wheel")},
		{e.Predicted, a.say.T("class.has_predicted")},
	} {
		if sign.on {
			text += "  " + sign.word
		}
	}
	return fit(text, min(w, width(text)), a.glyphs.more)
}

func (a *App) stateWord(e room.Entry) string {
	if e.Projector {
		return a.say.T("class.state.projector")
	}
	return a.say.T([...]string{"class.state.follows", "class.state.astray", "class.state.away", "class.state.door"}[e.State])
}

// showCloud shows the worlds of those who stepped aside, or hides them.
func (a *App) showCloud() {
	c := &a.class
	if !c.drives() {
		a.notice = a.say.T("class.no_wheel")
		return
	}
	c.cloud = !c.cloud
	a.stage.gen++
	a.notice = a.say.T("class.cloud_hidden")
	if c.cloud {
		a.notice = a.say.N("class.cloud_shown", c.view.Tally.Astray)
	}
}

// keepWalk marks what all look at, and says where the walk is to be had.
func (a *App) keepWalk() {
	c := &a.class
	_ = c.me.Mark()
	walk, err := c.me.Walk()
	if err != nil {
		return
	}
	if c.keep == nil {
		a.notice = a.say.N("class.walk_marked", len(walk.Stops), "Key", rosterKey)
		return
	}
	where, err := c.keep(walk)
	if err != nil {
		a.notice = a.say.F("class.walk_failed", "Why", err.Error())
		return
	}
	a.notice = a.say.F("class.walk_kept", "Where", where)
}
