package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/room"
)

// seat gives the row of a class its place, and a projector the whole width.
func (a *App) seat() {
	if !a.class.in() || a.class.waits() {
		return
	}
	a.lay = a.lay.withClass()
	if a.class.projects() {
		a.lay = a.lay.projected(a.panelHeight())
	}
}

// withClass sets a row for the class below the tabs. On a small screen the line
// below the stage gives one up: two charts want to stay.
func (l layout) withClass() layout {
	if l.H < 28 && l.changed.H > 1 {
		l = l.deepened()
	}
	l.class, l.rule = l.rule.cutTop(1)
	l.class.X, l.class.W = 0, l.W
	_, l.stage = l.stage.cutTop(1)
	if l.prose.H == 0 {
		_, l.list = l.list.cutTop(1)
		return l
	}
	l.list.Y, l.card.Y = l.list.Y+1, l.card.Y+1
	_, l.prose = l.prose.cutTop(1)
	return l
}

// deepened gives a row of the line below the stage to what stands above it.
func (l layout) deepened() layout {
	l.changed.Y, l.changed.H = l.changed.Y+1, l.changed.H-1
	l.rule.H, l.stage.H = l.rule.H+1, l.stage.H+1
	if l.prose.H > 0 {
		l.prose.H, l.progress.Y = l.prose.H+1, l.progress.Y+1
		return l
	}
	l.card.H++
	return l
}

// projected leaves out the rail; a lesson's question stands below the charts.
func (l layout) projected(panel int) layout {
	whole := rect{0, l.stage.Y, l.W, l.stage.H}
	whole, l.panel = whole.cutBottom(panel)
	l.rule, l.stage = whole.cutLeft(1)
	l.list, l.card, l.prose, l.progress = rect{}, rect{}, rect{}, rect{}
	return l
}

// classRow is the row below the tabs, in a class.
func (a *App) classRow() []string {
	if a.lay.class.H == 0 {
		return nil
	}
	return a.blocks.class.get(stamp{a.styled, a.class.gen, bit(a.class.aside)}, func() []string {
		return box([]string{" " + a.pieces(a.classPieces(), a.lay.W-2)}, a.lay.W, a.lay.class.H, a.glyphs.more)
	})
}

// piece is a part of the row, in its ink.
type piece struct {
	text string
	ink  ink
}

// pieces joins as many as fit, the first ones first.
func (a *App) pieces(all []piece, w int) string {
	line, used := "", 0
	for _, p := range all {
		gap := bit(used > 0) * 3
		if p.text == "" || used > 0 && used+gap+width(p.text) > w {
			continue
		}
		if gap > 0 {
			line += a.theme.muted.paint(" " + a.glyphs.dot + " ")
		}
		line += p.ink.paint(fit(p.text, min(width(p.text), w), a.glyphs.more))
		used += gap + min(width(p.text), w)
	}
	return line
}

// classPieces are what the row says, what must be seen first.
func (a *App) classPieces() []piece {
	v, t := &a.class.view, a.theme
	all := []piece{{a.say.F("class.room", "Room", v.Room), t.head}}
	switch {
	case !v.OwnerHere:
		all = append(all, piece{a.glyphs.shock + " " + a.say.T("class.teacher_away"), t.notice})
	case !v.DriverHere:
		all = append(all, piece{a.glyphs.shock + " " + a.say.F("class.wheel_away", "Name", v.Wheel), t.notice})
	}
	switch {
	case v.Owner:
		all = append(all, a.teacherPieces()...)
	case v.Role == room.Projector:
		all = append(all, piece{a.say.F("class.code", "Code", v.Code), t.title}, piece{a.say.N("class.here", v.Tally.Here), t.text})
	default:
		all = append(all, a.pupilPieces()...)
	}
	return append(all, piece{a.predictedWord(), t.muted})
}

func (a *App) teacherPieces() []piece {
	v, t, n := &a.class.view, a.theme, a.class.view.Tally
	all := []piece{{a.say.F("class.code", "Code", v.Code), t.title}}
	if n.Waiting > 0 {
		all = append(all, piece{a.glyphs.shock + " " + a.say.N("class.at_door", n.Waiting), t.notice})
	}
	if n.Hands > 0 {
		all = append(all, piece{a.glyphs.hand + " " + a.say.N("class.hands", n.Hands), t.notice})
	}
	if v.Role != room.Driver {
		all = append(all, piece{a.say.F("class.drives", "Name", v.Wheel), t.text})
	}
	if a.class.aside {
		all = append(all, piece{a.say.F("class.you_aside", "Key", followKey), t.focus})
	}
	all = append(all, piece{a.say.N("class.here", n.Here), t.text})
	if n.Astray > 0 {
		all = append(all, piece{a.say.N("class.astray", n.Astray), t.text})
	}
	if n.Away > 0 {
		all = append(all, piece{a.say.N("class.lost", n.Away), t.muted})
	}
	return append(all, piece{a.say.F("class.list_key", "Key", rosterKey), t.muted})
}

func (a *App) pupilPieces() []piece {
	v, t := &a.class.view, a.theme
	var all []piece
	switch {
	case v.Role == room.Driver:
		all = append(all, piece{a.say.F("class.your_wheel", "Key", followKey), t.focus})
	case a.class.aside:
		all = append(all, piece{a.say.F("class.you_aside", "Key", followKey), t.focus})
	default:
		all = append(all, piece{a.say.F("class.you_follow", "Name", v.Wheel), t.text})
	}
	if v.Hand {
		all = append(all, piece{a.glyphs.hand + " " + a.say.F("class.your_hand", "Key", handKey), t.notice})
	} else if v.Role != room.Driver {
		all = append(all, piece{a.say.F("class.hand_key", "Key", handKey), t.muted})
	}
	return append(all, piece{a.say.F("class.me", "Name", v.Me), t.muted})
}

// predictedWord tells how many have predicted, while a question is put.
func (a *App) predictedWord() string {
	k := a.class.view.Counts
	if k.Predicted == 0 {
		return ""
	}
	return a.say.F("class.predicted", "N", k.Predicted, "Of", k.Of)
}

// doorRows is the screen of whoever waits to be let in.
func (a *App) doorRows() []string {
	v := &a.class.view
	text := a.say.F("class.door", "Room", v.Room, "Name", v.Me)
	if !v.OwnerHere {
		text += " " + a.say.T("class.door_away")
	}
	rows := append(make([]string, max(0, a.lay.H/2-2)), paintAll(a.theme.title, wrap(text, a.lay.W-4))...)
	for i := range rows {
		rows[i] = "  " + rows[i]
	}
	return box(rows, a.lay.W, a.lay.H-1, a.glyphs.more)
}

// deaf says whether a message is of hands that may not touch anything here: at
// the door, and before a projector.
func (a *App) deaf(msg tea.Msg) bool {
	if !a.class.waits() && !a.class.projects() {
		return false
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return !strings.Contains(" ctrl+c q g t b ", " "+msg.String()+" ")
	case tea.PasteMsg, tea.MouseClickMsg, tea.MouseMotionMsg, tea.MouseReleaseMsg, tea.MouseWheelMsg:
		return true
	}
	return false
}
