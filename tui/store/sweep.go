package store

import (
	"path/filepath"
	"strings"
	"time"
)

// strayAge is how old an unfinished file must be before it is taken for what a
// crash has left: another session may be writing a younger one.
const strayAge = 24 * time.Hour

// sweep takes away what crashes have left in a folder. It is a courtesy: whatever
// goes wrong in it, what was asked for is done already.
func (s *Store) sweep(folder string) {
	entries, err := s.disk.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if !strings.HasPrefix(e.Name(), strings.TrimSuffix(tempPattern, "*")) {
			continue
		}
		if at, err := s.disk.ModTime(path); err == nil && time.Since(at) > strayAge {
			_ = s.disk.Remove(path)
		}
	}
}
