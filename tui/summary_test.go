package tui

import (
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

// A dip that is made up for is told, but nothing breaks by it: cliffs once stood
// beside the default, where a dip grew from 9.9% to 10.1%.
func TestADipIsNoCliff(t *testing.T) {
	dip, fall := summary{Back: 20}, summary{Back: data.None}
	none := data.Quarter(data.None)
	still := model.Marks{BreakEven: none, FirstMissedPayment: none, FirstDefault: none, NvidiaPeak: none}
	calm := summary{Marks: still, Back: none}
	dip.Marks, fall.Marks = still, still
	dip.Marks.NvidiaPeak, fall.Marks.NvidiaPeak = 8, 8
	if worseThan(dip, calm) || turns(dip, calm) {
		t.Error("a dip breaks something")
	}
	if !worseThan(fall, calm) || !worseThan(fall, dip) || !turns(fall, dip) {
		t.Error("a fall for good breaks nothing")
	}
}
