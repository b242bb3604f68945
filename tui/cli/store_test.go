package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui"
)

// home puts the folders of this test's user into a folder of its own.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	t.Setenv("XDG_STATE_HOME", filepath.Join(dir, "state"))
	return dir
}

// The explorer keeps its worlds where XDG says, and Close writes what is due.
func TestTheExplorerKeepsWhereXDGSays(t *testing.T) {
	dir := home(t)
	a := &app{stderr: &bytes.Buffer{}}
	explorer := tui.New(tui.Env{Model: theModel(t), Lang: "en", Width: 120, Height: 40, Settings: theModel(t).Defaults(), Store: a.store()})
	explorer.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	a.closeExplorer(explorer)
	if _, err := os.Stat(filepath.Join(dir, "state", "bubblescope", "last.toml")); err != nil {
		t.Error(err)
	}
	if got := a.store().Folder(); got != filepath.Join(dir, "data", "bubblescope", "scenarios") {
		t.Errorf("worlds are kept in %s", got)
	}
}

// A folder named by half a path is not one, says the specification.
func TestRelativeXDGFoldersAreIgnored(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", "somewhere")
	if a := new(app); !filepath.IsAbs(a.store().Folder()) {
		t.Errorf("worlds are kept in %s", a.store().Folder())
	}
}

// A home that takes nothing is told in one line, after the screen is gone.
func TestAHomeThatTakesNothingIsTold(t *testing.T) {
	dir := home(t)
	if err := os.WriteFile(filepath.Join(dir, "state"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	a := &app{stderr: &said}
	explorer := tui.New(tui.Env{Model: theModel(t), Lang: "en", Width: 120, Height: 40, Settings: theModel(t).Defaults(), Store: a.store()})
	explorer.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	a.closeExplorer(explorer)
	if !strings.HasPrefix(said.String(), "bubblescope: this world is not kept for next time: ") || strings.Count(said.String(), "\n") != 1 {
		t.Errorf("got %q", said.String())
	}
}

// A world saved in the explorer opens by its name on the command line too; the
// names of the scenarios in data come first.
func TestASavedWorldOpensByName(t *testing.T) {
	home(t)
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("gpu_life")] = 2.5
	disk := new(app).store()
	for _, name := range []string{"my-bust", "grid-bound"} {
		if err := disk.Save(name, m.WriteScenario(model.Scenario{Name: name, Settings: s}), false); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]float64{"my-bust": 2.5, "My bust": 2.5, disk.Path("my-bust"): 2.5, "grid-bound": 5} {
		if r, _ := runJSON(t, "--scenario", name); r.Levers["gpu_life"] != want {
			t.Errorf("%s opens GPU life %v, want %v", name, r.Levers["gpu_life"], want)
		}
	}
	text, err := disk.Read("my-bust")
	if err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(t.TempDir(), "cut.toml")
	if err := os.WriteFile(cut, text[:len(text)-5], 0o600); err != nil {
		t.Fatal(err)
	}
	if got := call(t, "run", "--scenario", cut); got.code != exitUsage || !strings.Contains(got.stderr, "the file is cut short") {
		t.Errorf("a cut file: %d %q", got.code, got.stderr)
	}
}

// A session over SSH has no files. That one without a store saves nothing and
// offers nothing is held by the explorer's own tests; here, that it gets none.
func TestSessionsHaveNoFiles(t *testing.T) {
	dir := home(t)
	text, err := os.ReadFile("serve.go")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.ToLower(string(text)), "store:") || strings.Contains(string(text), ".store()") {
		t.Error("serve gives its visitors a store")
	}
	address, fingerprint := serving(t, filepath.Join(t.TempDir(), "host"))
	visit(t, address, fingerprint, "en_GB.UTF-8", "GPU life")
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("a visit left %v, %v", left, err)
	}
}
