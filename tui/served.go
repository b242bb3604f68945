package tui

import (
	"math"
	"strings"
	"time"

	"bubblescope/model"
)

// Closing tells a session that its server stops, and when.
type Closing struct{ Left time.Duration }

// Served is a sentence of the server in a visitor's language; lang is what LANG
// holds, word one of those of package serve. names are the commands there are.
func Served(m *model.Model, lang, word string, names []string) string {
	return newWords(m.Data(), localeOf(lang)).F("serve."+word, "Names", strings.Join(names, ", "))
}

// closes says in the footer that the server stops.
func (a *App) closes(msg Closing) {
	a.notice = a.say.F("serve.soon", "Seconds", int(math.Ceil(msg.Left.Seconds())))
	a.touch()
}
