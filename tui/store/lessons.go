package store

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// lessonsFile is how far each lesson was taken.
const lessonsFile = "lessons.toml"

// Lessons gives the text that says how far each lesson was taken; none is no
// error.
func (s *Store) Lessons() ([]byte, error) {
	path := filepath.Join(s.state, lessonsFile)
	text, err := s.disk.ReadFile(path, most)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, faulty(path, err)
}

// KeepLessons writes that text.
func (s *Store) KeepLessons(text []byte) error {
	return unwritten(filepath.Join(s.state, lessonsFile), s.write(s.state, lessonsFile, text))
}
