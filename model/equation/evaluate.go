package equation

import (
	"math"

	"github.com/expr-lang/expr/vm"
)

// Evaluate is what an equation gives in a quarter of a world; claimed is false
// where its text says nothing of that quarter.
func (e *Equation) Evaluate(w *World, quarter int) (value float64, claimed bool, err error) {
	return e.In(w).At(quarter)
}

// Evaluation is an equation in one world. It is for one goroutine, and cheaper
// than Evaluate where many quarters are asked for.
type Evaluation struct {
	equation *Equation
	world    *World
	machine  vm.VM
	env      map[string]any
}

// In readies an equation for many quarters of one world.
func (e *Equation) In(w *World) *Evaluation {
	return &Evaluation{equation: e, world: w, env: make(map[string]any, len(e.Terms)+1)}
}

// At is Evaluate.
func (v *Evaluation) At(quarter int) (value float64, claimed bool, err error) {
	for i := range v.equation.parts {
		p := &v.equation.parts[i]
		if !p.when.holds(quarter, v.world.last) {
			continue
		}
		if p.given {
			break
		}
		value, err = v.run(p, quarter)
		return value, err == nil, err
	}
	return math.NaN(), false, nil
}

func (v *Evaluation) run(p *part, quarter int) (float64, error) {
	for i, t := range p.terms {
		v.env[p.variables[i]] = v.world.take(t, quarter)
	}
	out, err := v.machine.Run(p.program, v.env)
	if err != nil {
		return 0, err
	}
	return out.(float64), nil
}
