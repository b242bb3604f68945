package data

import "math"

// ordered refuses a range that runs backwards; a range may be a single point
// only where the caller says so.
func ordered(low, high float64, pointAllowed bool) error {
	if low < high || pointAllowed && low == high {
		return nil
	}
	return at("max", "%g is not above the minimum %g", high, low)
}

// within refuses a value outside its range, and guesses at a percentage.
func within(column string, v, low, high float64, unit string) error {
	switch {
	case v < low:
		return at(column, "%g is below the minimum %g", v, low)
	case v <= high:
		return nil
	case unit == "share" && v/100 >= low && v/100 <= high:
		return at(column, "%g is above the maximum %g; shares are fractions, did you mean %g?", v, high, v/100)
	}
	return at(column, "%g is above the maximum %g", v, high)
}

// notched refuses a step that does not divide the range, and a default that
// no whole number of steps reaches.
func notched(v, low, high, step float64) error {
	if step <= 0 {
		return at("step", "%g is not above zero", step)
	}
	if !whole((high - low) / step) {
		return at("step", "%g does not divide the range %g to %g", step, low, high)
	}
	if k := (v - low) / step; !whole(k) {
		return at("default", "%g is not on a notch; the nearest is %g", v, low+math.Round(k)*step)
	}
	return nil
}

// whole allows for the rounding of decimals such as 0.05.
func whole(v float64) bool { return math.Abs(v-math.Round(v)) < 1e-6 }
