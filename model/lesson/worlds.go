package lesson

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
)

// pinBefore pins the world of the step before.
const pinBefore = "before"

// worlds are where a step puts the levers; before is the world of the step
// before it.
func (c *compiler) worlds(s *data.LessonStep, before model.Settings) Worlds {
	w := Worlds{Pin: c.m.Defaults(), Shown: before}
	if s.From != "" {
		w.Shown = c.scenario(s.Lines.Of("from"), s.From, nil)
	}
	switch s.Pin {
	case "":
	case pinBefore:
		w.Pin = before
	default:
		w.Pin = c.scenario(s.Lines.Of("pin"), s.Pin, []string{pinBefore})
	}
	w.Shown = c.moved(w.Shown, s.Levers, s.Lines)
	w.Revealed = w.Shown
	if q := s.Question; q != nil {
		w.Revealed = c.moved(w.Shown, q.Levers, q.Lines)
	}
	return w
}

func (c *compiler) scenario(line int, name string, more []string) model.Settings {
	names := c.m.Data().ScenarioNames()
	if !slices.Contains(names, name) {
		c.add(line, fmt.Sprintf("%q is not a known scenario", name), data.OneOf(name, append(more, names...)))
		return c.m.Defaults()
	}
	s, err := c.m.LoadScenario(name, nil)
	if err != nil {
		c.took(line, "", err)
	}
	return s
}

// moved puts levers where a block has them.
func (c *compiler) moved(s model.Settings, levers map[string]any, lines data.Lines) model.Settings {
	for _, id := range slices.Sorted(maps.Keys(levers)) {
		line := lines.Of("levers."+id, "levers")
		text, ok := typed(levers[id])
		if !ok {
			c.add(line, id+" is neither a number nor a text in quotes", "write levers = { gpu_life = 3 }")
			continue
		}
		i, v, err := c.m.Parse(id, text)
		if err != nil {
			c.took(line, "", err)
			continue
		}
		if near := c.notch(i, v); near != v {
			c.add(line, fmt.Sprintf("%s: %s is not on a notch", id, text), "the nearest is "+c.m.FormatLever(i, near))
			continue
		}
		s[i] = v
	}
	return s
}

// typed writes a value of TOML as a person types it.
func typed(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	}
	return "", false
}

// notch is the notch of a lever that is nearest to a value in its range.
func (c *compiler) notch(i int, v float64) float64 {
	l := &c.m.Levers()[i]
	if l.Step <= 0 {
		return v
	}
	return c.m.Notch(i, int(math.Round((v-l.Min)/l.Step)))
}
