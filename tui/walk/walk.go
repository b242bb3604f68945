// Package walk reads and writes what a class went through: the steps that its
// driver showed, how many predicted what, and the worlds that students tried.
// It holds no names of anybody. A walk that comes from elsewhere is not trusted.
package walk

import (
	"time"

	"bubblescope/data"
	"bubblescope/model"
)

// Walk is one class.
type Walk struct {
	Room    string    // its name
	When    time.Time // it began; to the second
	Lessons []string  // ids, in the order in which they were begun
	Steps   []Step
}

// Step is what the class looked at for a while.
type Step struct {
	Lesson      string // id; empty where the driver moved the levers freely
	Step        int    // of the lesson, from 1; 0 without a lesson
	Title       string // of the step, in the driver's language; may be empty
	World       model.Settings
	Pin         model.Settings // what it was compared with
	Page        string         // id
	Line        string         // output that was singled out or asked about; may be empty
	Quarter     data.Quarter   // under the cross-hair, or NoQuarter
	Predictions []int          // how many chose the first, second … choice; empty where nothing was asked
	Right       int            // the right choice, from 1; 0 where it was not shown
	Astray      []model.Settings
}

// NoQuarter is the quarter of a step without a cross-hair.
const NoQuarter data.Quarter = -1

// Bounds of a walk. A class of an hour has some forty steps.
const (
	MostBytes   = 1 << 20
	MostSteps   = 400
	MostAstray  = 120 // worlds of a step
	mostVotes   = 1000
	mostChoices = 5
	mostSteps   = 50 // of a lesson
	longestName = 60
	longestText = 200
)
