package model

import (
	"errors"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bubblescope/data"
)

// drawState puts every lever on a notch, off its notches, or on its default.
func drawState(m *Model, pick func(n int) int, between func(low, high float64) float64) Settings {
	s := m.Defaults()
	for i, l := range m.Levers() {
		switch pick(3) {
		case 0:
			s[i] = m.Notch(i, pick(m.Notches(i)+1))
		case 1:
			if l.Type == "number" {
				s[i] = between(l.Min, l.Max)
			}
		}
	}
	return s
}

// withLevers is the model of another version, whose levers edit has changed.
func withLevers(t *testing.T, m *Model, edit func([]data.Lever) []data.Lever) *Model {
	t.Helper()
	set := *m.Data()
	set.Levers = edit(slices.Clone(set.Levers))
	return panelOf(&set)
}

func TestShareRoundTripsTenThousandStates(t *testing.T) {
	m := somePanel(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	between := func(low, high float64) float64 { return low + rnd.Float64()*(high-low) }
	for range 10_000 {
		want := drawState(m, rnd.IntN, between)
		code := m.Share(want)
		got, err := m.Unshare(code)
		if err != nil || got != want {
			t.Fatalf("%s: got %v, %v, want %v", code, got, err, want)
		}
	}
}

func TestShareRoundTripsEveryFloatInRange(t *testing.T) {
	m := somePanel(t)
	rapid.Check(t, func(t *rapid.T) {
		between := func(low, high float64) float64 { return rapid.Float64Range(low, high).Draw(t, "value") }
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
		want := drawState(m, pick, between)
		if got, err := m.Unshare(m.Share(want)); err != nil || got != want {
			t.Fatalf("got %v, %v, want %v", got, err, want)
		}
	})
}

func TestShareCodeIsShortAndSafe(t *testing.T) {
	m := somePanel(t)
	s := m.Defaults()
	s[0], s[1], s[2] = 3, 0, 2
	code := m.Share(s)
	if len(code) > 24 || !regexp.MustCompile(`^b1-[0-9a-z]+$`).MatchString(code) {
		t.Errorf("three levers off give %q", code)
	}
	for _, typed := range []string{strings.ToUpper(code), " " + code + "\n"} {
		if got, err := m.Unshare(typed); err != nil || got != s {
			t.Errorf("%q: got %v, %v", typed, got, err)
		}
	}
}

// A later version adds levers in front and choices in between: codes of today
// still open the same state.
func TestShareSurvivesNewLevers(t *testing.T) {
	old := somePanel(t)
	s := old.Defaults()
	s[0], s[4], s[5] = 3, 2, 30
	grown := withLevers(t, old, func(ls []data.Lever) []data.Lever {
		ls[4].Choices, ls[4].Max = []string{"none", "another", "credit_freeze", "moratorium"}, 3
		return append([]data.Lever{{ID: "new_lever", Type: "number", Max: 1, Step: 0.1, Default: 0.5}}, ls...)
	})
	got, err := grown.Unshare(old.Share(s))
	if err != nil {
		t.Fatal(err)
	}
	want := grown.Defaults()
	want[1], want[5], want[6] = 3, 3, 30
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestUnshareSaysWhatIsWrong(t *testing.T) {
	m := somePanel(t)
	s := m.Defaults()
	s[0] = 3
	code := m.Share(s)
	strict := withLevers(t, m, func(ls []data.Lever) []data.Lever { ls[0].Min = 4; return ls })
	fewer := withLevers(t, m, func(ls []data.Lever) []data.Lever { return ls[1:] })
	for _, c := range []struct {
		m          *Model
		code, want string
	}{
		{m, "hello", "hello: not a share code; it begins with b1-, as bubblescope run prints it"},
		{m, "", `"": not a share code; it begins with b1-, as bubblescope run prints it`},
		{m, "b1-", "b1-: the share code is damaged; copy it again in full"},
		{m, "b1-!!", "b1-!!: the share code is damaged; copy it again in full"},
		{m, code[:len(code)-1], code[:len(code)-1] + ": the share code is damaged; copy it again in full"},
		{m, code + "\nx", `"` + code + `\nx": the share code is damaged; copy it again in full`},
		{strict, code, code + ": the share code sets gpu_life outside its range; it was made by another version of bubblescope"},
		{m, "b2-7k", "b2-7k: the share code is of a kind that this version does not read; it was made by another version of bubblescope"},
		{m, "b-7k", "b-7k: not a share code; it begins with b1-, as bubblescope run prints it"},
		{fewer, code, code + ": the share code sets a lever that this version does not have; it was made by another version of bubblescope"},
	} {
		got, err := c.m.Unshare(c.code)
		var typed *InputError
		if !errors.As(err, &typed) || err.Error() != c.want {
			t.Errorf("%q\n got %v\nwant %s", c.code, err, c.want)
		}
		if got != c.m.Defaults() {
			t.Errorf("%q: a refused code moved the levers", c.code)
		}
	}
}

// One wrong letter anywhere in a code is noticed.
func TestUnshareNoticesATypo(t *testing.T) {
	m := somePanel(t)
	s := m.Defaults()
	s[0], s[3], s[4] = math.Pi, -1.5, 1
	code := m.Share(s)
	for at := len(sharePrefix); at < len(code); at++ {
		typo := []byte(code)
		typo[at] = map[bool]byte{true: '4', false: '3'}[typo[at] == '3']
		if got, err := m.Unshare(string(typo)); err == nil && got != s {
			t.Errorf("%s opens another state than %s", typo, code)
		}
	}
}

func FuzzUnshare(f *testing.F) {
	m := somePanel(f)
	f.Add(m.Share(m.Defaults()))
	f.Add("b1-zzzzzzzz")
	f.Add("b1-\x00")
	f.Fuzz(func(t *testing.T, code string) {
		s, err := m.Unshare(code)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r\x1b") {
				t.Errorf("%q: the error is not one plain line: %q", code, err)
			}
			return
		}
		if back, err := m.Unshare(m.Share(s)); err != nil || back != s {
			t.Errorf("%q opens a state that does not come back: %v", code, err)
		}
	})
}

// The frame of a code is checked by a sum; this walks what lies behind it.
func FuzzShareEntries(f *testing.F) {
	m := somePanel(f)
	f.Add([]byte{})
	f.Add([]byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, body []byte) {
		body = append(body, byte(checksum(body)>>8), byte(checksum(body)))
		s, err := m.Unshare(sharePrefix + shareText().EncodeToString(body))
		for i, l := range m.Levers() {
			if err == nil && !(s[i] >= l.Min && s[i] <= l.Max) {
				t.Errorf("%s is %v", l.ID, s[i])
			}
		}
	})
}
