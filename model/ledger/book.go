// Package ledger moves money between sectors so that none appears or vanishes:
// every payment leaves one account and enters another, and carries with it the
// label of whoever first put it in. It knows nothing of what the sectors do.
package ledger

// Labels is the number of origins that a dollar can carry.
const Labels = 6

// Mix is an amount of money split by origin, in the caller's order.
type Mix [Labels]float64

// Sum is the whole amount, in $bn.
func (m *Mix) Sum() float64 { return m[0] + m[1] + m[2] + m[3] + m[4] + m[5] }

// Purse names the half of an account that a payment draws on or fills.
type Purse int

// Money raised for a purpose lies in Earmarked, all other money in General.
const (
	General Purse = iota
	Earmarked
)

// Passes marks a sector that hands on the labels of the money it received.
const Passes = -1

// Account is one sector's money. A stamping account puts its own label on all
// that it pays; a passing one hands on what it got, which it keeps twice: by
// earmark (the definition) and by proportional mixing (the rival view).
//
// Labels are kept as shares, because a payment draws on all labels of a purse
// alike: it changes what is held and leaves the shares as they are.
type Account struct {
	Cash  float64    // $bn
	Stamp int        // label that it stamps, or Passes
	Held  [2]float64 // by purse, $bn; sums to Cash where labels are passed on
	Share [2]Mix     // of each purse, by earmark; each sums to 1
	Mixed Mix        // of Cash, by proportion; sums to 1
}

// Payment is a kind of flow; the caller numbers them.
type Payment int

// Sectors bounds the number of sectors, so that a Book is a plain value.
const Sectors = 24

// Book holds the accounts of all sectors for one run. The zero Book is empty;
// it may be copied by value, which is how a run is forked.
type Book struct {
	Accounts [Sectors]Account
	Flows    *Matrix // filled only where not nil
	Pairs    *[]Pair // who paid whom, added to only where not nil and Flows is not
	Blind    bool    // labels are not followed, for runs that ask only for amounts
	Watch    int     // the sector whose receipts' origins are asked for

	// Origin and Mixed are the labels of the last payment that reached the watched
	// sector, by earmark and by proportion. They are fields rather than results
	// because copying them on every payment was a fifth of a run.
	Origin, Mixed Mix
}

// Open sets an account's first balance, all of it under one label.
func (b *Book) Open(sector int, cash float64, stamp, label int) {
	a := &b.Accounts[sector]
	*a = Account{Cash: cash, Stamp: stamp}
	a.Held[General] = cash
	a.Share[General][label], a.Share[Earmarked][label], a.Mixed[label] = 1, 1, 1
}

// dust is the least amount that moves: the reciprocal of less overflows, and
// labels mixed by it would be infinite.
const dust = 1e-300

// Pay moves amount from one sector to another, drawing first on the purse
// named and filling the purse named, and returns what was paid. Amounts at or
// below zero, and NaN, move nothing. The payer's cash bounds the payment: what
// it lacks is not paid. The labels of what was paid are left in Origin and Mixed.
func (b *Book) Pay(kind Payment, from, to int, amount float64, draw, into Purse) float64 {
	src, dst := &b.Accounts[from], &b.Accounts[to]
	if amount > src.Cash {
		amount = src.Cash
	}
	if !(amount >= dust) {
		return 0
	}
	if !b.Blind {
		draw, into = draw&1, into&1 // spares the bounds checks
		first := amount
		if src.Stamp == Passes {
			first = src.draw(amount, draw)
		}
		if to == b.Watch {
			b.label(src, amount, first, draw)
		}
		if dst.Stamp == Passes {
			src.pass(dst, amount, first, draw, into)
		}
	}
	src.Cash -= amount
	dst.Cash += amount
	if b.Flows != nil {
		b.enter(kind, from, to, amount)
	}
	return amount
}

// draw takes an amount out of the purses, and says how much of it the purse named
// had; labels are shares, so that they stay.
func (a *Account) draw(amount float64, from Purse) float64 {
	first := amount
	if held := a.Held[from]; held < amount {
		first = held
	}
	a.Held[from] -= first
	a.Held[1-from] -= amount - first
	return first
}

// label notes the labels of an amount, the first part of which comes from the
// purse drawn on and the rest from the other.
func (b *Book) label(src *Account, amount, first float64, draw Purse) {
	b.Origin, b.Mixed = Mix{}, Mix{}
	if src.Stamp != Passes {
		b.Origin[src.Stamp], b.Mixed[src.Stamp] = amount, amount
		return
	}
	share, other := &src.Share[draw], &src.Share[1-draw]
	for k := range b.Origin {
		b.Origin[k] = first*share[k] + (amount-first)*other[k]
		b.Mixed[k] = amount * src.Mixed[k]
	}
}

// pass mixes the labels of an amount into the purse that it fills, before it is
// added there.
func (a *Account) pass(dst *Account, amount, first float64, draw, into Purse) {
	held, scale := dst.Held[into], 1/(dst.Held[into]+amount)
	cash, mixed := dst.Cash, 1/(dst.Cash+amount)
	if a.Stamp != Passes {
		dst.Share[into].add(held*scale, a.Stamp, amount*scale)
		dst.Mixed.add(cash*mixed, a.Stamp, amount*mixed)
		dst.Held[into] += amount
		return
	}
	dst.Share[into].blend(held*scale, &a.Share[draw], first*scale)
	if rest := amount - first; rest > 0 {
		dst.Share[into].blend(1, &a.Share[1-draw], rest*scale)
	}
	dst.Mixed.blend(cash*mixed, &a.Mixed, amount*mixed)
	dst.Held[into] += amount
}

// add scales a mix and adds to one of its labels. It is written out, as blend is,
// since counting to six costs as much as the arithmetic.
func (m *Mix) add(keep float64, label int, amount float64) {
	m[0], m[1], m[2] = m[0]*keep, m[1]*keep, m[2]*keep
	m[3], m[4], m[5] = m[3]*keep, m[4]*keep, m[5]*keep
	m[label] += amount
}

// blend scales a mix and adds another, scaled as well.
func (m *Mix) blend(keep float64, other *Mix, by float64) {
	m[0], m[1] = m[0]*keep+other[0]*by, m[1]*keep+other[1]*by
	m[2], m[3] = m[2]*keep+other[2]*by, m[3]*keep+other[3]*by
	m[4], m[5] = m[4]*keep+other[4]*by, m[5]*keep+other[5]*by
}

// Release moves earmarked money that its purpose no longer needs back to the
// general purse.
func (b *Book) Release(sector int) {
	a := &b.Accounts[sector]
	free := a.Held[Earmarked]
	if b.Blind || free <= 0 {
		return
	}
	scale := 1 / (a.Held[General] + free)
	for k := range a.Share[General] {
		a.Share[General][k] = (a.Share[General][k]*a.Held[General] + a.Share[Earmarked][k]*free) * scale
	}
	a.Held[General] += free
	a.Held[Earmarked] = 0
}

// Total is all the money there is, in $bn: no payment may change it.
func (b *Book) Total() float64 {
	total := 0.0
	for i := range b.Accounts {
		total += b.Accounts[i].Cash
	}
	return total
}
