package tui

// The intents of the stage and of the frame.

func (a *App) crossEarlier() { a.read(-1) }
func (a *App) crossLater()   { a.read(+1) }
func (a *App) escape()       { a.stage.cross = noQuarter }
func (a *App) switchUnit()   { a.stage.perYear = !a.stage.perYear }
func (a *App) help()         { a.overlay, a.scrolled = helpOverlay, 0 }

func (a *App) about() {
	if _, ok := a.rail.lever(); ok {
		a.overlay, a.scrolled = aboutOverlay, 0
	}
}

func (a *App) switchLanguage() { a.setLanguage(languageAfter(a.say.tag)) }

// read moves the cross-hair.
func (a *App) read(n int) {
	a.stage.moveCross(n, int(a.model.LastActual()))
	a.reading = true
}
