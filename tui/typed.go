package tui

import (
	"math"
	"strconv"
	"strings"
)

// plainText turns what a person reads on the screen into what Parse takes: 60%
// into 0.6, $1.2tn and 12000亿 into 1200, 3 y into 3, and the word of a choice
// into its name. Any other text stays as it is.
func (s *speech) plainText(i int, text string) string {
	l := &s.m.Levers()[i]
	text = strings.TrimSpace(text)
	switch {
	case len(l.Choices) > 0:
		return s.plainChoice(i, text)
	case isShare(l.Unit):
		return plainShare(text)
	case strings.HasPrefix(l.Unit, "USD_bn"):
		return s.plainMoney(text)
	}
	for _, style := range []string{"unit.", "unit_short.", "unit_tiny."} {
		unit := strings.TrimSpace(s.F(style+unitWord(l.Unit), "V", ""))
		text = strings.TrimSpace(strings.TrimSuffix(text, unit))
	}
	return text
}

func (s *speech) plainChoice(i int, text string) string {
	l := &s.m.Levers()[i]
	for k, c := range l.Choices {
		if strings.EqualFold(text, s.choice(l, float64(k))) {
			return c
		}
	}
	return text
}

// plainShare takes percentages with their sign, and without it where no
// fraction can be meant.
func plainShare(text string) string {
	number, marked := strings.CutSuffix(text, "%")
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || !marked && v <= 1 {
		return text
	}
	return scaled(v, 0.01)
}

// plainMoney takes dollars in the words of any language; a bare number is
// in the count that the screen uses.
func (s *speech) plainMoney(text string) string {
	text = strings.TrimPrefix(strings.ReplaceAll(text, ",", ""), "$")
	text = strings.TrimSpace(strings.TrimSuffix(text, "美元"))
	for _, unit := range []struct {
		word  string
		scale float64
	}{{"tn", trillion}, {"bn", 1}, {"万亿", yiPerWan / yiPerBillion}, {"萬億", yiPerWan / yiPerBillion}, {"兆", yiPerWan / yiPerBillion}, {"亿", 1.0 / yiPerBillion}, {"億", 1.0 / yiPerBillion}} {
		if number, ok := strings.CutSuffix(text, unit.word); ok {
			return rescaled(number, unit.scale)
		}
	}
	if s.chinese {
		return rescaled(text, 1.0/yiPerBillion)
	}
	return text
}

func rescaled(number string, by float64) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil {
		return number
	}
	return scaled(v, by)
}

// scaled writes v times a power of ten without the dust of the product.
func scaled(v, by float64) string {
	return strconv.FormatFloat(math.Round(v*by*1e8)/1e8, 'f', -1, 64)
}
