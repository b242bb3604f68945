package room

import (
	"cmp"
	"time"
)

// Limits are what a hub lets its rooms have. A zero takes the default.
type Limits struct {
	Rooms      int           // open at once
	Members    int           // of a room, those whose line is lost included
	Waiting    int           // for the driver to let them in
	WrongCodes int           // of a room in a minute; then only the driver lets anybody in
	Stops      int           // of a walk
	Away       time.Duration // for which the place of a lost line is kept
}

// Usual are the limits that a hub has unless its owner sets others.
func Usual() Limits { return Limits{}.orDefaults() }

func (l Limits) orDefaults() Limits {
	return Limits{
		Rooms:      cmp.Or(l.Rooms, 50),
		Members:    cmp.Or(l.Members, 120),
		Waiting:    cmp.Or(l.Waiting, 20),
		WrongCodes: cmp.Or(l.WrongCodes, 30),
		Stops:      cmp.Or(l.Stops, 400),
		Away:       cmp.Or(l.Away, 10*time.Minute),
	}
}

// Bounds that no owner needs to set.
const (
	mostCells   = 20 // of a name
	mostLetters = 64 // bytes of an id within a scene
	mostSteps   = 99 // of a lesson
	mostBarred  = 200
)

// Choices is the most that a question may have.
const Choices = 5
