package tui

import (
	"slices"
	"strings"
	"testing"
)

// best is what stands first in the list.
func (d *driver) best() target {
	f := d.dialog.(*findDialog)
	return f.all[f.found[0]]
}

// Every lever and every output is found by its id and by its name in the
// session's language; whichever is typed in full stands first or bears the same
// name as the first.
func TestEverythingIsFound(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24}).Press("/")
		all := d.dialog.(*findDialog).all
		if len(all) != len(d.model.Levers())+len(d.model.Outputs()) {
			t.Fatalf("%d targets", len(all))
		}
		f := d.dialog.(*findDialog)
		for _, one := range all {
			_, name, id := f.words(d.App, one)
			for _, text := range []string{id, name} {
				f.typed.text = text
				f.search()
				if len(f.found) == 0 || !slices.ContainsFunc(f.found[:min(3, len(f.found))], func(i int) bool { return all[i] == one }) {
					t.Errorf("%s: %q does not find %s", lang, text, id)
				}
			}
		}
	}
}

func TestFewLettersDo(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "gpu li", "gpu_life"},
		{"en", "gpulife", "gpu_life"},
		{"en", "equity", "equity_appetite"},
		{"en", "hhi", "nvidia.hhi"},
		{"en", "herfindahl", "nvidia.hhi"},
		{"zh", "芯片寿命", "gpu_life"},
		{"zh", "gpu_life", "gpu_life"},
		{"zh", "hhi", "nvidia.hhi"},
		{"zh-Hant", "晶片壽命", "gpu_life"},
	} {
		d := driveEnv(t, Env{Lang: c.lang, Width: 80, Height: 24}).Press("/").Type(c.text)
		if _, _, id := d.dialog.(*findDialog).words(d.App, d.best()); id != c.want {
			t.Errorf("%s: %q finds %s first, not %s", c.lang, c.text, id, c.want)
		}
	}
	drive(t).Press("/").Type("xqzj").Shows("Nothing is called like that").Press("enter", "esc").Shows("GPU life")
}

// Enter on a lever focuses it, opening its group.
func TestFoundLeversAreFocused(t *testing.T) {
	for _, l := range testModel(t).Levers() {
		d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Press("/").Type(l.ID).Press("enter")
		if i, ok := d.rail.lever(); !ok || d.model.Levers()[i].ID != l.ID {
			t.Errorf("%s is not in focus", l.ID)
		}
		d.Shows(d.say.short(&l))
	}
}

// Enter on an output leads to a chart that reads it, or to a card of its own;
// either tells its value.
func TestFoundOutputsAreShown(t *testing.T) {
	charts, cards := 0, 0
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for i := range d.model.Outputs() {
				o := &d.model.Outputs()[i]
				d.goTo(o)
				d.touch()
				whole(t, d, size[0], size[1])
				if d.dialog != nil {
					cards++
					d.Shows(o.ID).Hides(d.glyphs.more).Press("esc")
					continue
				}
				charts++
				c, _ := d.chartPage()
				shown := false
				for place := range c.at {
					shown = shown || slices.Contains(c.shows(c.picture(place)), o.ID)
				}
				if !shown || !strings.Contains(d.notice, d.say.output(o)) {
					t.Errorf("%v %s: %s is on no chart of the screen; notice %q", size, lang, o.ID, d.notice)
				}
			}
		}
	}
	if charts < 100 || cards == 0 {
		t.Errorf("%d led to charts, %d to cards", charts, cards)
	}
}

// No name, id or definition is cut on a small screen.
func TestFindIsNotCut(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Press("/")
			f := d.dialog.(*findDialog)
			for range f.all {
				d.Press("down")
				for _, row := range f.rows(d.App, size[0]-4, size[1]-1) {
					if strings.Contains(row, d.glyphs.more) || width(row) > size[0]-4 {
						t.Fatalf("%v %s: cut: %q", size, lang, row)
					}
				}
			}
			whole(t, d, size[0], size[1])
		}
	}
}
