package store

import "path/filepath"

// write puts a text into the place of a file, or leaves the file as it was.
func (s *Store) write(folder, name string, text []byte) error {
	if err := s.disk.MkdirAll(folder); err != nil {
		return err
	}
	f, err := s.disk.CreateTemp(folder)
	if err != nil {
		return err
	}
	if err := fill(f, text); err != nil {
		_ = s.disk.Remove(f.Name()) // the first error is the one to tell
		return err
	}
	if err := s.disk.Rename(f.Name(), filepath.Join(folder, name)); err != nil {
		_ = s.disk.Remove(f.Name())
		return err
	}
	s.sweep(folder)
	return s.disk.SyncDir(folder)
}

// fill writes a text through to the disk and closes the file.
func fill(f File, text []byte) error {
	_, err := f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if errClose := f.Close(); err == nil {
		err = errClose
	}
	return err
}
