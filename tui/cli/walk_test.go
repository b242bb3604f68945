package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatWalkRefuses(t *testing.T) {
	folder := t.TempDir()
	bad := filepath.Join(folder, "bad.toml")
	if err := os.WriteFile(bad, []byte("room = \"a\"\nrom = 3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(folder, "whole.toml")
	text := "room = \"a\"\nwhen = 2025-11-03T09:00:00Z\n[[step]]\ncode = \"b1-0000\"\npin = \"b1-0000\"\npage = \"labs\"\n"
	if err := os.WriteFile(whole, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, want string }{
		{"", "no walk is named"},
		{"a b", "b: one word too many"},
		{filepath.Join(folder, "none.toml"), "cannot be read"},
		{bad, ":2: rom has no meaning there; did you mean room?"},
		{whole + " --out hand-out.pdf", "--out: hand-out.pdf does not end in .md"},
		{whole + " --out " + folder + "/none/x.md", "cannot be written"},
		{whole, "the explorer needs a terminal"},
	} {
		got := call(t, strings.Fields("walk "+c.args)...)
		if got.code != exitUsage || !strings.Contains(got.stderr, c.want) || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("walk %s: %d %q, want %q", c.args, got.code, got.stderr, c.want)
		}
	}
	if got := call(t, "walk", whole, "--out", filepath.Join(folder, "hand-out.md")); got.code != exitDone {
		t.Errorf("a hand-out: %d %q", got.code, got.stderr)
	}
}

// A walk is told in words too: what was asked, how many chose what, what is right,
// and where it ends.
func TestWalkInWords(t *testing.T) {
	file := filepath.Join(t.TempDir(), "class.toml")
	text := "room = \"econ\"\nwhen = 2025-11-03T09:00:00Z\nlessons = [\"who-pays\"]\n[[step]]\nlesson = \"who-pays\"\nstep = 2\ncode = \"b1-0000\"\n" +
		"pin = \"b1-0000\"\npage = \"labs\"\npredictions = [12, 5, 0]\nright = 3\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	got := callWith(t, "next\n", "walk", file, "--plain", "--lang", "en")
	if got.code != exitDone {
		t.Fatalf("%d %q", got.code, got.stderr)
	}
	for _, want := range []string{"What the class saw: econ", "a More than half: 12 (71%)", "c Less than a quarter 0 right", "End of the walk of econ, 2025-11-03"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("no %q in\n%s", want, got.stdout)
		}
	}
	if i := strings.IndexAny(got.stdout, "█✓*→"); i >= 0 {
		t.Errorf("signs in the words: %q", got.stdout[i:min(len(got.stdout), i+40)])
	}
}
