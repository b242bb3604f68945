package tui

import (
	"slices"
	"strings"
)

// lessonKeys are the keys of the lesson as footer and help name them, those that
// matter most now first.
func (a *App) lessonKeys() []pageKey {
	r := a.lesson
	if r == nil {
		return nil
	}
	var all []pageKey
	if a.listInFront() {
		return append(all, pageKey{"Esc", "lesson_return"}, pageKey{leaveKey, "lesson_leave"})
	}
	if r.asking() {
		all = append(all, pageKey{strings.ReplaceAll(r.letters(), " ", ""), "lesson_choice"}, pageKey{"Enter", "lesson_commit"})
	}
	all = append(all, pageKey{nextStepKey, "lesson_next"}, pageKey{backStepKey, "lesson_back"})
	if r.build(); !r.asking() || r.doc.below() > 0 {
		all = append(all, pageKey{a.readWord(), "lesson_read"})
	}
	if len(r.book.Terms) > 0 {
		all = append(all, pageKey{termsKey, "lesson_terms"})
	}
	if r.at.Step < r.book.steps() {
		all = append(all, pageKey{noteKey, "lesson_note"})
	}
	all = append(all, pageKey{leaveKey, "lesson_leave"}, pageKey{"PgUp", "lesson_up"})
	if a.pageHasSpace() {
		return all
	}
	return append(all, pageKey{"PgDn", "lesson_down"})
}

// spaceWord is how the key for the thumb is printed.
const spaceWord = "Space"

// pageHasSpace says whether the page in front does something with that key, as
// that of money, which plays: a lesson leaves it to it.
func (a *App) pageHasSpace() bool {
	return slices.ContainsFunc(a.stage.keys(), func(k pageKey) bool { return k.show == spaceWord })
}

// readWord is the key that reads on.
func (a *App) readWord() string {
	if a.pageHasSpace() {
		return "PgDn"
	}
	return spaceWord
}

// shadowed says whether the lesson takes a key away from the explorer.
func (a *App) shadowed(key string) bool {
	r, list := a.lesson, a.listInFront()
	switch {
	case list && (key == nextStepKey || key == backStepKey):
		return false
	case list && key == "enter":
		return true
	case r == nil:
		return false
	}
	if r.asking() && (key == "enter" || len(key) == 1 && strings.Contains("abcde", key)) {
		return true
	}
	return strings.Contains(" n N v G Q K J tab pgup pgdown ", " "+key+" ")
}
