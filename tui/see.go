package tui

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
