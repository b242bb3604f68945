package model

// depreciate writes down the clouds' chips in the books: straight lines over
// the life in the books; if that life is cut, what is over-valued is made up
// for within a year. What they lose in truth is the same line over their
// economic life, so that the two differ by the life alone.
func (r *run) depreciate() {
	if r.bare {
		return
	}
	life := 4 * r.now[bookLife]
	due, straight := r.straightLine(life)
	clouds := r.cloudBook()
	r.st.booked = min(clouds, due+max(0, clouds-straight)/4)
	r.st.wornOut, _ = r.straightLine(4 * r.now[gpuLife])
	r.bookDepreciation(r.st.booked, clouds, life)
}

// straightLine is a quarter's write-down of all that the clouds bought, over a
// life in quarters, and what such lines leave in the books before it.
func (r *run) straightLine(life float64) (due, left float64) {
	rate := 1 / life
	for age := 0; age <= r.st.t && float64(age) < life; age++ {
		bought := r.st.bought[r.st.t-age]
		part := min(1, life-float64(age)) // of the last quarter, what the life still covers
		due += bought * rate * part
		left += bought * (1 - float64(age)*rate)
	}
	return due, left
}

func (r *run) cloudBook() float64 {
	total := 0.0
	for o := range r.s.owners {
		if r.s.owners[o].cloud {
			total += r.st.owners[o].chipBook
		}
	}
	return total
}

// bookDepreciation shares the clouds' write-down by book value; buyers write
// theirs down at the same pace, and all shells over their own life.
func (r *run) bookDepreciation(due, clouds, life float64) {
	rate := 0.0
	if clouds > 0 {
		rate = due / clouds
	}
	for o := range r.s.owners {
		st := &r.st.owners[o]
		st.bookedDepreciation = st.chipBook * rate
		if !r.s.owners[o].cloud {
			st.bookedDepreciation = st.chipBook / life
		}
		shells := st.shellBook / (4 * r.p.ShellLife)
		st.chipBook -= st.bookedDepreciation
		st.shellBook -= shells
		r.gain(gainDepreciation, r.s.owners[o].sector, -st.bookedDepreciation-shells)
	}
}

// scrap writes off what is left in the books of chips that retire sooner than
// the books supposed.
func (r *run) scrap(o int) {
	st := &r.st.owners[o]
	lost := st.chipBook * r.paces.early
	st.chipBook -= lost
	r.gain(gainRetired, r.s.owners[o].sector, -lost)
}
