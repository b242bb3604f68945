package model

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/pelletier/go-toml/v2"

	"bubblescope/data"
)

// Scenario is a named world.
type Scenario struct {
	Name, Title, About string // empty where the text does not give them
	NotClaimed         string // what the scenario does not say; may be empty
	Settings           Settings
}

// LoadScenario gives the settings of a scenario: the defaults, and over them
// the levers that the scenario names. A name with a slash or a dot in it is a
// path and goes to read; any other name is one of the scenarios in data. Every
// error is an InputError that names the scenario.
func (m *Model) LoadScenario(nameOrPath string, read func(string) ([]byte, error)) (Settings, error) {
	text, err := m.scenarioText(nameOrPath, read)
	if err != nil {
		return m.Defaults(), err
	}
	s, err := m.ReadScenario(nameOrPath, text)
	return s.Settings, err
}

// ReadScenario reads the text of a scenario; culprit is what an error names.
// Every error is an InputError, and the settings are then the defaults.
func (m *Model) ReadScenario(culprit string, text []byte) (Scenario, error) {
	out := Scenario{Settings: m.Defaults()}
	if CutShort(text) {
		return out, &InputError{Shown(culprit), "the file is cut short", "save the world again, or open another"}
	}
	f, values, err := scenarioLevers(culprit, text)
	if err != nil {
		return out, err
	}
	s := m.Defaults()
	for _, id := range slices.Sorted(maps.Keys(values)) { // sorted, so that the first error is always the same one
		i, v, err := m.Parse(id, typedText(values[id]))
		if err != nil {
			return out, &InputError{Culprit: Shown(culprit), Problem: err.Error()}
		}
		s[i] = v
	}
	return Scenario{words(f.Name), words(f.Title), words(f.About), words(f.NotClaimed), s}, nil
}

// words is a text of a scenario as one line that a terminal can show.
func words(v any) string {
	text, _ := v.(string)
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }), " ")
}

func (m *Model) scenarioText(name string, read func(string) ([]byte, error)) ([]byte, error) {
	if strings.ContainsAny(name, "/.") {
		text, err := read(name)
		if err != nil {
			return nil, &InputError{Shown(name), "the scenario cannot be read: " + reason(err), "give a scenario's name or the path of a TOML file"}
		}
		return text, nil
	}
	names := m.set.ScenarioNames()
	if !slices.Contains(names, name) {
		all := "give one of " + strings.Join(names, ", ") + ", or the path of a TOML file"
		return nil, &InputError{Shown(name), "no such scenario", didYouMean(data.Nearest(name, names), all)}
	}
	return m.set.Scenario(name)
}

// scenarioFile is the shape of a scenario: words about it, and levers by id.
// The fields are untyped so that a wrong type is named in our words.
type scenarioFile struct {
	Name, Title, About, Sources any
	NotClaimed                  any `toml:"not_claimed"`
	Levers                      any
}

// howToSet is the advice for whatever is wrong with the text of a scenario.
const howToSet = "write levers as id = value below a line [levers]"

func scenarioLevers(name string, text []byte) (scenarioFile, map[string]any, error) {
	f := scenarioFile{Levers: map[string]any{}}
	d := toml.NewDecoder(bytes.NewReader(text))
	if err := d.DisallowUnknownFields().Decode(&f); err != nil {
		return f, nil, &InputError{Shown(name), tomlProblem(err), howToSet}
	}
	levers, ok := f.Levers.(map[string]any)
	if !ok {
		return f, nil, &InputError{Shown(name), "levers is not a table", howToSet}
	}
	return f, levers, nil
}

// tomlProblem is the first fault of a TOML text with its place, in one line.
func tomlProblem(err error) string {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		line, _ := strict.Errors[0].Position()
		return fmt.Sprintf("line %d: %s has no meaning there", line, Shown(strings.Join(strict.Errors[0].Key(), ".")))
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, column := bad.Position()
		return fmt.Sprintf("line %d, column %d: %s", line, column, oneLine(bad))
	}
	return "not a scenario in TOML: " + oneLine(err)
}

// typedText writes a TOML value as a person would type it after --set.
func typedText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprint(v)
		}
		return plain(v)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return fmt.Sprint(v)
}

// reason is the end of an error of the file system, without the path.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return oneLine(err)
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "toml: ")), " ")
}
