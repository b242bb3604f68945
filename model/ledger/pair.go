package ledger

// Pair is one payment as it was made: of what kind, by whom and to whom, in $bn.
type Pair struct {
	Kind     Payment
	From, To int
	Amount   float64
}

// enter records a payment in the matrix and, if asked for, by its two ends,
// which the matrix loses.
func (b *Book) enter(kind Payment, from, to int, amount float64) {
	b.Flows.Add(kind, from, to, amount)
	if b.Pairs != nil {
		*b.Pairs = append(*b.Pairs, Pair{kind, from, to, amount})
	}
}
