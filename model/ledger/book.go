// Package ledger moves money between sectors so that none appears or vanishes:
// every payment leaves one account and enters another, and carries with it the
// label of whoever first put it in. It knows nothing of what the sectors do.
package ledger

// Labels is the number of origins that a dollar can carry.
const Labels = 6

// Mix is an amount of money split by origin, in the caller's order.
type Mix [Labels]float64

// Sum is the whole amount, in $bn.
func (m *Mix) Sum() float64 {
	total := 0.0
	for _, v := range m {
		total += v
	}
	return total
}

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

// Book holds the accounts of all sectors for one run. The zero Book is empty;
// it may be copied by value, which is how a run is forked.
type Book struct {
	Accounts [Sectors]Account
	Flows    *Matrix // filled only where not nil
	Blind    bool    // labels are not followed, for runs that ask only for amounts
}

// Sectors bounds the number of sectors, so that a Book is a plain value.
const Sectors = 24

// Open sets an account's first balance, all of it under one label.
func (b *Book) Open(sector int, cash float64, stamp, label int) {
	a := &b.Accounts[sector]
	*a = Account{Cash: cash, Stamp: stamp}
	a.Purse[General][label] = cash
	a.Mixed[label] = cash
}

// Pay moves amount from one sector to another, drawing first on the purse
// named and filling the purse named, and returns the origins of the money
// (by earmark, by proportion). Amounts at or below zero, and NaN, move nothing.
// The payer's cash bounds the payment: what it lacks is not paid.
func (b *Book) Pay(kind Payment, from, to int, amount float64, draw, into Purse) (paid float64, origin, mixed Mix) {
	src, dst := &b.Accounts[from], &b.Accounts[to]
	if !(amount > 0) || src.Cash <= 0 {
		return 0, origin, mixed
	}
	if amount > src.Cash {
		amount = src.Cash
	}
	if b.Blind {
		src.Cash, dst.Cash = src.Cash-amount, dst.Cash+amount
	} else {
		origin, mixed = src.take(amount, draw)
		dst.put(amount, &origin, &mixed, into)
	}
	if b.Flows != nil {
		b.Flows.Add(kind, from, to, amount)
	}
	return amount, origin, mixed
}

func (a *Account) take(amount float64, draw Purse) (origin, mixed Mix) {
	a.Cash -= amount
	if a.Stamp != Passes {
		origin[a.Stamp], mixed[a.Stamp] = amount, amount
		return origin, mixed
	}
	first := a.Purse[draw].Sum()
	if first >= amount {
		drain(&a.Purse[draw], amount, first, &origin)
	} else {
		drain(&a.Purse[draw], first, first, &origin)
		other := 1 - draw
		drain(&a.Purse[other], amount-first, a.Purse[other].Sum(), &origin)
	}
	drain(&a.Mixed, amount, a.Mixed.Sum(), &mixed)
	return origin, mixed
}

// drain moves amount of a pool that holds total into out, label by label.
func drain(pool *Mix, amount, total float64, out *Mix) {
	if total <= 0 || amount <= 0 {
		return
	}
	share := amount / total
	if share > 1 {
		share = 1
	}
	for k := range pool {
		moved := pool[k] * share
		pool[k] -= moved
		out[k] += moved
	}
}

func (a *Account) put(amount float64, origin, mixed *Mix, into Purse) {
	a.Cash += amount
	if a.Stamp != Passes {
		return
	}
	for k := range origin {
		a.Purse[into][k] += origin[k]
		a.Mixed[k] += mixed[k]
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
