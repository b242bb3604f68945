package tui

import (
	"errors"

	"bubblescope/tui/store"
)

// diskFault says in the session's language what the disk would not do, and what
// helps; in one row and without the path where the words are kept's.
func (s *speech) diskFault(words string, err error) string {
	var e *store.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	word := "other"
	switch e.Fault {
	case store.Full:
		word = "full"
	case store.ReadOnly:
		word = "read_only"
	case store.Forbidden:
		word = "forbidden"
	case store.Missing:
		word = "missing"
	case store.NoFolder:
		word = "no_folder"
	}
	return s.F(words+word, "Path", e.Path, "Why", store.Reason(e.Err))
}

// worldFault says why a saved world cannot be opened.
func (s *speech) worldFault(w listed) string {
	var e *store.Error
	switch {
	case w.cut:
		return s.F("worlds.cut", "Name", w.id)
	case errors.As(w.bad, &e):
		return s.diskFault("disk.", e)
	}
	return s.F("worlds.bad", "Why", w.bad.Error())
}
