package plain

import (
	"strconv"
	"strings"
)

// command is one thing that can be asked.
type command struct {
	id string // the English verb, and of its words: verb.ID and plain.ID
	do func(t *Talk, rest string) error
}

// commands lists all of them in the order of help.
func commands() []command {
	return []command{
		{"state", told(func(t *Talk) []string { return t.voice.State() })},
		{"pages", told(func(t *Talk) []string { return t.voice.Pages() })},
		{"page", (*Talk).page},
		{"quarter", (*Talk).quarter},
		{"unit", told(func(t *Talk) []string { return []string{t.voice.SwitchUnit()} })},
		{"levers", told(func(t *Talk) []string { return t.voice.Levers() })},
		{"find", (*Talk).find},
		{"lever", (*Talk).about},
		{"set", (*Talk).set},
		{"default", (*Talk).reset},
		{"changed", told(func(t *Talk) []string { return []string{t.voice.Changed()} })},
		{"undo", told(func(t *Talk) []string { return []string{t.voice.Undo()} })},
		{"redo", told(func(t *Talk) []string { return []string{t.voice.Redo()} })},
		{"pin", told(func(t *Talk) []string { return []string{t.voice.Pin()} })},
		{"unpin", told(func(t *Talk) []string { return []string{t.voice.Unpin()} })},
		{"claims", func(t *Talk, _ string) error { return t.page("claims") }},
		{"claim", (*Talk).claim},
		{"try", (*Talk).try},
		{"worlds", (*Talk).worlds},
		{"lessons", told(func(t *Talk) []string { return t.voice.Lessons() })},
		{"lesson", (*Talk).lesson},
		{"next", told(func(t *Talk) []string { return t.voice.NextStep() })},
		{"back", told(func(t *Talk) []string { return t.voice.BackStep() })},
		{"choose", func(t *Talk, rest string) error { t.say(t.voice.Choose(rest)...); return nil }},
		{"note", told(func(t *Talk) []string { return t.voice.Note() })},
		{"terms", told(func(t *Talk) []string { return t.voice.Terms() })},
		{"leave", told(func(t *Talk) []string { return t.voice.Leave() })},
		{"code", told(func(t *Talk) []string { return []string{t.voice.Code()} })},
		{"language", (*Talk).language},
		{"help", told((*Talk).help)},
		{"quit", func(t *Talk, _ string) error { t.done = true; return nil }},
	}
}

// told is a command that only tells something.
func told(what func(t *Talk) []string) func(t *Talk, rest string) error {
	return func(t *Talk, _ string) error {
		t.say(what(t)...)
		return nil
	}
}

// verbs finds a command by what may be typed for it.
type verbs map[string]command

// verbs collects the English verbs, which always work, and those of the
// language.
func (t *Talk) verbs() verbs {
	all := verbs{}
	for _, c := range commands() {
		for _, word := range append(strings.Fields(t.voice.Say("verb."+c.id)), c.id) {
			all[strings.ToLower(word)] = c
		}
	}
	return all
}

// answer carries out one line.
func (t *Talk) answer(line string) error {
	verb, rest, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")), " ")
	if verb == "" || strings.HasPrefix(verb, "#") {
		return nil
	}
	c, ok := t.words[strings.ToLower(verb)]
	if !ok {
		return t.refuse(t.voice.Say("plain.unknown", "Text", shown(verb)))
	}
	return c.do(t, strings.TrimSpace(rest))
}

// help lists the commands, each with its words and what it does.
func (t *Talk) help() []string {
	var lines []string
	for _, c := range commands() {
		lines = append(lines, t.voice.Say("plain."+c.id, "Verb", strings.Fields(t.voice.Say("verb." + c.id))[0]))
	}
	return lines
}

func (t *Talk) page(name string) error {
	lines, ok := t.voice.Page(name)
	if !ok {
		return t.refuse(t.voice.Say("plain.no_page", "Text", shown(name)))
	}
	t.say(lines...)
	return nil
}

func (t *Talk) quarter(text string) error {
	if !t.voice.Read(text) {
		return t.refuse(t.voice.Say("plain.no_quarter", "Text", shown(text)))
	}
	if text == "" {
		t.say(t.voice.Say("plain.usual_quarters"))
		return nil
	}
	t.say(t.voice.Say("plain.reading", "Q", strings.ToUpper(text)))
	return nil
}

// numbered is the number at the beginning of what was typed.
func numbered(text string) int {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(text), "."))
	if err != nil {
		return 0
	}
	return n
}

func (t *Talk) claim(text string) error {
	lines, ok := t.voice.Claim(numbered(text))
	if !ok {
		return t.refuse(t.voice.Say("plain.no_claim", "Text", shown(text)))
	}
	t.say(lines...)
	return nil
}

func (t *Talk) try(text string) error {
	line, ok := t.voice.Try(numbered(text))
	if !ok {
		return t.refuse(t.voice.Say("plain.no_claim", "Text", shown(text)))
	}
	t.say(line)
	return nil
}

func (t *Talk) lesson(name string) error {
	lines, ok := t.voice.Lesson(name)
	if !ok {
		return t.refuse(t.voice.Say("plain.no_such_lesson", "Text", shown(name)))
	}
	t.say(lines...)
	return nil
}

func (t *Talk) worlds(string) error {
	lines, ok := t.voice.Worlds()
	if !ok {
		return t.refuse(t.voice.Say("notice.no_bands"))
	}
	t.say(lines...)
	return nil
}

func (t *Talk) language(name string) error {
	if name == "" {
		t.voice.NextLanguage()
	} else {
		t.voice.Speak(name)
	}
	t.words = t.verbs()
	t.say(t.voice.Say("plain.hint"))
	return nil
}

// shown is a text as an answer repeats it: short, and without what would move
// the cursor.
func shown(text string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return -1
		}
		return r
	}, text)
	if r := []rune(clean); len(r) > 40 {
		return string(r[:40])
	}
	return clean
}
