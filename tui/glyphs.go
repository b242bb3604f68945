package tui

// glyphs are the single-cell shapes of the rail and the frame. Each is one
// rune of width one in every terminal.
type glyphs struct {
	track, fill, knob, tick, pin string
	pairTop, pairBottom          string
	open, shut, here             string
	action, world, shock         string
	rule, line, arrow, minus     string
	more, up, down, left         string
}

func newGlyphs(ascii bool) glyphs {
	if ascii {
		return glyphs{
			track: "-", fill: "=", knob: "O", tick: "|", pin: "^",
			pairTop: "/", pairBottom: "\\", open: "-", shut: "+", here: ">",
			action: ">", world: "o", shock: "!",
			rule: "|", line: "-", arrow: "->", minus: "-", more: "~", up: "^", down: "v", left: "<-",
		}
	}
	return glyphs{
		track: "─", fill: "━", knob: "●", tick: "┼", pin: "◇",
		pairTop: "┌", pairBottom: "└", open: "-", shut: "+", here: "›",
		action: "▸", world: "○", shock: "!",
		rule: "│", line: "─", arrow: "→", minus: "−", more: "…", up: "↑", down: "↓", left: "←",
	}
}
