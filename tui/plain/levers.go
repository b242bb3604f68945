package plain

import "strings"

// about tells all about a lever.
func (t *Talk) about(name string) error {
	i, near := t.voice.Lever(name)
	if i < 0 {
		return t.noLever(name, near)
	}
	t.say(t.voice.About(i)...)
	return nil
}

// noLever says that there is no such lever, and which was perhaps meant.
func (t *Talk) noLever(name, near string) error {
	if near != "" {
		return t.refuse(t.voice.Say("plain.near_lever", "Text", shown(name), "Near", near))
	}
	return t.refuse(t.voice.Say("plain.no_lever", "Text", shown(name)))
}

// set moves a lever. Names may have several words, and values too, so every
// place where one could end and the other begin is tried, the longest name
// first. A sign of equality may stand between them, as on the command line.
func (t *Talk) set(text string) error {
	words := strings.Fields(strings.Replace(text, "=", " ", 1))
	for n := len(words) - 1; n > 0; n-- {
		i, _ := t.voice.Lever(strings.Join(words[:n], " "))
		if i < 0 {
			continue
		}
		line, ok := t.voice.Set(i, shown(strings.Join(words[n:], " ")))
		if !ok {
			return t.refuse(line)
		}
		t.say(line)
		return nil
	}
	if len(words) < 2 {
		return t.refuse(t.voice.Say("plain.set_how"))
	}
	_, near := t.voice.Lever(strings.Join(words[:len(words)-1], " "))
	return t.noLever(strings.Join(words[:len(words)-1], " "), near)
}

// reset puts one lever back, or all of a kind, or all.
func (t *Talk) reset(name string) error {
	kinds := map[string]string{"actions": "action", "action": "action", "world": "world", "shocks": "shock", "shock": "shock", "all": "all", "": "all"}
	for _, kind := range []string{"action", "world", "shock", "all"} {
		kinds[strings.ToLower(t.voice.Say("verb_of."+kind))] = kind
	}
	if kind, ok := kinds[strings.ToLower(name)]; ok && name != "" {
		t.say(t.voice.ResetKind(kind))
		return nil
	}
	i, near := t.voice.Lever(name)
	if i < 0 {
		return t.noLever(name, near)
	}
	t.say(t.voice.Reset(i))
	return nil
}

// find lists levers by a part of their names.
func (t *Talk) find(text string) error {
	found := t.voice.Find(text)
	if len(found) == 0 {
		return t.refuse(t.voice.Say("plain.no_lever", "Text", shown(text)))
	}
	t.say(found...)
	return nil
}
