package chart

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the golden files again")

// golden compares got, less trailing blanks, with testdata/name.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	lines := strings.Split(got, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	got = strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed (go test ./tui/chart -update accepts it)\ngot:\n%s\nwant:\n%s", path, got, want)
	}
}

func TestGoldens(t *testing.T) {
	for _, c := range []struct {
		name  string
		make  func() (Frame, Data)
		w, h  int
		theme Theme
		cross int
	}{
		{"line-40x10", lossLines, 40, 10, Theme{Palette: DefaultPalette(true)}, None},
		{"line-60x18", lossLines, 60, 18, Theme{Palette: DefaultPalette(true)}, None},
		{"line-110x26", lossLines, 110, 26, Theme{Palette: DefaultPalette(true)}, 30},
		{"line-mono-80x20", lossLines, 80, 20, Theme{Palette: MonoPalette()}, None},
		{"line-block-60x18", lossLines, 60, 18, Theme{Palette: DefaultPalette(true), Glyphs: Block}, None},
		{"line-ascii-80x20", lossLines, 80, 20, Theme{Palette: MonoPalette(), Glyphs: ASCII}, None},
		{"stack-40x10", revenueStack, 40, 10, Theme{Palette: MonoPalette()}, None},
		{"stack-60x18", revenueStack, 60, 18, Theme{Palette: DefaultPalette(true)}, None},
		{"stack-110x26", revenueStack, 110, 26, Theme{Palette: MonoPalette()}, 30},
		{"stack-ascii-60x18", revenueStack, 60, 18, Theme{Palette: MonoPalette(), Glyphs: ASCII}, None},
	} {
		t.Run(c.name, func(t *testing.T) {
			chart := New(nil)
			chart.SetTheme(c.theme)
			chart.SetSize(c.w, c.h)
			f, d := c.make()
			f.Cross = c.cross
			chart.SetData(f, d)
			golden(t, c.name, ansi.Strip(chart.View()))
		})
	}
}

// TestGoldenColour pins the escape sequences too, with ESC written as ^.
func TestGoldenColour(t *testing.T) {
	for name, make := range map[string]func() (Frame, Data){"line": lossLines, "stack": revenueStack} {
		c := New(nil)
		c.SetSize(60, 14)
		c.SetData(make())
		golden(t, name+"-colour-60x14", strings.ReplaceAll(c.View(), "\x1b", "^"))
	}
}
