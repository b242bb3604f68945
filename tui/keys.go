package tui

import tea "charm.land/bubbletea/v2"

// binding is one thing that keys do: which keys, how help and footer show
// them, and when it is of use.
type binding struct {
	keys []string
	show string // the keys as help prints them
	id   string // of its words: key.ID for help, foot.ID for the footer
	do   func(*App) tea.Cmd
	when func(*App) bool // nil is always
	has  func(*App) bool // nil is in every session; help leaves the others out
	foot bool            // the footer may name it
}

// bindings lists every key of the explorer in the order of help, and in the
// order in which the footer names them. No key stands twice; a test sees to it.
func bindings() []binding {
	return append(classBindings(), []binding{
		{keys: []string{"up", "k"}, show: "↑ k", id: "up", do: intent((*App).focusUp)},
		{keys: []string{"down", "j"}, show: "↓ j", id: "down", do: intent((*App).focusDown)},
		{keys: []string{"pgup", "K"}, show: "PgUp K", id: "previous_group", do: intent((*App).previousGroup)},
		{keys: []string{"pgdown", "J"}, show: "PgDn J", id: "next_group", do: intent((*App).nextGroup)},
		{keys: []string{"left", "h"}, show: "← h", id: "less", do: intent((*App).less)},
		{keys: []string{"right", "l"}, show: "→ l", id: "more", do: intent((*App).more)},
		{keys: []string{"shift+left", "H"}, show: "⇧← H", id: "much_less", do: intent((*App).muchLess)},
		{keys: []string{"shift+right", "L"}, show: "⇧→ L", id: "much_more", do: intent((*App).muchMore)},
		{keys: []string{"home"}, show: "Home", id: "least", do: intent((*App).toLeast)},
		{keys: []string{"end"}, show: "End", id: "most", do: intent((*App).toMost)},
		{keys: []string{"enter"}, show: "Enter", id: "type", do: intent((*App).enter), when: (*App).onLever, foot: true},
		{keys: []string{"tab", "space"}, show: "Tab Space", id: "fold", do: intent((*App).toggleGroup), when: (*App).canFold, foot: true},
		{keys: []string{"backspace", "r"}, show: "⌫ r", id: "default", do: intent((*App).resetOne), when: (*App).leverMoved, foot: true},
		{keys: []string{"R"}, show: "R", id: "reset_actions", do: intent((*App).resetActions), when: (*App).actionsMoved},
		{keys: []string{"W"}, show: "W", id: "reset_world", do: intent((*App).resetWorld), when: (*App).worldMoved},
		{keys: []string{"X"}, show: "X", id: "reset_shocks", do: intent((*App).resetShocks), when: (*App).shocksMoved},
		{keys: []string{"u", "z", "ctrl+z"}, show: "u z ^Z", id: "undo", do: intent((*App).undo), when: (*App).canUndo, foot: true},
		{keys: []string{"U", "Z", "ctrl+r", "ctrl+y"}, show: "U Z ^R", id: "redo", do: intent((*App).redo), when: (*App).canRedo, foot: true},
		{keys: []string{"p"}, show: "p", id: "pin", do: intent((*App).pin), when: (*App).canPin, foot: true},
		{keys: []string{"P"}, show: "P", id: "unpin", do: intent((*App).unpin), when: (*App).isPinned, foot: true},
		{keys: []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}, show: "0–9", id: "page"},
		{keys: []string{"}"}, show: "}", id: "next_page", do: intent((*App).nextPage)},
		{keys: []string{"{"}, show: "{", id: "previous_page", do: intent((*App).previousPage)},
		{keys: []string{"[", ","}, show: "[ ,", id: "earlier", do: intent((*App).crossEarlier)},
		{keys: []string{"]", "."}, show: "] .", id: "later", do: intent((*App).crossLater)},
		{keys: []string{"esc"}, show: "Esc", id: "close", do: intent((*App).escape), when: (*App).canClose, foot: true},
		{keys: []string{"/"}, show: "/", id: "find", do: intent((*App).find), foot: true},
		{keys: []string{"s"}, show: "s", id: "worlds", do: (*App).worlds, foot: true},
		{keys: []string{"S"}, show: "S", id: "share", do: intent((*App).share), foot: true},
		{keys: []string{"="}, show: "=", id: "swap", do: intent((*App).swap), when: (*App).canSwap, foot: true},
		{keys: []string{"d"}, show: "d", id: "off", do: intent((*App).offDefaults), when: (*App).anyOff, foot: true},
		{keys: []string{"M"}, show: "M", id: "moves", do: intent((*App).moves), when: (*App).canList, foot: true},
		{keys: []string{"a"}, show: "a", id: "again", do: (*App).again, when: (*App).canReplay, foot: true},
		{keys: []string{"f"}, show: "f", id: "single", do: intent((*App).nextSingle), when: (*App).canSingle},
		{keys: []string{"y"}, show: "y", id: "unit", do: intent((*App).switchUnit), foot: true},
		{keys: []string{equationKey}, show: equationKey, id: "equation", do: intent((*App).askEquation), foot: true},
		{keys: []string{whyKey}, show: whyKey, id: "why", do: intent((*App).askWhy), when: (*App).notAsking, foot: true},
		{keys: []string{"i"}, show: "i", id: "about", do: intent((*App).about), when: (*App).onLever, foot: true},
		{keys: []string{"g"}, show: "g", id: "language", do: intent((*App).switchLanguage), foot: true},
		{keys: []string{outcomeKey}, show: outcomeKey, id: "outcome", do: intent((*App).switchOutcome), foot: true},
		{keys: []string{"t"}, show: "t", id: "theme", do: intent((*App).switchTheme)},
		{keys: []string{"B"}, show: "B", id: "bands", do: intent((*App).switchBands), when: (*App).hasBands, has: (*App).hasBands, foot: true},
		{keys: []string{"b"}, show: "b", id: "glyphs", do: intent((*App).switchGlyphs)},
		{keys: []string{"x"}, show: "x", id: "export", do: intent((*App).openExport), when: (*App).canExport, foot: true},
		{keys: []string{"?", "f1"}, show: "? F1", id: "help", do: intent((*App).help), foot: true},
		{keys: []string{"q", "ctrl+c"}, show: "q ^C", id: "quit", do: func(*App) tea.Cmd { return tea.Quit }, foot: true},
	}...)
}

// intent makes a binding's action of a method that needs no command.
func intent(do func(*App)) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		do(a)
		return nil
	}
}

// keymap finds the binding of a key.
func keymap(all []binding) map[string]int {
	m := map[string]int{}
	for i, b := range all {
		for _, k := range b.keys {
			m[k] = i
		}
	}
	return m
}

// press handles a key: an open line of input takes it, an open overlay closes
// at it, and else its binding acts.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	a.touch()
	a.notice = ""
	a.hover.hint = ""
	a.endReplay()
	key := msg.String()
	switch {
	case key == "ctrl+c":
		return tea.Quit
	case a.input.open:
		a.typeKey(key, msg.Key().Text)
		return nil
	case a.dialog != nil:
		return a.dialog.press(a, key, msg.Key().Text)
	case a.overlay != noOverlay:
		return a.overlayKey(key)
	}
	return a.act(key)
}

// act does what a key means: digits turn the pages, then the page that is shown
// may take it, then the explorer does.
func (a *App) act(key string) tea.Cmd {
	i, bound := a.keymap[key]
	switch {
	case key == takeUpKey && a.isOffered():
		a.takeUp()
		return nil
	case bound && a.bindings[i].id == "page":
		a.turnTo(key)
		return nil
	case bound && (a.bindings[i].id == "help" || a.bindings[i].id == "quit"):
		return a.bindings[i].do(a)
	}
	if handled, cmd := a.lessonKey(key); handled {
		return cmd
	}
	if handled, cmd := a.stage.press(key); handled || !bound {
		return cmd
	}
	return a.bindings[i].do(a)
}
