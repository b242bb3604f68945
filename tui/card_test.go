package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// From 120×40 the card tells the whole definition and effect of every lever.
func TestCardTellsWhatAndWhy(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {160, 48}, {200, 55}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for i := range d.model.Levers() {
				l := &d.model.Levers()[i]
				d.Focus(l.ID)
				d.tells(t, d.say.definition(l))
				d.tells(t, d.say.effect(l))
			}
		}
	}
}

// tells fails unless the card holds every line of a text.
func (d *driver) tells(t *testing.T, text string) {
	t.Helper()
	card := strings.Join(d.railView().card(d.lay.card.H, d.lay.list.H), "\n")
	for _, line := range wrap(text, d.lay.card.W-2) {
		if !strings.Contains(card, line) {
			t.Errorf("%d columns in %s: no %q in\n%s", d.lay.W, d.say.tag, line, ansi.Strip(card))
			return
		}
	}
}

// A small card names no source rather than half of one.
func TestSmallCardHasNoHalfSource(t *testing.T) {
	driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Hides("Source:")
	drive(t).Shows("Source:")
}
