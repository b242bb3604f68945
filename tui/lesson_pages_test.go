package tui

import (
	"slices"
	"testing"

	"bubblescope/data"
)

// The pages that a lesson may show are those that there are, without the list of
// the lessons themselves.
func TestPagesOfLessonsAreThePages(t *testing.T) {
	var ids []string
	for _, tab := range New(Env{Model: testModel(t)}).stage.tabs {
		if tab.digit != "0" {
			ids = append(ids, tab.id)
		}
	}
	if !slices.Equal(ids, data.Pages()) {
		t.Errorf("the pages are %v, lessons know %v", ids, data.Pages())
	}
}

// Beside a lesson too every line of every page has its name, uncut.
func TestLinesAreNamedBesideALesson(t *testing.T) {
	for _, lang := range languages() {
		d := pupil(t, Env{Lang: lang, Width: 80, Height: 24, Lesson: "chip-life"})
		for _, one := range d.stage.tabs {
			if p, ok := one.page.(*chartPage); ok {
				d.Press(one.digit)
				d.allNamed(t, one.id, p)
			}
		}
	}
}

// A step that names no line shows the first charts of its page, whatever the step
// before has brought.
func TestStepsBeginAtTheFirstCharts(t *testing.T) {
	d := driveEnv(t, Env{Lang: english, Width: 120, Height: 40})
	if err := d.openLesson("gpu-age"); err != nil {
		t.Fatal(err)
	}
	d.lesson.to(4, false)
	d.Settle().Shows(d.say.T("chart.old"))
	d.lesson.to(5, false)
	d.Settle().Hides(d.say.T("chart.old")).Shows(d.say.T("chart.capex"))
}
