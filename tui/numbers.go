package tui

import (
	"math"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// numbers writes every figure on the screen. Money arrives in billions of US
// dollars. Chinese counts dollars in 亿 (a tenth of a billion) and calls ten
// thousand of them 万亿, or 兆 in Taiwan.
type numbers struct {
	chinese        bool
	minus, times   string
	yi, many, watt string // the words of Chinese for 亿, 万亿 and gigawatts
}

func newNumbers(tag string, g glyphs) numbers {
	if tag == hant {
		return numbers{true, g.minus, g.times, "億", "兆", " GW"}
	}
	return numbers{tag == hans, g.minus, g.times, "亿", "万亿", "吉瓦"}
}

// yiPerBillion is how many 亿 make a billion; wanPerYi how many 亿 a 万亿.
const (
	yiPerBillion = 10
	yiPerWan     = 10000
	trillion     = 1000
)

// money writes billions of dollars with their unit: $21bn, 210亿美元.
func (n numbers) money(bn float64) string {
	if n.chinese {
		return n.moneyShort(bn) + "美元"
	}
	return n.moneyShort(bn)
}

// moneyShort is money where the unit stands elsewhere in the row: $21bn, 210亿.
func (n numbers) moneyShort(bn float64) string {
	if n.chinese {
		yi := bn * yiPerBillion
		if math.Abs(yi) >= yiPerWan {
			return n.plain(yi/yiPerWan) + n.many
		}
		return n.plain(yi) + n.yi
	}
	sign, v := n.sign(bn), math.Abs(bn)
	if v >= trillion {
		return sign + "$" + brief(v/trillion) + "tn"
	}
	return sign + "$" + brief(v) + "bn"
}

// moneyChange is the way from one sum to another, in billions of dollars: where
// both and it are written in whole units, and it has three digits, as the
// written ones make it, so that it agrees with the split of why.
func (n numbers) moneyChange(from, to float64) float64 {
	unit := 1.0
	if n.chinese {
		unit = 1.0 / yiPerBillion
	}
	exact := to - from
	if math.Abs(exact) < 100*unit {
		return exact
	}
	return (study.Nearest(to/unit) - study.Nearest(from/unit)) * unit
}

// moneyExact is moneyShort without rounding, for what is set by hand.
func (n numbers) moneyExact(bn float64) string {
	if n.chinese {
		return trimZeros(strconv.FormatFloat(bn*yiPerBillion, 'f', 1, 64)) + n.yi
	}
	return "$" + trimZeros(strconv.FormatFloat(bn, 'f', 2, 64)) + "bn"
}

// axis writes a tick of a money axis, whose unit stands above it.
func (n numbers) axis(bn float64) string {
	if n.chinese {
		bn *= yiPerBillion
	}
	return n.sign(bn) + trimZeros(strconv.FormatFloat(math.Abs(bn), 'f', 2, 64))
}

// reading is a value of a money axis under the cross-hair.
func (n numbers) reading(bn float64) string {
	if n.chinese {
		bn *= yiPerBillion
	}
	return n.plain(bn)
}

// signed puts a plus before what is not negative: +$21bn.
func (n numbers) signed(v float64, text string) string {
	if v < 0 {
		return text
	}
	return "+" + text
}

// percent writes a share as a percentage: 0.034 is 3.4%.
func (n numbers) percent(share float64) string { return n.plain(share*100) + "%" }

// growth writes how much more b is than a: +34%, or ×12 where percentages
// would be long. It is empty where rounding leaves nothing.
func (n numbers) growth(a, b float64) string {
	switch {
	case b/a >= 10:
		return n.times + brief(b/a)
	case n.percent(b/a-1) == n.percent(0):
		return ""
	}
	return n.signed(b-a, n.percent(b/a-1))
}

// plain writes a number with three significant digits or so.
func (n numbers) plain(v float64) string { return n.sign(v) + brief(math.Abs(v)) }

// gw writes gigawatts.
func (n numbers) gw(v float64) string {
	if n.chinese {
		return n.plain(v) + n.watt
	}
	return n.plain(v) + " GW"
}

// quarter writes a quarter: 2027Q3, 2027年三季度 would not fit the rows.
func (n numbers) quarter(q data.Quarter) string { return q.String() }

func (n numbers) sign(v float64) string {
	if v < 0 && brief(-v) != "0" {
		return n.minus
	}
	return ""
}

// brief rounds a positive number to what a reader takes in: whole numbers from
// ten on, one decimal below.
func brief(v float64) string {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return "?"
	case v >= 9.95:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return trimZeros(strconv.FormatFloat(v, 'f', 1, 64))
}

func trimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
