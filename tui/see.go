package tui

import "bubblescope/tui/chart"

// The intents of the stage and of the frame.

func (a *App) crossEarlier() { a.read(-1) }
func (a *App) crossLater()   { a.read(+1) }

func (a *App) switchUnit() { a.stage.perYear = !a.stage.perYear }
func (a *App) help()       { a.overlay, a.scrolled = helpOverlay, 0 }

func (a *App) about() {
	if _, ok := a.rail.lever(); ok {
		a.overlay, a.scrolled = aboutOverlay, 0
	}
}

func (a *App) switchLanguage() { a.setLanguage(languageAfter(a.say.tag)) }

// switchGlyphs goes from braille to blocks to plain characters and round again,
// for terminals whose font lacks the finer ones.
func (a *App) switchGlyphs() {
	next := map[chart.Glyphs]chart.Glyphs{chart.Braille: chart.Block, chart.Block: chart.ASCII, chart.ASCII: chart.Braille}
	a.looks.glyphs = next[a.looks.glyphs]
	a.glyphs = newGlyphs(a.looks.ascii())
	a.setLanguage(a.say.tag)
	a.restyle()
}

func (a *App) switchTheme() {
	if a.looks.background == light {
		a.looks.background = dark
	} else {
		a.looks.background = light
	}
	a.restyle()
}

// read moves the cross-hair.
func (a *App) read(n int) {
	a.stage.moveCross(n, int(a.model.LastActual()))
	a.hover.on = false // it stays where it was put
	a.reading = true
}

// escape closes the split, else takes the cross-hair away, and brings back what
// a singled line hid.
func (a *App) escape() {
	if a.stage.asking {
		a.stage.asking = false
		return
	}
	if c, ok := a.chartPage(); ok && a.stage.cross == noQuarter && c.single != (single{}) {
		a.singleOut(c, single{})
	}
	a.stage.cross, a.hover.on = noQuarter, false
}
