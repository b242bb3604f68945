package data

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// form says what a block of TOML may hold: its keys, and what each of them
// takes.
type form struct {
	what string // as an error calls the block
	keys []formKey
}

type formKey struct {
	name string // dots between its parts, without numbers
	how  string // to write its value
	must bool   // it may not be missing
	free bool   // names of the author's own stand below it
}

// read decodes a piece into a struct. It says what has no meaning there, what
// is missing and what is of another type, and gives the lines of all keys.
func (f form) read(m *mistakes, p piece, into any) Lines {
	lines := linesOf(p)
	err := toml.NewDecoder(strings.NewReader(p.text)).DisallowUnknownFields().Decode(into)
	strange := f.unknown(m, lines)
	var strict *toml.StrictMissingError
	var bad *toml.DecodeError
	switch {
	case strange && errors.As(err, &strict): // said already, with the nearest right key
	case errors.As(err, &strict) && len(strict.Errors) > 0:
		row, _ := strict.Errors[0].Position()
		m.add(p.first+row-1, fmt.Sprintf("%q is not a key of %s", strings.Join(strict.Errors[0].Key(), "."), f.what), "take it out")
	case errors.As(err, &bad):
		f.misread(m, p, lines, bad)
		return lines
	case err != nil:
		m.add(p.first, oneLine(err.Error()), "write key = value, and texts in quotes")
		return lines
	}
	if !strange { // else what is missing may be what is misspelt
		f.missing(m, p, lines)
	}
	return lines
}

// unknown says which keys have no meaning, and tells whether there are any.
// The decoder would take them in any case of letters.
func (f form) unknown(m *mistakes, lines Lines) (found bool) {
	for _, key := range slices.Sorted(maps.Keys(lines)) {
		if name := unnumbered(key); !f.takes(name) {
			m.add(lines[key], fmt.Sprintf("%q is not a key of %s", name, f.what), OneOf(name, f.names()))
			found = true
		}
	}
	return found
}

func (f form) takes(name string) bool {
	return slices.ContainsFunc(f.keys, func(k formKey) bool {
		return k.name == name || k.free && strings.HasPrefix(name, k.name+".")
	})
}

func (f form) names() (list []string) {
	for _, k := range f.keys {
		list = append(list, k.name)
	}
	return list
}

// unnumbered is the name of a key without its places in lists.
func unnumbered(key string) string {
	parts := strings.Split(key, ".")
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { _, err := strconv.Atoi(p); return err == nil }), ".")
}

func (f form) missing(m *mistakes, p piece, lines Lines) {
	for _, k := range f.keys {
		if _, there := lines[k.name]; k.must && !there {
			m.add(max(1, p.first-1), f.what+" has no "+k.name, "write "+k.how)
		}
	}
}

// misread is a value of another kind than its key takes, or no TOML at all.
func (f form) misread(m *mistakes, p piece, lines Lines, e *toml.DecodeError) {
	row, _ := e.Position()
	line, problem := p.first+row-1, oneLine(strings.TrimPrefix(e.Error(), "toml: "))
	for _, k := range f.keys {
		for key, at := range lines {
			if unnumbered(key) == k.name && at == line && strings.Contains(problem, "cannot ") {
				m.add(line, k.name+" has a value of another kind", "write "+k.how)
				return
			}
		}
	}
	m.add(line, problem, "write key = value, and texts in quotes")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// linesOf finds the line of every key of a piece, and of every part of a list.
func linesOf(p piece) Lines {
	lines, parser := Lines{}, &unstable.Parser{}
	parser.Reset([]byte(p.text))
	w := keyWalk{parser, lines, p.first, "", Lines{}}
	for parser.NextExpression() {
		w.expression(parser.Expression())
	}
	return lines
}

// keyWalk notes keys as a parser comes by them.
type keyWalk struct {
	parser *unstable.Parser
	lines  Lines
	first  int
	table  string // in which the keys stand
	count  Lines  // how often a list of tables was begun
}

func (w *keyWalk) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.Table, unstable.ArrayTable:
		name, line := w.key(n)
		if w.table = name; n.Kind == unstable.ArrayTable {
			w.table = name + "." + strconv.Itoa(w.count[name])
			w.count[name]++
		}
		w.note(name, line)
		w.note(w.table, line)
		w.table += "."
	case unstable.KeyValue:
		w.pair(w.table, n)
	}
}

func (w *keyWalk) pair(table string, n *unstable.Node) {
	name, line := w.key(n)
	w.note(table+name, line)
	w.value(table+name, line, n.Value())
}

// value notes what is within a value: keys of an inline table, parts of a list.
func (w *keyWalk) value(name string, line int, v *unstable.Node) {
	inside := v.Children()
	for i := 0; inside.Next(); i++ {
		n := inside.Node()
		switch {
		case v.Kind == unstable.InlineTable && n.Kind == unstable.KeyValue:
			w.pair(name+".", n)
		case v.Kind == unstable.Array:
			if n.Raw.Length > 0 {
				line = w.line(n.Raw)
			}
			w.note(name+"."+strconv.Itoa(i), line)
		}
	}
}

// key is the name of a key, its parts joined, and its line.
func (w *keyWalk) key(n *unstable.Node) (string, int) {
	var parts []string
	line := w.first
	for it := n.Key(); it.Next(); {
		if k := it.Node(); len(parts) == 0 && k.Raw.Length > 0 {
			line = w.line(k.Raw)
		}
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, "."), line
}

func (w *keyWalk) line(r unstable.Range) int {
	return w.first + bytes.Count(w.parser.Data()[:r.Offset], []byte("\n"))
}

func (w *keyWalk) note(name string, line int) {
	if _, there := w.lines[name]; !there {
		w.lines[name] = line
	}
}
