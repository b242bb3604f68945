package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// What a crash left goes with the next write, once nobody can be writing it any
// more; nothing else goes.
func TestWhatACrashLeftIsSweptUp(t *testing.T) {
	folder := t.TempDir()
	old := time.Now().Add(-strayAge - time.Minute)
	for _, name := range []string{".unfinished-1", ".unfinished-2", "mine.toml", ".hidden"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if name == ".unfinished-2" {
			continue // another session writes it
		}
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	if err := New(folder, t.TempDir()).Save("new", []byte(text), false); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if want := []string{".hidden", ".unfinished-2", "mine.toml", "new.toml"}; !slices.Equal(got, want) {
		t.Errorf("%q are left, want %q", got, want)
	}
}
