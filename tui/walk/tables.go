package walk

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// table is the keys of one table with the lines that they stand on.
type table struct {
	line   int
	values map[string]any
	order  []string // as they stand
	lines  map[string]int
}

// lineOf is the line of a key, or of the table where the key is missing.
func (t table) lineOf(key string) int {
	if n := t.lines[key]; n > 0 {
		return n
	}
	return t.line
}

// tables parts a text into the table above all, then one for each step.
func (r *reader) tables(text []byte) ([]table, error) {
	var all map[string]any
	if err := toml.Unmarshal(text, &all); err != nil {
		r.notTOML(err)
		return nil, r.fault
	}
	found := r.lines(text)
	if r.fault != nil {
		return nil, r.fault
	}
	found[0].values = all
	steps, _ := all["step"].([]any) // tables of a list: lines has seen them as such
	for i := range found[1:] {
		found[i+1].values, _ = steps[i].(map[string]any)
	}
	return found, nil
}

// notTOML tells where a text stops to be TOML.
func (r *reader) notTOML(err error) {
	line := 0
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, _ = bad.Position()
	}
	r.fail(line, fmt.Sprintf("not TOML: %s", strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "toml: ")), " ")), "fetch the walk again")
}

// lines goes through a text for the lines of its keys. The text is TOML by now.
func (r *reader) lines(text []byte) []table {
	found := []table{newTable(1)}
	var p unstable.Parser
	p.Reset(text)
	for p.NextExpression() {
		e := p.Expression()
		it := e.Key()
		it.Next()
		key, line := string(it.Node().Data), p.Shape(it.Node().Raw).Start.Line
		deep := !it.IsLast()
		switch {
		case e.Kind == unstable.ArrayTable && key == "step" && !deep:
			found = append(found, newTable(line))
		case e.Kind != unstable.KeyValue || deep:
			r.fail(line, "only [[step]] may stand there, and keys without dots", "open a file that bubblescope wrote")
		default:
			found[len(found)-1].add(key, line)
		}
	}
	if len(found) > 1 && found[0].lines["step"] > 0 {
		r.fail(found[0].lines["step"], "step is written in two ways", "write each below a line [[step]]")
	}
	return found
}

func newTable(line int) table { return table{line: line, lines: map[string]int{}} }

func (t *table) add(key string, line int) {
	t.order = append(t.order, key)
	t.lines[key] = line
}
