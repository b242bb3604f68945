package tui

import (
	"fmt"
	"slices"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui/paint"
	"bubblescope/tui/room"
)

// ear is a terminal that notes when it was written to first since it was asked.
type ear struct{ first atomic.Int64 }

func (e *ear) Write(b []byte) (int, error) {
	e.first.CompareAndSwap(0, time.Now().UnixNano())
	return len(b), nil
}

// mute is a keyboard that nobody touches.
type mute struct{}

func (mute) Read([]byte) (int, error) { select {} }

// hall is a class of real programs, each with its own screen.
type hall struct {
	m       *model.Model
	worlds  *study.Shared
	turns   Turns
	teacher *tea.Program
	ears    []*ear
	quit    []*tea.Program
}

func (h *hall) run(me *room.Member) *tea.Program {
	e := &ear{}
	app := New(Env{Model: h.m, Lang: "en", Settings: h.m.Defaults(), Ensemble: h.worlds, Turns: h.turns, Room: me})
	screen := paint.New(e, "xterm-256color", colorprofile.TrueColor, 30)
	p := tea.NewProgram(screen.Model(app), tea.WithInput(mute{}), tea.WithOutput(screen.Output()), tea.WithWindowSize(120, 40),
		tea.WithoutSignalHandler(), tea.WithFPS(30), tea.WithColorProfile(colorprofile.TrueColor))
	go func() { _, _ = p.Run(); screen.Close() }()
	h.ears, h.quit = append(h.ears, e), append(h.quit, p)
	return p
}

// cpuTime is what this process has used of the processors.
func cpuTime() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// hears gives how long after a key each of the class was sent something.
func (h *hall) hears(key string) (after []time.Duration) {
	for _, e := range h.ears {
		e.first.Store(0)
	}
	began := time.Now()
	h.teacher.Send(keyMsg(key))
	for _, e := range h.ears[1:] {
		for e.first.Load() == 0 && time.Since(began) < 3*time.Second {
			time.Sleep(time.Millisecond)
		}
		after = append(after, time.Unix(0, e.first.Load()).Sub(began))
	}
	return after
}

// BenchmarkAClassFollows is from the teacher's key until forty students' screens
// are sent something, with everything that runs beside the screens.
func BenchmarkAClassFollows(b *testing.B) {
	for _, rest := range []time.Duration{150 * time.Millisecond, 400 * time.Millisecond, 2 * time.Second} {
		b.Run(fmt.Sprint("every ", rest), func(b *testing.B) {
			h := &hall{m: testModel(b), worlds: study.NewShared(testModel(b), study.ScreenMembers), turns: NewTurns()}
			hub := room.NewHub(room.Limits{}, time.Now)
			owner, _ := hub.Open("econ101", room.Identity{Name: "Ms Li"})
			h.teacher = h.run(owner)
			for range 40 {
				me, err := hub.Join("econ101", owner.View().Code, room.Identity{Name: "pupil"}, "")
				if err != nil {
					b.Fatal(err)
				}
				h.run(me)
			}
			time.Sleep(6 * time.Second)
			var all []time.Duration
			used := cpuTime()
			for i := 0; b.Loop(); i++ {
				began := time.Now()
				all = append(all, h.hears([]string{"left", "left", "left", "right", "right", "right"}[i%6])...)
				time.Sleep(max(0, rest-time.Since(began)))
			}
			b.ReportMetric(float64((cpuTime()-used).Milliseconds())/float64(b.N), "cpu-ms/key")
			slices.Sort(all)
			b.ReportMetric(float64(all[len(all)/2].Milliseconds()), "ms-median")
			b.ReportMetric(float64(all[len(all)*95/100].Milliseconds()), "ms-p95")
			b.ReportMetric(float64(all[len(all)-1].Milliseconds()), "ms-worst")
			for _, p := range h.quit {
				p.Quit()
			}
		})
	}
}

// BenchmarkAFollower is what one student's session does at a scene: the model,
// the screen, what differs on the terminal.
func BenchmarkAFollower(b *testing.B) {
	l := lectureOf(b)
	w := newWire(l.pupil("ana"))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		l.teacher.Press([]string{"left", "right"}[i%2])
		<-l.teacher.class.me.Updates()
		<-w.class.me.Updates()
		w.todo = w.todo[:0]
		b.StartTimer()
		w.App.Update(classMsg{})
		w.sent()
	}
}
