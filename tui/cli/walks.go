package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"bubblescope/tui/store"
)

// keepWalk puts a walk into a folder, whole or not at all and never over
// another, and gives its path. The same walk is kept once.
func keepWalk(folder, name string, text []byte) (string, error) {
	f, err := os.CreateTemp(folder, ".unfinished-*")
	if err != nil {
		return "", errors.New(cause(err))
	}
	defer os.Remove(f.Name()) // a link has it by then
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.New(cause(err))
	}
	stem := store.CleanName(name)
	if stem == "" {
		stem = "walk"
	}
	for n := 1; n <= mostCopies; n++ {
		path := filepath.Join(folder, stem+".toml")
		if n > 1 {
			path = filepath.Join(folder, stem+"-"+strconv.Itoa(n)+".toml")
		}
		switch err := place(f.Name(), path, text); {
		case err == nil:
			return path, nil
		case !errors.Is(err, os.ErrExist):
			return "", errors.New(cause(err))
		}
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, text) {
			return path, nil
		}
	}
	return "", errors.New("the folder has " + strconv.Itoa(mostCopies) + " walks of that name")
}

// place gives a finished file its name, if that is free. Where the file system
// knows no links it is written anew.
func place(from, to string, text []byte) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, os.ErrExist) {
		return err
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(to)
	}
	return err
}
