package room

import "bubblescope/model"

// Scene is all that followers copy.
type Scene struct {
	Settings, Base model.Settings // the present world, and the one it is compared with
	Pinned         bool           // Base was chosen
	Page           string         // id of the page
	Asking         bool           // the split stands before the page
	Figure         int            // of the split, by its number
	Cross          int            // quarter of the cross-hair; negative is none
	PerYear        bool           // money by the year
	Outcome        string         // id of the figure that tracks are tinted by
	Single         string         // the line that is singled out
	Cloud          bool           // the worlds of those who stepped aside are shown
	Lesson         string         // id; empty is none
	Step           int
	Revealed       bool
	Version        uint64 // set by the hub: grows with every scene
}

// sound says whether a scene is within bounds.
func (s *Scene) sound() bool {
	for _, text := range []string{s.Page, s.Outcome, s.Single, s.Lesson} {
		if len(text) > mostLetters {
			return false
		}
	}
	return s.Step >= 0 && s.Step <= mostSteps && s.Settings == s.Settings && s.Base == s.Base // no NaN
}

// spot is a step of a lesson.
type spot struct {
	lesson string
	step   int
}

func (s *Scene) spot() spot { return spot{s.Lesson, s.Step} }

// differs compares all but the version.
func (s Scene) differs(other Scene) bool {
	s.Version, other.Version = 0, 0
	return s != other
}
