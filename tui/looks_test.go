package tui

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"pgregory.net/rapid"

	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// cutNumber finds what is left of a number where an ellipsis took its end, or
// its beginning alone.
var cutNumber = regexp.MustCompile(`([0-9$+−]|[0-9][.,–])(…|~( |$))`)

// uncut fails where a number on the screen lost a part of itself.
func uncut(t *testing.T, d *driver, when string) {
	t.Helper()
	for y, row := range strings.Split(d.Screen(), "\n") {
		if cut := cutNumber.FindString(row); cut != "" {
			t.Fatalf("%s: %q in row %d is no whole number:\n%s", when, cut, y, d.Screen())
		}
	}
}

// anyLook opens the explorer in any size, language, theme, glyphs and colours.
func anyLook(t *testing.T, r *rand.Rand, worlds *study.Shared) (d *driver, w, h int) {
	t.Helper()
	w, h = 80+r.IntN(221), 24+r.IntN(57)
	env := Env{
		Lang: languages()[r.IntN(3)], Width: w, Height: h,
		Dark: r.IntN(4) == 0, Light: r.IntN(3) == 0, Contrast: r.IntN(3) == 0, Mono: r.IntN(4) == 0,
	}
	if r.IntN(2) == 0 {
		env.Ensemble = worlds
	}
	d = driveEnv(t, env)
	d.live.bands.pause = 0
	d.draw([]chart.Glyphs{chart.Braille, chart.Block, chart.ASCII}[r.IntN(3)])
	profiles := []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII}
	d.Update(tea.ColorProfileMsg{Profile: profiles[r.IntN(4)]})
	return d, w, h
}

// Two hundred combinations of page, size, language, theme, glyphs, colours and
// settings: the frame is exactly as large as the window and no number is cut.
func TestEveryLookIsWhole(t *testing.T) {
	t.Parallel()
	r, worlds := rand.New(rand.NewPCG(51, 52)), study.NewShared(testModel(t), 12)
	for n := range looksTested() {
		d, w, h := anyLook(t, r, worlds)
		page := n % 10
		when := fmt.Sprintf("look %d, page %d, %d×%d, %s, %+v", n, page, w, h, d.say.tag, d.looks)
		d.Press(fmt.Sprint(page))
		for range r.IntN(3) {
			d.anywhere(r)
			d.Press([]string{"p", "y", "]", "o", "t", "m", "c", "left", "end"}[r.IntN(9)])
		}
		if n%10 == 3 { // an open lesson, at any of its states
			d.anyLesson(r)
		}
		if page < 8 || r.IntN(6) == 0 { // the surveys of the last two take their time
			d.Settle()
		}
		whole(t, d, w, h)
		uncut(t, d, when)
	}
}

// A broken or shortened text keeps its figures whole, with their units.
func TestNumbersAreNeverBroken(t *testing.T) {
	number := rapid.SampledFrom([]string{"$1.2tn", "+$2.8bn", "−71亿", "1.5万亿", "12.5%", "2028Q4", "16–214", "×12", "3 GW", "4331億", "0.6吉瓦", "5年", "$75bn"})
	word := rapid.SampledFrom([]string{"labs'", "loss", "实验室亏损", "，", "收入", " ", " to ", "（", "）", "in", ";"})
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		whole := map[string]bool{}
		for range rapid.IntRange(1, 12).Draw(t, "n") {
			if rapid.Bool().Draw(t, "number") {
				n := number.Draw(t, "number")
				whole[n] = true
				text.WriteString(" " + n)
			}
			text.WriteString(" " + word.Draw(t, "word"))
		}
		w := rapid.IntRange(9, 60).Draw(t, "w")
		for _, line := range append(wrap(text.String(), w), fit(text.String(), w, "…")) {
			for _, f := range strings.FieldsFunc(line, func(r rune) bool { return !strings.ContainsRune("0123456789.$+−–×%Qbtn亿万億吉瓦年", r) }) {
				if strings.ContainsAny(f, "0123456789") && !whole[f] && f != "3" {
					t.Fatalf("%q in %q is no whole number of %q", f, line, text.String())
				}
			}
		}
	})
}

// The key goes round all themes and says which one comes; high contrast asks
// the terminal for its background, and gives it back.
func TestThemesGoRound(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40, Dark: true})
	for _, want := range []string{"light background", "high contrast on black", "high contrast on white", "dark background"} {
		d.Press("t").Shows(want)
		if asks := d.View().BackgroundColor != nil; asks != strings.Contains(want, "contrast") {
			t.Errorf("%s: a background is asked for: %v", want, asks)
		}
	}
}

// anyLesson opens a lesson and goes somewhere in it.
func (d *driver) anyLesson(r *rand.Rand) {
	d.t.Helper()
	ids := d.model.Data().LessonIDs()
	if len(ids) == 0 {
		d.t.Fatal("there are no lessons")
	}
	if err := d.openLesson(ids[r.IntN(len(ids))]); err != nil {
		d.t.Fatal(err)
	}
	d.lesson.to(r.IntN(d.lesson.book.steps()+1), r.IntN(2) == 0)
	for range r.IntN(4) {
		d.Press([]string{"v", "a", "b", "pgdown", "space", "n", "0", "G", "?", "right", "esc", "6", "8", "9", "w"}[r.IntN(15)])
	}
}

func looksTested() int {
	if raced {
		return 20
	}
	return 200
}

// foremost is all of them, or the first alone under the race detector.
func foremost[T any](all []T) []T {
	if raced {
		return all[:1]
	}
	return all
}
