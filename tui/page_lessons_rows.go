package tui

import (
	"strconv"
	"strings"

	"bubblescope/model"
)

// lessonCard is what the list tells of a lesson.
type lessonCard struct {
	id, title, about          string
	minutes, steps, questions int
	needs                     []string
}

// lessonCards reads what the list needs, in English where a lesson is not to be
// had in a language. A lesson with mistakes is left out: a test sees to it that
// none is shipped.
func lessonCards(m *model.Model, tag string) (all []lessonCard) {
	for _, id := range m.Data().LessonIDs() {
		l, err := m.Data().Lesson(id, tag)
		if err != nil && tag != english {
			l, err = m.Data().Lesson(id, english)
		}
		if err != nil {
			continue
		}
		// Clones: else a title would hold on to the text of the whole file.
		card := lessonCard{id: strings.Clone(id), title: strings.Clone(l.Title), about: strings.Clone(l.About), minutes: l.Minutes, steps: len(l.Steps)}
		for _, n := range l.Needs {
			card.needs = append(card.needs, strings.Clone(n))
		}
		for _, s := range l.Steps {
			card.questions += bit(s.Question != nil)
		}
		all = append(all, card)
	}
	return all
}

// resumes says whether a lesson of so many steps is to be gone on with.
func (s studied) resumes(steps int) bool { return s.begun() && s.Step < steps }

// roomy says whether the list has room for what every lesson is about, and for
// air between them.
func (p *lessonsPage) roomy() (told, airy bool) {
	n, most := 0, 0
	for i, c := range p.list {
		n += len(p.titleRows(i, c)) + len(p.story(c))
		most = max(most, len(p.more(c)))
	}
	return n+most <= p.h, n+most+len(p.list) <= p.h
}

// lessonIndent is where the titles begin: focus, number, two blanks.
const lessonIndent = 5

// story is what a lesson is about, below its title.
func (p *lessonsPage) story(c lessonCard) []string {
	return paintAll(p.theme.muted, wrap(p.say.written(c.about), max(1, p.w-lessonIndent-1)))
}

// more is what only the lesson in focus tells: its length, what should come
// before it, and what Enter does.
func (p *lessonsPage) more(c lessonCard) []string {
	w := max(1, p.w-lessonIndent-1)
	return append(paintAll(p.theme.muted, wrap(p.before(c), w)), paintAll(p.theme.title, wrap(p.enter(c), w))...)
}

// rows are the list, and note which rows each lesson has.
func (p *lessonsPage) rows() (rows []string) {
	p.spans = p.spans[:0]
	told, airy := p.roomy()
	for i, c := range p.list {
		from := len(rows)
		rows = append(rows, p.titleRows(i, c)...)
		var below []string
		if told || i == p.focus {
			below = p.story(c)
		}
		if i == p.focus {
			below = append(below, p.more(c)...)
		}
		for _, line := range below {
			rows = append(rows, strings.Repeat(" ", lessonIndent)+line)
		}
		p.spans = append(p.spans, [2]int{from, len(rows)})
		if airy {
			rows = append(rows, "")
		}
	}
	return rows
}

// titleRows are a lesson: its place, its title, how far it was taken, its
// minutes. A title that is too long goes on below.
func (p *lessonsPage) titleRows(i int, c lessonCard) (rows []string) {
	here, style := " ", p.theme.text
	if i == p.focus {
		here, style = p.say.g.here, p.theme.focus
	}
	head := p.theme.focus.paint(here) + p.theme.key.paint(fitRight(strconv.Itoa(i+1), 2, "")) + "  "
	tail := "  " + p.far(c) + "  " + p.theme.muted.paint(fitRight(p.say.F("lessons.minutes", "N", c.minutes), width(p.say.F("lessons.minutes", "N", 10)), ""))
	room := p.w - lessonIndent - width(tail)
	for _, line := range wrap(p.say.written(c.title), room) {
		rows = append(rows, head+style.paint(fit(line, room, ""))+tail)
		head, tail = strings.Repeat(" ", lessonIndent), ""
	}
	return rows
}

// far is how far a lesson was taken, in a few letters.
func (p *lessonsPage) far(c lessonCard) string {
	s := p.found.all[c.id]
	switch {
	case c.id == p.open:
		return p.theme.notice.paint(p.say.T("lessons.open"))
	case s.resumes(c.steps):
		return p.theme.muted.paint(p.say.F("lessons.at", "At", s.Step+1, "N", c.steps))
	case s.Done:
		return p.theme.better.paint(p.say.g.yes) + " " + p.theme.muted.paint(p.say.T("lessons.done"))
	}
	return ""
}

// before names the lessons that should come before one.
func (p *lessonsPage) before(c lessonCard) string {
	text := p.say.F("lessons.holds", "Steps", c.steps, "Questions", c.questions)
	var names []string
	for _, need := range c.needs {
		for i, other := range p.list {
			if other.id == need && !p.found.all[need].Done {
				names = append(names, p.say.F("lessons.named", "N", i+1, "Title", p.say.written(other.title)))
			}
		}
	}
	if len(names) > 0 {
		text += p.say.F("lessons.needs", "Lessons", strings.Join(names, p.say.T("note.and")))
	}
	return text
}

// enter says what Enter does.
func (p *lessonsPage) enter(c lessonCard) string {
	s := p.found.all[c.id]
	switch {
	case s.resumes(c.steps):
		return p.say.F("lessons.resume", "At", s.Step+1)
	case s.Done:
		return p.say.T("lessons.anew")
	}
	return p.say.T("lessons.begin")
}
