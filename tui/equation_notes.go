package tui

import (
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// termNote tells what a term is and where it comes from.
func (a *App) termNote(t study.Term, q data.Quarter) string {
	switch t.Kind {
	case study.LeverTerm:
		return a.leverNote(t, q)
	case study.ParameterTerm:
		return a.parameterNote(&a.model.Data().Parameters[t.Index])
	}
	o := a.rowOf(t)
	return a.say.F("equation.output", "Label", a.say.output(o), "Source", o.Sources)
}

// leverNote says also where the lever is set, if it acts as something else: in
// the record, and under a shock.
func (a *App) leverNote(t study.Term, q data.Quarter) string {
	l := &a.model.Levers()[t.Index]
	_, kind := a.say.kind(l.Kind)
	parts := []string{a.say.F("equation.lever", "Label", a.say.lever(l), "Kind", kind, "Source", l.Source, "Date", l.Date)}
	set := a.live.settings[t.Index]
	switch v, _ := a.termValue(t, a.live.result, q); {
	case v == set:
	case q <= a.model.LastActual():
		parts = append(parts, a.say.F("equation.record_default", "V", a.say.value(t.Index, set)))
	default:
		parts = append(parts, a.say.F("equation.shocked", "V", a.say.value(t.Index, set)))
	}
	return strings.Join(parts, a.say.gap())
}

// parameterNote quotes the table: its notes are not translated, as other sources
// are not.
func (a *App) parameterNote(p *data.Parameter) string {
	id := "equation.parameter"
	if p.Fitted {
		id = "equation.fitted"
	}
	text := a.say.F(id, "Source", p.Source, "Date", p.Date)
	if p.Note != "" {
		text += a.say.gap() + a.say.F("equation.note", "Text", p.Note)
	}
	return text
}

// recordRows lists what was published of an output, the newest first, with its
// sources.
func (a *App) recordRows(o *data.Output, w int) []string {
	var seen []data.Observation
	for _, one := range a.model.Data().Observations {
		if one.Series == o.ID {
			seen = append(seen, one)
		}
	}
	if len(seen) == 0 {
		return paintAll(a.theme.muted, wrap(a.say.T("equation.unpublished"), w))
	}
	slices.SortStableFunc(seen, func(x, y data.Observation) int { return int(y.Period.Last - x.Period.Last) })
	rows := []string{a.theme.muted.paint(a.say.T("equation.published"))}
	for _, one := range seen {
		rows = append(rows, a.observationRows(one, w)...)
	}
	return append(rows, "")
}

// observationRows is one published figure: what and when, and below it who says
// so and where.
func (a *App) observationRows(o data.Observation, w int) []string {
	head := fit(o.Period.Text, max(8, width(o.Period.Text))+2, "") + a.say.given(o.Unit, o.Value)
	source := wrap(a.say.F("equation.told", "Kind", a.say.T("told."+strings.ReplaceAll(o.Kind, "-", "_")), "Source", o.Source, "URL", o.URL), w-4)
	rows := []string{"  " + a.theme.text.paint(head)}
	for _, line := range source {
		rows = append(rows, "    "+a.theme.muted.paint(line))
	}
	return rows
}

// equationKeys are the keys of the equation, in the longest form that fits.
func (a *App) equationKeys(w int) string {
	back := "⌫"
	if a.looks.ascii() {
		back = "BS"
	}
	text := ""
	for _, id := range []string{"equation.keys", "equation.keys_short"} {
		if text = a.say.F(id, "Keys", a.upDown(), "Back", back); width(text) <= w {
			break
		}
	}
	return a.theme.muted.paint(text)
}
