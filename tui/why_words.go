package tui

import (
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// topicName names a figure within a sentence.
func (s *speech) topicName(t topic) string {
	switch {
	case t.mark:
		return s.T("why_mark." + t.id)
	case t == outcomeTopic("loss"), t == outcomeTopic("nvidia"), t == outcomeTopic("circular"):
		return s.T("why_output." + strings.ReplaceAll(t.id, ".", "_"))
	}
	return s.F("why.quoted", "Label", s.output(&s.m.Outputs()[s.m.OutputIndex(t.id)]))
}

// askedWhen is the year or the quarter that is asked about.
func (s *speech) askedWhen(cross int) string {
	if cross != noQuarter {
		return s.quarter(data.Quarter(cross))
	}
	return s.F("why.year", "Year", s.m.LastActual().Year()+ahead)
}

// gap stands between two sentences.
func (s *speech) gap() string {
	if s.chinese {
		return ""
	}
	return " "
}

// question is the title in rows of the pane's width.
func (p *whyPane) question() []string {
	if p.say == nil || len(p.topics) == 0 {
		return nil
	}
	return wrap(p.questionText(), p.w)
}

func (p *whyPane) questionText() string {
	t := p.topic()
	s, ok := p.answered()
	if !ok {
		return p.say.F(either(t.mark, "why.title_open_mark", "why.title_open"), "What", p.say.topicName(t), "When", p.say.askedWhen(p.cross))
	}
	g := p.gauge(s)
	what := []any{"What", p.say.topicName(t), "When", p.say.askedWhen(p.done.of.cross)}
	if flat(s, g) {
		return p.say.F(either(t.mark, "why.title_still_mark", "why.title_still"), what...)
	}
	what = append(what, "Change", g.change(p.roundedChange(s, g)), "From", g.level(s.From), "To", g.level(s.To))
	return p.say.F(either(t.mark, "why.title_mark", "why.title"), what...)
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// roundedChange is the change as the written ends make it.
func (p *whyPane) roundedChange(s study.Split, g gauge) (sum float64) {
	for _, v := range s.Rounded(g.step()) {
		sum += v
	}
	return sum
}

// flat says whether no part can be seen.
func flat(s study.Split, g gauge) bool {
	return !slices.ContainsFunc(s.Parts, func(p study.Part) bool { return !g.nothing(p.Value) })
}

// answered is the split of the chosen figure in the answer that is shown; false
// while there is none, or where nothing is asked.
func (p *whyPane) answered() (study.Split, bool) {
	of, ok := p.issue()
	if !ok || p.done.plan == nil || p.done.of.asked != of.asked {
		return study.Split{}, false
	}
	s, err := p.done.plan.Split(p.done.found[p.chosen])
	return s, err == nil
}

// partForms are how the levers of a part may be named, from long to short.
const partForms = 3

// partName names the levers of a part, and where they went if that has room.
func (s *speech) partName(part study.Part, from, to *model.Settings, form int) string {
	i := part.Levers[0]
	l := &s.m.Levers()[i]
	if l.Kind == "shock" {
		return s.shockName(part, to, form)
	}
	switch form {
	case 0:
		return s.move(step{before: *from, after: *to, lever: i})
	case 1:
		return s.F("changed.move", "Lever", s.short(l), "From", s.bare(i, from[i]), "Arrow", s.g.arrow, "To", s.mark(i, to[i], true))
	}
	return s.short(l)
}

// shockName tells of the shock that there is now.
func (s *speech) shockName(part study.Part, to *model.Settings, form int) string {
	if form == partForms-1 {
		return s.T("kind.shock")
	}
	var parts []string
	for _, id := range []string{"shock", "shock_quarter", "shock_size"} {
		if i := s.m.LeverIndex(id); i >= 0 && (form == 0 || slices.Contains(part.Levers, i)) {
			parts = append(parts, s.mark(i, to[i], true))
		}
	}
	return s.F("why.shock", "What", strings.Join(parts, " "))
}

// inertNames lists levers whose part is written as nothing.
func (p *whyPane) inertNames(parts []study.Part) string {
	var names []string
	for _, part := range parts {
		names = append(names, p.say.partName(part, &p.done.of.from, &p.done.of.to, partForms-1))
	}
	return strings.Join(names, p.say.T("note.and"))
}
