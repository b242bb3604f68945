package study

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// TermKind tells in which table the id of a term stands.
type TermKind int

// The tables that an equation may speak of.
const (
	LeverTerm TermKind = iota
	ParameterTerm
	OutputTerm
	WorkingTerm // a quantity between levers and outputs
)

// Term is an id that a text speaks of.
type Term struct {
	Kind  TermKind
	ID    string
	Index int // in the table of its kind
	Lag   int // quarters before the one in question
}

// Mention is a place in a text that speaks of terms: one, or all that a star or
// a NAME stands for.
type Mention struct {
	From, To int // bytes of the text
	Terms    []Term
}

// Terms finds what a text speaks of: words that are the id of a lever, a
// parameter, an output or a working. In a dotted id a star or NAME stands for
// every word that makes an output or a working of it; prev(ID) and ID[−4] speak of earlier quarters.
// All other words are left alone.
func Terms(m *model.Model, text string) []Mention {
	var all []Mention
	for _, at := range word.FindAllStringIndex(text, -1) {
		terms := termsOf(m, text[at[0]:at[1]])
		lag := lagAt(text, at[0], at[1])
		for i := range terms {
			terms[i].Lag = lag
		}
		if len(terms) > 0 {
			all = append(all, Mention{at[0], at[1], terms})
		}
	}
	return all
}

// word is an id: words joined by dots, in which a star stands for a word.
var word = regexp.MustCompile(`[A-Za-z_][A-Za-z0-9_]*(\.([A-Za-z0-9_]+|\*))*`)

func termsOf(m *model.Model, id string) []Term {
	if i := m.LeverIndex(id); i >= 0 {
		return []Term{{Kind: LeverTerm, ID: id, Index: i}}
	}
	if i := m.OutputIndex(id); i >= 0 {
		return []Term{{Kind: OutputTerm, ID: id, Index: i}}
	}
	for i, p := range m.Data().Parameters {
		if p.ID == id {
			return []Term{{Kind: ParameterTerm, ID: id, Index: i}}
		}
	}
	for i, w := range m.Data().Workings {
		if w.ID == id {
			return []Term{{Kind: WorkingTerm, ID: id, Index: i}}
		}
	}
	return starred(m, id)
}

// starred lists what an id with a star or NAME stands for.
func starred(m *model.Model, id string) (all []Term) {
	parts := strings.Split(id, ".")
	if !strings.Contains(id, "*") && !strings.Contains("."+id+".", ".NAME.") {
		return nil
	}
	for kind, table := range map[TermKind][]data.Output{OutputTerm: m.Outputs(), WorkingTerm: m.Data().Workings} {
		for i, o := range table {
			if fitsStars(parts, strings.Split(o.ID, ".")) {
				all = append(all, Term{Kind: kind, ID: o.ID, Index: i})
			}
		}
	}
	slices.SortFunc(all, func(a, b Term) int { return cmp.Or(int(a.Kind-b.Kind), a.Index-b.Index) })
	return all
}

func fitsStars(pattern, id []string) bool {
	if len(pattern) != len(id) {
		return false
	}
	for i, p := range pattern {
		if p != id[i] && p != "*" && p != "NAME" {
			return false
		}
	}
	return true
}

var (
	back  = regexp.MustCompile(`(prev\(\s*|\bprevious )$`)
	shift = regexp.MustCompile(`^\[[−-](\d+)`)
)

// lagAt is how many quarters back the word between from and to is meant.
func lagAt(text string, from, to int) int {
	if back.MatchString(text[:from]) {
		return 1
	}
	if s := shift.FindStringSubmatch(text[to:]); s != nil {
		n, _ := strconv.Atoi(s[1]) // digits; too many of them are a lag beyond any record
		return n
	}
	return 0
}
