package chart

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

func width(s string) int { return ansi.StringWidth(s) }

// cut shortens s to w columns, with an ellipsis where something is lost.
func (g Glyphs) cut(s string, w int) string {
	if width(s) <= w {
		return s
	}
	if w <= 0 {
		return ""
	}
	return ansi.Truncate(s, w, g.ellipsis())
}

func (g Glyphs) ellipsis() string {
	if g == ASCII {
		return "~"
	}
	return "…"
}

// span is a piece of text at a column.
type span struct {
	x, w int
	pen  pen
	text string
}

// strip is a row of spans that never overlap.
type strip struct {
	w     int
	spans []span
}

// put places text at column x and keeps gap empty columns to its neighbours. It
// places nothing, and says so, where there is no room.
func (s *strip) put(x, gap int, p pen, text string) bool {
	n := span{x, width(text), p, text}
	if n.w == 0 || n.x < 0 || n.x+n.w > s.w {
		return false
	}
	at := len(s.spans)
	for i, o := range s.spans {
		if n.x < o.x+o.w+gap && o.x < n.x+n.w+gap {
			return false
		}
		if o.x > n.x && at == len(s.spans) {
			at = i
		}
	}
	s.spans = slices.Insert(s.spans, at, n)
	return true
}

// at is the span that begins at column x.
func (s *strip) at(x int) (span, bool) {
	for _, o := range s.spans {
		if o.x == x {
			return o, true
		}
	}
	return span{}, false
}

// free is the number of columns from x to the next span or the end, less gap.
func (s *strip) free(x, gap int) int {
	n := s.w - x
	for _, o := range s.spans {
		if o.x >= x {
			n = min(n, o.x-gap-x)
		}
	}
	return n
}

func (o *writer) strip(x int, s *strip) {
	for _, sp := range s.spans {
		o.to(x + sp.x)
		o.text(sp.pen, sp.text)
	}
}
