package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// floors orders the rooms of the house: a package may import only from below
// its own floor.
func floors() []string {
	return []string{
		"bubblescope/data",
		"bubblescope/model/ledger",
		"bubblescope/model",
		"bubblescope/model/study",
		"bubblescope/tui/chart",
		"bubblescope/tui",
		"bubblescope/tui/serve",
		"bubblescope/tui/cli",
		"bubblescope",
	}
}

// keepers names the only room that may import a module.
func keepers() map[string]string {
	return map[string]string{
		"github.com/NimbleMarkets/ntcharts": "bubblescope/tui/chart",
		"charm.land/wish":                   "bubblescope/tui/serve",
		"charm.land/ssh":                    "bubblescope/tui/serve",
		"github.com/spf13/cobra":            "bubblescope/tui/cli",
		"charm.land/fang":                   "bubblescope/tui/cli",
	}
}

// terminals are the modules that draw: what computes does not know them.
func terminals() []string {
	return []string{"charm.land/", "github.com/charmbracelet/", "github.com/NimbleMarkets/"}
}

// wrongArrow says why from may not import to, or nothing.
func wrongArrow(from, to string) string {
	low, high := slices.Index(floors(), to), slices.Index(floors(), from)
	switch {
	case high < 0:
		return "is not in the list of floors: give it its place"
	case low >= high:
		return "stands on a lower floor"
	}
	for module, keeper := range keepers() {
		if within(to, module) && from != keeper {
			return "is not " + keeper + ", which alone may"
		}
	}
	blind := from == "bubblescope/data" || within(from, "bubblescope/model")
	if blind && slices.ContainsFunc(terminals(), func(t string) bool { return strings.HasPrefix(to, t) }) {
		return "must not know the terminal"
	}
	return ""
}

func within(pkg, folder string) bool { return pkg == folder || strings.HasPrefix(pkg, folder+"/") }

func TestArrowsPointDown(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 5 {
		t.Fatalf("go list knows only %d packages", len(lines))
	}
	for _, l := range lines {
		from, imports, _ := strings.Cut(l, " ")
		for _, to := range strings.Fields(imports) {
			if why := wrongArrow(from, to); why != "" {
				t.Errorf("%s imports %s, but it %s", from, to, why)
			}
		}
	}
}

func TestWrongArrow(t *testing.T) {
	for _, c := range []struct {
		from, to string
		wrong    bool
	}{
		{"bubblescope", "bubblescope/tui/cli", false},
		{"bubblescope/tui", "bubblescope/model", false},
		{"bubblescope/model", "bubblescope/tui", true},
		{"bubblescope/data", "bubblescope/model", true},
		{"bubblescope/model/ledger", "bubblescope/model", true},
		{"bubblescope/tui/chart", "bubblescope/tui", true},
		{"bubblescope/tui/chart", "github.com/NimbleMarkets/ntcharts/v2/canvas", false},
		{"bubblescope/tui", "github.com/NimbleMarkets/ntcharts/v2/canvas", true},
		{"bubblescope/tui/serve", "charm.land/wish/v2", false},
		{"bubblescope/tui", "charm.land/ssh", true},
		{"bubblescope/tui/cli", "charm.land/wish/v2", true},
		{"bubblescope/tui", "github.com/spf13/cobra", true},
		{"bubblescope/model/study", "charm.land/lipgloss/v2", true},
		{"bubblescope/model", "gonum.org/v1/gonum/stat", false},
		{"bubblescope/attic", "fmt", true},
	} {
		if why := wrongArrow(c.from, c.to); (why != "") != c.wrong {
			t.Errorf("%s to %s: got %q", c.from, c.to, why)
		}
	}
}
