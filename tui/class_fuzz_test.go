package tui

import (
	"runtime/debug"
	"testing"
	"time"

	"bubblescope/tui/chart"
	"bubblescope/tui/room"
)

// assembly is a class of every role, in odd sizes, languages and glyphs.
func (s *script) assembly(t *testing.T) *lecture {
	t.Helper()
	m, err := lessonModel()
	if err != nil {
		t.Fatal(err)
	}
	l := lectureIn(t, m)
	for i := range 4 {
		w, h := minWidth-4+s.next(120), minHeight-2+s.next(40)
		l.now = l.now.Add(time.Second)
		me, err := l.hub.Join("econ101", l.code, room.Identity{Name: "pupil", Address: "10.0.0.7"}, "")
		if i == 2 {
			me, err = l.hub.Project("econ101", l.code, room.Identity{Name: "wall"})
		}
		if i == 3 {
			me, err = l.hub.Join("econ101", "", room.Identity{Name: "eve"}, "")
		}
		if err != nil {
			t.Fatal(err)
		}
		d := l.sit(me, Env{Lang: languages()[s.next(3)], Width: w, Height: h, Mono: s.next(4) == 0, Light: s.next(3) == 0})
		d.draw([]chart.Glyphs{chart.Braille, chart.Block, chart.ASCII}[s.next(3)])
	}
	return l
}

// attend plays a script in a class: whoever is next does anything. All screens
// stay whole, and who follows is where the class is.
func (s *script) attend(t *testing.T) {
	l, keys := s.assembly(t), append(keysToPress(), "A", "enter", "c", "d", "F", "I", "0", "n", "a", "n", "enter")
	for len(*s) > 0 {
		d := l.all[s.next(len(l.all))]
		d.Update(s.event(d, keys))
		l.settle()
		d.work(s)
		l.settle()
		for _, one := range l.all {
			whole(t, one, one.lay.W, one.lay.H)
			l.isThere(t, one)
		}
	}
}

// isThere fails if a session that follows is elsewhere than its class.
func (l *lecture) isThere(t *testing.T, d *driver) {
	t.Helper()
	c := &d.class
	if !c.in() || !c.trails() && !c.projects() || c.reading != "" || c.view.Scene.Version == 0 || d.replay.on {
		return
	}
	if now := d.scene(); strays(now, c.view.Scene) {
		t.Fatalf("%s follows, but is at\n%+v\nand the class at\n%+v", c.view.Me, now, c.view.Scene)
	}
}

// FuzzClass looks for what breaks a class: go test ./tui -fuzz FuzzClass
func FuzzClass(f *testing.F) {
	f.Add(anyScript(1, 120))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := script(data[:min(len(data), 400)])
		s.attend(t)
	})
}

// Random hands of a whole class at once, for two seconds, or a minute if asked.
func TestAnythingGoesInAClass(t *testing.T) {
	end, first := time.Now().Add(2*time.Second), uint64(1)
	if *long {
		end, first = time.Now().Add(time.Minute), uint64(time.Now().UnixNano())
	}
	for seed := first; time.Now().Before(end) && !t.Failed(); seed++ {
		s := script(anyScript(seed, 300))
		t.Run("", func(t *testing.T) {
			defer func() {
				if fault := recover(); fault != nil || t.Failed() {
					t.Errorf("script of seed %d: %v\n%s", seed, fault, debug.Stack())
				}
			}()
			s.attend(t)
		})
	}
}
