package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"time"
)

// Disk is what a Store needs of a file system; tests give it one that fails.
type Disk interface {
	MkdirAll(path string) error
	CreateTemp(folder string) (File, error)
	Rename(from, to string) error // replaces to
	Remove(path string) error
	ReadDir(path string) ([]fs.DirEntry, error)
	ReadFile(path string, most int64) ([]byte, error)
	ModTime(path string) (time.Time, error)
	SyncDir(path string) error
}

// File is a file that is being written.
type File interface {
	io.WriteCloser
	Sync() error
	Name() string // its path
}

// OS is the file system of the machine.
type OS struct{}

// tempPattern names files that are not finished; List does not see them.
const tempPattern = ".unfinished-*"

// MkdirAll makes a folder that only its owner may look into, as the XDG
// specification asks.
func (OS) MkdirAll(path string) error { return os.MkdirAll(path, 0o700) }

// CreateTemp makes a new file in a folder.
func (OS) CreateTemp(folder string) (File, error) { return os.CreateTemp(folder, tempPattern) }

// Rename puts a file into the place of another.
func (OS) Rename(from, to string) error { return os.Rename(from, to) }

// Remove takes a file away.
func (OS) Remove(path string) error { return os.Remove(path) }

// ReadDir lists a folder.
func (OS) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

// errTooLong refuses a file that cannot be a world.
var errTooLong = errors.New("it is too long to be a world")

// ReadFile reads a file of at most so many bytes.
func (OS) ReadFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(text)) > most {
		err = errTooLong
	}
	return text, err
}

// ModTime is when a file was written.
func (OS) ModTime(path string) (time.Time, error) {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}, err
	}
	return info.ModTime(), nil
}

// SyncDir makes a rename last through a loss of power. Windows has no such call
// for folders, and some file systems refuse it; the file itself is whole then.
func (OS) SyncDir(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(path)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}
