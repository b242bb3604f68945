package tui

import (
	"io"
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A second View with nothing changed draws nothing and allocates nothing.
func TestIdleViewDoesNoWork(t *testing.T) {
	d := drive(t).Press("left", "]")
	first := d.View().Content
	drawn := d.drawn()
	if n := testing.AllocsPerRun(100, func() { d.View() }); n != 0 {
		t.Errorf("an idle View allocates %v times", n)
	}
	if d.drawn() != drawn || d.View().Content != first {
		t.Error("an idle View drew something")
	}
}

// drawn counts the drawings of all blocks.
func (d *driver) drawn() int {
	b := &d.blocks
	return b.header.drawn + b.tabs.drawn + b.list.drawn + b.card.drawn + b.stage.drawn + b.changed.drawn + b.footer.drawn
}

// A move of the focus leaves verdict and charts as they were drawn.
func TestFocusDoesNotRedrawCharts(t *testing.T) {
	d := drive(t)
	d.View()
	stage, header := d.blocks.stage.drawn, d.blocks.header.drawn
	d.Press("down").View()
	if d.blocks.stage.drawn != stage || d.blocks.header.drawn != header {
		t.Error("moving the focus redrew the charts or the verdict")
	}
}

// A thousand keys thrown at a running program leave the screen as the same
// moves would one by one, and the program answers the next key.
func TestFloodOfKeys(t *testing.T) {
	d := drive(t)
	p := tea.NewProgram(d.App, tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithFilter(Filter), tea.WithWindowSize(120, 40), tea.WithoutSignals())
	go func() {
		for i := range 1000 {
			p.Send(keyMsg([]string{"left", "left", "right", "down", "up"}[i%5]))
			p.Send(tea.MouseMotionMsg(left(i%120, i%40)))
		}
		p.Send(keyMsg("end"))
		p.Send(keyMsg("q"))
	}()
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
	d.At("gpu_life", 8).Shows("GPU life 2.5 → 8 years")
	d.truthful(rand.New(rand.NewPCG(2, 3)), 10) // the focused lever's, at the least
	calm := drive(t)
	calm.live.run(d.live.settings)
	if calm.live.now != d.live.now {
		t.Errorf("after the flood %+v, afresh %+v", d.live.now, calm.live.now)
	}
}

func BenchmarkKeyToView(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48}).Settle()
	keys := []string{"left", "right"}
	for i := 0; b.Loop(); i++ {
		d.Press(keys[i/4%2]).View()
	}
}

// The dearest key: the focus comes to a lever whose strip another one's move
// has made stale, or an undo moves another lever than the one in focus.
func BenchmarkKeyToViewElsewhere(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48}).Settle()
	d.Press("left", "down").Settle()
	for i := 0; b.Loop(); i++ {
		d.Press([]string{"u", "U"}[i%2]).View()
	}
}

func BenchmarkFocusToView(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48})
	keys := []string{"down", "up"}
	for i := 0; b.Loop(); i++ {
		d.Press(keys[i%2]).View()
	}
}

func BenchmarkIdleView(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48})
	d.View()
	for b.Loop() {
		d.View()
	}
}

func BenchmarkResize(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48})
	for i := 0; b.Loop(); i++ {
		d.resize(150+i%2*10, 48)
		d.View()
	}
}

func BenchmarkOpen(b *testing.B) {
	m := testModel(b)
	for b.Loop() {
		New(Env{Model: m, Lang: "zh", Width: 120, Height: 40, Settings: m.Defaults()}).View()
	}
}

// A key beside an open lesson costs no more than one elsewhere: its text is not
// made again.
func BenchmarkKeyInLesson(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48})
	if err := d.openLesson(d.model.Data().LessonIDs()[0]); err != nil {
		b.Fatal(err)
	}
	d.Settle()
	keys := []string{"left", "right"}
	for i := 0; b.Loop(); i++ {
		d.Press(keys[i/4%2]).View()
	}
}

// Reading and compiling a lesson, which happens off the screen's path.
func BenchmarkReadBook(b *testing.B) {
	m := testModel(b)
	id := m.Data().LessonIDs()[0]
	for b.Loop() {
		if _, err := readBook(m, id, english); err != nil {
			b.Fatal(err)
		}
	}
}
