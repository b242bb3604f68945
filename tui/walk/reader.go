package walk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"bubblescope/data"
	"bubblescope/model"
)

// reader reads tables, and keeps the first thing that is wrong with them.
type reader struct {
	culprit string
	m       *model.Model
	fault   error
}

// fail notes what is wrong in a line, or in the whole file for line 0.
func (r *reader) fail(line int, problem, advice string) {
	if r.fault != nil {
		return
	}
	at := model.Shown(r.culprit)
	if line > 0 {
		at += ":" + strconv.Itoa(line)
	}
	r.fault = &model.InputError{Culprit: at, Problem: problem, Advice: advice}
}

// only refuses keys that have no meaning in a table.
func (r *reader) only(t table, keys ...string) {
	for _, k := range t.order {
		if !slices.Contains(keys, k) {
			advice := "leave it out"
			if near := data.Nearest(k, keys); near != "" {
				advice = "did you mean " + near + "?"
			}
			r.fail(t.lineOf(k), model.Shown(k)+" has no meaning there", advice)
		}
	}
}

// text is one line that a terminal can show: a walk is written by others.
func (r *reader) text(t table, key string, longest int) string {
	v, there := t.values[key]
	text, ok := v.(string)
	switch {
	case !there:
	case !ok:
		r.fail(t.lineOf(key), key+" is not a text", `write it as `+key+` = "…"`)
	case !fits(text, longest):
		r.fail(t.lineOf(key), key+" is too long or holds what cannot be shown", "write a short line of plain letters")
	default:
		return text
	}
	return ""
}

func fits(text string, longest int) bool {
	return len([]rune(text)) <= longest && !strings.ContainsFunc(text, func(c rune) bool { return !unicode.IsPrint(c) || c == unicode.ReplacementChar })
}

func (r *reader) texts(t table, key string, most, longest int) (out []string) {
	for _, v := range r.list(t, key, most) {
		text, ok := v.(string)
		if !ok || !fits(text, longest) {
			r.fail(t.lineOf(key), key+" holds what is not a short text", `write it as `+key+` = ["…", "…"]`)
			return nil
		}
		out = append(out, text)
	}
	return out
}

func (r *reader) wholes(t table, key string, most, greatest int) (out []int) {
	for _, v := range r.list(t, key, most) {
		n, ok := v.(int64)
		if !ok || n < 0 || n > int64(greatest) {
			r.fail(t.lineOf(key), fmt.Sprintf("%s holds what is not a whole number from 0 to %d", key, greatest), "write it as "+key+" = [3, 10, 1]")
			return nil
		}
		out = append(out, int(n))
	}
	return out
}

func (r *reader) list(t table, key string, most int) []any {
	v, there := t.values[key]
	list, ok := v.([]any)
	switch {
	case !there:
	case !ok:
		r.fail(t.lineOf(key), key+" is not a list", "put it between [ and ]")
	case len(list) > most:
		r.fail(t.lineOf(key), fmt.Sprintf("%s has more than %d entries", key, most), "leave some out")
		return nil
	}
	return list
}

func (r *reader) whole(t table, key string, greatest int) int {
	v, there := t.values[key]
	n, ok := v.(int64)
	if there && (!ok || n < 1 || n > int64(greatest)) {
		r.fail(t.lineOf(key), fmt.Sprintf("%s is not a whole number from 1 to %d", key, greatest), "count from 1")
		return 0
	}
	return int(n)
}

func (r *reader) page(t table) string {
	id := r.text(t, "page", longestName)
	if !slices.Contains(data.Pages(), id) {
		r.fail(t.lineOf("page"), "no such page: "+model.Shown(id), near(id, data.Pages()))
		return ""
	}
	return id
}

func (r *reader) output(t table) string {
	id := r.text(t, "line", longestName)
	if id != "" && r.m.OutputIndex(id) < 0 {
		r.fail(t.lineOf("line"), "no such output: "+model.Shown(id), near(id, outputs(r.m)))
		return ""
	}
	return id
}

func outputs(m *model.Model) (ids []string) {
	for _, o := range m.Outputs() {
		ids = append(ids, o.ID)
	}
	return ids
}

// near is the advice for a word that is none of some.
func near(word string, words []string) string {
	if n := data.Nearest(word, words); n != "" {
		return "did you mean " + n + "?"
	}
	return "leave it out, or write one that bubblescope knows"
}

func (r *reader) quarter(t table) data.Quarter {
	text := r.text(t, "quarter", longestName)
	if text == "" {
		return NoQuarter
	}
	q, err := data.ParseQuarter(text)
	if err == nil && (q < 0 || q >= model.Quarters) {
		err = errors.New("outside")
	}
	if err != nil {
		r.fail(t.lineOf("quarter"), model.Shown(text)+" is not a quarter of the model", "write it as 2027Q4")
		return NoQuarter
	}
	return q
}
