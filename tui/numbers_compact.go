package tui

import (
	"math"
	"strconv"
)

// compact writes a plain count, with a word for the thousands where there are
// many: an index may grow beyond what anybody can read.
func (n numbers) compact(v float64) string {
	size, word := math.Abs(v), ""
	for _, unit := range n.counts() {
		if size >= unit.from {
			size, word = size/unit.per, unit.word
			break
		}
	}
	digits := brief(size)
	if size < 10 {
		digits = trimZeros(strconv.FormatFloat(size, 'f', 2, 64))
	}
	return n.sign(v) + digits + word
}

// count is a word for many, and the size from which it is used.
type count struct {
	from, per float64
	word      string
}

// counts lists the words for many, the largest first: English goes by thousands,
// Chinese by ten thousands.
func (n numbers) counts() []count {
	switch {
	case !n.chinese:
		return []count{{1e12, 1e12, "tn"}, {1e9, 1e9, "bn"}, {1e6, 1e6, "m"}, {1e5, 1e3, "k"}}
	case n.yi == "億":
		return []count{{1e12, 1e12, "兆"}, {1e8, 1e8, "億"}, {1e5, 1e4, "萬"}}
	}
	return []count{{1e12, 1e12, "万亿"}, {1e8, 1e8, "亿"}, {1e5, 1e4, "万"}}
}
