package paint

import "unicode/utf8"

// glyph is a character as a number: its rune, or for what takes several a place
// among glyphs. So a cell is eight bytes, and keeps no view alive.
type glyph uint32

// composed marks a glyph of several runes.
const composed glyph = 1 << 31

// mostGlyphs is where their numbering begins anew.
const mostGlyphs = 4096

// glyphs numbers what is more than one rune, or none: é in two parts, flags.
type glyphs struct {
	texts   []string
	numbers map[string]glyph
}

// full says whether the numbering should begin anew.
func (g *glyphs) full() bool { return len(g.texts) >= mostGlyphs }

// of is the glyph of a text.
func (g *glyphs) of(text string) glyph {
	if r, n := utf8.DecodeRuneInString(text); n == len(text) && r != utf8.RuneError {
		return glyph(r)
	}
	if n, ok := g.numbers[text]; ok {
		return n
	}
	if g.numbers == nil {
		g.numbers = map[string]glyph{}
	}
	text = string([]byte(text)) // not the whole view
	n := composed | glyph(len(g.texts))
	g.texts, g.numbers[text] = append(g.texts, text), n
	return n
}

// size is how many bytes a glyph takes.
func (g *glyphs) size(n glyph) int {
	if n&composed != 0 {
		return len(g.texts[n&^composed])
	}
	return utf8.RuneLen(rune(n))
}

// append writes a glyph.
func (g *glyphs) append(out []byte, n glyph) []byte {
	if n&composed != 0 {
		return append(out, g.texts[n&^composed]...)
	}
	return utf8.AppendRune(out, rune(n))
}
