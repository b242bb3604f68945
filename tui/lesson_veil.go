package tui

// veiled says whether the screen keeps to itself what would answer the question
// that is open: who predicts shall not read the verdict first. The charts stay,
// for a step is written with them in view.
func (a *App) veiled() bool { return a.lesson != nil && a.lesson.asking() }

// headline is the verdict, and below it the figures; while a question is open, a
// word on where they are.
func (a *App) headline(w int) (verdict, figures string) {
	if a.veiled() {
		return a.say.T("lesson.veiled"), ""
	}
	return a.say.verdict(a.live.now, a.live.hinge), a.say.figuresLine(a.live.now, a.live.then, a.live.lossBand(), a.theme, w)
}
