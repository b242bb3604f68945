package store

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing/fstest"
	"time"
)

// fake is a disk in memory. It fails from its failAt-th act on, a byte written
// being an act; 0 is never. A disk that has failed once works again only if it
// heals, as one does on which room was made.
type fake struct {
	files  fstest.MapFS
	acts   int
	failAt int
	heals  bool
	err    error
}

func newFake() *fake { return &fake{files: fstest.MapFS{}, err: syscall.ENOSPC} }

// act counts, and gives the error of the act that fails.
func (d *fake) act() error {
	d.acts++
	if d.failAt == 0 || d.acts < d.failAt || d.heals && d.acts > d.failAt {
		return nil
	}
	return d.err
}

func (d *fake) MkdirAll(string) error { return d.act() }

func (d *fake) CreateTemp(folder string) (File, error) {
	if err := d.act(); err != nil {
		return nil, err
	}
	f := &fakeFile{d, folder + "/.unfinished-" + strconv.Itoa(d.acts)}
	d.files[f.path] = &fstest.MapFile{}
	return f, nil
}

func (d *fake) Rename(from, to string) error {
	if err := d.act(); err != nil {
		return err
	}
	d.files[to] = d.files[from]
	delete(d.files, from)
	return nil
}

func (d *fake) Remove(path string) error {
	if err := d.act(); err != nil {
		return err
	}
	if d.files[path] == nil {
		return fs.ErrNotExist
	}
	delete(d.files, path)
	return nil
}

func (d *fake) ReadDir(path string) ([]fs.DirEntry, error) { return d.files.ReadDir(path) }

func (d *fake) ReadFile(path string, most int64) ([]byte, error) {
	text, err := d.files.ReadFile(path)
	if int64(len(text)) > most {
		return nil, errTooLong
	}
	return text, err
}

func (d *fake) ModTime(path string) (time.Time, error) {
	if d.files[path] == nil {
		return time.Time{}, fs.ErrNotExist
	}
	return d.files[path].ModTime, nil
}

func (d *fake) SyncDir(string) error { return d.act() }

// texts are the files by name, without those that were never finished.
func (d *fake) texts() map[string]string {
	out := map[string]string{}
	for name, f := range d.files {
		if !strings.Contains(name, ".unfinished") {
			out[name] = string(f.Data)
		}
	}
	return out
}

type fakeFile struct {
	disk *fake
	path string
}

// Write stores byte by byte, so that the disk can be full after any.
func (f *fakeFile) Write(text []byte) (int, error) {
	for n, b := range text {
		if err := f.disk.act(); err != nil {
			return n, err
		}
		file := f.disk.files[f.path]
		file.Data = append(slices.Clip(file.Data), b)
	}
	return len(text), nil
}

func (f *fakeFile) Sync() error  { return f.disk.act() }
func (f *fakeFile) Close() error { return f.disk.act() }
func (f *fakeFile) Name() string { return f.path }

// faultIn is the fault of an error of a Store.
func faultIn(err error) (Fault, bool) {
	var e *Error
	ok := errors.As(err, &e)
	if !ok {
		return Other, false
	}
	return e.Fault, true
}
