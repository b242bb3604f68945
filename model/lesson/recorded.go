package lesson

import "bubblescope/data"

// Recorded makes a lesson of worlds that were seen before, one for each of its
// steps, with texts as they stand: nothing in them is evaluated, and nothing is
// asked.
func Recorded(l data.Lesson, worlds []Worlds) *Lesson {
	out := &Lesson{Lesson: l}
	for i, w := range worlds {
		w.Revealed = w.Shown
		out.steps = append(out.steps, step{worlds: w, text: []part{{text: l.Steps[i].Text}}})
	}
	return out
}
