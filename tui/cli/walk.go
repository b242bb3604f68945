package cli

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui"
	"bubblescope/tui/store"
	"bubblescope/tui/walk"
)

// walk is "bubblescope walk".
func (a *app) walk() *cobra.Command {
	c := &cobra.Command{
		Use:   "walk FILE",
		Short: "Open what a class went through, or write a hand-out of it",
		Long: "Opens the walk of a class in the explorer: n and N step through it. With --out it writes a hand-out in Markdown, with a picture of every step beside it. " +
			"A teacher fetches the file of a room with: ssh HOST walk ROOM TICKET > class.toml",
		Example: "bubblescope walk class.toml\nbubblescope walk class.toml --out hand-out.md --lang zh-Hans",
	}
	out := text{shape: "FILE"}
	c.Flags().Var(&out, "out", "file of the hand-out, such as hand-out.md; one that is there is written over")
	lang, look := languageFlag(c), looksFlags(c.Flags())
	return a.command(c, func(c *cobra.Command, args []string) error {
		m, w, err := readWalk(args)
		if err != nil {
			return err
		}
		if out.String() == "" {
			return a.openWalk(m, w, lang, look)
		}
		return writeHandOut(m, w, language(lang, a.env), out.String())
	})
}

// readWalk reads the file that is named.
func readWalk(args []string) (*model.Model, walk.Walk, error) {
	switch {
	case len(args) == 0:
		return nil, walk.Walk{}, &model.InputError{Problem: "no walk is named", Advice: "write bubblescope walk FILE"}
	case len(args) > 1:
		return nil, walk.Walk{}, &model.InputError{Culprit: model.Shown(args[1]), Problem: "one word too many", Advice: "name one file"}
	}
	m, err := model.Load()
	if err != nil {
		return nil, walk.Walk{}, err
	}
	text, err := store.OS{}.ReadFile(args[0], walk.MostBytes)
	if err != nil {
		return nil, walk.Walk{}, &model.InputError{Culprit: model.Shown(args[0]), Problem: "cannot be read: " + cause(err), Advice: "give the path of a walk's file"}
	}
	w, err := walk.Read(args[0], text, m)
	return m, w, err
}

// openWalk opens a walk in the explorer, or tells it in words.
func (a *app) openWalk(m *model.Model, w walk.Walk, lang *choice, look *looks) error {
	env := tui.Env{Model: m, Lang: language(lang, a.env), Settings: m.Defaults(), Walk: &w, Ensemble: study.NewShared(m, study.ScreenMembers)}
	if look.plain {
		return a.converse(env)
	}
	return a.show(env, look)
}

// writeHandOut writes the Markdown last, so that it never refers to a picture
// that is not there.
func writeHandOut(m *model.Model, w walk.Walk, lang, path string) error {
	stem := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	if ending := strings.ToLower(filepath.Ext(path)); ending != ".md" && ending != ".markdown" || stem == "" {
		return &model.InputError{Culprit: "--out", Problem: model.Shown(path) + " does not end in .md", Advice: "write it as hand-out.md"}
	}
	text, pictures, err := tui.HandOut{Model: m, Walk: w, Lang: lang, Version: edition(version()), Name: stem}.Make()
	if err != nil {
		return err
	}
	for _, p := range pictures {
		if err := writeFile(filepath.Join(filepath.Dir(path), p.Name), content(p.SVG)); err != nil {
			return err
		}
	}
	return writeFile(path, content(text))
}

func content(text []byte) func(io.Writer) error {
	return func(w io.Writer) error { _, err := w.Write(text); return err }
}
