package tui

import (
	"slices"
	"strings"
)

// place is a tab on its line.
type place struct {
	tab  int
	x, w int // of its name and digit, without the marks around them
	text string
}

// placeTabs sets the tabs in w cells: with air between them, then close
// together, then with short names, then the names of the others away.
func (s *stage) placeTabs(sp *speech, w int) []place {
	var all []place
	for _, form := range []struct {
		gap   int
		names string // of the tabs that are not in front
	}{{3, "page."}, {2, "page."}, {1, "page."}, {1, "page_short."}, {2, ""}} {
		x := 1
		all = all[:0]
		for i, t := range s.tabs {
			text := t.digit
			switch {
			case form.names != "":
				text += " " + sp.T(form.names+t.id)
			case i == s.shown:
				text += " " + sp.T("page."+t.id)
			}
			all = append(all, place{i, x, width(text), text})
			x += width(text) + form.gap
		}
		if x-form.gap+1 <= w {
			break
		}
	}
	return all
}

// tabLine writes the tabs, the present one in brackets: not by colour alone.
func (s *stage) tabLine(sp *speech, t theme, w int) string {
	var b strings.Builder
	used := 0
	for _, p := range s.placeTabs(sp, w) {
		digit, name, _ := strings.Cut(p.text, " ")
		left, right, ink := " ", " ", t.muted
		if p.tab == s.shown {
			left, right, ink = t.head.paint("["), t.head.paint("]"), t.head
		}
		if used == p.x { // the bracket of the tab before stands in the gap
			left = ""
		}
		b.WriteString(strings.Repeat(" ", max(0, p.x-1-used)) + left + t.key.paint(digit))
		if name != "" {
			b.WriteString(" " + ink.paint(name))
		}
		used = p.x + p.w
		if p.tab == s.shown {
			b.WriteString(right)
			used++
		}
	}
	return fit(b.String(), w, sp.g.more)
}

// tabAt is the tab under a column of the line, or -1.
func (s *stage) tabAt(sp *speech, w, x int) int {
	for _, p := range s.placeTabs(sp, w) {
		if x >= p.x-1 && x <= p.x+p.w {
			return p.tab
		}
	}
	return -1
}

// The intents of the tabs.

// turnTo shows the page of a digit.
func (a *App) turnTo(digit string) {
	a.show(slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.digit == digit }))
}

func (a *App) nextPage()     { a.show((a.stage.shown + 1) % len(a.stage.tabs)) }
func (a *App) previousPage() { a.show((a.stage.shown + len(a.stage.tabs) - 1) % len(a.stage.tabs)) }

func (a *App) show(i int) {
	if a.stage.show(i) {
		a.drag = drag{}
	}
}
