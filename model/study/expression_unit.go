package study

import (
	"github.com/expr-lang/expr/ast"

	"bubblescope/model"
)

// measure is what a number is counted in, as far as its expression tells: a sum
// of dollars is dollars, a ratio of them could be anything.
type measure struct {
	unit  string // of units.csv; empty where it is not known
	added string // an output that is no flow, though its quarters were added up
}

// measured finds the measure of a part of an expression.
func measured(m *model.Model, n ast.Node) measure {
	switch n := n.(type) {
	case *ast.UnaryNode:
		return measured(m, n.Node)
	case *ast.ConditionalNode:
		return alike(measured(m, n.Exp1), measured(m, n.Exp2))
	case *ast.BinaryNode:
		if n.Operator == "+" || n.Operator == "-" {
			return alike(measured(m, n.Left), measured(m, n.Right))
		}
	case *ast.BuiltinNode:
		if len(n.Arguments) > 0 {
			return measured(m, n.Arguments[0])
		}
	case *ast.CallNode:
		return called(m, callee(n.Callee), n.Arguments)
	}
	return measure{}
}

// alike is the measure of two numbers that are added.
func alike(a, b measure) measure {
	if a == b {
		return a
	}
	return measure{}
}

// called is the measure of what a function of the world gives.
func called(m *model.Model, name string, args []ast.Node) measure {
	switch name {
	case "first":
		return measure{unit: UnitYear}
	case "fall", "struck":
		return measure{unit: UnitShare}
	}
	for i, kind := range signature(name) {
		text, ok := stringAt(args, i)
		if !ok {
			continue
		}
		switch {
		case kind == "output":
			return ofOutput(m, text, name == "year" || name == "sum")
		case kind == "lever" && name == "lever" && m.LeverIndex(text) >= 0:
			return measure{unit: m.Levers()[m.LeverIndex(text)].Unit}
		}
	}
	return measure{}
}

func stringAt(args []ast.Node, i int) (string, bool) {
	if i >= len(args) {
		return "", false
	}
	text, ok := args[i].(*ast.StringNode)
	if !ok {
		return "", false
	}
	return text.Value, true
}

func ofOutput(m *model.Model, id string, summed bool) measure {
	i := m.OutputIndex(id)
	if i < 0 {
		return measure{}
	}
	o := m.Outputs()[i]
	if summed && o.Combine != "sum" {
		return measure{added: id}
	}
	return measure{unit: o.Unit}
}

// Unit is the unit of a number, of units.csv, as far as its expression tells;
// else it is empty. Where the quarters of an output were added up that is no
// flow, so that the sum means nothing, added names it.
func (e *Expression) Unit() (unit, added string) { return e.measure.unit, e.measure.added }

// AsksMark tells whether an expression asks when something first happens, which
// may be Never.
func (e *Expression) AsksMark() bool { return e.marks }
