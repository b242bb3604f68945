package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"
)

// The files of the world that was left last, and of the one before it. A session
// that does not take up the last one soon writes over it; the one before is
// then still there.
const (
	lastFile   = "last.toml"
	beforeFile = "before.toml"
)

// Left is a world that was left: its text and when it was written. The zero
// Left is none.
type Left struct {
	Text []byte
	Time time.Time
}

// Left gives the world that was left last, and the one before it; none is no
// error.
func (s *Store) Left() (last, before Left, err error) {
	last, err = s.left(lastFile)
	before, errBefore := s.left(beforeFile)
	if err == nil {
		err = errBefore
	}
	return last, before, err
}

func (s *Store) left(name string) (Left, error) {
	path := filepath.Join(s.state, name)
	text, err := s.disk.ReadFile(path, most)
	if errors.Is(err, fs.ErrNotExist) {
		return Left{}, nil
	}
	if err != nil {
		return Left{}, faulty(path, err)
	}
	when, err := s.disk.ModTime(path)
	return Left{text, when}, faulty(path, err)
}

// Keep writes the world to be left. The first write of a session says so: what
// the last session left then moves to second place.
func (s *Store) Keep(text []byte, first bool) error {
	if first {
		if last, _ := s.left(lastFile); len(last.Text) > 0 && string(last.Text) != string(text) {
			if err := s.write(s.state, beforeFile, last.Text); err != nil {
				return unwritten(filepath.Join(s.state, beforeFile), err)
			}
		}
	}
	return unwritten(filepath.Join(s.state, lastFile), s.write(s.state, lastFile, text))
}
