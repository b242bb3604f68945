package cli

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"bubblescope/model"
	"bubblescope/model/study"
)

// floors orders the rooms of the house: a package may import only from below
// its own floor.
func floors() []string {
	return []string{
		"bubblescope/data",
		"bubblescope/model/ledger",
		"bubblescope/model",
		"bubblescope/model/equation",
		"bubblescope/model/study",
		"bubblescope/tui/room",
		"bubblescope/model/lesson",
		"bubblescope/tui/chart",
		"bubblescope/tui/paint",
		"bubblescope/tui/store",
		"bubblescope/tui/plot",
		"bubblescope/tui/walk",
		"bubblescope/tui/prose",
		"bubblescope/tui",
		"bubblescope/tui/plain",
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
		"charm.land/glamour":                "bubblescope/tui/prose",
		"github.com/spf13/cobra":            "bubblescope/tui/cli",
		"github.com/adrg/xdg":               "bubblescope/tui/cli",
		"charm.land/fang":                   "bubblescope/tui/cli",
		"git.sr.ht/~sbinet/gg":              "bubblescope/tui/plot",
		"github.com/go-fonts/liberation":    "bubblescope/tui/plot",
		"golang.org/x/image":                "bubblescope/tui/plot",
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
	case from == "bubblescope/tui/serve" && to == "bubblescope/tui/store":
		return "has no files for its visitors"
	}
	for module, keeper := range keepers() {
		if within(to, module) && from != keeper {
			return "is not " + keeper + ", which alone may"
		}
	}
	blind := from == "bubblescope/data" || from == "bubblescope/tui/store" || from == "bubblescope/tui/plot" || within(from, "bubblescope/model")
	if blind && slices.ContainsFunc(terminals(), func(t string) bool { return strings.HasPrefix(to, t) }) {
		return "must not know the terminal"
	}
	return ""
}

func within(pkg, folder string) bool { return pkg == folder || strings.HasPrefix(pkg, folder+"/") }

func TestArrowsPointDown(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "bubblescope/...").Output()
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

// The top level holds the rooms and the papers, and nothing else.
func TestTopLevelHoldsRoomsAndPapersOnly(t *testing.T) {
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	house := []string{"main.go", "tui", "model", "data", "go.mod", "go.sum", "LICENSE", "README.md", "CONTRIBUTING.md", "bubblescope", "bubblescope.exe"}
	for _, e := range entries {
		if !slices.Contains(house, e.Name()) && !strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s stands at the top level, where it has no room", e.Name())
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
		{"bubblescope/tui", "bubblescope/tui/store", false},
		{"bubblescope/tui/serve", "bubblescope/tui/store", true},
		{"bubblescope/tui/store", "charm.land/bubbletea/v2", true},
		{"bubblescope/tui", "github.com/adrg/xdg", true},
		{"bubblescope/tui/plot", "charm.land/bubbletea/v2", true},
		{"bubblescope/tui/plot", "git.sr.ht/~sbinet/gg", false},
		{"bubblescope/tui", "git.sr.ht/~sbinet/gg", true},
		{"bubblescope/attic", "fmt", true},
	} {
		if why := wrongArrow(c.from, c.to); (why != "") != c.wrong {
			t.Errorf("%s to %s: got %q", c.from, c.to, why)
		}
	}
}

// The README's tables are what the model says today: each row of worlds, and
// each row of the fit.
func TestReadmeTellsWhatTheModelSays(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	m := theModel(t)
	rows := 0
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 4 || !strings.Contains(cells[1], "$") {
			continue
		}
		rows++
		if want := worldRow(t, m, cells[0]); strings.Join(strings.Fields(strings.Join(cells[1:], " ")), " ") != want {
			t.Errorf("README: %s: the model says %s", strings.TrimSpace(line), want)
		}
	}
	if rows < 10 {
		t.Errorf("the README has %d rows of worlds", rows)
	}
	for _, s := range fitScores(m) {
		if !strings.Contains(string(text), s) {
			t.Errorf("README: no row of the fit ends in %q", s)
		}
	}
}

// worldRow runs the world that a row names in back quotes.
func worldRow(t *testing.T, m *model.Model, name string) string {
	t.Helper()
	s := m.Defaults()
	for i, word := range strings.Split(name, "`") {
		if i%2 == 0 {
			continue
		}
		id, value, lever := strings.Cut(word, "=")
		if !lever {
			scenario, err := m.LoadScenario(word, func(string) ([]byte, error) { return nil, os.ErrNotExist })
			if err != nil {
				t.Fatal(err)
			}
			s = scenario
			continue
		}
		k, v, err := m.Parse(id, value)
		if err != nil {
			t.Fatal(err)
		}
		s[k] = v
	}
	res := m.NewResult()
	m.RunAlone(res, s)
	loss, nvidia := res.Series[m.OutputIndex("labs.operating_loss")], res.Series[m.OutputIndex("nvidia.datacenter_revenue")]
	return fmt.Sprintf("$%.0fbn $%.0fbn %.0f%%", year(loss, 2028), year(nvidia, 2028), 100*fall(nvidia))
}

func year(series []float64, y int) float64 {
	q := 4 * (y - 2023)
	return series[q] + series[q+1] + series[q+2] + series[q+3]
}

// fall is how far a series falls from its peak, as a share of it.
// fall is the deepest one, reckoned pair by pair and so apart from the model.
func fall(series []float64) (most float64) {
	for t, peak := range series {
		for _, v := range series[t:] {
			most = max(most, 1-v/peak)
		}
	}
	return most
}

// fitScores are the ends of the fit table's rows.
func fitScores(m *model.Model) []string {
	run := m.NewResult()
	m.FreeRun(run, nil)
	var ends []string
	for _, s := range append(study.Scores(m, run), study.Together(m, run)...) {
		ends = append(ends, fmt.Sprintf("| %d | %.1f%% |", s.Observations, 100*s.Error))
	}
	return ends
}
