package room

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestCleanName(t *testing.T) {
	for in, want := range map[string]string{
		"ana":                        "ana",
		"  Ana   Maria ":             "Ana Maria",
		"O'Neill-Smith Jr.":          "O'Neill-Smith Jr",
		"王小明":                        "王小明",
		"Zoe\u0308":                  "Zoë",
		"\x1b[31mred\x1b[0m":         "31mred0m",
		"a\u202eb\u200dc\ufeffd":     "abcd",
		"\u3164\u115f":               "guest",
		"":                           "guest",
		"...":                        "guest",
		"💩":                          "guest",
		"a\u0300\u0301\u0302\u0303":  "à\u0301\u0302",
		"abcdefghijklmnopqrstuvwxyz": "abcdefghijklmnopqrst",
		"王王王王王王王王王王王":                "王王王王王王王王王王",
		"\xff\xfe":                   "guest",
	} {
		if got := CleanName(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// Whatever is typed, a name is short, shows as it is, and stays as it is.
func TestNamesAreSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := CleanName(rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom(nil, unicode.Han, unicode.Arabic, unicode.Mn, unicode.Devanagari, unicode.Cf))).Draw(t, "name"))
		switch {
		case name == "" || !utf8.ValidString(name) || !norm.NFC.IsNormalString(name):
			t.Fatalf("%q is no name", name)
		case cellsIn(name) > mostCells:
			t.Fatalf("%q takes %d cells", name, cellsIn(name))
		case CleanName(name) != name:
			t.Fatalf("%q becomes %q", name, CleanName(name))
		case ansi.Strip(name) != name:
			t.Fatalf("%q controls a terminal", name)
		case strings.IndexFunc(name, func(r rune) bool { return unicode.Is(unicode.C, r) }) >= 0:
			t.Fatalf("%q controls something", name)
		}
		if n := another(name, 12); cellsIn(n) > mostCells || !strings.HasSuffix(n, " 12") {
			t.Fatalf("another %q is %q", name, n)
		}
	})
}

func TestSecrets(t *testing.T) {
	code, ticket, driver := secret(codeLetters), secret(ticketLetters), secret(driverLetters)
	if IsTicket(code) || !IsTicket(ticket) || !IsTicket(strings.ToLower(driver[:5]+"-"+driver[5:])) {
		t.Error("codes and tickets cannot be told apart")
	}
	if strings.Trim(code+ticket+driver, alphabet) != "" || len(alphabet) != 32 {
		t.Error("a letter that is not in the alphabet")
	}
	seen := map[string]bool{}
	for range 1000 {
		seen[secret(codeLetters)] = true
	}
	if len(seen) < 999 {
		t.Error("codes come again")
	}
}
