package store

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const text = "# A world\ntitle = \"Mine\"\n\n[levers]\ngpu_life = 3\n"

// A disk that fails at any act of a write, at any byte, for good or only once,
// leaves what was there as it was, or has the new text whole; and tells.
func TestNothingIsLostWhereTheDiskFails(t *testing.T) {
	for name, write := range map[string]func(s *Store) error{
		"save":    func(s *Store) error { return s.Save("mine", []byte(text), true) },
		"new":     func(s *Store) error { return s.Save("other", []byte(text), false) },
		"rename":  func(s *Store) error { return s.Rename("mine", "other", []byte(text)) },
		"delete":  func(s *Store) error { return s.Delete("mine") },
		"keep":    func(s *Store) error { return s.Keep([]byte(text), false) },
		"lessons": func(s *Store) error { return s.KeepLessons([]byte(text)) },
		"rotated": func(s *Store) error { return s.Keep([]byte(text), true) },
	} {
		for _, heals := range []bool{false, true} {
			acts := 0
			for at := 1; ; at++ {
				d := filled()
				before := d.texts()
				d.failAt, d.heals = at, heals
				err := write(NewOn(d, "worlds", "state"))
				if d.acts < at {
					break
				}
				acts++
				fault, told := faultIn(err)
				if !told || fault != Full {
					t.Fatalf("%s, act %d: the error is %v", name, at, err)
				}
				wholeOrOld(t, name, before, d.texts())
			}
			if acts == 0 || name != "delete" && acts < len(text) {
				t.Errorf("%s was cut at %d acts only", name, acts)
			}
		}
	}
}

// filled is a disk with a world and a state.
func filled() *fake {
	d := newFake()
	s := NewOn(d, "worlds", "state")
	_ = s.Save("mine", []byte("old world"), false)
	_ = s.Keep([]byte("old state"), true)
	d.acts = 0
	return d
}

// wholeOrOld fails unless each file that was there is as it was or has a whole
// text of the test; one may be gone only after a rename, its text then being
// there under the other name.
func wholeOrOld(t *testing.T, name string, before, after map[string]string) {
	t.Helper()
	for path, old := range before {
		now, there := after[path]
		if there && now != old && now != text || !there && name != "delete" && after["worlds/other.toml"] != text {
			t.Fatalf("%s: %s held %q, holds %q", name, path, old, now)
		}
	}
	for path, now := range after {
		if _, old := before[path]; !old && now != text && now != before["state/last.toml"] {
			t.Fatalf("%s: %s holds %q", name, path, now)
		}
	}
}

func TestAWorldThatIsGoneIsMissing(t *testing.T) {
	s := NewOn(newFake(), "worlds", "state")
	_, errRead := s.Read("gone")
	for _, err := range []error{errRead, s.Delete("gone")} {
		if fault, told := faultIn(err); !told || fault != Missing {
			t.Errorf("told as %v", err)
		}
	}
}

// A write that fails leaves no half file that a reader could meet, and on a
// disk that heals none at all.
func TestHalfFilesAreNotSeen(t *testing.T) {
	for at := 1; at < 20; at++ {
		d := newFake()
		d.failAt, d.heals = at, true
		s := NewOn(d, "worlds", "state")
		err := s.Save("mine", []byte(text), false)
		if err == nil {
			t.Fatalf("act %d did not fail", at)
		}
		if list, err := s.List(); err != nil || len(list) > 0 || len(d.files) > 0 {
			t.Fatalf("act %d leaves %v, %v", at, list, maps.Keys(d.files))
		}
	}
}

func TestFaultsAreTold(t *testing.T) {
	for err, want := range map[error]Fault{
		syscall.ENOSPC: Full, syscall.EROFS: ReadOnly, fs.ErrPermission: Forbidden, fs.ErrNotExist: NoFolder, syscall.ENOTDIR: NoFolder, errTooLong: Other,
	} {
		d := newFake()
		d.failAt, d.err = 1, err
		got, told := faultIn(NewOn(d, "worlds", "state").Save("mine", []byte(text), true))
		if !told || got != want {
			t.Errorf("%v is told as %v", err, got)
		}
	}
}

func TestSavingOverAWorldHasToBeMeant(t *testing.T) {
	s := New(t.TempDir(), t.TempDir())
	if err := s.Save("mine", []byte("a"), false); err != nil {
		t.Fatal(err)
	}
	if fault, told := faultIn(s.Save("mine", []byte("b"), false)); !told || fault != Taken {
		t.Error("a world was replaced unasked")
	}
	if err := s.Save("mine", []byte("b"), true); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Read("mine"); err != nil || string(got) != "b" {
		t.Errorf("got %q, %v", got, err)
	}
	if fault, _ := faultIn(s.Rename("mine", "mine2", nil)); fault != Other || s.Has("mine") {
		t.Error("renaming left the old name")
	}
}

// On the real disk: folders are made, the newest stands first, what is no world
// is passed over, and a folder that is not there is empty.
func TestListOnTheRealDisk(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data", "bubblescope", "scenarios")
	s := New(folder, t.TempDir())
	if list, err := s.List(); err != nil || len(list) > 0 {
		t.Fatalf("an empty home lists %v, %v", list, err)
	}
	for i, name := range []string{"old", "new", "中文"} {
		if err := s.Save(name, []byte(text), false); err != nil {
			t.Fatal(err)
		}
		when := time.Unix(1_000_000+int64(i), 0)
		if err := os.Chtimes(s.Path(name), when, when); err != nil {
			t.Fatal(err)
		}
	}
	for _, stray := range []string{"notes.txt", ".unfinished-1", ".toml", ".hidden.toml"} {
		if err := os.WriteFile(filepath.Join(folder, stray), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "folder.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	var names []string
	list, err := s.List()
	for _, e := range list {
		names = append(names, e.Name)
	}
	if got := strings.Join(names, " "); err != nil || got != "中文 new old" {
		t.Errorf("got %s, %v", got, err)
	}
}

// A home that nobody may write to is told as such, not as something else.
func TestReadOnlyHome(t *testing.T) {
	home := t.TempDir()
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		// The superuser may write anywhere: a file in the way stands for it.
		home = filepath.Join(home, "file")
		if err := os.WriteFile(home, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	} else if err := os.Chmod(home, 0o500); err != nil {
		t.Fatal(err)
	}
	err := New(filepath.Join(home, "worlds"), home).Save("mine", []byte(text), false)
	if _, told := faultIn(err); !told || !strings.Contains(err.Error(), "mine.toml") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestTooLongAFileIsNotRead(t *testing.T) {
	s := New(t.TempDir(), t.TempDir())
	if err := os.WriteFile(s.Path("long"), make([]byte, most+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Read("long"); !errors.Is(err, errTooLong) {
		t.Errorf("got %v", err)
	}
}

// The first write of a session keeps what the last one left.
func TestTheWorldBeforeTheLastIsKept(t *testing.T) {
	s := New(t.TempDir(), t.TempDir())
	if last, before, err := s.Left(); err != nil || len(last.Text)+len(before.Text) > 0 {
		t.Fatalf("an empty home holds %v, %v, %v", last, before, err)
	}
	for _, w := range []struct {
		text         string
		first        bool
		last, before string
	}{
		{"a", true, "a", ""},
		{"b", false, "b", ""},
		{"c", true, "c", "b"},
		{"c", true, "c", "b"},
		{"d", false, "d", "b"},
	} {
		if err := s.Keep([]byte(w.text), w.first); err != nil {
			t.Fatal(err)
		}
		last, before, err := s.Left()
		if err != nil || string(last.Text) != w.last || string(before.Text) != w.before || last.Time.IsZero() {
			t.Errorf("after %s: %q, %q, %v", w.text, last.Text, before.Text, err)
		}
	}
}

func TestCleanName(t *testing.T) {
	for title, want := range map[string]string{
		"My bust: 2028?":         "my-bust-2028",
		"  ../../etc/passwd  ":   "etc-passwd",
		"怀疑者 说对了！":               "怀疑者-说对了",
		"":                       "",
		"?!*/\\":                 "",
		".hidden":                "hidden",
		"CON":                    "con-1",
		"a\x00b\nc":              "a-b-c",
		"e\u0301te\u0301":        "été",
		strings.Repeat("长", 100): strings.Repeat("长", 26),
	} {
		if got := CleanName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

// Whatever is typed, the name is safe in any file system, and cleaning it again
// changes nothing.
func TestCleanNamesAreSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := CleanName(rapid.String().Draw(t, "title"))
		if len(name) > longestName+2 || strings.ContainsAny(name, "/\\:*?\"<>|. \x00\n") || strings.HasPrefix(name, "-") {
			t.Fatalf("%q", name)
		}
		if again := CleanName(name); again != name {
			t.Fatalf("%q becomes %q", name, again)
		}
	})
}
