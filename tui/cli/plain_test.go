package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// plainly runs the explorer in words over a pipe.
func plainly(t *testing.T, input string, args ...string) (status int, out, problem string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = Run(context.Background(), append([]string{"--plain"}, args...), strings.NewReader(input), &stdout, &stderr, []string{"LANG=en_GB.UTF-8"})
	return status, stdout.String(), stderr.String()
}

// A pipe without commands gets the state once; flags place the levers.
func TestPlainTellsTheStateOnce(t *testing.T) {
	status, out, problem := plainly(t, "", "--set", "gpu_life=3")
	if status != exitDone || problem != "" || !strings.Contains(out, "GPU life (gpu_life): 3 years, default 5 years.") {
		t.Errorf("status %d, %q, told\n%s", status, problem, out)
	}
	if strings.Contains(out, "> ") || strings.Contains(out, "\x1b") {
		t.Errorf("a pipe is prompted or coloured:\n%q", out)
	}
}

// A script is answered, and its first mistake is one line on stderr and status 2.
func TestPlainScript(t *testing.T) {
	status, out, problem := plainly(t, "set gpu_life 3\nundo\nset gpu_life 30\nstate\n")
	if status != exitUsage || problem != "line 3: “30” cannot be set: type 2 to 8 years\n" || !strings.Contains(out, "Undone. GPU life 3 to 5 years") {
		t.Errorf("status %d, %q, told\n%s", status, problem, out)
	}
	if status, _, problem := plainly(t, "", "--theme", "drak"); status != exitUsage || !strings.Contains(problem, "did you mean dark?") {
		t.Errorf("status %d, %q", status, problem)
	}
}
