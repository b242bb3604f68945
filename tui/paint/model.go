package paint

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Model is m with its views painted by the Terminal, always upon the alternate
// screen. What a view does not fill is blank.
func (t *Terminal) Model(m tea.Model) tea.Model { return painted{m, t} }

// Filter makes a filter of m into one of the model that paints it. It lets Bubble
// Tea know of one column alone: for each cell that it believes in, it holds two of
// over a hundred bytes, which are all blank.
func Filter(filter func(tea.Model, tea.Msg) tea.Msg) func(tea.Model, tea.Msg) tea.Msg {
	return func(m tea.Model, msg tea.Msg) tea.Msg {
		p, ok := m.(painted)
		if !ok {
			return filter(m, msg)
		}
		msg = filter(p.Model, p.t.begun(msg))
		if size, ok := msg.(tea.WindowSizeMsg); ok {
			p.t.sized = &size
			return tea.WindowSizeMsg{Width: column, Height: size.Height}
		}
		return msg
	}
}

// column is how wide a screen Bubble Tea is told of.
const column = 1

// Size begins a program with a screen of a size, for an output that cannot be
// asked. It needs the Filter.
func (t *Terminal) Size(w, h int) tea.ProgramOption {
	t.first = &tea.WindowSizeMsg{Width: w, Height: h}
	return tea.WithWindowSize(column, h)
}

// begun gives the size that a program begins with for the one that Bubble Tea was
// told.
func (t *Terminal) begun(msg tea.Msg) tea.Msg {
	told, ok := msg.(tea.WindowSizeMsg)
	if !ok || t.first == nil || told.Width != column || told.Height != t.first.Height {
		return msg
	}
	defer func() { t.first = nil }()
	return *t.first
}

type painted struct {
	tea.Model
	t *Terminal
}

// Update takes note of what concerns the terminal, and passes everything on, sizes
// as they are.
func (p painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.WindowSizeMsg); ok && p.t.sized != nil {
		msg, p.t.sized = *p.t.sized, nil
	}
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
