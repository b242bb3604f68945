package tui

import (
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui/room"
	"bubblescope/tui/store"
	walks "bubblescope/tui/walk"
)

// Env is everything that one session of the explorer depends on. A terminal
// and an SSH session differ only in the values they put here.
type Env struct {
	Model         *model.Model
	Lang          string         // en, zh-Hans, zh-Hant, or what LANG holds: zh_TW.UTF-8
	Width, Height int            // in cells; 0 until the terminal has told its size
	Settings      model.Settings // where the levers stand at the start
	Ensemble      *study.Shared  // the other worlds, one for all sessions; nil for no bands
	Commons       *Commons       // what sessions hold in common; nil for one alone
	Turns         Turns          // shares the processors among sessions; nil for one alone
	Store         *store.Store   // where worlds are kept; nil for a session without files, as over SSH
	Dark, Light   bool           // the background; neither: as the terminal tells
	Contrast      bool           // high contrast on black or, if Light, on white
	Mono          bool           // no colours: attributes and shapes only
	ASCII         bool           // no braille, blocks or box lines
	Walk          *walks.Walk    // a class to step through; nil for none
	Lesson        string         // a lesson to begin with, or ListOfLessons for the page of them
	Version       string         // of the program, for what is exported
	Room          *room.Member   // the class that this session is in; nil for none
	RoomHost      string         // what stands after ssh to reach this server: -p 2222 10.0.0.5; may be empty
	// KeepWalk puts what a class went through into a file, and says where; nil
	// where there are no files.
	KeepWalk func(room.Walk) (where string, err error)
	// Export puts a file of a name where this session keeps such files, never
	// over another, and says where it went; nil where there are no files, as
	// over SSH: then the clipboard takes what it can.
	Export func(name string, content []byte) (where string, err error)
}

// The languages of the explorer, as tags of their locale files.
const (
	english = "en"
	hans    = "zh-Hans"
	hant    = "zh-Hant"
)

// localeOf picks the locale for a LANG-like text. What is not Chinese reads
// English; Chinese of Taiwan, Hong Kong and Macau is written traditionally
// unless the text names the other script.
func localeOf(lang string) string {
	parts := strings.FieldsFunc(strings.ToLower(lang), func(r rune) bool { return strings.ContainsRune("_-.@", r) })
	switch {
	case len(parts) == 0 || parts[0] != "zh":
		return english
	case slices.Contains(parts, "hans"):
		return hans
	}
	for _, mark := range []string{"hant", "tw", "hk", "mo"} {
		if slices.Contains(parts, mark) {
			return hant
		}
	}
	return hans
}

// Locale is the tag of the locale of a LANG-like text.
func Locale(lang string) string { return localeOf(lang) }

// languages are all that the explorer speaks, in the order in which the key
// for them goes round.
func languages() []string { return []string{english, hans, hant} }

// languageAfter is the next of the languages.
func languageAfter(tag string) string {
	all := languages()
	return all[(slices.Index(all, tag)+1)%len(all)]
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
