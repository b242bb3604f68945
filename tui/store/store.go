// Package store keeps worlds on a disk: named ones, and the one that was left
// last. It knows texts and names, nothing of what they mean. A write is whole or
// has not happened: the text goes to a file of its own, to the disk, and only
// then into the place of the old one.
package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Store is two folders: one for named worlds, one for the world that was left.
// It is safe for concurrent use, as far as the disk is; of two writers of one
// name the later one wins.
type Store struct {
	disk          Disk
	worlds, state string
}

// New keeps named worlds in one folder and the last state in another. Neither
// need exist; they are made when something is written.
func New(worlds, state string) *Store { return NewOn(OS{}, worlds, state) }

// NewOn is New on a disk of one's own.
func NewOn(d Disk, worlds, state string) *Store { return &Store{d, worlds, state} }

// Entry is a named world in the folder.
type Entry struct {
	Name string // of the file, without its ending
	Time time.Time
}

// Limits on what is read: a world has some hundred bytes, a folder some files.
const (
	most  = 1 << 20
	files = 500
)

const suffix = ".toml"

// Folder is where named worlds are kept.
func (s *Store) Folder() string { return s.worlds }

// Path is the file of a named world.
func (s *Store) Path(name string) string { return filepath.Join(s.worlds, name+suffix) }

// List lists the named worlds, the newest first. A folder that does not exist
// holds none.
func (s *Store) List() ([]Entry, error) {
	all, err := s.disk.ReadDir(s.worlds)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var out []Entry
	for _, e := range all {
		name, ok := strings.CutSuffix(e.Name(), suffix)
		info, errInfo := e.Info()
		if ok && name != "" && !strings.HasPrefix(name, ".") && errInfo == nil && info.Mode().IsRegular() {
			out = append(out, Entry{name, info.ModTime()})
		}
	}
	slices.SortFunc(out, func(a, b Entry) int {
		if c := b.Time.Compare(a.Time); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out[:min(len(out), files)], faulty(s.worlds, err)
}

// Read gives the text of a named world.
func (s *Store) Read(name string) ([]byte, error) {
	text, err := s.disk.ReadFile(s.Path(name), most)
	return text, faulty(s.Path(name), err)
}

// Has says whether a named world is there.
func (s *Store) Has(name string) bool {
	_, err := s.disk.ReadFile(s.Path(name), most)
	return !errors.Is(err, fs.ErrNotExist)
}

// Save writes a named world. One that is there already is replaced only if that
// is meant; else the error's fault is Taken.
func (s *Store) Save(name string, text []byte, replace bool) error {
	if !replace && s.Has(name) {
		return &Error{s.Path(name), Taken, fs.ErrExist}
	}
	return unwritten(s.Path(name), s.write(s.worlds, name+suffix, text))
}

// Rename gives a named world another name, and the text that goes with it. The
// old file goes last.
func (s *Store) Rename(from, to string, text []byte) error {
	if from == to {
		return s.Save(to, text, true)
	}
	if err := s.Save(to, text, false); err != nil {
		return err
	}
	return s.Delete(from)
}

// Delete takes a named world away.
func (s *Store) Delete(name string) error {
	return faulty(s.Path(name), s.disk.Remove(s.Path(name)))
}
