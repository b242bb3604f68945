package study

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/ast"

	"bubblescope/data"
	"bubblescope/model"
)

// arithmetic are the functions of the evaluator that expressions may use.
func arithmetic() []string { return []string{"abs", "ceil", "floor", "max", "min", "round"} }

// signature says what the functions of world.go take.
func signature(name string) []string {
	return map[string][]string{
		"year": {"output", "year"}, "sum": {"output", "quarter", "quarter"}, "at": {"output", "quarter"},
		"most": {"output"}, "least": {"output"}, "least_over": {"output", "quarter", "quarter"}, "fall": {"output"},
		"first": {"mark"}, "lever": {"lever"}, "parameter": {"parameter"},
		"having": {"lever", "", "output", "quarter"}, "struck": {"shock", "output"}, "later": {"quarter", "quarter"},
	}[name]
}

// callReader finds the calls of a text, and refuses what is no plain arithmetic.
type callReader struct {
	m     *model.Model
	marks bool // one of them asks for a mark
}

func (r *callReader) read(n ast.Node) error {
	inside, err := r.one(n)
	if err != nil {
		return err
	}
	for _, child := range inside {
		if err := r.read(child); err != nil {
			return err
		}
	}
	return nil
}

// one looks at one node and gives those within it.
func (r *callReader) one(n ast.Node) ([]ast.Node, error) {
	switch n := n.(type) {
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.StringNode, *ast.IdentifierNode:
		return nil, nil
	case *ast.UnaryNode:
		return []ast.Node{n.Node}, nil
	case *ast.BinaryNode:
		if !slices.Contains(operators(), n.Operator) {
			return nil, refused(strconv.Quote(n.Operator))
		}
		return []ast.Node{n.Left, n.Right}, nil
	case *ast.ConditionalNode:
		return []ast.Node{n.Cond, n.Exp1, n.Exp2}, nil
	case *ast.BuiltinNode:
		if !slices.Contains(arithmetic(), n.Name) {
			return nil, refused(n.Name)
		}
		return n.Arguments, nil
	case *ast.CallNode:
		return n.Arguments, r.called(n)
	}
	return nil, refused("a list or a part of one")
}

func operators() []string {
	return []string{"+", "-", "*", "/", "%", "^", "**", "<", "<=", ">", ">=", "==", "!=", "and", "&&", "or", "||", "not"}
}

func refused(what string) error {
	return wrong(what+" is not to be had here", "use the functions of the world, + - * / ^, comparisons, and, or, not, ? :, "+strings.Join(arithmetic(), ", "))
}

// called checks the words that a function of the world is given.
func (r *callReader) called(n *ast.CallNode) error {
	name := callee(n.Callee)
	if name == "" {
		return refused("calling what is no function of a world")
	}
	r.marks = r.marks || name == "first"
	for i, kind := range signature(name) {
		if i >= len(n.Arguments) {
			break // the compiler counts them
		}
		if err := r.word(kind, n.Arguments[i]); err != nil {
			return err
		}
	}
	return r.backward(name, n.Arguments)
}

// callee is the name of a function, of this world or of the one before.
func callee(n ast.Node) string {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return n.Value
	case *ast.MemberNode:
		world, _ := n.Node.(*ast.IdentifierNode)
		name, _ := n.Property.(*ast.StringNode)
		if world != nil && name != nil && world.Value == "before" {
			return name.Value
		}
	}
	return ""
}

// word checks an id, a quarter or a year that is written out; what is worked
// out is checked when it is asked.
func (r *callReader) word(kind string, n ast.Node) error {
	if year, ok := n.(*ast.IntegerNode); ok && kind == "year" {
		first, last := data.Quarter(0).Year(), data.Quarter(model.Quarters-1).Year()
		if year.Value < first || year.Value > last {
			return wrong(fmt.Sprintf("the year %d is outside the model", year.Value), fmt.Sprintf("write %d to %d", first, last))
		}
	}
	text, ok := n.(*ast.StringNode)
	if !ok {
		return nil
	}
	if kind == "quarter" {
		return inQuarter(text.Value)
	}
	if known := r.known(kind); known != nil && !slices.Contains(known, text.Value) {
		advice := data.OneOf(text.Value, known)
		if advice == "" {
			advice = "bubblescope " + kind + "s lists them"
		}
		return wrong(fmt.Sprintf("%q is not a known %s", text.Value, kind), advice)
	}
	return nil
}

func inQuarter(text string) error {
	q, err := data.ParseQuarter(text)
	if err != nil {
		return wrong(fmt.Sprintf("%q is not a quarter", text), "write it as 2027Q4")
	}
	if last := data.Quarter(model.Quarters - 1); q < 0 || q > last {
		return wrong(fmt.Sprintf("the quarter %s is outside the model", text), fmt.Sprintf("write 2023Q1 to %s", last))
	}
	return nil
}

func (r *callReader) known(kind string) (list []string) {
	switch kind {
	case "output":
		for _, o := range r.m.Outputs() {
			list = append(list, o.ID)
		}
	case "lever":
		for _, l := range r.m.Levers() {
			list = append(list, l.ID)
		}
	case "parameter":
		for _, p := range r.m.Data().Parameters {
			list = append(list, p.ID)
		}
	case "mark":
		return slices.Sorted(maps.Keys(marksOf(&model.Result{})))
	case "shock":
		return r.m.Levers()[r.m.LeverIndex("shock")].Choices
	}
	return list
}

// backward refuses two quarters in the wrong order.
func (r *callReader) backward(name string, args []ast.Node) error {
	if name != "sum" && name != "least_over" && name != "later" || len(args) < 2 {
		return nil
	}
	a, _ := args[len(args)-2].(*ast.StringNode)
	b, _ := args[len(args)-1].(*ast.StringNode)
	if a != nil && b != nil && quarter(a.Value) > quarter(b.Value) {
		return wrong(fmt.Sprintf("%s comes after %s", a.Value, b.Value), "write the earlier quarter first")
	}
	return nil
}
