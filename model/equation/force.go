package equation

import (
	"math"

	"bubblescope/data"
	"bubblescope/model"
)

// inForce is every lever's position in every quarter, by the rule that the
// notation states: the default in the record, after it as set, moved by a shock
// while that lasts. It is written apart from the model's own, which it checks.
func inForce(m *model.Model, s model.Settings, length float64) [][]float64 {
	force := make([][]float64, len(m.Levers()))
	at := func(id string) float64 { return s[m.LeverIndex(id)] }
	kind := m.Levers()[m.LeverIndex("shock")].Choices[int(at("shock"))]
	for i, l := range m.Levers() {
		force[i] = make([]float64, model.Quarters)
		for q := range force[i] {
			since := float64(q) - at("shock_quarter")
			depth := at("shock_size") * (1 - since/length)
			if since < 0 {
				depth = 0
			}
			force[i][q] = l.Default
			if data.Quarter(q) > m.LastActual() {
				force[i][q] = moved(kind, l.ID, s[i], math.Max(0, depth))
			}
		}
	}
	return force
}

// moved is a lever's position under a shock of some depth.
func moved(kind, lever string, set, depth float64) float64 {
	switch kind + " " + lever {
	case "credit_freeze equity_appetite", "credit_freeze debt_appetite", "moratorium power_supply":
		return set * (1 - depth)
	case "open_release open_weights", "moratorium opposition":
		return set + (1-set)*depth
	}
	return set
}
