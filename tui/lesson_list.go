package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/prose"
)

// ListOfLessons opens a session at the page of lessons.
const ListOfLessons = lessonsDigit

// startWith turns to the page of lessons where a session is opened for it or for
// one of them.
func (a *App) startWith(lesson string) {
	if lesson == "" {
		return
	}
	a.turnTo(lessonsDigit)
	if lesson != ListOfLessons {
		a.wanted = lesson
	}
}

// beginAsked begins the lesson that the session was opened for, once it is known
// how far it was taken.
func (a *App) beginAsked() tea.Cmd {
	if a.wanted == "" || !a.studies.read {
		return nil
	}
	id := a.wanted
	a.wanted = ""
	return a.beginLesson(id)
}

// lessonsPage is the page of lessons.
func (a *App) lessonsPage() *lessonsPage {
	i := slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.id == lessonsID })
	return a.stage.tabs[i].page.(*lessonsPage)
}

// cards is the list of lessons, read if it was not yet.
func (a *App) cards() []lessonCard {
	p := a.lessonsPage()
	p.say = a.say
	p.read()
	return p.list
}

// lessonAfter is the lesson after one in the list, or nothing.
func (a *App) lessonAfter(id string) string {
	all := a.cards()
	i := slices.IndexFunc(all, func(c lessonCard) bool { return c.id == id })
	if i < 0 || i+1 >= len(all) {
		return ""
	}
	return all[i+1].id
}

func (a *App) lessonTitle(id string) string {
	for _, c := range a.cards() {
		if c.id == id {
			return c.title
		}
	}
	return id
}

// lessonsAgain tells the list that a lesson went on. It then looks at the one
// that is open, or at the first that is not done, unless it was walked by hand.
func (a *App) lessonsAgain() {
	p := a.lessonsPage()
	p.open = ""
	if a.lesson != nil {
		p.open = a.lesson.at.ID
		p.chose = false
	}
	if !p.chose {
		p.suggest()
	}
	a.stage.gen++
}

// suggest looks at the lesson that is open, or at the first that is not done.
func (p *lessonsPage) suggest() {
	for i, c := range p.list {
		if c.id == p.open || p.open == "" && !p.found.all[c.id].Done {
			p.look(i)
			return
		}
	}
}

// prose is how texts of lessons look.
func (l looks) prose() prose.Look {
	p := paletteFor(l)
	return prose.Look{Mono: l.mono, ASCII: l.ascii(), Strong: p.focus, Code: p.action, Bullet: p.muted}
}
