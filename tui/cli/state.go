package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"bubblescope/model"
)

// state is the flags that say where the levers stand.
type state struct {
	set      text
	scenario text
	code     text
	seed     seed
}

// stateFlags adds the flags of a state to a command.
func stateFlags(f *pflag.FlagSet) *state {
	s := &state{
		set:      text{shape: "ID=VALUE", many: true},
		scenario: text{shape: "NAME-or-FILE"},
		code:     text{shape: "CODE"},
	}
	f.Var(&s.set, "set", "move a lever: ID=VALUE; may be given more than once")
	f.Var(&s.scenario, "scenario", "start from a scenario: its name, or a TOML file whose path holds a / or a .")
	f.Var(&s.code, "code", "start from a share code, as run prints it")
	f.Var(&s.seed, "seed", "start of the random draws; the single run draws none")
	return s
}

// formatFlag adds --format to a command.
func formatFlag(f *pflag.FlagSet) *choice {
	c := &choice{flag: "format", value: "table", words: []string{"table", "json", "csv"}}
	f.Var(c, "format", "table, json or csv")
	return c
}

// world builds the model and puts its levers where the flags say.
func (s *state) world() (*model.Model, model.Settings, error) {
	m, err := model.Load()
	if err != nil {
		return nil, model.Settings{}, err
	}
	at, err := s.settings(m)
	return m, at, err
}

// settings puts the levers where the flags say: the scenario or the code
// first, and each --set over it in turn.
func (s *state) settings(m *model.Model) (model.Settings, error) {
	at, err := s.start(m)
	if err != nil {
		return at, err
	}
	for _, pair := range s.set.values {
		id, value, ok := strings.Cut(pair, "=")
		if !ok {
			return at, &model.InputError{Culprit: model.Shown(pair), Problem: "no value given", Advice: "write --set " + model.Shown(pair) + "=VALUE"}
		}
		i, v, err := m.Parse(strings.TrimSpace(id), value)
		if err != nil {
			return at, err
		}
		at[i] = v
	}
	return at, nil
}

func (s *state) start(m *model.Model) (model.Settings, error) {
	named, coded := len(s.scenario.values) > 0, len(s.code.values) > 0
	switch {
	case named && coded:
		return m.Defaults(), &model.InputError{Culprit: "--code", Problem: "a code and a scenario each place every lever", Advice: "give one of --code and --scenario"}
	case named:
		return m.LoadScenario(savedPath(m, s.scenario.String()), readFile)
	case coded:
		return m.Unshare(s.code.String())
	}
	return m.Defaults(), nil
}

// readFile reads a scenario; what is too long to be one is refused, so that a
// device file cannot fill the memory.
func readFile(path string) ([]byte, error) {
	const most = 1 << 20
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	bytes, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, err
	}
	if len(bytes) > most {
		return nil, fmt.Errorf("it is longer than %d bytes", most)
	}
	return bytes, nil
}
