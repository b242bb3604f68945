package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// Env is everything that one session of the explorer depends on. A terminal
// and an SSH session differ only in the values they put here.
type Env struct {
	Model         *model.Model
	Lang          string         // en, zh-Hans, or what LANG holds: zh_CN.UTF-8
	Width, Height int            // in cells; 0 until the terminal has told its size
	Settings      model.Settings // where the levers stand at the start
	Light         bool           // a light background
	Mono          bool           // no colours: attributes and shapes only
	ASCII         bool           // no braille, blocks or box lines
}

// The languages of the explorer, as tags of their locale files.
const (
	english = "en"
	hans    = "zh-Hans"
)

// localeOf picks the locale for a LANG-like text. What is not Chinese reads
// English.
func localeOf(lang string) string {
	if strings.HasPrefix(strings.ToLower(lang), "zh") {
		return hans
	}
	return english
}

// envLanguage reads the language from a terminal's environment: LC_ALL wins
// over LC_MESSAGES, and that over LANG.
func envLanguage(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return v
		}
	}
	return ""
}

// labsOf lists the labs that have an operating loss among the outputs, in
// the order of the outputs.
func labsOf(outputs []data.Output) []string { return between(outputs, "lab.", ".operating_loss") }

// originsOf lists the origins of money among the outputs.
func originsOf(outputs []data.Output) []string { return between(outputs, "nvidia.source.", "") }

func between(outputs []data.Output, prefix, suffix string) []string {
	var names []string
	for _, o := range outputs {
		name, ok := strings.CutPrefix(o.ID, prefix)
		name, ok2 := strings.CutSuffix(name, suffix)
		if ok && ok2 {
			names = append(names, name)
		}
	}
	return names
}
