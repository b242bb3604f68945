package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/store"
)

// The line and the questions at the foot of the list of worlds.

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

// scenarioOf is a world as it is saved.
func scenarioOf(title string, s model.Settings) model.Scenario {
	return model.Scenario{Name: store.CleanName(title), Title: strings.TrimSpace(title), Settings: s}
}
