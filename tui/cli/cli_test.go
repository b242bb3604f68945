package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// called is what one call of the program left behind.
type called struct {
	stdout, stderr string
	code           int
}

// call runs a command line without a terminal.
func call(t *testing.T, args ...string) called {
	t.Helper()
	return callWith(t, "", args...)
}

// callWith is call with something to read.
func callWith(t *testing.T, input string, args ...string) called {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(t.Context(), args, strings.NewReader(input), &out, &errs, []string{"TERM=xterm-256color"})
	return called{out.String(), errs.String(), code}
}

func TestBadInputIsOneLineAndExitTwo(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("bad.toml", []byte("[levers]\nprice_subsidy = 45\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, want string }{
		{"", "the explorer needs a terminal; bubblescope --plain tells it in words, bubblescope run prints the numbers"},
		{"rnu", "rnu: no such command; did you mean run?"},
		{"xyzzyxyzzy", "xyzzyxyzzy: no such command; bubblescope --help lists the commands"},
		{"help leverz", "leverz: no such command; did you mean levers?"},
		{"--sett gpu_life=3", "--sett: no such flag of bubblescope; did you mean --set?"},
		{"run --formt json", "--formt: no such flag of bubblescope run; did you mean --format?"},
		{"run -z", "-z: no such flag of bubblescope run; bubblescope run --help lists them"},
		{"run --set", "--set: no value given; write --set ID=VALUE"},
		{"run --set gpu_life", "gpu_life: no value given; write --set gpu_life=VALUE"},
		{"run gpu_life=3", "gpu_life=3: bubblescope run takes no such argument; to move a lever write --set gpu_life=3"},
		{"levers all", "all: bubblescope levers takes no such argument; bubblescope levers --help shows what it takes"},
		{"run --set gpu_lif=3", "gpu_lif: no such lever; did you mean gpu_life?"},
		{"run --set gpu_life=abc", `gpu_life: "abc" is not a number; give years between 2 and 8`},
		{"run --set gpu_life=", `gpu_life: "" is not a number; give years between 2 and 8`},
		{"run --set gpu_life=NaN", "gpu_life: NaN is not a finite number; give years between 2 and 8"},
		{"run --set gpu_life=+Inf", "gpu_life: +Inf is not a finite number; give years between 2 and 8"},
		{"run --set gpu_life=99", "gpu_life: 99 is above the maximum 8 (years); give years between 2 and 8"},
		{"run --set price_subsidy=45", "price_subsidy: 45 is above the maximum 0.9 (share); did you mean 0.45?"},
		{"run --set shock=rare_earth", `shock: "rare_earth" is not a choice; give one of none, credit_freeze, rare_earths, open_release, moratorium, growth_scare; did you mean rare_earths?`},
		{"run --set shock_quarter=2028", `shock_quarter: "2028" is not a quarter; give a quarter between 2026Q1 and 2035Q4`},
		{"run --format xml", "--format: xml is not one of table, json, csv; leave it out for the usual one"},
		{"run --format cvs", "--format: cvs is not one of table, json, csv; did you mean csv?"},
		{"run --seed -1", `--seed: "-1" is not a seed; give a whole number from 0 to 18446744073709551615`},
		{"run --code hello", "hello: not a share code; it begins with b1-, as bubblescope run prints it"},
		{"run --code b1-zzzz", "b1-zzzz: the share code is damaged; copy it again in full"},
		{"run --code b1-0000 --scenario baseline", "--code: a code and a scenario each place every lever; give one of --code and --scenario"},
		{"run --scenario baselin", "baselin: no such scenario; did you mean baseline?"},
		{"run --scenario ./none.toml", "./none.toml: the scenario cannot be read: no such file or directory; give a scenario's name or the path of a TOML file"},
		{"run --scenario bad.toml", "bad.toml: price_subsidy: 45 is above the maximum 0.9 (share); did you mean 0.45?"},
		{"ledger", "--quarter: not given; give a quarter between 2023Q1 and 2035Q4"},
		{"ledger --quarter 2025Q5", `--quarter: "2025Q5" is not a quarter of the model; give a quarter between 2023Q1 and 2035Q4`},
		{"ledger --quarter 2022Q4", `--quarter: "2022Q4" is not a quarter of the model; give a quarter between 2023Q1 and 2035Q4`},
		{"--lang zh-Hat", "--lang: zh-Hat is not one of en, zh-Hans, zh-Hant; did you mean zh-Hant?"},
		{"serve --listen 2222", `--listen: "2222" is not an address; write it as :2222 or 127.0.0.1:2222`},
		{"serve --listen :70000", `--listen: ":70000" is not an address; write it as :2222 or 127.0.0.1:2222`},
	} {
		got := call(t, strings.Fields(c.args)...)
		if got.stderr != c.want+"\n" || got.code != exitUsage || got.stdout != "" {
			t.Errorf("bubblescope %s\n got %d %q%q\nwant 2 %q", c.args, got.code, got.stdout, got.stderr, c.want)
		}
	}
}

func TestWhatCouldBreakTheLineIsQuoted(t *testing.T) {
	for _, args := range [][]string{{"a\nb"}, {"run", "--set", "a\x1b[31m=1"}, {"run", "--scenario", "x\n"}, {"run", "--code", "b1-\r\n"}, {"run", "--a\nb"}} {
		got := call(t, args...)
		if got.code != exitUsage || strings.Count(got.stderr, "\n") != 1 || strings.ContainsAny(got.stderr, "\x1b\r") {
			t.Errorf("%q: got %d %q", args, got.code, got.stderr)
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range []string{"--help", "help", "help run", "run --help", "levers -h", "outputs --help", "ledger --help", "serve --help"} {
		got := call(t, strings.Fields(args)...)
		if got.code != exitDone || got.stderr != "" || !strings.Contains(got.stdout, "bubblescope") {
			t.Errorf("%s: got %+v", args, got)
		}
		if strings.Contains(got.stdout, "\x1b") {
			t.Errorf("%s has colours in what is not a terminal", args)
		}
	}
	if got := call(t, "--version"); got.code != exitDone || !strings.HasPrefix(got.stdout, "bubblescope version ") {
		t.Errorf("--version: got %+v", got)
	}
}

// faulty is an output that takes nothing.
type faulty struct{ err error }

func (f faulty) Write([]byte) (int, error) { return 0, f.err }

func TestAReaderThatHasSeenEnough(t *testing.T) {
	var errs bytes.Buffer
	gone := &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}
	if code := Run(t.Context(), []string{"levers"}, nil, faulty{gone}, &errs, nil); code != exitDone || errs.Len() > 0 {
		t.Errorf("got %d %q, want a quiet end", code, errs.String())
	}
}

func TestAnOutputThatFails(t *testing.T) {
	var errs bytes.Buffer
	code := Run(t.Context(), []string{"levers"}, nil, faulty{errors.New("no space\nleft")}, &errs, nil)
	if code != exitFailed || errs.String() != "no space left\n" {
		t.Errorf("got %d %q", code, errs.String())
	}
}

func TestNeedTerminal(t *testing.T) {
	for _, c := range []struct {
		terminal bool
		kind     string
		want     string
	}{
		{true, "xterm-256color", "<nil>"},
		{false, "xterm-256color", "the explorer needs a terminal; bubblescope --plain tells it in words, bubblescope run prints the numbers"},
		{true, "dumb", "TERM=dumb: the explorer needs a terminal that can place text; bubblescope --plain tells it in words, bubblescope run prints the numbers"},
	} {
		if got := fmt.Sprint(needTerminal(c.terminal, c.kind)); got != c.want {
			t.Errorf("terminal %v, TERM=%s: got %s, want %s", c.terminal, c.kind, got, c.want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		asked, env, want string
	}{
		{"", "", ""},
		{"", "LANG=zh_CN.UTF-8", "zh_CN.UTF-8"},
		{"", "LANG=zh_CN.UTF-8 LC_ALL=en_GB.UTF-8", "en_GB.UTF-8"},
		{"", "LANG=en_GB.UTF-8 LC_MESSAGES=zh_CN", "zh_CN"},
		{"en", "LANG=zh_CN.UTF-8", "en"},
	} {
		if got := language(&choice{value: c.asked}, strings.Fields(c.env)); got != c.want {
			t.Errorf("--lang %q with %q: got %q, want %q", c.asked, c.env, got, c.want)
		}
	}
}

func TestScenarioFileAndSetTogether(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bust.toml")
	if err := os.WriteFile(file, []byte("[levers]\ngpu_life = 3\nprice_subsidy = 0.1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := call(t, "run", "--set", "gpu_life=7", "--scenario", file, "--set", "gpu_life=4").stdout
	if !strings.Contains(got, " to 4.0\n") || !strings.Contains(got, " to 0.10\n") {
		t.Errorf("the last --set is to stand over the scenario:\n%s", got)
	}
}
