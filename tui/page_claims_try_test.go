package tui

import "testing"

// The key on a claim sets the lever that turns its verdict, as one step that can
// be undone; the claim then has the other verdict.
func TestTryTurnsTheVerdict(t *testing.T) {
	t.Parallel()
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40}).Press("8").Settle()
	p := d.stage.tab().page.(*claimsPage)
	tried, none := 0, false
	for i := 0; i < len(p.now) && (tried < 2 || !none) && !(raced && tried > 0); i++ {
		p.look(i)
		before, was, flip := d.live.settings, p.now[i].Verdict, p.now[i].Flip
		if d.Press(tryKey); flip == nil {
			none = true
			d.Settle().Shows("No single lever changes this.")
			continue
		}
		tried++
		if d.Settle(); d.live.settings[flip.Lever] != flip.To || p.now[i].Verdict == was {
			t.Errorf("claim %d: lever %d at %v, verdict %s", i+1, flip.Lever, d.live.settings[flip.Lever], p.now[i].Verdict)
		}
		if d.Press("u").Settle(); d.live.settings != before || p.now[i].Verdict != was {
			t.Errorf("claim %d: undo does not lead back", i+1)
		}
	}
	if tried == 0 || !none && !raced {
		t.Errorf("%d claims could be turned, none could not: %v", tried, none)
	}
}

// While the search goes on, and where nothing turns a verdict, the key says so.
func TestTryTooEarlySaysSo(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40}).Press("8")
	d.Update(d.stage.tab().page.(*claimsPage).try()())
	d.Shows("Searching for what would change it")
}

// What turns a verdict takes no second row for the name of a key.
func TestTheKeyThatTriesWrapsNoLine(t *testing.T) {
	for _, lang := range languages() {
		_, p := claims(t, Env{Lang: lang, Width: 80, Height: 24})
		for i := range p.now {
			p.look(i)
			if line := p.flipLine(i, p.w-claimIndent); len(wrap(line, p.w-claimIndent)) > len(wrap(p.flip(p.now[i]), p.w-claimIndent)) {
				t.Errorf("%s: %q wraps", lang, line)
			}
		}
	}
}
