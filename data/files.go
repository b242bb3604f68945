package data

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Locale gives a file of translations by its name, such as
// levers.zh-Hans.toml. A name that does not exist is an error that offers the
// nearest one.
func (s *Set) Locale(name string) ([]byte, error) {
	return s.file("locales", name, s.LocaleNames())
}

// LocaleNames lists the files of translations, sorted.
func (s *Set) LocaleNames() []string { return s.names("locales", "") }

// Scenario gives the text of a shipped scenario by its name, such as
// baseline. A name that does not exist is an error that offers the nearest.
func (s *Set) Scenario(name string) ([]byte, error) {
	text, err := s.file("scenarios", name+scenarioSuffix, s.names("scenarios", ""))
	if err != nil {
		return nil, unknown("scenario", name, s.ScenarioNames())
	}
	return text, nil
}

// ScenarioNames lists the shipped scenarios, baseline first, then sorted.
func (s *Set) ScenarioNames() []string {
	names := s.names("scenarios", scenarioSuffix)
	slices.SortStableFunc(names, func(a, b string) int {
		return rank(a) - rank(b)
	})
	return names
}

const scenarioSuffix = ".toml"

func rank(scenario string) int {
	if scenario == "baseline" {
		return 0
	}
	return 1
}

func (s *Set) file(folder, name string, known []string) ([]byte, error) {
	if !slices.Contains(known, name) {
		return nil, unknown("file of "+folder, name, known)
	}
	text, err := fs.ReadFile(s.files, path.Join(folder, name))
	if err != nil {
		return nil, fmt.Errorf("reading %s of %s: %w", name, folder, err)
	}
	return text, nil
}

func (s *Set) names(folder, suffix string) []string {
	entries, _ := fs.ReadDir(s.files, folder) // a folder that is not there has no names
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".toml") {
			names = append(names, strings.TrimSuffix(e.Name(), suffix))
		}
	}
	return names
}
