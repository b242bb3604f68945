package ledger

// Kinds bounds the number of kinds of flow.
const Kinds = 40

// Matrix is one quarter's flows: a row a kind, a column a sector, payments
// negative and receipts positive, in $bn.
type Matrix [Kinds][Sectors]float64

// Add enters one flow from a sector to another.
func (m *Matrix) Add(kind Payment, from, to int, amount float64) {
	m[kind][from] -= amount
	m[kind][to] += amount
}

// Gain enters a change of worth on one side only, for revaluations whose other
// side is no sector (depreciation) or is entered by a second call.
func (m *Matrix) Gain(kind Payment, sector int, amount float64) {
	m[kind][sector] += amount
}

// Row is the sum of one kind over all sectors.
func (m *Matrix) Row(kind Payment) float64 {
	total := 0.0
	for _, v := range m[kind] {
		total += v
	}
	return total
}

// Column is the sum of one sector over all kinds.
func (m *Matrix) Column(sector int) float64 {
	total := 0.0
	for k := range m {
		total += m[k][sector]
	}
	return total
}
