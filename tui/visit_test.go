package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/data"
	"bubblescope/model/study"
)

// A first visit of five minutes, with keys and mouse, by someone who has never
// heard of the model: what they do, and what they must see.
func TestFiveMinutes(t *testing.T) {
	v := visitor{driveBands(t, Env{Lang: english, Width: 120, Height: 40})}
	v.Settle()
	opening := v.verdict()
	v.readsAndMoves()
	v.dragsAndTurns()
	v.findsACliff()
	v.pinsAndCompares()
	v.looksAround()
	v.turnsAClaim()
	v.readsAQuarter()
	v.changesLanguage()
	v.Press("R", "W", "X", "P").Settle()
	if v.verdict() != opening {
		t.Errorf("back at the defaults it reads %q, at first %q", v.verdict(), opening)
	}
	if _, cmd := v.Update(keyMsg("q")); !quits(cmd) {
		t.Error("q does not leave")
	}
}

func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		return len(msg) > 0 && quits(msg[0])
	}
	return false
}

type visitor struct{ *driver }

// verdict is the sentence on top, as it is seen.
func (v visitor) verdict() string {
	rows := strings.Split(v.Screen(), "\n")
	return strings.Join(strings.Fields(strings.Join(rows[:v.lay.verdictRows()], " ")), " ")
}

func (v visitor) click(x, y int) {
	v.mouse(tea.MouseClickMsg(left(x, y))).mouse(tea.MouseReleaseMsg(left(x, y)))
	v.Settle()
}

// Minute 1: the question, what to press first; then the charts, the verdict and
// a line of words follow, and what was is still there as a ghost.
func (v visitor) readsAndMoves() {
	v.t.Helper()
	v.Shows(v.say.T("question.overview")).Shows("Try first")
	before, stage := v.verdict(), v.seenStage()
	v.Press("left").Times(6).Settle().At("gpu_life", 2).Hides("Try first")
	v.Shows(v.say.move(v.spoken)).Shows(v.say.T("chart.default"))
	if v.verdict() == before || strings.Join(stage, "\n") == strings.Join(v.seenStage(), "\n") {
		v.t.Errorf("chips that last two years leave the verdict at %q, or the charts as they were", before)
	}
	if change := v.figureOfLoss().brief; change == "" {
		v.t.Error("no change of the labs' loss is told")
	} else {
		v.Shows(change)
	}
	v.Press("u").Times(6).Settle().At("gpu_life", 5).Shows("Undone")
}

func (v visitor) figureOfLoss() figure { return v.say.figures(v.live.now, v.live.then)[0] }

// Still minute 1: the mouse drags a track and turns its wheel, each one step back.
func (v visitor) dragsAndTurns() {
	v.t.Helper()
	y, before := v.rowOf("power_supply"), v.verdict()
	v.mouse(tea.MouseClickMsg(left(v.onTrack(0.5), y))).mouse(tea.MouseMotionMsg(left(v.onTrack(0), y)))
	v.mouse(tea.MouseReleaseMsg(left(v.onTrack(0), y))).At("power_supply", 0).Shows(v.say.move(v.spoken))
	if v.Settle(); v.verdict() == before {
		v.t.Errorf("without new power it still reads %q", before)
	}
	v.mouse(tea.MouseWheelMsg{X: v.onTrack(0.5), Y: y, Button: tea.MouseWheelUp}).At("power_supply", v.step("power_supply"))
	v.Press("u", "u").Settle().At("power_supply", v.Default("power_supply"))
}

// Minute 2: a cliff is seen on a track, and a click upon it falls over it.
func (v visitor) findsACliff() {
	v.t.Helper()
	lever, cell := v.cliff()
	id := v.model.Levers()[lever].ID
	x, y := columnsFor(v.lay.list.W).trackAt(v.lay.list.X)+cell, v.rowOf(id)
	if row := []rune(strings.Split(v.Screen(), "\n")[y]); string(row[x]) != v.glyphs.cliff {
		v.t.Fatalf("no cliff is seen on %s: %q", id, string(row))
	}
	before, foretold := v.verdict(), v.foresight.strips[lever].cells[cell]
	v.click(x, y)
	if v.verdict() == before || v.live.now.Marks != foretold.Marks {
		v.t.Errorf("the cliff of %s leaves the verdict at %q", id, before)
	}
	v.Shows(v.say.move(v.spoken))
}

// cliff is a cell in sight beyond which something breaks that holds today.
func (v visitor) cliff() (lever, cell int) {
	v.t.Helper()
	for _, i := range v.rail.shown(v.lay.list.H) {
		track := v.railView().track(i, v.foresight.cells(i))
		for c, tint := range track.tints {
			if tint.cliff && worseThan(v.foresight.strips[i].cells[c], v.live.now) && c != track.cell(track.def) {
				return i, c
			}
		}
	}
	v.t.Fatal("no cliff in sight")
	return 0, 0
}

// Minute 3: that world becomes the one to compare with: its own ghost, a diamond
// on the track, and changes counted against it.
func (v visitor) pinsAndCompares() {
	v.t.Helper()
	if v.Press("p"); !v.isPinned() || v.notice == "" {
		v.t.Error("p pins nothing, or does not say so")
	}
	lever := v.spoken.lever
	y := v.rowOf(v.model.Levers()[lever].ID)
	v.Press("home").Settle().Shows(v.say.T("chart.pinned"))
	if v.live.settings[lever] == v.live.base[lever] {
		v.Press("end").Settle()
	}
	if row := strings.Split(v.Screen(), "\n")[y]; !strings.Contains(row, v.glyphs.pin[0]) && !strings.Contains(row, v.glyphs.pin[1]) {
		v.t.Errorf("no diamond where the pinned world stands: %q", row)
	}
	if change := v.figureOfLoss().brief; change != "" {
		v.Shows(change)
	}
}

// Minute 4: every tab is clicked, each answers its own question; the money plays.
func (v visitor) looksAround() {
	v.t.Helper()
	seen := map[string]bool{}
	for i, one := range v.stage.tabs {
		v.click(v.tabColumn(i), v.lay.tabs.Y)
		v.Shows(v.say.T("question." + one.id))
		seen[strings.Join(v.seenStage(), "\n")] = true
	}
	if len(seen) != len(v.stage.tabs) {
		v.t.Errorf("%d pages show %d pictures", len(v.stage.tabs), len(seen))
	}
	before := strings.Join(v.Press("6").seenStage(), "\n")
	v.Press("]")
	if strings.Join(v.seenStage(), "\n") == before {
		v.t.Error("the next quarter's money looks the same")
	}
}

func (v visitor) tabColumn(tab int) int {
	v.t.Helper()
	for x := range v.lay.W {
		if v.stage.tabAt(v.say, v.lay.W, x) == tab {
			return x
		}
	}
	v.t.Fatalf("no tab %d", tab)
	return 0
}

// Still minute 4: a claim says what would turn it; doing that turns it.
func (v visitor) turnsAClaim() {
	v.t.Helper()
	v.Press("8").Settle()
	p := v.stage.tab().page.(*claimsPage)
	for i, c := range p.now {
		if c.Flip == nil || c.Verdict == study.Unknown {
			continue
		}
		for p.focus != i {
			v.Press("n")
		}
		lever := v.model.Levers()[c.Flip.Lever]
		v.Shows(v.say.lever(&lever))
		v.Focus(lever.ID).Press("enter").Type(v.model.FormatLever(c.Flip.Lever, c.Flip.To)).Press("enter").Settle()
		if now := p.now[i].Verdict; now == c.Verdict || now == study.Unknown {
			v.t.Errorf("%s: %s to %v leaves the verdict at %s", c.ID, lever.ID, c.Flip.To, now)
		}
		return
	}
	v.t.Error("no claim can be turned")
}

// Minute 5: a click on a chart reads every line at a quarter.
func (v visitor) readsAQuarter() {
	v.t.Helper()
	v.Press("1").Settle()
	body := v.stage.body
	v.click(body.X+body.W/2, body.Y+body.H/4)
	if !v.hasCross() {
		v.t.Fatal("a click on a chart reads nothing")
	}
	v.Shows(v.say.quarter(data.Quarter(v.stage.cross))).Press("esc")
}

// The last minute: help, and everything in Chinese and back.
func (v visitor) changesLanguage() {
	v.t.Helper()
	v.Press("?").Shows(v.say.T("help.title")).Press("esc").Hides(v.say.T("help.title"))
	for range languages() {
		v.Press("g").Settle().Shows(v.say.T("question.overview"))
		whole(v.t.(*testing.T), v.driver, v.lay.W, v.lay.H)
	}
}
