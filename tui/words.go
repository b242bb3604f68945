package tui

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/pelletier/go-toml/v2"

	"bubblescope/data"
)

// words says everything that a person reads, in one language. What is missing
// in that language reads English; what is missing in English reads as its id,
// and a test lists it.
type words struct {
	*lexicon
	ascii bool // English is written in ASCII
}

// newWords loads the words of a language, with English behind them.
func newWords(set *data.Set, tag string) *words { return &words{lexicon: newLexicon(set, tag)} }

// wordFiles are the locale files of a language. English texts of levers, outputs
// and claims stand beside their numbers in the tables, not here.
func wordFiles(tag string) []string {
	if tag == english {
		return []string{"ui.en.toml"}
	}
	return []string{
		"ui." + tag + ".toml", "levers." + tag + ".toml", "outputs." + tag + ".toml", "workings." + tag + ".toml",
		"claims." + tag + ".toml", "scenarios." + tag + ".toml",
	}
}

// loadWords reads the messages of a language; an unreadable file has none, and
// the first is the error.
func loadWords(set *data.Set, tag string) (all []*i18n.Message, fault error) {
	for _, name := range wordFiles(tag) {
		messages, err := readWords(set, name)
		if err != nil && fault == nil {
			fault = err
		}
		all = append(all, messages...)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].ID < all[j].ID })
	return all, fault
}

// readWords reads the messages of one file.
func readWords(set *data.Set, name string) ([]*i18n.Message, error) {
	text, err := set.Locale(name)
	if err != nil {
		return nil, err
	}
	messages, err := parseWords(text)
	return messages, faultIn(name, err)
}

// parseWords reads the messages of one text, or none if it is not TOML.
func parseWords(text []byte) ([]*i18n.Message, error) {
	var tree map[string]any
	if err := toml.Unmarshal(text, &tree); err != nil {
		return nil, err
	}
	return flatten("", tree), nil
}

// faultIn names the file of an error of TOML, and its line and column.
func faultIn(name string, err error) error {
	var broken *toml.DecodeError
	if !errors.As(err, &broken) {
		return err
	}
	line, column := broken.Position()
	return fmt.Errorf("%s:%d: column %d: %s; write id = \"text\"", name, line, column, strings.TrimPrefix(broken.Error(), "toml: "))
}

// flatten turns nested tables into messages with dotted ids. It is done here
// because go-i18n would take the lab called "other" for a plural form.
func flatten(prefix string, tree map[string]any) []*i18n.Message {
	var out []*i18n.Message
	for key, value := range tree {
		id := prefix + key
		switch v := value.(type) {
		case string:
			out = append(out, &i18n.Message{ID: id, Other: v})
		case map[string]any:
			out = append(out, plural(id, v)...)
		}
	}
	return out
}

// plural makes one message of a table that holds plural forms, and many of any
// other table.
func plural(id string, table map[string]any) []*i18n.Message {
	one, hasOne := table["one"].(string)
	other, hasOther := table["other"].(string)
	if hasOne && hasOther && len(table) == 2 {
		return []*i18n.Message{{ID: id, One: one, Other: other}}
	}
	return flatten(id+".", table)
}

// T is the word of an id.
func (w *words) T(id string) string { return w.say(&i18n.LocalizeConfig{MessageID: id}) }

// F fills the sentence of an id with named arguments: name, value, name, value.
func (w *words) F(id string, args ...any) string {
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: named(args)})
}

// N is F with a count that chooses the plural form; the sentence calls it N.
func (w *words) N(id string, n int, args ...any) string {
	return w.say(&i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: named(append(args, "N", n))})
}

func (w *words) say(c *i18n.LocalizeConfig) string {
	if s, ok := w.plain[c.MessageID]; ok {
		return w.written(s)
	}
	s, err := w.local.Localize(c)
	if s == "" && err != nil {
		return c.MessageID
	}
	return w.written(s)
}

// written is a text in the characters that the terminal has.
func (w *words) written(s string) string {
	if w.ascii {
		return simpler(s)
	}
	return s
}

func named(args []any) map[string]any {
	m := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		m[fmt.Sprint(args[i])] = args[i+1]
	}
	return m
}

// or is the word of an id, or the given text where the locale has none.
func (w *words) or(id, text string) string {
	if !w.have[id] {
		return w.written(text)
	}
	return w.T(id)
}

// Lever labels and sentences: English stands in the table of levers.

func (w *words) lever(l *data.Lever) string { return w.or("lever."+l.ID+".label", l.Label) }

func (w *words) definition(l *data.Lever) string {
	return w.or("lever."+l.ID+".definition", l.Definition)
}
func (w *words) effect(l *data.Lever) string { return w.or("lever."+l.ID+".effect", l.Effect) }

// short is the name of a lever for a narrow rail.
func (w *words) short(l *data.Lever) string { return w.or("short."+l.ID, w.lever(l)) }

// group is the heading of a group of levers.
func (w *words) group(id string) string { return w.or("group."+id, id) }

// actor is the name of an actor.
func (w *words) actor(id string) string {
	if w.have["actor."+id] {
		return w.T("actor." + id)
	}
	for _, a := range w.set.Actors {
		if a.ID == id {
			return w.written(a.Label)
		}
	}
	return id
}

// inert is why a lever does nothing where the others stand; mostly empty.
func (w *words) inert(l *data.Lever) string {
	return w.or("lever."+l.ID+".inert_because", l.InertBecause)
}

// claimPart is a text of a claim: text, author, for, against or threshold.
func (w *words) claimPart(id, part, english string) string {
	return w.or("claim."+id+"."+part, english)
}
