package tui

// rect is a part of the screen in cells, from its top left corner. An empty
// rect holds no cell.
type rect struct{ X, Y, W, H int }

// has says whether the cell x, y lies in r.
func (r rect) has(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// cutTop splits h rows off the top of r.
func (r rect) cutTop(h int) (top, rest rect) {
	h = clampInt(h, 0, r.H)
	return rect{r.X, r.Y, r.W, h}, rect{r.X, r.Y + h, r.W, r.H - h}
}

// cutBottom splits h rows off the bottom of r.
func (r rect) cutBottom(h int) (rest, bottom rect) {
	h = clampInt(h, 0, r.H)
	return rect{r.X, r.Y, r.W, r.H - h}, rect{r.X, r.Y + r.H - h, r.W, h}
}

// cutLeft splits w columns off the left of r.
func (r rect) cutLeft(w int) (left, rest rect) {
	w = clampInt(w, 0, r.W)
	return rect{r.X, r.Y, w, r.H}, rect{r.X + w, r.Y, r.W - w, r.H}
}

func clampInt(v, lo, hi int) int { return max(lo, min(v, hi)) }
