package tui

// Fault is what is wrong with the words of the language that a session begins
// in, on one line, or nil: whoever starts a session asks before it draws ids in
// place of words.
func (a *App) Fault() error { return a.say.fault }
