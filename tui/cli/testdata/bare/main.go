// Command bare is a Bubble Tea program that does nothing: what the explorer's
// idling is measured against.
package main

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

type bare struct{}

func (bare) Init() tea.Cmd { return nil }

func (b bare) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "q" {
		return b, tea.Quit
	}
	return b, nil
}

func (bare) View() tea.View {
	v := tea.NewView("nothing")
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(bare{}).Run(); err != nil {
		os.Exit(1)
	}
}
