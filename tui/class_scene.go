package tui

import (
	"slices"
	"strconv"
	"strings"

	"bubblescope/model"
	"bubblescope/tui/room"
)

// scene is what of this session a class copies.
func (a *App) scene() room.Scene {
	s := room.Scene{
		Settings: a.live.settings, Base: a.live.base, Pinned: a.live.pinned,
		Page: a.stage.tabs[a.stage.shown].id, Asking: a.stage.asking, Cross: a.standing(), PerYear: a.stage.perYear,
		Outcome: a.foresight.outcomes[a.foresight.chosen].id, Single: a.singled(), Cloud: a.class.cloud,
	}
	if s.Asking {
		s.Figure = a.why.chosen
	}
	a.lessonInto(&s)
	return s
}

// standing is the quarter of the cross-hair as it was put; what the mouse reads
// in passing is nobody else's.
func (a *App) standing() int {
	if a.hover.on {
		return a.hover.cross
	}
	return a.stage.cross
}

// copyScene brings this session to a scene of the class.
func (a *App) copyScene(s room.Scene) {
	a.touch()
	a.endReplay()
	a.endHover(false)
	a.drag = drag{}
	a.followLesson(s)
	a.followWorld(s)
	a.followPage(s)
	a.class.cloud = s.Cloud
	a.class.seen, a.class.at = s.Version, a.scene()
}

// followWorld takes the class's levers and pin; the line below the stage tells
// of the driver's move as it would of one's own.
func (a *App) followWorld(s room.Scene) {
	if s.Base != a.live.base || s.Pinned != a.live.pinned {
		a.live.pin(s.Base, s.Pinned)
	}
	if s.Settings == a.live.settings {
		return
	}
	st := step{before: a.live.settings, after: s.Settings, then: a.live.now, lever: onlyMoved(a.live.settings, s.Settings), what: "class.moved"}
	a.live.run(s.Settings)
	a.spoken, a.verb, a.reading = st, moved, false
	a.history = history{} // what a student tried before is another world's
}

// onlyMoved is the one lever in which two worlds differ, or several.
func onlyMoved(a, b model.Settings) int {
	only := several
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if only != several {
			return several
		}
		only = i
	}
	return only
}

// followPage turns to the class's page and what is shown on it.
func (a *App) followPage(s room.Scene) {
	if i := slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.id == s.Page }); i >= 0 {
		a.show(i)
	}
	cross := noQuarter
	if s.Cross >= 0 && s.Cross < model.Quarters {
		cross = s.Cross
	}
	if cross != a.stage.cross {
		a.stage.cross, a.reading = cross, cross != noQuarter
	}
	a.stage.perYear = s.PerYear
	if i := slices.IndexFunc(a.foresight.outcomes, func(o outcome) bool { return o.id == s.Outcome }); i >= 0 && i != a.foresight.chosen {
		a.foresight.chosen = i
		a.foresight.shown++
	}
	a.followSingle(s.Single)
	a.followSplit(s)
}

// followSplit opens or closes the split of why a figure moved, at the class's
// figure.
func (a *App) followSplit(s room.Scene) {
	switch {
	case s.Asking && !a.stage.asking:
		a.whyOf(a.topics())
	case !s.Asking && a.stage.asking:
		a.stage.asking = false
		a.stage.gen++
	}
	if s.Asking && len(a.why.topics) > 0 && a.why.chosen != s.Figure {
		a.why.chosen = clampInt(s.Figure, 0, len(a.why.topics)-1)
		a.stage.gen++
	}
}

// singled is the line that is singled out, by numbers, since every language has
// its own names: which picture, and which of its lines.
func (a *App) singled() string {
	c, ok := a.stage.tabs[a.stage.shown].page.(*chartPage)
	if !ok || c.single == (single{}) || c.say == nil {
		return ""
	}
	i := slices.Index(c.namesOf(c.single.picture), c.single.label)
	return strconv.Itoa(c.single.picture) + " " + strconv.Itoa(i)
}

// followSingle singles out the line of two numbers, or shows all again.
func (a *App) followSingle(numbers string) {
	c, ok := a.stage.tabs[a.stage.shown].page.(*chartPage)
	if !ok || numbers == "" && c.single == (single{}) {
		return
	}
	a.stage.tell(a) // a page that was never shown knows no words yet
	want := single{}
	if picture, line, ok := twoNumbers(numbers); ok && picture < len(c.pictures) && c.say != nil {
		if names := c.namesOf(picture); line < len(names) {
			want = single{picture, names[line]}
		}
	}
	if c.single != want {
		c.single = want
		a.stage.gen++
	}
}

func twoNumbers(text string) (a, b int, ok bool) {
	first, second, _ := strings.Cut(text, " ")
	a, err := strconv.Atoi(first)
	b, err2 := strconv.Atoi(second)
	return a, b, err == nil && err2 == nil && a >= 0 && b >= 0
}

// namesOf lists the lines of a picture that can be singled out.
func (c *chartPage) namesOf(picture int) (names []string) {
	_, d := c.pictures[picture](c.plotter(c.w))
	for _, s := range d.Series {
		if selectable(s) {
			names = append(names, s.Label)
		}
	}
	return names
}
