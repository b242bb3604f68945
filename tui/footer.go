package tui

import (
	"slices"
	"strings"
)

// footer names the keys that work now, or tells the notice of the last key.
func (a *App) footer() string {
	return a.blocks.footer.get(stamp{a.touched}, func() []string {
		return []string{" " + fit(a.footerText(a.lay.W-2), a.lay.W-1, a.glyphs.more)}
	})[0]
}

func (a *App) footerText(w int) string {
	switch {
	case a.class.waits() || a.class.projects():
		return a.theme.muted.paint(a.say.T("class.looks_only"))
	case a.input.open && a.input.bad != "":
		return a.theme.notice.paint(fit(a.input.bad, min(w, width(a.input.bad)), a.glyphs.more))
	case a.input.open:
		return a.theme.muted.paint(a.say.T("input.keys"))
	case a.dialog != nil:
		return a.theme.muted.paint(a.dialog.keys(a))
	case a.overlay == equationOverlay:
		return a.equationKeys(w)
	case a.overlay == exportOverlay:
		return a.theme.muted.paint(a.say.F("export.keys", "Keys", a.upDown(), "Across", a.leftRight()))
	case a.overlay != noOverlay:
		return a.theme.muted.paint(a.overlayKeys())
	case a.hover.hint != "":
		return a.theme.notice.paint(fit(a.hover.hint, min(w, width(a.hover.hint)), a.glyphs.more))
	case a.notice != "":
		return a.theme.notice.paint(fit(a.notice, min(w, width(a.notice)), a.glyphs.more))
	}
	return a.keysNow(w)
}

// keysNow lists as many keys as fit; help and quit always do.
func (a *App) keysNow(w int) string {
	last := a.keyNow("help") + "  " + a.keyNow("quit")
	line := a.theme.key.paint(a.arrows()) + " " + a.theme.muted.paint(a.say.T("foot.arrows"))
	if a.isOffered() {
		line += "  " + a.theme.key.paint(takeUpKey) + " " + a.theme.muted.paint(a.say.T("keep.take_up"))
	}
	if a.isPinned() && a.lesson == nil { // the screen always names what it compares with
		line += "  " + a.keyNow("unpin")
	}
	for _, k := range append(a.lessonKeys(), a.pageKeys()...) {
		next := line + "  " + a.theme.key.paint(k.show) + " " + a.theme.muted.paint(a.say.T("foot."+k.id))
		if width(next)+2+width(last) <= w {
			line = next
		}
	}
	for _, b := range a.bindings {
		if !b.foot || b.id == "help" || b.id == "quit" || b.id == "unpin" || b.when != nil && !b.when(a) || a.shadowed(b.keys[0]) {
			continue
		}
		if next := line + "  " + a.keyNow(b.id); width(next)+2+width(last) <= w {
			line = next
		}
	}
	return line + "  " + last
}

// pageKeys are the keys of the page in front that nothing takes away from it.
func (a *App) pageKeys() []pageKey {
	var all []pageKey
	for _, k := range a.stage.keys() {
		k.show = strings.Join(slices.DeleteFunc(strings.Fields(k.show), a.shadowed), " ")
		if k.show != "" {
			all = append(all, k)
		}
	}
	return all
}

// keyNow is one key and its word in the footer.
func (a *App) keyNow(id string) string {
	for _, b := range a.bindings {
		if b.id == id {
			key, _, _ := strings.Cut(a.keysShown(b), " ")
			return a.theme.key.paint(key) + " " + a.theme.muted.paint(a.keyWord(id))
		}
	}
	return ""
}

// keyWord is the word of a key; that which takes the pin away names the pin, and
// Esc what it takes away.
func (a *App) keyWord(id string) string {
	switch {
	case id == "unpin":
		return a.say.F("foot.unpin", "Name", a.nameOf(a.live.base, true))
	case id == "close" && !a.hasCross():
		return a.say.T("single.back")
	}
	return a.say.T("foot." + id)
}

func (a *App) arrows() string {
	if a.looks.ascii() {
		return "arrows"
	}
	return "↑↓←→"
}

func (a *App) upDown() string {
	if a.looks.ascii() {
		return "Up Down"
	}
	return "↑↓"
}
