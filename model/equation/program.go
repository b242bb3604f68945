package equation

import (
	"fmt"
	"math"
	"slices"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// part is one clause ready to run.
type part struct {
	clause
	terms     []Term
	variables []string    // the terms' names for expr
	program   *vm.Program // nil where the path is given
}

// part compiles a clause for expr, in an environment that holds its terms and
// nothing else.
func (n *names) part(c clause) (part, []Term, error) {
	if c.given {
		return part{clause: c}, nil, nil
	}
	tokens, err := scan(c.text)
	if err != nil {
		return part{}, nil, err
	}
	p := &parser{names: n, tokens: tokens}
	source, err := p.whole()
	if err != nil {
		return part{}, nil, err
	}
	program, err := expr.Compile(source, options(p.terms)...)
	if err != nil {
		return part{}, nil, fmt.Errorf("%s: %w", c.text, err)
	}
	return part{c, p.terms, variables(p.terms), program}, p.terms, nil
}

func variables(terms []Term) []string {
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = t.variable()
	}
	return names
}

// options give expr its names with their types, and the functions.
func options(terms []Term) []expr.Option {
	env := map[string]any{}
	for _, t := range terms {
		env[t.variable()] = 0.0
		if t.Of == whole {
			env[t.variable()] = []float64{}
		}
	}
	return append([]expr.Option{expr.Env(env), expr.AsFloat64(), expr.DisableAllBuiltins()}, arithmetic()...)
}

// arithmetic is what the notation can compute beside the signs.
func arithmetic() []expr.Option {
	one := func(f func(float64) float64) func(...any) (any, error) {
		return func(a ...any) (any, error) { return f(a[0].(float64)), nil }
	}
	two := func(f func(a, b float64) float64) func(...any) (any, error) {
		return func(a ...any) (any, error) { return f(a[0].(float64), a[1].(float64)), nil }
	}
	three := func(f func(a, b, c float64) float64) func(...any) (any, error) {
		return func(a ...any) (any, error) { return f(a[0].(float64), a[1].(float64), a[2].(float64)), nil }
	}
	series := func(f func([]float64, float64) float64) func(...any) (any, error) {
		return func(a ...any) (any, error) { return f(a[0].([]float64), a[1].(float64)), nil }
	}
	return []expr.Option{
		expr.Function("exp", one(math.Exp), math.Exp),
		expr.Function("ln", one(math.Log), math.Log),
		expr.Function("log10", one(math.Log10), math.Log10),
		expr.Function("min", two(math.Min), math.Min),
		expr.Function("max", two(math.Max), math.Max),
		expr.Function("annuity", two(annuity), annuity),
		expr.Function("clamp", three(clamp), clamp),
		expr.Function("ratio", three(ratio), ratio),
		expr.Function("over", series(over), over),
		expr.Function("left", series(left), left),
		expr.Function("largest", largestOf, new(func(float64, []any) float64)),
	}
}

func clamp(v, low, high float64) float64 { return math.Max(low, math.Min(high, v)) }

func ratio(a, b, none float64) float64 {
	if b > 0 {
		return a / b
	}
	return none
}

func annuity(rate, years float64) float64 { return rate / (1 - math.Pow(1+rate, -years)) }

// over adds up the last n quarters, the newest first; of the earliest the part
// that n still covers.
func over(series []float64, n float64) float64 {
	total := 0.0
	for age, v := range series {
		total += v * clamp(n-float64(age), 0, 1)
	}
	return total
}

// left is what straight lines over n quarters leave of each at its start.
func left(series []float64, n float64) float64 {
	total := 0.0
	for age, v := range series {
		total += v * math.Max(0, 1-float64(age)/n)
	}
	return total
}

func largestOf(a ...any) (any, error) {
	var values []float64
	for _, v := range a[1].([]any) {
		values = append(values, v.(float64))
	}
	slices.Sort(values)
	slices.Reverse(values)
	count := a[0].(float64)
	if count != math.Trunc(count) || count < 0 || int(count) > len(values) {
		return nil, fmt.Errorf("largest takes a whole number up to %d, not %v", len(values), count)
	}
	total := 0.0
	for _, v := range values[:int(count)] {
		total += v
	}
	return total, nil
}

func contains(terms []Term, t Term) bool { return slices.Contains(terms, t) }
