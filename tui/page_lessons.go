package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// lessonsID is the id of the page of lessons.
const lessonsID = "lessons"

// lessonsPage lists the guided lessons: what each is about, what it takes, and
// how far this reader is. Enter begins or resumes the one in focus.
type lessonsPage struct {
	m     *model.Model
	found *studies
	say   *speech
	theme theme
	list  []lessonCard // read when the page is first shown
	tag   string       // the language that list is in
	focus int
	chose bool // the focus was moved by hand
	top   int  // first row of the list that is in sight
	open  string
	spans [][2]int // rows of each lesson in the list
	w, h  int
}

func newLessonsPage(m *model.Model, found *studies) *lessonsPage {
	return &lessonsPage{m: m, found: found}
}

// SetSize sets the cells that View fills.
func (p *lessonsPage) SetSize(w, h int) { p.w, p.h = w, h }

// SetLook sets words and colours, and reads the lessons in their language.
func (p *lessonsPage) SetLook(sp *speech, t theme) {
	p.say, p.theme = sp, t
	p.read()
}

// SetRun need not keep anything: lessons bring their own worlds.
func (p *lessonsPage) SetRun(model.Settings, *model.Result, *model.Result) {}

// SetReading need not keep anything.
func (p *lessonsPage) SetReading(int, bool) {}

// read lists the lessons, without their texts.
func (p *lessonsPage) read() {
	if p.tag == p.say.tag {
		return
	}
	p.tag, p.list = p.say.tag, lessonCards(p.m, p.say.tag)
	p.look(p.focus)
	if !p.chose {
		p.suggest()
	}
}

// Keys names the keys of the list.
func (p *lessonsPage) Keys() []pageKey {
	if len(p.list) == 0 {
		return nil
	}
	begin := "lesson_begin"
	if p.found.all[p.list[p.focus].id].resumes(p.list[p.focus].steps) {
		begin = "lesson_resume"
	}
	return []pageKey{{"Enter", begin}, {nextStepKey, "next_lesson"}, {backStepKey, "previous_lesson"}}
}

// Press walks the list, and begins.
func (p *lessonsPage) Press(key string) (bool, tea.Cmd) {
	switch key {
	case nextStepKey:
		p.turn(+1)
	case backStepKey:
		p.turn(-1)
	case "enter":
		return true, p.begin()
	default:
		return false, nil
	}
	return true, nil
}

func (p *lessonsPage) turn(by int) {
	p.chose = true
	p.look(p.focus + by)
}

func (p *lessonsPage) look(i int) { p.focus = clampInt(i, 0, max(0, len(p.list)-1)) }

// begin asks for the lesson in focus.
func (p *lessonsPage) begin() tea.Cmd {
	if len(p.list) == 0 {
		return nil
	}
	id := p.list[p.focus].id
	return func() tea.Msg { return beginMsg(id) }
}

// beginMsg is the id of a lesson that the list asks for.
type beginMsg string

func (m beginMsg) take(a *App) tea.Cmd { return a.beginLesson(string(m)) }

// Point looks at the lesson under a click.
func (p *lessonsPage) Point(_, y int) bool {
	i := p.lessonAt(y)
	if i < 0 {
		return false
	}
	p.chose = true
	p.look(i)
	return true
}

// lessonAt is the lesson on a row of the page, or -1.
func (p *lessonsPage) lessonAt(y int) int {
	for i, s := range p.spans {
		if row := p.top + y; row >= s[0] && row < s[1] && y < p.h {
			return i
		}
	}
	return -1
}

// Wheel walks the list.
func (p *lessonsPage) Wheel(_, _, turn int) bool {
	p.turn(-turn)
	return true
}

// View is the list. The lesson in focus tells what it is about; where all have
// room, every one does.
func (p *lessonsPage) View() string {
	if p.say == nil || p.w <= 0 || p.h <= 0 {
		return ""
	}
	if len(p.list) == 0 {
		return strings.Join(box(wrap(p.say.T("lessons.none"), p.w), p.w, p.h, p.say.g.more), "\n")
	}
	rows := p.rows()
	p.scroll(len(rows))
	return strings.Join(box(rows[p.top:], p.w, p.h, p.say.g.more), "\n")
}

// scroll brings the lesson in focus into sight.
func (p *lessonsPage) scroll(rows int) {
	s := p.spans[p.focus]
	p.top = min(max(p.top, s[1]-p.h), s[0])
	p.top = clampInt(p.top, 0, max(0, rows-p.h))
}
