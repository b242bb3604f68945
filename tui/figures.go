package tui

import (
	"math"
	"strings"
)

// figure is one of the numbers beside the verdict, and its change against the
// run that is compared with.
type figure struct {
	id     string // of its label
	value  string
	within string // the band of the value, where it is known
	short  string // the value without what its label tells
	change string // empty for none
	brief  string // the change without its unit
	worse  bool   // more of it is trouble
	more   bool
}

// figures lists the numbers that matter, in the order of their weight.
func (s *speech) figures(now, then summary) []figure {
	money := func(v float64) string { return s.moneyShort(v) }
	points := func(v float64) string { return s.F("points", "V", s.plain(v*100)) }
	return []figure{
		s.figure("loss", s.money(now.Loss), s.moneyShort(now.Loss), s.moneyChange(then.Loss, now.Loss), money, s.reading, true),
		s.figure("nvidia", s.money(now.Nvidia), s.moneyShort(now.Nvidia), s.moneyChange(then.Nvidia, now.Nvidia), money, s.reading, false),
		s.figure("circular", s.percent(now.Circular), s.percent(now.Circular), now.Circular-then.Circular, points, hundredfold(s.plain), true),
		s.figure("dark", s.gw(now.Dark), s.gw(now.Dark), now.Dark-then.Dark, s.gw, s.plain, true),
	}
}

// figure writes a change, with its unit and without, only if rounding leaves
// something of it.
func (s *speech) figure(id, value, short string, change float64, write, brief func(float64) string, worse bool) figure {
	f := figure{id: id, value: value, short: short, worse: worse, more: change > 0}
	if write(math.Abs(change)) != write(0) {
		f.change, f.brief = s.signed(change, write(change)), s.signed(change, brief(change))
	}
	return f
}

func hundredfold(write func(float64) string) func(float64) string {
	return func(v float64) string { return write(100 * v) }
}

// figureForm is how much room a row of figures may take.
type figureForm struct {
	labels, gap   string
	value, change func(figure) string
}

func figureForms() []figureForm {
	value, short := func(f figure) string { return f.value }, func(f figure) string { return f.short }
	full, brief := func(f figure) string { return f.change }, func(f figure) string { return f.brief }
	none := func(figure) string { return "" }
	return []figureForm{
		{"figure.", "    ", value, full},
		{"figure.", "  ", short, brief},
		{"figure_short.", "  ", short, full},
		{"figure_short.", "  ", short, brief},
		{"figure_short.", " ", short, brief},
		{"figure_short.", " ", short, none},
	}
}

// figuresLine sets the figures in a row of at most w cells, in the fullest form
// that fits.
func (s *speech) figuresLine(now, then summary, loss interval, t theme, w int) string {
	figures, line := s.figures(now, then), ""
	for _, form := range figureForms() {
		if line = s.figuresIn(form, now.Year, figures, t); width(line) <= w {
			return s.withBand(line, form, now, figures, loss, t, w)
		}
	}
	return fit(line, w, s.g.more)
}

// figuresIn sets the figures in one form.
func (s *speech) figuresIn(form figureForm, year int, figures []figure, t theme) string {
	line := t.muted.paint(s.F("figure.year", "Year", year))
	for _, f := range figures {
		line += form.gap + f.write(s, t, form)
	}
	return line
}

// withBand adds the band of the first figure to a line of that form if there is
// room; the names of the others stay as they are, for the band comes later.
func (s *speech) withBand(line string, form figureForm, now summary, figures []figure, loss interval, t theme, w int) string {
	if !loss.ok {
		return line
	}
	figures[0].within = s.within(loss, now.Loss)
	for _, gap := range []string{form.gap, "  ", " "} {
		form.gap = gap
		if wider := s.figuresIn(form, now.Year, figures, t); width(wider) <= w {
			return wider
		}
	}
	return line
}

func (f figure) write(s *speech, t theme, form figureForm) string {
	parts := []string{t.muted.paint(s.T(form.labels + f.id)), t.title.paint(form.value(f))}
	if f.within != "" {
		parts = append(parts, t.muted.paint(f.within))
	}
	if change := form.change(f); change != "" {
		ink := t.better
		if f.worse == f.more {
			ink = t.worse
		}
		parts = append(parts, ink.paint(change))
	}
	return strings.Join(parts, " ")
}
