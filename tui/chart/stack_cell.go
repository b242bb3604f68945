package chart

// halves are the two layers that a cell can show, and how many eighths the lower
// one gets. Where more than two meet, those that fill most of it; the height of
// the whole stack stays true.
func halves(cell [8]int) (low, up, n int) {
	top := 8
	for top > 0 && cell[top-1] == none {
		top--
	}
	if top < 8 {
		return mostOf(cell[:top]), none, top
	}
	if n = eighthsOf(cell[:], cell[0]); n+eighthsOf(cell[:], cell[7]) == 8 {
		return cell[0], cell[7], n
	}
	best := 0
	for at := 1; at < 8; at++ {
		a, b := mostOf(cell[:at]), mostOf(cell[at:])
		if fits := eighthsOf(cell[:at], a) + eighthsOf(cell[at:], b); fits > best {
			low, up, n, best = a, b, at, fits
		}
	}
	return low, up, n
}

// mostOf is the layer of most eighths.
func mostOf(eighths []int) int {
	best := eighths[0]
	for _, layer := range eighths {
		if eighthsOf(eighths, layer) > eighthsOf(eighths, best) {
			best = layer
		}
	}
	return best
}

// eighthsOf is how many eighths a layer has.
func eighthsOf(eighths []int, layer int) (n int) {
	for _, l := range eighths {
		if l == layer {
			n++
		}
	}
	return n
}

// without gives the eighths of one layer to its neighbour.
func without(cell [8]int, series int) [8]int {
	for i := range cell {
		if cell[i] == series && i > 0 {
			cell[i] = cell[i-1]
		}
	}
	for i := 6; i >= 0; i-- {
		if cell[i] == series {
			cell[i] = cell[i+1]
		}
	}
	return cell
}

// majority is the layer, or the emptiness, that fills most of a cell.
func majority(cell [8]int) int {
	best, most := none, 0
	for i := 0; i < 8; {
		j := i
		for j < 8 && cell[j] == cell[i] {
			j++
		}
		if j-i > most {
			best, most = cell[i], j-i
		}
		i = j
	}
	return best
}
