package tui

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/plot"
)

// lettings is what a session let out, by name.
type lettings map[string][]byte

func (s lettings) save(name string, content []byte) (string, error) {
	s[name] = content
	return "~/" + name, nil
}

// only is the one file, if there is one.
func (s lettings) only(t *testing.T, ending string) []byte {
	t.Helper()
	for name, content := range s {
		if len(s) == 1 && strings.HasSuffix(name, "."+ending) {
			return content
		}
	}
	t.Fatalf("there is no single file .%s: %v", ending, len(s))
	return nil
}

func driveExport(t *testing.T, lang string) (*driver, lettings) {
	files := lettings{}
	return driveEnv(t, Env{Lang: lang, Width: 120, Height: 40, Export: files.save, Version: "v1"}), files
}

func TestExportSaysWhereItWent(t *testing.T) {
	d, files := driveExport(t, "en")
	d.Press("left", "x").Shows("Export what this page shows").Shows("How much do the labs lose?").Shows("Enter exports")
	d.Press("enter").Settle().Shows("Written: ~/bubblescope-overview-").Hides("Export what")
	svg := string(files.only(t, "svg"))
	for _, want := range []string{"Who pays for the boom", "How much do the labs lose?", "Whose money is Nvidia", d.model.Share(d.live.settings), "bubblescope v1", ">default<"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the picture lacks %q", want)
		}
	}
}

func TestExportOfOneChart(t *testing.T) {
	d, files := driveExport(t, "en")
	d.Press("x", "right", "down", "enter").Settle().Shows("Written: ~/bubblescope-labs-operating-loss-0000.png")
	img, err := png.Decode(bytes.NewReader(files.only(t, "png")))
	if err != nil || img.Bounds().Dx() != plot.UsualSize.W {
		t.Errorf("%v, %v", err, img)
	}
}

// Every page lets something out, in every form that it names, in any language.
func TestEveryPageLetsOut(t *testing.T) {
	for _, lang := range foremost(languages()) {
		d, files := driveExport(t, lang)
		for _, one := range d.stage.tabs {
			if _, ok := one.page.(letting); !ok {
				continue
			}
			d.Press(one.digit).Settle().Press("x")
			if d.overlay != exportOverlay {
				t.Errorf("page %s lets nothing out", one.id)
				continue
			}
			offers, forms := len(d.export.offers), len(d.export.forms())
			d.Press("esc")
			for o := range offers {
				for f := range forms {
					clear(files)
					d.Press("x")
					for range o {
						d.Press("l")
					}
					for range f {
						d.Press("j")
					}
					form := d.export.forms()[f].ending
					if form == "png" && (lang != english || o > 0) { // slow, and a machine may lack the font
						d.Press("esc")
						continue
					}
					d.Press("enter").Settle()
					if len(files) != 1 {
						t.Errorf("%s, page %s, offer %d as %s: %d files; %s", lang, one.id, o, form, len(files), d.notice)
					}
				}
			}
		}
	}
}

// Where there are no files the clipboard takes numbers and text, and no picture
// is offered.
func TestExportWithoutFiles(t *testing.T) {
	d := drive(t)
	d.Press("x").Hides("SVG").Hides("PNG").Shows("CSV").Shows("clipboard").Press("down", "down", "enter").Shows("sent to your clipboard")
	for _, cmd := range d.todo {
		if cmd == nil {
			continue
		}
		if text, ok := copied(cmd()); ok {
			if !strings.Contains(text, "How much do the labs lose?") {
				t.Errorf("the clipboard got %q", text)
			}
			return
		}
	}
	t.Error("nothing went to the clipboard")
}

// copied finds what a command sends to the clipboard, also in a batch.
func copied(msg tea.Msg) (string, bool) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			if cmd != nil {
				if text, ok := copied(cmd()); ok {
					return text, true
				}
			}
		}
		return "", false
	}
	if reflect.TypeOf(msg) == reflect.TypeOf(tea.SetClipboard("")()) { // the type has no name for others
		return fmt.Sprint(msg), true
	}
	return "", false
}

func TestExportThatFailsLosesNothing(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40, Export: func(string, []byte) (string, error) { return "", errors.New("the disk is full") }})
	d.Press("left", "x", "enter").Settle().Shows("Nothing was written: the disk is full").At("gpu_life", d.Default("gpu_life")-d.step("gpu_life"))
	d = driveEnv(t, Env{Lang: "en", Width: 120, Height: 40, Export: func(string, []byte) (string, error) { panic("broken") }})
	d.Press("x", "enter").Settle().Shows("Nothing was written: drawing broke down")
	d.exported(exportedMsg{err: &plot.NoFontError{Letter: '亏'}})
	d.Shows("PNG in Chinese needs a font")
}

func TestExportDialogGoesRound(t *testing.T) {
	d, _ := driveExport(t, "en")
	d.Press("x", "up")
	if d.export.form != 4 {
		t.Errorf("above the first form is %d", d.export.form)
	}
	d.Press("left")
	if d.export.what != 2 || d.export.form != 4 {
		t.Errorf("left of the first is %d, as %d", d.export.what, d.export.form)
	}
	d.Press("esc").Hides("Export what").Press("x", "q").Hides("Export what")
}

// The dialog fits the least screen in every language.
func TestExportDialogFits(t *testing.T) {
	for _, lang := range languages() {
		for _, one := range []struct{ w, h int }{{minWidth, minHeight}, {80, 24}, {200, 55}} {
			d := driveEnv(t, Env{Lang: lang, Width: one.w, Height: one.h, Export: lettings{}.save})
			for _, page := range []string{"1", "2", "6"} {
				d.Press(page).Press("x")
				whole(t, d, one.w, one.h)
				d.Press("esc")
			}
		}
	}
}

// What a page lets out is what it shows: the pinned world is the ghost.
func TestExportComparesWithThePin(t *testing.T) {
	d, files := driveExport(t, "en")
	d.Press("left", "left", "p", "left", "x", "enter").Settle()
	if !strings.Contains(string(files.only(t, "svg")), ">pinned<") {
		t.Error("the pinned world is not on the picture")
	}
}
