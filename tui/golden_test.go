package tui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// update rewrites the pictures: go test ./tui -update. Read their difference
// like prose before committing it.
var update = flag.Bool("update", false, "rewrite the golden screens")

// The screens that a reader of a change should see.
func TestGoldenScreens(t *testing.T) {
	for _, g := range []struct {
		name, lang string
		w, h       int
		keys       []string
		colour     bool
	}{
		{name: "80x24", lang: "en", w: 80, h: 24, keys: []string{"left", "left"}},
		{name: "120x40", lang: "en", w: 120, h: 40, keys: []string{"left", "left", "]", "]", "]"}},
		{name: "200x55", lang: "en", w: 200, h: 55, keys: []string{"pgdown", "tab", "down", "p", "right"}},
		{name: "80x24-zh", lang: "zh", w: 80, h: 24, keys: []string{"left", "left"}},
		{name: "80x24-zh-hant", lang: "zh_TW.UTF-8", w: 80, h: 24, keys: []string{"left", "left"}},
		{name: "120x40-welcome-zh", lang: "zh", w: 120, h: 40},
		{name: "80x24-colour", lang: "en", w: 80, h: 24, keys: []string{"left"}, colour: true},
		{name: "120x40-nvidia", lang: "en", w: 120, h: 40, keys: []string{"3", "]"}},
		{name: "80x24-power-zh", lang: "zh", w: 80, h: 24, keys: []string{"5"}},
		{name: "200x55-labs", lang: "en", w: 200, h: 55, keys: []string{"2", "left"}},
		{name: "120x40-why", lang: "en", w: 120, h: 40, keys: []string{"left", "left", "down", "down", "left", "left", "left", "w"}},
		{name: "80x24-equation-zh", lang: "zh", w: 80, h: 24, keys: []string{"left", "e"}},
		{name: "80x24-help", lang: "en", w: 80, h: 24, keys: []string{"?"}},
		{name: "80x24-worlds", lang: "en", w: 80, h: 24, keys: []string{"left", "s", "down", "down"}},
		{name: "80x24-moves-zh", lang: "zh", w: 80, h: 24, keys: []string{"left", "down", "right", "W", "u", "M"}},
		{name: "80x24-off-zh-hant", lang: "zh_TW", w: 80, h: 24, keys: []string{"left", "p", "left", "down", "right", "d"}},
	} {
		t.Run(g.name, func(t *testing.T) {
			d := driveEnv(t, Env{Lang: g.lang, Width: g.w, Height: g.h})
			for _, k := range g.keys {
				d.Press(k)
				if k == "s" {
					d.Settle() // the list comes off the screen's path
				}
			}
			d.Settle()
			screen := d.View().Content
			if !g.colour {
				screen = ansi.Strip(screen)
			}
			golden(t, g.name, screen)
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSuffix(string(want), "\n") != got {
		t.Errorf("%s has changed; if that is meant, run go test ./tui -update\ngot:\n%s", path, got)
	}
}
