package cli

import (
	"strings"
	"testing"
)

func TestCompletions(t *testing.T) {
	for args, want := range map[string][]string{
		"chart|lab.x":                {"lab.xai.revenue\t", ":4"},
		"chart|labs.cash|labs.c":     {"labs.cost\t", "labs.cumulative_loss\t"},
		"run|--set|gpu":              {"gpu_life=\tGPU life", ":6"},
		"run|--set|shock=":           {"shock=credit_freeze", "shock=rare_earths"},
		"--set|gpu":                  {"gpu_life="},
		"--scenario|":                {"baseline", "essay-bust", ":4"},
		"run|--scenario|./":          {"toml", ":8"},
		"run|--format|":              {"table", "json", "csv"},
		"chart|--theme|":             {"light", "dark"},
		"sensitivity|--output|power": {"power.dark\t"},
		"completion|":                {"bash", "zsh", "fish", "powershell"},
		"levers|":                    {":4"},
		"lesson|check|":              {"md", ":8"},
		"ch":                         {"chart\t"},
		"m":                          {"man\t"},
	} {
		got := call(t, append([]string{"__complete"}, strings.Split(args, "|")...)...)
		for _, one := range want {
			if got.code != exitDone || !strings.Contains(got.stdout, one) {
				t.Errorf("after %s there is no %q: %d %q", args, one, got.code, got.stdout)
			}
		}
	}
	if got := call(t, "__complete", "chart", "labs.cash", "labs.c"); strings.Contains(got.stdout, "labs.cash") {
		t.Error("an output that is on the line is offered again")
	}
}

func TestCompletionScripts(t *testing.T) {
	for _, shell := range shells() {
		if got := call(t, "completion", shell); got.code != exitDone || !strings.Contains(got.stdout, "bubblescope") || got.stderr != "" {
			t.Errorf("%s: %d %q", shell, got.code, got.stderr)
		}
	}
}

func TestManualNamesEveryCommand(t *testing.T) {
	got := call(t, "man")
	if got.code != exitDone || !strings.HasPrefix(got.stdout, ".TH BUBBLESCOPE 1") {
		t.Fatalf("%d %q", got.code, got.stdout)
	}
	a := &app{}
	for _, c := range a.root().Commands() {
		if !c.Hidden && !strings.Contains(got.stdout, `\fB`+c.Name()+`\fP`) {
			t.Errorf("the manual does not name %s", c.Name())
		}
	}
}

// Nobody who pipes is told of progress.
func TestProgressIsForTerminals(t *testing.T) {
	for _, args := range []string{"run --ensemble 2 --format json", "sensitivity --output labs.cash --ensemble 2", "calibrate --members 1", "chart labs.cash --ensemble 2", "fit"} {
		if got := call(t, strings.Fields(args)...); got.code != exitDone || got.stderr != "" {
			t.Errorf("%s: %d, %q on standard error", args, got.code, got.stderr)
		}
	}
}
