package tui

import (
	"slices"

	"bubblescope/data"
)

// glossary is the words of the glossary in a language, as long as a lesson is
// open.
type glossary struct {
	tag   string
	terms []data.Term
	err   error
}

// showTerms explains the words of the lesson, over the screen.
func (a *App) showTerms() {
	if len(a.lesson.book.Terms) == 0 {
		a.notice = a.say.T("lesson.no_terms")
		return
	}
	a.overlay, a.scrolled = termsOverlay, 0
}

// glossary reads the words when they are first asked for.
func (r *lessonRun) glossary() *glossary {
	if g := &r.words; g.tag != r.app.say.tag {
		g.tag = r.app.say.tag
		g.terms, g.err = r.app.model.Data().Glossary(g.tag)
	}
	return &r.words
}

// lessonTermRows are the words of the lesson and what they mean, in the order in which
// the lesson names them.
func (a *App) lessonTermRows(w int) []string {
	b, g := a.lesson.book, a.lesson.glossary()
	rows := []string{a.theme.title.paint(a.say.F("lesson.terms", "Title", a.say.written(b.Title))), ""}
	if g.err != nil {
		return append(rows, paintAll(a.theme.notice, wrap(g.err.Error(), w))...)
	}
	for _, id := range b.Terms {
		i := slices.IndexFunc(g.terms, func(t data.Term) bool { return t.ID == id })
		if i < 0 {
			continue
		}
		rows = append(rows, a.theme.head.paint(a.say.written(g.terms[i].Term)))
		rows = append(append(rows, paintAll(a.theme.text, wrap(a.say.written(g.terms[i].Means), w))...), "")
	}
	return rows
}
