package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/model"
	"bubblescope/tui/store"
)

// keptIn opens the explorer with a store in two folders of their own.
func keptIn(t testing.TB, home string, env Env) *driver {
	t.Helper()
	env.Store = store.New(filepath.Join(home, "scenarios"), filepath.Join(home, "state"))
	return driveEnv(t, env)
}

func english120() Env { return Env{Lang: "en", Width: 120, Height: 40} }

// A world is saved, listed by another session, opened, pinned, renamed and
// deleted, by keys alone and in every language.
func TestWorldsAreKeptByName(t *testing.T) {
	for _, lang := range languages() {
		home := t.TempDir()
		env := Env{Lang: lang, Width: 80, Height: 24}
		d := keptIn(t, home, env).Press("left").Times(4)
		d.Press("s").Settle().Press("s").Type("Short life: 3?").Press("enter").Settle()
		d.Shows(d.keeping.store.Path("short-life-3")).Shows("› ● Short life: 3?")

		d = keptIn(t, home, env).Press("s").Settle().Shows("Short life: 3?").Press("p").Shows("◇ Short life: 3?")
		d.Press("esc").Shows("Short life: 3?").At("gpu_life", 5)
		d.Press("s").Settle().Press("enter").At("gpu_life", 3).Shows(d.say.F("did.open", "Name", "Short life: 3?"))
		d.Press("u").At("gpu_life", 5)

		d.Press("s").Settle().Press("n").Press("ctrl+u").Type("Other").Press("enter").Settle().Shows("Other")
		if d.keeping.store.Has("short-life-3") || !d.keeping.store.Has("other") {
			t.Errorf("%s: the file was not renamed", lang)
		}
		d.Press("d").Shows(d.say.F("worlds.delete", "Name", "Other")).Press("n")
		if !d.keeping.store.Has("other") {
			t.Errorf("%s: deleted without a yes", lang)
		}
		d.Press("d", "y").Settle().Hides("› ● Other")
		if d.keeping.store.Has("other") {
			t.Errorf("%s: not deleted", lang)
		}
	}
}

// A saved file is a scenario that the command line opens.
func TestASavedWorldIsAScenario(t *testing.T) {
	home := t.TempDir()
	d := keptIn(t, home, english120()).Focus("shock").Press("right").Focus("shock_quarter").Press("right").Press("s").Settle()
	d.Press("s").Type("Struck").Press("enter").Settle()
	got, err := d.model.LoadScenario(filepath.Join(home, "scenarios", "struck.toml"), os.ReadFile)
	if err != nil || got != d.live.settings {
		t.Errorf("%v, %v", got, err)
	}
}

// A name that is taken asks before anything is replaced.
func TestSavingOverAWorldAsks(t *testing.T) {
	d := keptIn(t, t.TempDir(), english120()).Press("left").Press("s").Settle().Press("s").Type("Mine").Press("enter").Settle()
	old, err := d.keeping.store.Read("mine")
	if err != nil {
		t.Fatal(err)
	}
	read := func() string {
		text, _ := d.keeping.store.Read("mine")
		return string(text)
	}
	d.Press("esc", "left").Press("s").Settle().Press("s").Type("mine").Press("enter").Settle().Shows("“mine” is there already")
	d.Press("esc").Settle()
	if read() != string(old) {
		t.Error("replaced without being asked to")
	}
	d.Press("s").Type("mine").Press("enter").Settle().Press("enter").Settle()
	if read() == string(old) {
		t.Error("not replaced")
	}
}

func TestNamesNeedALetter(t *testing.T) {
	d := keptIn(t, t.TempDir(), english120()).Press("s").Settle().Press("s").Type("?!").Press("enter").Settle()
	d.Shows("A name needs a letter or a digit").Shows("?!_").Press("esc").Hides("?!_")
}

// Escape characters and line ends in a file do not reach the screen.
func TestHostileTitlesAreTamed(t *testing.T) {
	home := t.TempDir()
	d := keptIn(t, home, Env{Lang: "en", Width: 80, Height: 24}).Press("s").Settle().Press("s").Type("x").Press("enter").Settle()
	text := "title = \"a\\u001b[31mb\\nc\\u0007" + strings.Repeat("long ", 100) + "\"\nabout = \"\\u001b]0;x\\u0007\"\n[levers]\ngpu_life = 3\n"
	if err := os.WriteFile(d.keeping.store.Path("x"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("esc", "s").Settle().Press("home")
	whole(t, d, 80, 24)
	d.Shows("a [31mb c").Press("enter")
	whole(t, d, 80, 24)
	d.At("gpu_life", 3)
}

// What cannot be read is listed with its fault, and the others can be opened.
func TestBrokenFilesAreNamed(t *testing.T) {
	for _, lang := range languages() {
		home := t.TempDir()
		d := keptIn(t, home, Env{Lang: lang, Width: 80, Height: 24}).Press("left").Press("s").Settle()
		for _, name := range []string{"aa", "bb", "cc"} {
			d.Press("s").Type(name).Press("enter").Settle()
		}
		text, _ := d.keeping.store.Read("bb")
		for name, text := range map[string][]byte{"bb": text[:len(text)-9], "cc": []byte("[levers]\ngpu_lif = 3\n")} {
			if err := os.WriteFile(d.keeping.store.Path(name), text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		d.Press("esc", "s").Settle()
		for range d.dialog.(*worldsDialog).worlds {
			one, _ := d.dialog.(*worldsDialog).focused()
			switch one.id {
			case "bb":
				d.Press("enter").Shows(d.say.T("worlds.unreadable")).Shows(strings.Fields(d.say.F("worlds.cut", "Name", "bb"))[0])
			case "cc":
				d.Shows("gpu_lif").Press("p").At("gpu_life", 4.5)
			}
			d.Press("down")
		}
		if d.dialog == nil {
			t.Errorf("%s: a broken file closed the list", lang)
		}
	}
}

// fullDisk cannot make a new file.
type fullDisk struct {
	store.OS
	err error
}

func (d *fullDisk) CreateTemp(folder string) (store.File, error) {
	if d.err != nil {
		return nil, &os.PathError{Op: "open", Path: folder, Err: d.err}
	}
	return d.OS.CreateTemp(folder)
}

// A disk that takes nothing says so in words, in every language; what was typed
// can be saved again, and nothing of the session is lost.
func TestAFullDiskIsTold(t *testing.T) {
	for fault, word := range map[error]string{syscall.ENOSPC: "full", syscall.EROFS: "read_only", os.ErrPermission: "forbidden", syscall.ENOTDIR: "no_folder", errors.New("odd"): "other"} {
		for _, lang := range languages() {
			home := t.TempDir()
			disk := &fullDisk{err: fault}
			d := driveEnv(t, Env{Lang: lang, Width: 160, Height: 40, Store: store.NewOn(disk, filepath.Join(home, "w"), filepath.Join(home, "s"))})
			d.Press("left").Settle()
			if d.notice != d.say.F("kept."+word, "Why", "odd") || width(d.notice) > 78 {
				t.Errorf("%s: the notice is %q", lang, d.notice)
			}
			d.Press("down").Press("left").Settle()
			if d.notice != "" {
				t.Errorf("%s: the same fault is told twice", lang)
			}
			d.Press("s").Settle().Press("s").Type("Mine").Press("enter").Settle()
			d.Shows(ansi.Truncate(d.say.F("disk."+word, "Path", d.keeping.store.Path("mine"), "Why", "odd"), 40, ""))
			disk.err = nil
			d.Press("s").Type("Mine").Press("enter").Settle().Shows("› ● Mine").At("gpu_life", 4.5)
		}
	}
}

// A session without files neither saves nor offers to, but opens and pins.
func TestWithoutFilesNothingIsSaved(t *testing.T) {
	d := drive(t).Press("left").Press("s").Settle().Shows("The grid says no").Hides("saves")
	for _, k := range []string{"s", "n", "d"} {
		d.Press(k).Settle()
		if w, ok := d.dialog.(*worldsDialog); !ok || w.asking != askNothing {
			t.Fatalf("%s asks for a name", k)
		}
	}
	d.Press("home").Press("down", "down", "p").Shows("◇ The grid says no").Press("enter")
	if d.live.settings != d.live.base {
		t.Error("the pinned world was not opened")
	}
	if d.Close() != nil {
		t.Error("a session without files wrote something")
	}
}

// All scenarios in data stand in the list, in every language, with no word cut.
func TestShippedWorldsAreListed(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Press("s").Settle()
			names := d.model.Data().ScenarioNames()
			if len(d.shipped()) != len(names) {
				t.Fatalf("%d of %d scenarios can be read", len(d.shipped()), len(names))
			}
			for range names {
				one, _ := d.dialog.(*worldsDialog).focused()
				d.Shows("› ").Shows(d.say.title(one.world)).Hides(d.glyphs.more)
				whole(t, d, size[0], size[1])
				d.Press("down")
			}
		}
	}
}

// The figures of the list are those of the world once opened.
func TestListedFiguresAreThoseOfTheWorld(t *testing.T) {
	d := drive(t).Press("s").Settle()
	for _, one := range d.dialog.(*worldsDialog).worlds {
		d.live.run(one.Settings)
		if one.now != d.live.now {
			t.Errorf("%s: listed %+v, opened %+v", one.id, one.now, d.live.now)
		}
	}
}

// A world opened from the command line says what is off its default.
func TestAnOpenedWorldSaysWhatIsOff(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for _, w := range append(d.shipped(), world{Scenario: model.Scenario{Settings: allOff(d.model)}}) {
				d.live.run(w.Settings)
				d.touch()
				if off := d.off(w.Settings); len(off) == 0 {
					continue
				}
				if rows := wrap(d.effect(), d.lay.W-2); len(rows) > d.lay.changed.H || strings.Contains(d.effect(), d.say.F("welcome", "Key", d.glyphs.left)) {
					t.Errorf("%v %s: %q", size, lang, rows)
				}
				d.Press("d")
				whole(t, d, size[0], size[1])
				d.Hides(d.glyphs.more)
				for range d.off(w.Settings) {
					d.Press("down")
					whole(t, d, size[0], size[1])
					d.Hides(d.glyphs.more)
				}
				d.Press("S").Press("esc", "S")
				whole(t, d, size[0], size[1])
				d.Hides(d.glyphs.more).Press("esc")
			}
		}
	}
}

// allOff has no lever at its default.
func allOff(m *model.Model) model.Settings {
	s := m.Defaults()
	for i := range m.Levers() {
		if s[i] = m.Notch(i, m.Notches(i)); s[i] == m.Defaults()[i] {
			s[i] = m.Notch(i, 0)
		}
	}
	return s
}

// The list of what is off leads to a lever, and resets it.
func TestWhatIsOffCanBeReached(t *testing.T) {
	d := drive(t).Press("left").Focus("equity_appetite").Press("right").Press("up").Press("d").Shows("2 levers are off their defaults")
	d.Press("down", "enter")
	if i, ok := d.rail.lever(); !ok || d.model.Levers()[i].ID != "equity_appetite" {
		t.Error("Enter does not lead to the lever")
	}
	d.Press("d", "r").Shows("1 lever is off its default").At("gpu_life", 5).Press("esc", "u").At("gpu_life", 4.5)
}
