package tui

import "strings"

// invitation is the title, the line for students, and that with which the
// teacher comes back.
func (a *App) invitation(w int) []string {
	v := &a.class.view
	host := a.hostName()
	title := a.theme.title.paint(a.say.F("class.list_title", "Room", v.Room)) + "  " + a.theme.muted.paint(a.tallyWord(v.Tally))
	rows := append([]string{title, ""}, a.toType([][2]string{
		{"class.for_students", "ssh -t " + host + " room " + v.Room + " " + v.Code},
		{"class.for_teacher", "ssh -t " + host + " room " + v.Room + " " + v.Ticket},
		{"class.for_projector", "ssh -t " + host + " room " + v.Room + " " + v.Code + " projector"},
		{"class.for_walk", "ssh " + host + " walk " + v.Room + " " + v.Ticket + " > class.toml"},
	}, w)...)
	rows = append(rows, "")
	rows = append(rows, paintAll(a.theme.muted, abreast(strings.Split(a.say.T("class.list_does"), besides), besides, w))...)
	said := a.theme.notice.paint(fit(a.notice, min(w, width(a.notice)), a.glyphs.more))
	return append(rows, said)
}

// toType are lines to type with their labels, which stand above where there is no
// room beside: a ticket that is cut opens nothing.
func (a *App) toType(lines [][2]string, w int) (rows []string) {
	labelled := 0
	for _, line := range lines {
		labelled = max(labelled, width(a.say.T(line[0]))+2)
	}
	for _, line := range lines {
		name, text := a.theme.muted.paint(fit(a.say.T(line[0]), labelled, a.glyphs.more)), line[1]
		if width(text) <= w-labelled {
			rows = append(rows, name+a.theme.text.paint(text))
			continue
		}
		rows = append(rows, name, a.theme.text.paint(fit(text, min(width(text), w), a.glyphs.more)))
	}
	return rows
}

// besides is what stands between the words for keys in one row.
const besides = "   "

// abreast sets items in rows of w cells, each whole where a row has room for it.
func abreast(items []string, between string, w int) (rows []string) {
	for _, item := range items {
		last := len(rows) - 1
		if last >= 0 && width(rows[last])+width(between)+width(item) <= w {
			rows[last] += between + item
			continue
		}
		rows = append(rows, wrap(item, w)...)
	}
	return rows
}

// hostName is what stands after ssh to come here.
func (a *App) hostName() string {
	if a.class.host == "" {
		return a.say.T("class.host")
	}
	return a.class.host
}

// comeIn is the line by which students come in, for the wall.
func (a *App) comeIn() string {
	v := &a.class.view
	return a.say.F("class.come_in", "Line", "ssh -t "+a.hostName()+" room "+v.Room+" "+v.Code)
}
