package tui

import (
	"errors"
	"maps"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/pelletier/go-toml/v2"

	"bubblescope/tui/store"
)

// studied is how far this reader took a lesson.
type studied struct {
	Step     int            `toml:"step"` // the first is 0; one past the last is the last page
	Revealed bool           `toml:"revealed"`
	Done     bool           `toml:"done"`
	Choices  map[string]int `toml:"choices"` // the first choice committed to, by step
}

// choice is what was committed to at a step.
func (s studied) choice(step int) (int, bool) {
	c, ok := s.Choices[strconv.Itoa(step)]
	return c, ok
}

// with is what was studied with a choice at a step.
func (s studied) with(step, choice int) studied {
	all := maps.Clone(s.Choices)
	if all == nil {
		all = map[string]int{}
	}
	all[strconv.Itoa(step)] = choice
	s.Choices = all
	return s
}

// begun says whether there is anything to resume.
func (s studied) begun() bool { return s.Step > 0 || s.Revealed || len(s.Choices) > 0 }

// studies is how far every lesson was taken, and what of it is on the disk. It
// is read when a session begins, and written off the screen's path.
type studies struct {
	store  *store.Store // nil keeps nothing beyond the session: over SSH
	all    map[string]studied
	read   bool // what the disk holds is known, or there is no disk
	gen    int  // grows with every change
	wanted bool // all is not yet on the disk
	busy   bool
	told   bool // that the disk would not
}

func newStudies(s *store.Store) studies {
	return studies{store: s, all: map[string]studied{}, read: s == nil}
}

// studiesFile is its file.
type studiesFile struct {
	Lessons map[string]studied `toml:"lessons"`
}

// note remembers how far a lesson was taken.
func (s *studies) note(id string, to studied) {
	s.all[id] = to
	s.wanted = true
	s.gen++
}

// text is the file as it is to be written.
func (s *studies) text() []byte {
	text, _ := toml.Marshal(studiesFile{s.all}) // strings and numbers always marshal
	return text
}

// recallStudies reads what earlier sessions left.
func (a *App) recallStudies() tea.Cmd {
	disk := a.studies.store
	if disk == nil {
		return nil
	}
	return func() tea.Msg {
		text, err := disk.Lessons()
		var f studiesFile
		if err == nil {
			err = toml.Unmarshal(text, &f)
		}
		return studiesMsg{f.Lessons, err}
	}
}

// studiesMsg brings what was left.
type studiesMsg struct {
	all map[string]studied
	err error
}

// take adds it to what this session did meanwhile. A file that cannot be read is
// told of once, and stays until something new is written.
func (m studiesMsg) take(a *App) tea.Cmd {
	a.touch()
	s := &a.studies
	s.read = true
	for id, one := range m.all {
		if _, known := s.all[id]; !known {
			s.all[id] = one
		}
	}
	if m.err != nil {
		a.notice = a.say.T("lesson.unreadable")
	}
	a.lessonsAgain()
	return a.beginAsked()
}

// keepStudies writes what is new, one write at a time.
func (a *App) keepStudies() tea.Cmd {
	s := &a.studies
	if s.store == nil || !s.wanted || s.busy || !s.read {
		return nil
	}
	s.busy, s.wanted = true, false
	text, disk := s.text(), s.store
	return func() tea.Msg { return studiesKeptMsg{disk.KeepLessons(text)} }
}

// studiesKeptMsg says how a write went.
type studiesKeptMsg struct{ err error }

// take tells a fault once.
func (m studiesKeptMsg) take(a *App) tea.Cmd {
	s := &a.studies
	s.busy = false
	var e *store.Error
	if m.err != nil && !s.told && errors.As(m.err, &e) {
		s.told = true
		a.touch()
		a.notice = a.say.diskFault("kept.", m.err)
	}
	return nil
}

// closeStudies writes what was not yet written when the program ends.
func (a *App) closeStudies() error {
	s := &a.studies
	if s.store == nil || !s.wanted && !s.busy {
		return nil
	}
	return s.store.KeepLessons(s.text())
}
