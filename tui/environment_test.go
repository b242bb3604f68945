package tui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestTheTerminalChoosesTheLanguage(t *testing.T) {
	d := driveEnv(t, Env{Width: 120, Height: 40})
	d.Update(tea.EnvMsg{"LANG=en_GB.UTF-8", "LC_ALL=zh_CN.UTF-8"})
	d.Shows("实验室亏了多少")
	chosen := drive(t)
	chosen.Update(tea.EnvMsg{"LANG=zh_CN.UTF-8"})
	chosen.Shows("How much do the labs lose?")
}

func TestTheBackgroundIsFollowedUntilChosen(t *testing.T) {
	d := drive(t)
	plain := d.View().Content
	d.Update(tea.BackgroundColorMsg{Color: color.White})
	if d.looks.background != light || d.View().Content == plain {
		t.Error("a light background changed nothing")
	}
	d.Press("t").Update(tea.BackgroundColorMsg{Color: color.White})
	if d.looks.background != dark {
		t.Error("a late answer overruled the user")
	}
}

func TestNumbersAreWrittenInOnePlace(t *testing.T) {
	en, zh := newNumbers(english, newGlyphs(false)), newNumbers(hans, newGlyphs(false))
	tw := newNumbers(hant, newGlyphs(false))
	for _, c := range []struct{ got, want string }{
		{en.money(21.4), "$21bn"},
		{en.money(3.44), "$3.4bn"},
		{en.money(-0.02), "$0bn"},
		{en.money(1234), "$1.2tn"},
		{en.money(-21.4), "−$21bn"},
		{zh.money(21.4), "214亿美元"},
		{zh.money(-0.03), "−0.3亿美元"},
		{zh.money(1234), "1.2万亿美元"},
		{en.moneyExact(1250), "$1250bn"},
		{zh.moneyExact(1250), "12500亿"},
		{en.percent(0.034), "3.4%"},
		{en.percent(-0.00001), "0%"},
		{en.growth(10, 13.4), "+34%"},
		{en.growth(10, 9), "−10%"},
		{en.growth(1, 12), "×12"},
		{en.growth(100, 100.01), ""},
		{en.signed(2, "2"), "+2"},
		{zh.gw(4.25), "4.2吉瓦"},
		{tw.gw(4.25), "4.2 GW"},
		{tw.money(21.4), "214億美元"},
		{tw.money(1234), "1.2兆美元"},
		{tw.moneyExact(1250), "12500億"},
		{en.axis(-50), "−50"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
