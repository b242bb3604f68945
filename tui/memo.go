package tui

// stamp is all that a block's look depends on, as counters and flags: two
// equal stamps mean the same rows.
type stamp [6]int

// block is a part of the screen that is drawn only when its stamp changes.
type block struct {
	rows  []string
	at    stamp
	drawn int // how often; zero is never. Tests read it.
}

// get gives the rows for a stamp, drawing them if the last ones had another.
func (b *block) get(at stamp, draw func() []string) []string {
	if b.drawn == 0 || b.at != at {
		b.rows, b.at = draw(), at
		b.drawn++
	}
	return b.rows
}

func bit(on bool) int {
	if on {
		return 1
	}
	return 0
}
