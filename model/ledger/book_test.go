package ledger

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// aBook has three passing sectors, which hand labels on, and three that stamp.
func aBook() *Book {
	b := &Book{Watch: 5}
	for i := range 3 {
		b.Open(i, 10, Passes, i)
	}
	for i := 3; i < 6; i++ {
		b.Open(i, 100, i, i)
	}
	return b
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

func TestPaymentsConserveMoneyAndLabels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := aBook()
		flows := &Matrix{}
		b.Flows = flows
		before := *b
		for range rapid.IntRange(1, 200).Draw(t, "payments") {
			from, to := rapid.IntRange(0, 5).Draw(t, "from"), rapid.IntRange(0, 5).Draw(t, "to")
			amount := rapid.Float64Range(-5, 60).Draw(t, "amount")
			draw, into := Purse(rapid.IntRange(0, 1).Draw(t, "draw")), Purse(rapid.IntRange(0, 1).Draw(t, "into"))
			kind := Payment(rapid.IntRange(0, Kinds-1).Draw(t, "kind"))
			if from != to {
				pay(t, b, kind, from, to, amount, draw, into)
			}
			if rapid.Bool().Draw(t, "release") {
				b.Release(rapid.IntRange(0, 2).Draw(t, "sector"))
			}
		}
		closes(t, &before, b, flows)
	})
}

// A payment too small to have a reciprocal once made the labels infinite.
func TestSubnormalPaymentLeavesLabelsFinite(t *testing.T) {
	for _, amount := range []float64{5e-324, 1.390671161567e-309, 1e-301} {
		b := aBook()
		before := b.Total()
		b.Pay(0, 0, 2, amount, General, General)
		if sum := b.Accounts[2].Mixed.Sum(); !near(sum, 1) || b.Total() != before {
			t.Errorf("%g paid: labels sum to %g, money went from %g to %g", amount, sum, before, b.Total())
		}
	}
}

func pay(t *rapid.T, b *Book, kind Payment, from, to int, amount float64, draw, into Purse) {
	held := b.Accounts[from].Cash
	paid := b.Pay(kind, from, to, amount, draw, into)
	if paid < 0 || paid > held || paid > max(0, amount) {
		t.Fatalf("paid %g of %g wanted, out of %g", paid, amount, held)
	}
	if paid > 0 && to == b.Watch {
		if !near(b.Origin.Sum(), paid) || !near(b.Mixed.Sum(), paid) {
			t.Fatalf("labels of %g sum to %g and %g", paid, b.Origin.Sum(), b.Mixed.Sum())
		}
	}
}

// closes checks that money is where the flows say it went.
func closes(t *rapid.T, before, after *Book, flows *Matrix) {
	if !near(after.Total(), before.Total()) {
		t.Fatalf("money went from %g to %g", before.Total(), after.Total())
	}
	for k := range Kinds {
		if !near(flows.Row(Payment(k)), 0) {
			t.Fatalf("row %d sums to %g", k, flows.Row(Payment(k)))
		}
	}
	for i := range 6 {
		a := &after.Accounts[i]
		if a.Cash < 0 || !near(a.Cash-before.Accounts[i].Cash, flows.Column(i)) {
			t.Fatalf("sector %d: cash moved by %g, flows by %g", i, a.Cash-before.Accounts[i].Cash, flows.Column(i))
		}
		if a.Stamp == Passes && (!near(a.Held[0]+a.Held[1], a.Cash) || !near(a.Mixed.Sum(), 1)) {
			t.Fatalf("sector %d holds %v of %g", i, a.Held, a.Cash)
		}
	}
}

func TestPaymentsDrawOnTheNamedPurseFirst(t *testing.T) {
	b := aBook()
	b.Pay(0, 3, 0, 6, General, Earmarked) // sector 0: 10 general under label 0, 6 earmarked under label 3
	b.Pay(0, 0, 5, 8, Earmarked, General)
	if got := b.Origin; !near(got[3], 6) || !near(got[0], 2) {
		t.Errorf("8 out of 6 earmarked and 10 general came as %v", got)
	}
	if got := b.Mixed; !near(got[3], 3) || !near(got[0], 5) {
		t.Errorf("by proportion 8 came as %v", got)
	}
}

func TestNothingIsPaidOutOfAnEmptyAccount(t *testing.T) {
	b := aBook()
	b.Pay(0, 0, 1, 1e9, General, General)
	if b.Accounts[0].Cash != 0 || b.Accounts[1].Cash != 20 {
		t.Errorf("cash %g and %g", b.Accounts[0].Cash, b.Accounts[1].Cash)
	}
	if paid := b.Pay(0, 0, 1, 5, General, General); paid != 0 {
		t.Errorf("an empty account paid %g", paid)
	}
}

func TestNaNMovesNothing(t *testing.T) {
	b := aBook()
	if paid := b.Pay(0, 3, 0, math.NaN(), General, General); paid != 0 || b.Total() != 330 {
		t.Errorf("NaN paid %g, total %g", paid, b.Total())
	}
}

// A blind book moves the same amounts without labels.
func TestBlindBooksMoveTheSameMoney(t *testing.T) {
	seeing, blind := aBook(), aBook()
	blind.Blind = true
	for i := range 50 {
		from, to := i%6, (i*7+1)%6
		if from == to {
			continue
		}
		a := seeing.Pay(0, from, to, float64(i), Purse(i%2), Purse(i/2%2))
		b := blind.Pay(0, from, to, float64(i), Purse(i%2), Purse(i/2%2))
		if a != b {
			t.Fatalf("payment %d: %g seen, %g blind", i, a, b)
		}
	}
}

func ExampleBook_Pay() {
	b := &Book{Watch: 2}
	b.Open(0, 100, 1, 1)    // savers stamp label 1
	b.Open(1, 0, Passes, 0) // a lab hands labels on
	b.Open(2, 0, 0, 0)      // a seller whose receipts we watch
	b.Pay(0, 0, 1, 10, General, Earmarked)
	b.Pay(0, 1, 2, 4, Earmarked, General)
	println(int(b.Origin[1]))
	// Output:
}
