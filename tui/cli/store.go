package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"bubblescope/model"
	"bubblescope/tui"
	"bubblescope/tui/store"
)

// store is where the explorer of this terminal keeps worlds: the folders that
// the XDG specification names on Linux, and those of the system elsewhere,
// unless XDG_DATA_HOME or XDG_STATE_HOME say otherwise. Sessions over SSH have
// none.
func (a *app) store() *store.Store {
	xdg.Reload() // the environment of now, not that of the start
	return store.New(worldsFolder(), filepath.Join(xdg.StateHome, "bubblescope"))
}

func worldsFolder() string { return filepath.Join(xdg.DataHome, "bubblescope", "scenarios") }

// savedPath is the file of a world that was saved in the explorer, for a name
// that is none of the scenarios in data; any other name it gives back.
func savedPath(m *model.Model, name string) string {
	if strings.ContainsAny(name, "/.") || slices.Contains(m.Data().ScenarioNames(), name) {
		return name
	}
	xdg.Reload()
	if path := store.New(worldsFolder(), "").Path(store.CleanName(name)); exists(path) {
		return path
	}
	return name
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// closeExplorer writes what the explorer has not written yet. That it could not
// is told where the shell's prompt comes back, and fails nothing.
func (a *app) closeExplorer(app *tui.App) {
	if err := app.Close(); err != nil {
		fmt.Fprintf(a.stderr, "bubblescope: this world is not kept for next time: %v\n", err)
	}
}
