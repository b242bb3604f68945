package model

// depreciate writes down the clouds' chips in the books: straight lines over
// the life in the books; if that life is cut, what is over-valued is made up
// for within a year.
func (r *run) depreciate() {
	straight, due := 0.0, 0.0
	life := 4 * r.now[bookLife]
	rate := 1 / life
	for age := 0; age <= r.st.t && float64(age) < life; age++ {
		bought := r.st.bought[r.st.t-age]
		due += bought * rate
		straight += bought * (1 - float64(age)*rate)
	}
	clouds := r.cloudBook()
	due = min(clouds, due+max(0, clouds-straight)/4)
	r.bookDepreciation(due, clouds, life)
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
	early := max(0, 1/(4*r.now[gpuLife])-1/(4*r.now[bookLife]))
	lost := st.chipBook * early
	st.chipBook -= lost
	r.gain(gainRetired, r.s.owners[o].sector, -lost)
}
