package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/tui/paint"
)

// What one step of a lever may send to a terminal at the median: until charts,
// verdict and all strips have followed, and the new band; and where that comes so
// late that the old one has gone meanwhile.
const (
	mostBytes    = 3072
	mostWithLate = 6144
)

// wire counts what the views of a driver send to a terminal.
type wire struct {
	*driver
	screen *paint.Screen
}

func newWire(d *driver) wire {
	w := wire{d, paint.NewScreen(d.lay.W, d.lay.H, colorprofile.TrueColor, "xterm-256color")}
	w.sent()
	return w
}

func (w wire) sent() int { return len(w.screen.Show(w.View().Content)) }

// step presses a key and counts what is sent at once, until the strips are
// there, and until the bands are.
func (w wire) step(key string) (once, strips, bands int) {
	w.Press(key)
	once = w.sent()
	rested := w.settleButBands()
	strips = once + w.sent()
	for _, msg := range rested {
		w.Update(msg)
	}
	w.Settle()
	return once, strips, strips + w.sent()
}

// settleButBands is Settle that keeps back what would ask for a band.
func (d *driver) settleButBands() (rested []tea.Msg) {
	for len(d.todo) > 0 {
		cmd := d.todo[0]
		if d.todo = d.todo[1:]; cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			d.todo = append(d.todo, msg...)
		case restedMsg:
			rested = append(rested, msg)
		case leftMsg: // the new band is there before
		default:
			d.Update(msg)
		}
	}
	return rested
}

// A step of a lever sends few bytes: the median over levers, on pages of charts,
// in Chinese as in English, whether the band comes soon or late.
func TestAStepSendsFewBytes(t *testing.T) {
	for page, lang := range map[string]string{"2": english, "4": hans} {
		for _, late := range []bool{false, true} {
			w := newWire(driveBands(t, Env{Lang: lang, Width: 160, Height: 48}).Press(page).Settle())
			most := mostWithLate
			if !late {
				w.live.bands.linger, most = bandLinger, mostBytes
			}
			strips, bands := w.medians()
			t.Logf("page %s in %s: %d bytes with strips, %d with a band, late: %v", page, lang, strips, bands, late)
			if bands > most || strips > bands {
				t.Errorf("page %s in %s: %d bytes with strips, %d with a band, late: %v", page, lang, strips, bands, late)
			}
		}
	}
}

// medians are the bytes of steps until the strips are there, and until the bands
// are.
func (w wire) medians() (strips, bands int) {
	var some, all []int
	for n, l := range w.model.Levers() {
		if n%4 != 0 {
			continue // a quarter of them tells as much
		}
		w.Focus(l.ID).Settle()
		w.sent()
		for _, key := range []string{"left", "right"} {
			_, a, b := w.step(key)
			some, all = append(some, a), append(all, b)
		}
	}
	return median(some), median(all)
}

func median(n []int) int {
	slices.Sort(n)
	return n[len(n)/2]
}

// A screen on which nothing has changed sends nothing, whatever comes in.
func TestNothingNewSendsNothing(t *testing.T) {
	w := newWire(driveBands(t, Env{Lang: hans, Width: 160, Height: 48}).Press("left").Settle())
	w.sent()
	for _, msg := range []tea.Msg{
		tea.FocusMsg{},
		tea.WindowSizeMsg{Width: 160, Height: 48},
		tea.KeyReleaseMsg{Code: 'x'},
		keyMsg("é"),
		restedMsg{},
		leftMsg{},
		bandMsg{},
		foreseenMsg{},
	} {
		w.Update(msg)
		if w.Settle(); w.sent() > 0 {
			t.Errorf("%T sends something", msg)
		}
	}
}
