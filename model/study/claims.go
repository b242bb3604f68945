package study

import (
	"fmt"
	"math"
	"runtime"

	"bubblescope/data"
	"bubblescope/model"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// Verdicts on a claim in the world as set.
const (
	Holds   = "holds"
	Fails   = "fails"
	Unknown = "unknown"
)

// Assessment is a claim held against the model: its figure made again from its
// author's inputs, and its verdict in a world.
type Assessment struct {
	data.Claim
	Recomputed float64 // NaN where the inputs are not known
	Now        float64 // NaN where the model cannot tell
	Verdict    string
	Flip       *Flip // nil where no single lever changes the verdict
}

// Flip is the smallest move of one lever that changes a verdict.
type Flip struct {
	Lever    int
	From, To float64
	Share    float64 // of the lever's range
}

// judge is a claim with its expression ready to run.
type judge struct {
	claim   data.Claim
	program *vm.Program // nil where there is nothing to test
}

// Claims assesses every claim in a world, and looks for the smallest single
// lever that would change each verdict: a run for every notch of every lever,
// on all processors. The same levers are found with one or many.
func Claims(m *model.Model, s model.Settings) ([]Assessment, error) {
	return claims(m, s, runtime.GOMAXPROCS(0))
}

func claims(m *model.Model, s model.Settings, workers int) ([]Assessment, error) {
	j, err := NewJudges(m)
	if err != nil {
		return nil, err
	}
	run := m.NewResult()
	m.Run(run, s)
	now, err := j.Assess(run)
	if err != nil {
		return nil, err
	}
	return now, j.flips(s, now, workers)
}

// flips sets the nearest flip of every assessment in now.
func (j *Judges) flips(s model.Settings, now []Assessment, workers int) error {
	levers := len(j.m.Levers())
	found, faults := make([][]*Flip, levers), make([]error, levers)
	among(workers, levers, func() func(int) {
		room := j.m.NewResult()
		return func(l int) { found[l], faults[l] = j.FlipsOf(room, s, l, now) }
	})
	for l, flips := range found {
		if faults[l] != nil {
			return faults[l]
		}
		for i := range now {
			now[i].Flip = Nearer(now[i].Flip, flips[i])
		}
	}
	return nil
}

func readJudges(m *model.Model) ([]judge, error) {
	judges := make([]judge, len(m.Data().Claims))
	for i, c := range m.Data().Claims {
		judges[i].claim = c
		if c.Now == "" {
			continue
		}
		program, err := expr.Compile(c.Now, expr.Env(worldOf(m, m.NewResult()).names), expr.AsFloat64())
		if err != nil {
			return nil, fmt.Errorf("claims.csv: %s: column now: %w", c.ID, err)
		}
		judges[i].program = program
	}
	return judges, nil
}

// Recompute makes an author's figure from inputs by the claim's equation; NaN
// where no equation is known.
func Recompute(c data.Claim, inputs map[string]float64) (float64, error) {
	if c.Equation == "" {
		return math.NaN(), nil
	}
	env := make(map[string]any, len(inputs))
	for name, v := range inputs {
		env[name] = v
	}
	program, err := expr.Compile(c.Equation, expr.Env(env), expr.AsFloat64())
	if err != nil {
		return 0, fmt.Errorf("claims.csv: %s: column equation: %w", c.ID, err)
	}
	v, err := expr.Run(program, env)
	if err != nil {
		return 0, fmt.Errorf("claims.csv: %s: column equation: %w", c.ID, err)
	}
	return v.(float64), nil
}

// verdict holds a number against a claim's threshold.
func verdict(c data.Claim, now float64) string {
	if math.IsNaN(now) {
		return Unknown
	}
	holds := map[string]bool{
		"<": now < c.Threshold, "<=": now <= c.Threshold,
		">": now > c.Threshold, ">=": now >= c.Threshold,
	}[c.Test]
	if holds {
		return Holds
	}
	return Fails
}
