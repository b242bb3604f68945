package paint

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Model is m with its views painted by the Terminal, always upon the alternate
// screen. What a view does not fill is blank.
func (t *Terminal) Model(m tea.Model) tea.Model { return painted{m, t} }

// Filter makes a filter of m into one of the model that paints it.
func Filter(filter func(tea.Model, tea.Msg) tea.Msg) func(tea.Model, tea.Msg) tea.Msg {
	return func(m tea.Model, msg tea.Msg) tea.Msg {
		if p, ok := m.(painted); ok {
			m = p.Model
		}
		return filter(m, msg)
	}
}

type painted struct {
	tea.Model
	t *Terminal
}

// Update takes note of what concerns the terminal, and passes everything on.
func (p painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p.t.note(msg)
	var cmd tea.Cmd
	p.Model, cmd = p.Model.Update(msg)
	return p, cmd
}

// View hands the view to the Terminal and gives Bubble Tea an empty one.
func (p painted) View() tea.View {
	v := p.Model.View()
	p.t.want(v.Content)
	v.AltScreen, v.Content = true, " " // without any, Bubble Tea's screen would have no rows
	return v
}

func (t *Terminal) note(msg tea.Msg) {
	t.next.Lock()
	defer t.next.Unlock()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		t.next.w, t.next.h = msg.Width, msg.Height
	case tea.ColorProfileMsg:
		t.next.profile = msg.Profile
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeSynchronizedOutput {
			t.next.atOnce = msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet
		}
		return
	default:
		return
	}
	t.stir()
}

// want sets the newest view.
func (t *Terminal) want(view string) {
	t.next.Lock()
	defer t.next.Unlock()
	if view != t.next.view {
		t.next.view = view
		t.stir()
	}
}
