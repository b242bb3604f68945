package tui

// glyphs are the single-cell shapes of the rail and the frame. Each is one
// rune of width one in every terminal.
type glyphs struct {
	track, fill, cliff              string
	tints                           [levels]string // from good to bad
	knob, tick, pin                 [2]string      // upon a cliff, the second
	pairTop, pairBottom             string
	open, shut, here                string
	action, world, shock            string
	rule, line, arrow, minus, times string
	more, up, down, left            string
	spread                          string // before a standard error
	dot, hand                       string // between parts of a row; a hand that is up
	yes, no, bullet                 string // right, wrong, an entry of a list
	foot                            string // of a band upon a stack, as the charts draw it
}

func newGlyphs(ascii bool) glyphs {
	if ascii {
		return glyphs{
			track: "-", fill: "=", cliff: "X", tints: [levels]string{".", "-", "=", "*", "#"},
			knob: [2]string{"O", "@"}, tick: [2]string{"|", "H"}, pin: [2]string{"^", "A"},
			pairTop: "/", pairBottom: "\\", open: "-", shut: "+", here: ">",
			action: ">", world: "o", shock: "!",
			rule: "|", line: "-", arrow: "->", minus: "-", times: "x", more: "~", up: "^", down: "v", left: "<-", foot: "_", dot: "|", hand: "^", yes: "*", no: "x", bullet: "-", spread: "+-",
		}
	}
	return glyphs{
		track: "─", fill: "━", cliff: "╳", tints: [levels]string{"▁", "▂", "▃", "▅", "▇"},
		knob: [2]string{"●", "◉"}, tick: [2]string{"┼", "╬"}, pin: [2]string{"◇", "◆"},
		pairTop: "┌", pairBottom: "└", open: "-", shut: "+", here: "›",
		action: "▸", world: "○", shock: "!",
		rule: "│", line: "─", arrow: "→", minus: "−", times: "×", more: "…", up: "↑", down: "↓", left: "←", foot: "┴", dot: "·", hand: "▲", yes: "✓", no: "✗", bullet: "•", spread: "±",
	}
}
