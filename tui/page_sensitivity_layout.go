package tui

// sensitivityLayout is the page cut into its parts. Plane holds the maps.
type sensitivityLayout struct {
	tornado, plane rect
	maps           []rect // within plane
	rows           int    // the most that a map has
}

// The cells of a map, its rows where it is small and where there is room, the
// most columns of a cell, its rows of words, and the page from which it stands
// beside the tornado.
const (
	mapCols, mapRows = 24, 12
	largeRows        = 24
	mapEach          = 3
	mapWords         = 3
	sideBySide       = 96
	twoMaps          = 66 // cells from which two maps stand side by side
)

func layoutSensitivity(w, h int) sensitivityLayout {
	all := rect{W: max(0, w), H: max(0, h)}
	var l sensitivityLayout
	if w >= sideBySide {
		l.tornado, l.plane = all.cutLeft(w * 45 / 100)
		l.tornado.W -= 2
	} else {
		l.tornado, l.plane = all.cutBottom(min(mapRows+mapWords, all.H*3/5))
	}
	l.cutPlane()
	return l
}

// cutPlane makes room for two maps: one below the other where both stay large,
// else side by side, else for one.
func (l *sensitivityLayout) cutPlane() {
	at := rect{W: l.plane.W, H: l.plane.H}
	l.rows = mapRows
	switch {
	case at.H > 2*(mapRows+mapWords):
		l.rows = min((at.H-1)/2-mapWords, largeRows)
		top, rest := at.cutTop(l.rows + mapWords)
		_, bottom := rest.cutTop(1)
		l.maps = []rect{top, bottom}
	case at.W >= twoMaps:
		left, right := at.cutLeft(at.W / 2)
		left.W -= 2
		l.maps = []rect{left, right}
	default:
		l.maps = []rect{at}
	}
}
