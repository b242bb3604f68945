package equation

import (
	"math"

	"bubblescope/data"
	"bubblescope/model"
)

// record answers the functions that read the record's tables. It reads them
// itself, apart from the model.
type record struct {
	set  *data.Set
	free bool // dated rounds are not paid in the free run
}

func recordOf(set *data.Set, free bool) *record { return &record{set, free} }

func (r *record) fact(t Term, quarter int) float64 {
	switch t.Of {
	case "observed":
		return r.observed(t.ID, "", quarter)
	case "trailing":
		return r.trailing(t.ID, t.Other, quarter)
	case "contracts_due":
		return r.contracts(t.ID, "", func(c data.Commitment) float64 { return due(c, quarter) })
	case "contracts_between":
		return r.contracts(t.ID, t.Other, func(c data.Commitment) float64 { return due(c, quarter) })
	case "contracts_share":
		of := func(c data.Commitment) float64 { return due(c, quarter) }
		return ratio(r.contracts(t.ID, t.Other, of), r.contracts(t.ID, "", of), 0)
	case "contracts_left":
		return r.contracts(t.ID, "", func(c data.Commitment) float64 { return outstanding(c, quarter) })
	case "paid":
		return r.paid(quarter, func(p data.Payment) bool { return p.Payer == t.ID && p.Payee == t.Other })
	case "rounds":
		return r.rounds(t.ID, quarter, false)
	case "credits_given":
		return r.rounds(t.ID, quarter, true)
	}
	return math.NaN()
}

func (r *record) observed(series, actor string, quarter int) float64 {
	for _, o := range r.set.Observations {
		if o.Series == series && (actor == "" || o.Entity == actor) && o.Period.First == data.Quarter(quarter) && o.Period.Len() == 1 {
			return o.Value
		}
	}
	return math.NaN()
}

func (r *record) trailing(series, actor string, quarter int) float64 {
	sum, n := 0.0, 0.0
	for q := quarter - 3; q <= quarter; q++ {
		if v := r.observed(series, actor, q); !math.IsNaN(v) {
			sum, n = sum+v, n+1
		}
	}
	return sum / n
}

// contracts adds up over the firm contracts in which an actor buys capacity, of
// one payee or, where none is named, of all.
func (r *record) contracts(payer, payee string, of func(data.Commitment) float64) float64 {
	total := 0.0
	for _, c := range r.set.Commitments {
		if c.Payer == payer && (payee == "" || c.Payee == payee) && c.Use == "bill" {
			total += of(c)
		}
	}
	return total
}

// due is what a contract brings due in a quarter: a ramp, then a steady rate.
func due(c data.Commitment, quarter int) float64 {
	return c.Dollars * (paidBy(c, quarter-int(c.Start)+1) - paidBy(c, quarter-int(c.Start))) / paidBy(c, c.Quarters)
}

// paidBy is the weight of a contract's first k quarters: each counts its middle
// over the ramp until that is full.
func paidBy(c data.Commitment, k int) float64 {
	n := math.Max(0, math.Min(float64(k), float64(c.Quarters)))
	ramp := float64(c.Ramp)
	if ramp <= 0 {
		return n
	}
	rising := math.Min(n, ramp)
	return rising*rising/(2*ramp) + n - rising
}

// outstanding is what a contract that is signed brings due after a quarter.
func outstanding(c data.Commitment, quarter int) float64 {
	signed, err := data.ParsePeriod(c.Signed)
	if err != nil || int(signed.First) > quarter {
		return 0
	}
	return c.Dollars * (1 - paidBy(c, quarter-int(c.Start)+1)/paidBy(c, c.Quarters))
}

func (r *record) paid(quarter int, counts func(data.Payment) bool) float64 {
	total := 0.0
	for _, p := range r.set.Payments {
		if int(p.Quarter) == quarter && counts(p) {
			total += p.Dollars
		}
	}
	return total
}

// rounds are a lab's dated rounds; the free run pays none.
func (r *record) rounds(lab string, quarter int, inKind bool) float64 {
	if r.free || quarter >= model.Quarters {
		return 0
	}
	return r.paid(quarter, func(p data.Payment) bool {
		return p.Payee == lab && p.InKind == inKind && p.Payer != "nvidia"
	})
}
