package tui

import (
	"testing"

	"bubblescope/model/study"
)

// lingers is a driver whose bands linger until they are told to go.
func lingers(t *testing.T) *driver {
	t.Helper()
	d := driveBands(t, broad).Settle()
	d.live.bands.linger = bandLinger
	return d
}

// passing says whether all bands that are drawn are of another world.
func (d *driver) passing(t *testing.T) bool {
	t.Helper()
	n := 0
	for _, b := range d.drawnBands() {
		if b.Passing {
			n++
		}
		if b.Passing && b.Unseen {
			t.Error("a band that lingers is not seen")
		}
	}
	return n > 0
}

// The picture of the last band stays until its time is over; its figures go at
// once.
func TestBandLingersForAMoment(t *testing.T) {
	d := lingers(t)
	figures := d.say.within(d.live.lossBand(), d.live.now.Loss)
	d.Shows(figures).Press("left").Hides(figures).Shows("worlds that the record")
	if !d.passing(t) {
		t.Error("the band went at once")
	}
	if _, _, ok := d.live.band("labs.operating_loss"); ok || d.live.bands.current(d.live.settings) != nil {
		t.Error("the band of the world before is taken for the present one")
	}
	d.Update(leftMsg{d.live.bands.lingered})
	if d.Hides("worlds that the record"); d.passing(t) {
		t.Error("the band is still there")
	}
}

// While the levers keep moving it goes all the same, once and for all until there
// is a new one.
func TestMovesDoNotProlongABand(t *testing.T) {
	d := lingers(t)
	d.Press("left")
	first := d.live.bands.lingered
	d.Press("left").Press("left")
	if d.live.bands.lingered != first || !d.passing(t) {
		t.Error("a move began another lingering")
	}
	d.Update(leftMsg{first})
	if d.Press("left"); d.passing(t) {
		t.Error("a move brought the old band back")
	}
}

// A new band ends it, and so does a way back to where the old one is of; what comes
// late for either changes nothing.
func TestANewBandEndsTheLingering(t *testing.T) {
	d := lingers(t)
	d.Press("left")
	late := leftMsg{d.live.bands.lingered}
	d.settleBands()
	if d.passing(t) {
		t.Error("the new band counts as an old one")
	}
	d.Update(late)
	d.Shows("worlds that the record").Press("left").Press("right")
	if d.passing(t) {
		t.Error("back in its own world the band counts as an old one")
	}
	d.Update(leftMsg{d.live.bands.lingered})
	d.Shows("worlds that the record")
}

// settleBands brings the new band before the old one's time is over.
func (d *driver) settleBands() {
	for _, msg := range d.settleButBands() {
		d.Update(msg)
	}
	d.Settle()
}

// No file holds the band of another world, and hidden bands do not linger.
func TestALingeringBandIsNotLetOut(t *testing.T) {
	d := lingers(t)
	d.Press("left")
	if got := seen(d.drawnBands()); len(got) > 0 {
		t.Errorf("files hold %+v", got)
	}
	d.Press("B").Press("B")
	if d.passing(t) {
		t.Error("it came back with the others")
	}
	d.live.bands.hidden = true
	if d.Press("left"); d.live.bands.lingering {
		t.Error("what is hidden lingers")
	}
}

// A band that breaks down leaves the old one to go in its time.
func TestNoNewBandDoesNotKeepTheOldOne(t *testing.T) {
	d := lingers(t)
	d.live.bands.shared = study.NewShared(nil, fewWorlds)
	d.Press("left")
	late := leftMsg{d.live.bands.lingered}
	d.settleBands()
	d.Update(late)
	if d.Hides("worlds that the record"); d.passing(t) {
		t.Error("the band is still there")
	}
}
