package chart

// marker is the sign of a series on its line and before its label.
func (g Glyphs) marker(style int) rune {
	if g == ASCII {
		return rune("x+*#%&$="[wrap(style)])
	}
	return [8]rune{'▲', '■', '◆', '▼', '△', '□', '◇', '▽'}[wrap(style)]
}

// texture fills a layer.
func (g Glyphs) texture(style int) rune {
	if g == ASCII {
		return rune("#%/.+\\x:"[wrap(style)])
	}
	return [8]rune{'█', '▒', '╱', '░', '┼', '╲', '▓', '═'}[wrap(style)]
}

func (g Glyphs) pick(uni, ascii rune) rune {
	if g == ASCII {
		return ascii
	}
	return uni
}

func (g Glyphs) arrow(up bool) rune {
	if up {
		return g.pick('▴', '^')
	}
	return g.pick('▾', 'v')
}

// foot is the lower edge of a band upon a layer.
func (g Glyphs) foot() rune { return g.pick('┴', '_') }

func (g Glyphs) point() rune { return g.pick('•', 'o') }

func (g Glyphs) crossing() rune { return g.pick('●', '@') }

func (g Glyphs) thin() rune { return g.pick('━', '=') }

func (g Glyphs) sample(s Series) rune {
	switch {
	case s.Kind == Ghost:
		return g.pick('┈', '.')
	case s.Dash:
		return g.pick('╍', '-')
	}
	return g.pick('━', '-')
}

// frameGlyphs are the lines of the axes.
type frameGlyphs struct {
	side, sideTick, corner, floor, floorTick, now, cross, grid rune
}

func (g Glyphs) frame() frameGlyphs {
	if g == ASCII {
		return frameGlyphs{'|', '+', '+', '-', '+', ':', '|', '.'}
	}
	return frameGlyphs{'│', '┤', '└', '─', '┬', '┊', '│', '·'}
}

func (g Glyphs) shade() rune { return [...]rune{Braille: '⢕', Block: '░', ASCII: ':'}[g] }

// level is one of eight heights of a sparkline.
func (g Glyphs) level(i int) rune {
	i = min(max(i, 0), 7)
	if g == ASCII {
		return rune("_.,-~=*#"[i])
	}
	return '▁' + rune(i)
}
