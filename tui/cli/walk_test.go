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
