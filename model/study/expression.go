package study

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"bubblescope/data"
	"bubblescope/model"
)

// Kind is what an expression gives.
type Kind int

// The kinds of value.
const (
	Number Kind = iota + 1 // float64
	Truth                  // bool
	Words                  // string
)

// Expression asks something of two worlds: of the one that is shown, by the
// functions of world.go, and of the one before it, by the same behind
// "before.". It holds no loops and no lists, so that what it costs is bounded by
// its length: a stranger's text cannot hang the program. Immutable, and safe for
// any number of goroutines.
type Expression struct {
	Text    string
	Kind    Kind
	program *vm.Program
	measure measure
	marks   bool // asks for a mark
}

// The bounds of an expression.
const (
	mostLetters = 600
	mostNodes   = 120
	mostMemory  = 10000 // what it may make, in the evaluator's own count
)

// ReadExpression compiles a text. Names are values that it may use beside the
// functions of world.go, by kind. The error says what is wrong and what to do; an
// id that does not exist is answered with the nearest.
func ReadExpression(m *model.Model, text string, names map[string]Kind) (*Expression, error) {
	if strings.TrimSpace(text) == "" {
		return nil, wrong("the expression is empty", howToAsk)
	}
	if len(text) > mostLetters {
		return nil, wrong(fmt.Sprintf("the expression has more than %d letters", mostLetters), "cut it with [let]")
	}
	tree, err := parser.ParseWithConfig(text, conf.New(scope(names)))
	if err != nil {
		return nil, unread(err, nil)
	}
	c := &callReader{m: m}
	if err := c.read(tree.Node); err != nil {
		return nil, err
	}
	e := &Expression{Text: text, measure: measured(m, tree.Node), marks: c.marks}
	if err := e.compile(scope(names)); err != nil {
		return nil, err
	}
	return e, nil
}

// compile makes the program, and finds out what kind of value it gives.
func (e *Expression) compile(env types.Map) error {
	program, err := expr.Compile(e.Text, expr.Env(env), expr.MaxNodes(mostNodes))
	if err != nil {
		return unread(err, slices.Sorted(maps.Keys(env)))
	}
	e.program = program
	switch kind := program.Node().Type(); {
	case kind == nil || kind.Kind() == reflect.Interface:
		return wrong("the expression may be of two kinds", "let both ends of a choice be numbers, or both be words")
	case kind.Kind() == reflect.Int || kind.Kind() == reflect.Float64:
		e.Kind = Number
	case kind.Kind() == reflect.Bool:
		e.Kind = Truth
	case kind.Kind() == reflect.String:
		e.Kind = Words
	default:
		return wrong("the expression gives neither a number nor a truth nor words", howToAsk)
	}
	return nil
}

// IsName tells whether a value may be called so: small letters, digits and
// low lines, and none of the names that expressions have already.
func IsName(name string) bool {
	if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" || name[0] >= '0' && name[0] <= '9' {
		return false
	}
	_, taken := scope(nil)[name]
	words := []string{"let", "if", "else", "and", "or", "not", "in", "matches", "contains", "true", "false", "nil"}
	return !taken && !slices.Contains(words, name) && !slices.Contains(arithmetic(), name)
}

// scope is the types of all names that an expression may use.
func scope(names map[string]Kind) types.Map {
	env, before := types.Map{}, types.Map{}
	for name, f := range asks((&world{})) {
		env[name], before[name] = types.TypeOf(f), types.TypeOf(f)
	}
	env["before"] = before
	for name, kind := range names {
		env[name] = map[Kind]types.Type{Number: types.Float64, Truth: types.Bool, Words: types.String}[kind]
	}
	return env
}

// asks are the functions of a world.
func asks(w *world) map[string]any {
	list := w.env()
	delete(list, "unknown") // a claim's word for what no source measures
	return list
}

// unread says in one line why a text was not taken.
func unread(err error, names []string) error {
	var place *file.Error
	if !errors.As(err, &place) {
		problem, _, _ := strings.Cut(err.Error(), "\n")
		return wrong(problem, howToAsk)
	}
	problem, _, _ := strings.Cut(place.Message, "\n")
	for _, unknown := range []string{"unknown name ", "unknown field "} {
		if name, ok := strings.CutPrefix(problem, unknown); ok {
			return wrong(fmt.Sprintf("%q is not a known name", name), data.OneOf(name, names))
		}
	}
	if strings.Contains(problem, "maximum allowed nodes") {
		return wrong("the expression has too many parts", "cut it with [let]")
	}
	return wrong(fmt.Sprintf("%s at letter %d", problem, place.Column+1), howToAsk)
}

// howToAsk is the advice where nothing better is known.
const howToAsk = `write it like year("labs.operating_loss", 2028) > 0`

func wrong(problem, advice string) error { return &model.InputError{Problem: problem, Advice: advice} }

// Outlook is a world and the one before it, ready to be asked. It is not safe
// for concurrent use.
type Outlook struct{ env map[string]any }

// NewOutlook runs both worlds.
func NewOutlook(m *model.Model, shown, before model.Settings) *Outlook {
	open := func(s model.Settings) map[string]any {
		w := worldOf(m, m.NewResult())
		w.run(s)
		return asks(w)
	}
	env := open(shown)
	env["before"] = open(before)
	return &Outlook{env}
}

// Name gives a value a name that expressions may then use.
func (o *Outlook) Name(name string, value any) { o.env[name] = value }

// Forget takes the names of values away again.
func (o *Outlook) Forget(name string) { delete(o.env, name) }

// Ask evaluates an expression: a float64, a bool or a string by its kind. A
// number that the model cannot give is an error.
func (o *Outlook) Ask(e *Expression) (any, error) {
	machine := vm.VM{MemoryBudget: mostMemory}
	v, err := machine.Run(e.program, o.env)
	if err != nil {
		return nil, unread(err, nil)
	}
	if whole, ok := v.(int); ok {
		v = float64(whole)
	}
	if f, ok := v.(float64); ok && (math.IsNaN(f) || math.IsInf(f, 0)) {
		return nil, wrong("the model gives no number for it", "ask for what has one in this world")
	}
	return v, nil
}
