package tui

import (
	"image/color"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/tui/chart"
)

// looks is what the theme is chosen by.
type looks struct {
	background background
	contrast   bool // for a projector or weak eyes: brighter or darker than the background asks for
	mono       bool
	glyphs     chart.Glyphs
	profile    colorprofile.Profile
}

// ascii says whether only plain characters may be drawn.
func (l looks) ascii() bool { return l.glyphs == chart.ASCII }

// background is what is known of the terminal's background. Many terminals
// never tell, so the first theme has to be legible on both.
type background int

const (
	unknown background = iota
	dark
	light
)

// looksOf is how a session looks before its terminal has told anything.
func looksOf(env Env) looks {
	l := looks{contrast: env.Contrast, mono: env.Mono, profile: colorprofile.TrueColor}
	switch {
	case env.Light:
		l.background = light
	case env.Dark || env.Contrast:
		l.background = dark
	}
	if env.ASCII {
		l.glyphs = chart.ASCII
	}
	return l
}

// ground is the background that a theme asks of the terminal, and the colour of
// its text: of high contrast alone, which would be worth little upon grey.
func (l looks) ground() (back, front color.Color) {
	switch {
	case !l.contrast || l.mono:
		return nil, nil
	case l.background == light:
		return color.White, color.Black
	}
	return color.Black, color.White
}

// namedLooks are the themes in the order in which the key for them goes round.
func namedLooks() []struct {
	id string // of its words, after "theme."
	looks
} {
	return []struct {
		id string
		looks
	}{
		{"dark", looks{background: dark}},
		{"light", looks{background: light}},
		{"contrast", looks{background: dark, contrast: true}},
		{"contrast_light", looks{background: light, contrast: true}},
	}
}

// switchTheme goes to the next theme and says which it is.
func (a *App) switchTheme() {
	all := namedLooks()
	at := slices.IndexFunc(all, func(o struct {
		id string
		looks
	},
	) bool {
		return o.background == a.looks.background && o.contrast == a.looks.contrast
	})
	next := all[(at+1)%len(all)]
	a.looks.background, a.looks.contrast = next.background, next.contrast
	a.restyle()
	a.notice = a.say.F("notice.theme", "Name", a.say.T("theme."+next.id))
}

// switchGlyphs goes from braille to blocks to plain characters and round again,
// for terminals whose font lacks the finer ones.
func (a *App) switchGlyphs() {
	next := map[chart.Glyphs]chart.Glyphs{chart.Braille: chart.Block, chart.Block: chart.ASCII, chart.ASCII: chart.Braille}
	a.glyphsSet = true
	a.draw(next[a.looks.glyphs])
}

// draw sets the characters that draw.
func (a *App) draw(g chart.Glyphs) {
	a.looks.glyphs = g
	a.glyphs = newGlyphs(a.looks.ascii())
	a.setLanguage(a.say.tag)
	a.restyle()
}

// environment takes language and characters of the terminal unless they were
// chosen.
func (a *App) environment(msg tea.EnvMsg) {
	if lang := envLanguage(msg.Getenv); !a.langSet && lang != "" {
		a.langSet = true
		a.setLanguage(localeOf(lang))
	}
	if !a.glyphsSet && PlainCharacters(msg.Getenv) {
		a.draw(chart.ASCII)
	}
}

// PlainCharacters says whether a terminal can show no more than ASCII: its
// locale names another code than UTF-8, or it is the console of Linux, whose
// font has no braille. Nothing said is no reason: ssh seldom passes a locale on.
func PlainCharacters(getenv func(string) string) bool {
	if term := getenv("TERM"); term == "linux" || term == "dumb" {
		return true
	}
	lang, code, _ := strings.Cut(strings.ToLower(envLanguage(getenv)), ".")
	code, _, _ = strings.Cut(code, "@")
	return lang == "c" && code == "" || lang == "posix" || code != "" && code != "utf-8" && code != "utf8"
}

// colours follows what the terminal can show: no colours ask for shapes.
func (a *App) colours(p colorprofile.Profile) {
	a.looks.profile = p
	a.looks.mono = a.monoSet || p <= colorprofile.ASCII
	a.restyle()
}

// backdrop takes the colour of the background unless one was chosen.
func (a *App) backdrop(msg tea.BackgroundColorMsg) {
	if a.looks.background != unknown {
		return
	}
	a.looks.background = light
	if msg.IsDark() {
		a.looks.background = dark
	}
	a.restyle()
}
