package model

import "math/rand/v2"

// RandomSettings draws every lever, shocks included, evenly from its range: the
// worlds in which tests look for a broken identity or a false equation.
func (m *Model) RandomSettings(random *rand.Rand) Settings {
	s := m.Defaults()
	for i, l := range m.Levers() {
		switch l.Type {
		case "choice":
			s[i] = float64(random.IntN(len(l.Choices)))
		case "quarter":
			s[i] = l.Min + float64(random.IntN(int(l.Max-l.Min)+1))
		default:
			s[i] = l.Min + random.Float64()*(l.Max-l.Min)
		}
	}
	return s
}
