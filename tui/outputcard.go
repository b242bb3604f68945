package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/data"
)

// outputDialog tells of an output that no chart shows.
type outputDialog struct{ of *data.Output }

func (d *outputDialog) keys(a *App) string { return a.say.T("list.back") }

func (d *outputDialog) press(a *App, key, _ string) tea.Cmd {
	if key == "q" {
		return tea.Quit
	}
	a.closeDialog()
	return nil
}

func (d *outputDialog) rows(a *App, w, h int) []string {
	rows := paintAll(a.theme.title, wrap(a.say.output(d.of), w))
	rows = append(rows, a.theme.muted.paint(d.of.ID), "")
	rows = append(rows, paintAll(a.theme.text, wrap(a.outputNow(d.of), w))...)
	rows = append(rows, "")
	rows = append(rows, paintAll(a.theme.text, wrap(a.say.meaning(d.of), w))...)
	rows = append(rows, "")
	return append(rows, paintAll(a.theme.muted, wrap(d.of.Equation, w))...)
}
