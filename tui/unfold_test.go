package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A tall rail left most of its rows blank while all groups were folded.
func TestGroupsUnfoldAsTheHeightAllows(t *testing.T) {
	for _, h := range []int{22, 24, 32, 40, 55, 90} {
		r := driveEnv(t, Env{Lang: "en", Width: 120, Height: h}).rail
		rows := driveEnv(t, Env{Lang: "en", Width: 120, Height: h}).lay.list.H
		next := 0
		for g := range r.groups {
			if !r.groups[g].open {
				next = len(r.groups[g].levers)
				break
			}
		}
		if len(r.items) > rows && r.groups[1].open {
			t.Errorf("%d rows: unfolded groups push %d items out of %d rows", h, len(r.items), rows)
		}
		if next > 0 && len(r.items)+next <= rows {
			t.Errorf("%d rows: a group of %d stays folded beside %d blank rows", h, next, rows-len(r.items))
		}
	}
}

func TestFoldingByHandOutlivesAResize(t *testing.T) {
	d := drive(t).Press("pgdown", "tab").Hides("Ceiling of spending")
	d.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	d.Hides("Ceiling of spending")
}

// A lever in focus stays in focus when the window shrinks, or its group does.
func TestFocusSurvivesAResize(t *testing.T) {
	d := drive(t).Press("down", "down")
	before, _ := d.rail.lever()
	d.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if i, _ := d.rail.lever(); i != before {
		t.Errorf("lever %d is in focus, %d was", i, before)
	}
	d = drive(t).Press("pgdown", "down")
	d.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if it, _ := d.rail.focused(); it != (item{1, heading}) {
		t.Errorf("%+v is in focus, not the heading of the folded group", it)
	}
}

// A group opened at the foot of the rail opened out of sight.
func TestAnOpenedGroupComesIntoSight(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Press("pgdown").Times(len(testModel(t).Data().Levers)).Press("tab")
	for _, i := range d.rail.groups[len(d.rail.groups)-1].levers {
		d.Shows(d.railView().name(&d.model.Levers()[i]))
	}
}
