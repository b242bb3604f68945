package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/room"
)

// memberDialog lists what the teacher can do about one member.
type memberDialog struct {
	list picker
	who  room.Entry
	can  []memberAction
}

// memberAction is a word and what it does.
type memberAction struct {
	id, done string
	do       func(me *room.Member, name string) error
}

// newMemberDialog puts the likeliest first.
func newMemberDialog(e room.Entry) *memberDialog {
	d := &memberDialog{who: e}
	for _, c := range []struct {
		on bool
		do memberAction
	}{
		{e.State == room.AtDoor, memberAction{"class.do.admit", "class.do.admit_done", (*room.Member).Admit}},
		{e.State == room.AtDoor, memberAction{"class.do.refuse", "class.do.refuse_done", (*room.Member).Refuse}},
		{e.Hand, memberAction{"class.do.lower", "class.do.lower_done", (*room.Member).Lower}},
		{e.Drives, memberAction{"class.do.take", "class.do.take_done", func(me *room.Member, _ string) error { return me.TakeWheel() }}},
		{!e.Drives && !e.Projector && (e.State == room.Following || e.State == room.Astray), memberAction{"class.do.wheel", "class.do.wheel_done", (*room.Member).Wheel}},
		{e.State != room.AtDoor, memberAction{"class.do.remove", "class.do.remove_done", (*room.Member).Remove}},
	} {
		if c.on {
			d.can = append(d.can, c.do)
		}
	}
	d.list.n = len(d.can)
	return d
}

func (d *memberDialog) picker() *picker { return &d.list }

func (d *memberDialog) keys(a *App) string { return a.say.F("class.member_keys", "Keys", a.upDown()) }

func (d *memberDialog) press(a *App, key, _ string) tea.Cmd {
	return a.pressList(d, key, func() { a.open(&rosterDialog{name: d.who.Name}) })
}

// pick does it, and goes back to the list; a wheel that was lent lets the
// teacher look on.
func (d *memberDialog) pick(a *App) tea.Cmd {
	todo := d.can[d.list.focus]
	if err := todo.do(a.class.me, d.who.Name); err != nil {
		a.notice = a.say.F("class.member_gone", "Name", d.who.Name)
	} else {
		a.notice = a.say.F(todo.done, "Name", d.who.Name)
	}
	if todo.id == "class.do.wheel" {
		a.closeDialog()
		return nil
	}
	a.open(&rosterDialog{name: d.who.Name})
	return nil
}

func (d *memberDialog) rows(a *App, w, h int) []string {
	rows := []string{a.theme.title.paint(d.who.Name) + "  " + a.theme.muted.paint(a.stateWord(d.who)), ""}
	from, to := d.list.window(len(rows), h-len(rows))
	for i := from; i < to; i++ {
		rows = append(rows, a.pointer(i == d.list.focus, a.theme.text, a.say.F(d.can[i].id, "Name", d.who.Name)))
	}
	return rows
}
