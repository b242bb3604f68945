package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestFirstVisit(t *testing.T) {
	d := drive(t)
	d.Shows("Try first:").Shows("press ← to").Shows("shorten the GPUs' life; 0 for lessons").Shows("How much do the labs lose?").Shows("Whose money is Nvidia's revenue?")
	d.Press("left").Hides("Try first").Shows("GPU life 5 → 4.5 years: labs' loss in 2028")
}

func TestMoveSaysWhatItDid(t *testing.T) {
	d := drive(t)
	before := d.live.now.Loss
	d.Press("left").Times(4).At("gpu_life", d.Default("gpu_life")-4*d.step("gpu_life"))
	if d.live.now.Loss == before {
		t.Error("the loss did not move")
	}
	change := d.say.signed(d.live.now.Loss-before, d.say.moneyShort(d.live.now.Loss-before))
	d.Shows("GPU life 5 → 3 years: labs' loss in 2028 " + change)
}

func TestBigStepsAndEnds(t *testing.T) {
	d := drive(t).Focus("power_supply")
	d.Press("shift+right").At("power_supply", d.Default("power_supply")+8*d.step("power_supply"))
	d.Press("H").At("power_supply", d.Default("power_supply"))
	d.Press("end").At("power_supply", 40).Press("right").Shows("goes no further")
	d.Press("home").At("power_supply", 0).Press("backspace").At("power_supply", d.Default("power_supply"))
}

func TestTypedValue(t *testing.T) {
	d := drive(t).Focus("price_subsidy")
	d.Press("enter").Type("45%").Press("enter").At("price_subsidy", 0.45)
	d.Press("enter").Type("0.3").Press("enter").At("price_subsidy", 0.3)
	d.Press("enter").Type("7").Press("esc").At("price_subsidy", 0.3)
}

func TestBadInputLosesNothing(t *testing.T) {
	d := drive(t).Press("enter").Type("99").Press("enter")
	d.Shows("“99” cannot be set: type 2 to 8 years").Shows("99_").At("gpu_life", 5)
	d.Press("backspace").Press("backspace").Type("3").Press("enter").At("gpu_life", 3)
	if d.input.open {
		t.Error("the line of input stayed open")
	}
}

func TestChoiceAndQuarterCanBeTyped(t *testing.T) {
	d := drive(t).Focus("shock").Press("enter").Type("credit freeze").Press("enter").At("shock", 1)
	d.Focus("shock_quarter").Press("enter").Type("2028q2").Press("enter").Shows("2028Q2")
}

func TestPinAndDifferences(t *testing.T) {
	d := drive(t).Press("left").Times(2).Press("p")
	if d.live.now != d.live.then {
		t.Error("a pinned world differs from itself")
	}
	d.Press("right").Shows("pinned").Press("P")
	if d.live.base != d.model.Defaults() {
		t.Error("unpinning did not go back to the default")
	}
}

func TestResetKindsApart(t *testing.T) {
	d := drive(t).Press("left").Press("down").Press("right").Focus("shock").Press("right")
	d.Press("R").At("book_life", d.Default("book_life")).At("gpu_life", 4.5).At("shock", 1)
	d.Press("W").At("gpu_life", 5).At("shock", 1)
	d.Press("X").At("shock", 0)
	d.Press("u").Times(3).At("gpu_life", 4.5).At("shock", 1)
	d.Shows("Undone. All actions to their defaults")
}

func TestGroupsFold(t *testing.T) {
	d := drive(t).Press("pgdown").Shows("Ceiling of spending")
	d.Press("tab").Hides("Ceiling of spending").Press("space").Shows("Ceiling of spending")
	d.Press("left").Hides("Ceiling of spending").Press("right").Shows("Ceiling of spending")
	d.Press("pgup").Press("tab").Shows("GPU life")
}

func TestEveryLeverCanBeReached(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24})
	for g := range d.rail.groups {
		d.rail.fold(g, true)
	}
	d.rail.look(0)
	for range d.rail.items {
		if i, ok := d.rail.lever(); ok {
			d.touch()
			d.Shows(d.say.short(&d.model.Levers()[i]))
		}
		d.Press("down")
	}
}

func TestCrossHairReadsAQuarter(t *testing.T) {
	d := drive(t).Press("]").Shows("2025Q4").Press("]").Times(3).Shows("2026Q3")
	d.Press("[").Shows("2026Q2").Press("esc")
	if d.stage.cross != noQuarter {
		t.Error("the cross-hair stayed")
	}
}

func TestUnitsSwitch(t *testing.T) {
	drive(t).Shows("$bn a year").Press("y").Shows("$bn a quarter").Hides("$bn a year")
}

func TestLanguageSwitchesLive(t *testing.T) {
	drive(t).Press("g").Shows("实验室亏了多少").Shows("首要杠杆").
		Press("g").Shows("實驗室虧了多少").Shows("首要拉桿").Press("g").Shows("How much do the labs lose?")
}

// Help can be paged through at any size; it names every key of the session, and
// cuts none of its words.
func TestHelpFitsThePage(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Press("?")
			seen := d.Screen()
			for last := ""; last != d.Screen(); {
				last = d.Screen()
				d.Hides(d.glyphs.more).Press("space")
				seen += d.Screen()
			}
			for _, b := range d.bindings {
				if named := strings.Contains(seen, d.say.T("key."+b.id)); named != (b.has == nil || b.has(d.App)) {
					t.Errorf("%v %s: %s is named: %v", size, lang, b.id, named)
				}
			}
			rows := d.helpRows(size[0] - 4)
			d.Shows(strings.TrimSpace(ansi.Strip(rows[len(rows)-1]))).Press("home").Shows(d.say.T("help.title"))
		}
	}
}

func TestAboutTellsAll(t *testing.T) {
	d := drive(t).Press("i")
	l := d.model.Levers()[0]
	d.Shows("gpu_life").Shows("Evidence").Shows(l.URL[:60]).Press("esc").Hides("Evidence")
}

func TestResetAtDefaultSaysSo(t *testing.T) {
	for _, k := range []string{"r", "R", "W", "X"} {
		d := drive(t).Press(k).Shows("at its default already")
		if d.canUndo() {
			t.Errorf("%s made a step out of nothing", k)
		}
	}
}

func TestGlyphsSwitch(t *testing.T) {
	d := drive(t)
	braille := d.Settle().Screen()
	blocks := d.Press("b").Screen()
	plain := d.Press("b").Screen()
	if braille == blocks || blocks == plain || d.Press("b").Screen() != braille {
		t.Error("the key for glyphs does not go round")
	}
}

func TestTooSmall(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 50, Height: 12})
	d.Shows("76×22").Shows("press q")
	driveEnv(t, Env{Lang: "zh", Width: 50, Height: 12}).Shows("76×22").Shows("按 q")
}

func TestQuitKeys(t *testing.T) {
	for _, k := range []string{"q", "ctrl+c"} {
		_, cmd := drive(t).Update(keyMsg(k))
		if cmd == nil {
			t.Errorf("%s does not quit", k)
		}
	}
}
