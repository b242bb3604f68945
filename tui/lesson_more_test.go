package tui

import (
	"strings"
	"testing"
)

// A world that is opened in the midst of a lesson lists its levers beside it,
// below those that were there.
func TestAWorldOpenedInALesson(t *testing.T) {
	d := chip(t, 120, 40)
	before := len(d.rail.items)
	s := d.model.Defaults()
	i := d.model.LeverIndex("opposition")
	s[i] = d.model.Levers()[i].Max
	d.take(s, several, "did.code", gesture{})
	if last := d.rail.items[len(d.rail.items)-1]; len(d.rail.items) != before+1 || last.lever != i {
		t.Errorf("the list is %+v", d.rail.items)
	}
	if d.Press("n", "N"); len(d.rail.items) != before {
		t.Error("another step still lists it")
	}
}

// Where a step begins, whatever was being typed or dragged is over.
func TestAStepEndsWhatWasBegun(t *testing.T) {
	d := chip(t, 120, 40).Press("enter", "3")
	if !d.input.open {
		t.Fatal("Enter opens no line where nothing is asked")
	}
	d.lesson.to(1, false)
	d.touch()
	if d.input.open || d.Press("enter").live.settings != d.lesson.book.Worlds(1).Shown {
		t.Error("the line is still open")
	}
}

// Help lists the keys as they work in a lesson, each once.
func TestHelpInALesson(t *testing.T) {
	d := chip(t, 120, 40).Press("n")
	seen := map[string]bool{}
	for _, k := range d.everyKey() {
		for _, key := range strings.Fields(k.show) {
			if seen[key] {
				t.Errorf("%s stands twice", key)
			}
			seen[key] = true
		}
	}
	d.Press("?").Shows("commit to the answer").Shows("lesson: next step").Hides("equation of a line").Hides("group above")
}

// On a page that plays, Space is the page's; the lesson says which key reads on.
func TestSpaceIsThePagesWhereItPlays(t *testing.T) {
	d := chip(t, 80, 24).Shows("Space ↓ read on").Press("6").Shows("PgDn ↓ read on").Press("space")
	if p := d.stage.tab().page.(*moneyPage); !p.playing || d.lesson.doc.top != 0 {
		t.Errorf("playing %v, the text at row %d", p.playing, d.lesson.doc.top)
	}
	if d.Press("1", "space"); d.lesson.doc.top == 0 {
		t.Error("Space does not read on beside charts")
	}
}

// With the list in front its keys are its own, and Esc goes back to the step.
func TestTheListInFrontOfALesson(t *testing.T) {
	d := chip(t, 120, 40).Press("n", "0").Shows("Esc back to the lesson").Hides("Enter commit")
	d.Press("n").stands(1, false)
	if d.lessonsPage().focus != 1 {
		t.Error("n does not walk the list")
	}
	if d.Press("esc").stands(1, false); d.stage.tab().id != "clouds" {
		t.Errorf("Esc goes to %s", d.stage.tab().id)
	}
}

// The explorer's keys are its own again when no question is open.
func TestLettersAreOnlyTakenByQuestions(t *testing.T) {
	d := chip(t, 120, 40).Press("d")
	if _, ok := d.dialog.(*offDialog); !ok {
		t.Fatal("d lists no levers where nothing is asked")
	}
	if d.Press("esc", "e"); d.overlay != equationOverlay {
		t.Error("e shows no equation where nothing is asked")
	}
	d.Press("esc").Press("n").Press("e")
	if d.overlay != noOverlay {
		t.Error("e shows an equation where a question is open")
	}
}
