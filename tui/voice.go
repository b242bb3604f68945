package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// Voice is a session without a screen: it tells in sentences what the explorer
// draws, for a screen reader or a pipe. A line that it gives is a sentence or a
// list entry of any length, of words and numbers alone: no boxes, no dots, no
// colours, no place on a screen. It is not safe for concurrent use.
type Voice struct{ a *App }

// voiceW and voiceH are the cells of the screen that nobody sees: enough for
// every page to hold all that it could show.
const voiceW, voiceH = 300, 80

// NewVoice makes a session without a screen. Env.ASCII asks for ASCII signs.
func NewVoice(env Env) *Voice {
	env.Width, env.Height, env.Mono = voiceW, voiceH, true
	v := &Voice{New(env)}
	v.a.live.bands.pause = 0
	v.settle(v.a.beginAsked())
	v.Speak(v.a.say.tag)
	return v
}

// Speak sets the language: en, zh-Hans, zh-Hant, or what LANG holds. Signs that
// a screen reader skips or spells become words.
func (v *Voice) Speak(lang string) {
	a := v.a
	tag := localeOf(lang)
	g := newGlyphs(a.looks.ascii())
	g.arrow = newSpeech(a.model, tag, g).T("voice.to")
	a.glyphs = g
	a.setLanguage(tag)
	v.settle(a.translate())
}

// NextLanguage goes on to the next language.
func (v *Voice) NextLanguage() { v.Speak(languageAfter(v.a.say.tag)) }

// Say is the sentence of an id of the locale files with its blanks filled:
// name, value, name, value.
func (v *Voice) Say(id string, args ...any) string { return v.a.say.F(id, args...) }

// settle carries out a command and all that follow from it.
func (v *Voice) settle(cmd tea.Cmd) {
	for todo := []tea.Cmd{cmd}; len(todo) > 0; todo = todo[1:] {
		if todo[0] == nil {
			continue
		}
		switch msg := todo[0]().(type) {
		case nil:
		case tea.BatchMsg:
			todo = append(todo, msg...)
		default:
			todo = append(todo, v.a.handle(msg), v.a.pageWork())
		}
	}
}

// State tells the verdict, the figures with their change against the run that
// they are compared with, and which levers are off their defaults.
func (v *Voice) State() []string {
	a := v.a
	lines := []string{a.say.verdict(a.live.now, a.live.hinge)}
	lines = append(lines, v.figures()...)
	return append(lines, v.moved()...)
}

// figures are the numbers beside the verdict, each a line.
func (v *Voice) figures() []string {
	a := v.a
	against := v.against()
	var lines []string
	for i, f := range a.say.figures(a.live.now, a.live.then) {
		line := a.say.F("voice.figure", "Name", a.say.T("voice_figure."+f.id), "Year", a.live.now.Year, "V", f.value)
		if f.change != "" {
			line += a.say.F("voice.change", "V", f.change, "Against", against)
		}
		if r := a.live.lossBand(); i == 0 && r.ok {
			line += a.say.F("voice.band", "Low", a.say.moneyShort(r.low), "High", a.say.moneyShort(r.high))
		}
		lines = append(lines, line+a.say.T("voice.stop"))
	}
	return lines
}

// against says what changes are counted against.
func (v *Voice) against() string {
	if v.a.live.pinned {
		return v.a.say.T("voice.against_pinned")
	}
	return v.a.say.T("voice.against_default")
}

// moved lists the levers that are off their defaults.
func (v *Voice) moved() []string {
	a := v.a
	var some []string
	for i := range a.model.Levers() {
		if l := &a.model.Levers()[i]; a.live.settings[i] != l.Default {
			some = append(some, v.standing(i))
		}
	}
	if len(some) == 0 {
		return []string{a.say.T("voice.all_default")}
	}
	return append([]string{a.say.N("voice.off_default", len(some))}, some...)
}

// standing says where a lever stands, and where by default.
func (v *Voice) standing(i int) string {
	a := v.a
	l := &a.model.Levers()[i]
	line := a.say.F("voice.lever", "Lever", a.say.lever(l), "ID", l.ID, "V", a.say.value(i, a.live.settings[i]))
	if a.live.settings[i] != l.Default {
		line += a.say.F("voice.default", "V", a.say.value(i, l.Default))
	}
	return line + a.say.T("voice.stop")
}

// Changed tells what the last move did.
func (v *Voice) Changed() string {
	if v.a.verb == atStart {
		return v.a.say.T("voice.nothing_yet")
	}
	return v.a.effect()
}

// Worlds computes the band of the other worlds that the record allows, which
// takes a moment, and tells it. It is false where there are none.
func (v *Voice) Worlds() ([]string, bool) {
	a := v.a
	if a.live.bands.shared == nil {
		return nil, false
	}
	v.settle(a.spread())
	r := a.live.lossBand()
	if !r.ok {
		return nil, false
	}
	return []string{a.say.F("voice.worlds", "N", study.ScreenMembers, "Year", a.live.now.Year,
		"Low", a.say.moneyShort(r.low), "High", a.say.moneyShort(r.high), "V", a.say.money(a.live.now.Loss))}, true
}

// Code is the share code of the present state.
func (v *Voice) Code() string { return v.a.model.Share(v.a.live.settings) }

// Settings are where the levers stand.
func (v *Voice) Settings() model.Settings { return v.a.live.settings }

// Undo takes the last move back and tells what that did, or that there is none.
func (v *Voice) Undo() string { return v.after((*App).undo) }

// Redo does again what was undone last.
func (v *Voice) Redo() string { return v.after((*App).redo) }

// Pin makes the present world the one that changes are counted against.
func (v *Voice) Pin() string {
	return v.after(func(a *App) { a.pin(); a.notice = a.say.T("voice.pinned") })
}

// Unpin counts changes against the defaults again.
func (v *Voice) Unpin() string { return v.after((*App).unpin) }

// after does something and tells its notice, or else its effect.
func (v *Voice) after(do func(*App)) string {
	v.a.notice = ""
	do(v.a)
	if v.a.notice != "" {
		return v.a.notice
	}
	return v.Changed()
}

// SwitchUnit counts flows by the quarter or by the year and says which.
func (v *Voice) SwitchUnit() string {
	v.a.switchUnit()
	if v.a.stage.perYear {
		return v.a.say.T("voice.by_year")
	}
	return v.a.say.T("voice.by_quarter")
}

// sentence joins list entries in the manner of the language.
func (v *Voice) sentence(parts []string) string { return strings.Join(parts, v.a.say.T("voice.comma")) }
