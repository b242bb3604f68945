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
type Account struct {
	Cash  float64 // $bn
	Stamp int     // label that it stamps, or Passes
	Purse [2]Mix  // by earmark; sums to Cash
	Mixed Mix     // by proportion; sums to Cash
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
	Blind    bool    // labels are not followed, for runs that ask only for amounts
	Watch    int     // the sector whose receipts' origins are asked for

	// Origin and Mixed are the labels of the last payment that a passing or the
	// watched sector took part in, by earmark and by proportion. They are fields rather than results because copying them on
	// every payment was a fifth of a run.
	Origin, Mixed Mix
}

// Open sets an account's first balance, all of it under one label.
func (b *Book) Open(sector int, cash float64, stamp, label int) {
	a := &b.Accounts[sector]
	*a = Account{Cash: cash, Stamp: stamp}
	a.Purse[General][label] = cash
	a.Mixed[label] = cash
}

// Pay moves amount from one sector to another, drawing first on the purse
// named and filling the purse named, and returns what was paid. Amounts at or
// below zero, and NaN, move nothing. The payer's cash bounds the payment: what
// it lacks is not paid. The labels are left in Origin and Mixed.
func (b *Book) Pay(kind Payment, from, to int, amount float64, draw, into Purse) float64 {
	src, dst := &b.Accounts[from], &b.Accounts[to]
	if !(amount > 0) || src.Cash <= 0 {
		b.Origin, b.Mixed = Mix{}, Mix{}
		return 0
	}
	amount = min(amount, src.Cash)
	src.Cash -= amount
	dst.Cash += amount
	if !b.Blind && (src.Stamp == Passes || dst.Stamp == Passes || to == b.Watch) {
		b.label(src, amount, draw)
		b.pass(dst, into)
	}
	if b.Flows != nil {
		b.Flows.Add(kind, from, to, amount)
	}
	return amount
}

// label takes the amount's labels out of the payer's account.
func (b *Book) label(src *Account, amount float64, draw Purse) {
	b.Origin, b.Mixed = Mix{}, Mix{}
	if src.Stamp != Passes {
		b.Origin[src.Stamp], b.Mixed[src.Stamp] = amount, amount
		return
	}
	rest := drain(&src.Purse[draw], amount, &b.Origin)
	if rest > 0 {
		drain(&src.Purse[1-draw], rest, &b.Origin)
	}
	drain(&src.Mixed, amount, &b.Mixed)
}

// drain moves up to amount out of a pool into out, label by label, and returns
// what the pool could not give.
func drain(pool *Mix, amount float64, out *Mix) float64 {
	held := pool.Sum()
	if held <= 0 {
		return amount
	}
	share := min(1, amount/held)
	for k := range pool {
		moved := pool[k] * share
		pool[k] -= moved
		out[k] += moved
	}
	return max(0, amount-held)
}

func (b *Book) pass(dst *Account, into Purse) {
	if dst.Stamp != Passes {
		return
	}
	purse := &dst.Purse[into]
	for k := range purse {
		purse[k] += b.Origin[k]
		dst.Mixed[k] += b.Mixed[k]
	}
}

// Release moves earmarked money that its purpose no longer needs back to the
// general purse.
func (b *Book) Release(sector int) {
	a := &b.Accounts[sector]
	for k := range a.Purse[Earmarked] {
		a.Purse[General][k] += a.Purse[Earmarked][k]
		a.Purse[Earmarked][k] = 0
	}
}

// Total is all the money there is, in $bn: no payment may change it.
func (b *Book) Total() float64 {
	total := 0.0
	for i := range b.Accounts {
		total += b.Accounts[i].Cash
	}
	return total
}
