package tui

import "bubblescope/data"

// Fault is what is wrong with the words of the language that a session begins
// in, on one line, or nil: whoever starts a session asks before it draws ids in
// place of words.
func (a *App) Fault() error { return a.say.fault }

// WordsFault is what is wrong with the words of any language, or nil: a server
// asks before its first visitor comes.
func WordsFault(set *data.Set) error {
	for _, tag := range languages() {
		if _, err := loadWords(set, tag); err != nil {
			return err
		}
	}
	return nil
}
