package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// teaching is the README's section for teachers: what stands in its blocks of
// commands, and the keys of its table, row by row.
func teaching(t *testing.T) (commands []string, keys [][]string) {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(text), "\n## Teach a class with it\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !found || strings.Count(section, "\n") > 60 {
		t.Fatalf("the README's path for teachers is missing or longer than a screen:\n%s", section)
	}
	for i, block := range strings.Split(section, "```") {
		if i%2 == 1 {
			commands = append(commands, strings.TrimSpace(block))
		}
	}
	for row := range strings.Lines(section) {
		if first, _, ok := strings.Cut(strings.TrimPrefix(row, "| "), " | "); ok && strings.HasPrefix(row, "| `") {
			keys = append(keys, strings.Fields(strings.ReplaceAll(first, "`", "")))
		}
	}
	return commands, keys
}

// The README's way for a teacher who has never done it, followed to the letter:
// start, type the lines that are printed, press the keys of the table, stop, write
// the hand-out.
func TestTheReadmeTeachesAClass(t *testing.T) {
	commands, keys := teaching(t)
	if len(commands) != 3 || len(keys) != 5 {
		t.Fatalf("the README has %d blocks and %d rows of keys", len(commands), len(keys))
	}
	t.Chdir(t.TempDir())
	lines, stop := started(t, commands[0])
	port := regexp.MustCompile(`-p (\d+)`).FindStringSubmatch(lines["Students"])[1]
	s := &remoteServer{address: "127.0.0.1:" + port}
	teacher, err := arriveAs(s, "lee", words(lines["The teacher"]))
	if err == nil {
		err = teacher.sees("Room econ101")
	}
	if err != nil {
		t.Fatal(err)
	}
	asInReadme(t, commands[1], lines["Students"])
	ana, err := arriveAs(s, "x", strings.Replace(words(lines["Students"]), "YOUR-NAME", "Ana", 1))
	if err != nil {
		t.Fatal(err)
	}
	wall, err := arriveAs(s, "x", words(lines["A projector"]))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(ana.sees("you are Ana"), wall.sees("econ101")); err != nil {
		t.Fatal(err)
	}
	pressAsToldTo(t, teacher, ana, keys)
	stop()
	file, err := filepath.Glob("walks/econ101-*.toml")
	if err != nil || len(file) != 1 {
		t.Fatalf("walks: %v, %v", file, err)
	}
	last := strings.Replace(commands[2], "walks/econ101-DATE.toml", file[0], 1)
	if got := call(t, strings.Fields(last)[1:]...); got.code != exitDone {
		t.Fatalf("%s: %d %s", last, got.code, got.stderr)
	}
	if text, err := os.ReadFile("hand-out.md"); err != nil || !bytes.Contains(text, []byte("(<hand-out-01.svg>)")) {
		t.Errorf("the hand-out: %v\n%s", err, text)
	}
}

// started runs the command of the README on a free port, and gives the lines that
// it prints by their labels, and what stops it.
func started(t *testing.T, command string) (lines map[string]string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	read, write := io.Pipe()
	ended := make(chan int, 1)
	var errs bytes.Buffer
	go func() {
		ended <- Run(ctx, append(strings.Fields(command)[1:], "--listen", "127.0.0.1:0", "--host-key", "host", "--grace", "1s"), nil, write, &errs, nil)
		_ = write.Close()
	}()
	lines = map[string]string{}
	for scan := bufio.NewScanner(read); lines["After class"] == "" && scan.Scan(); {
		if label, line, ok := strings.Cut(scan.Text(), ":"); ok {
			lines[strings.TrimSuffix(label, " type")] = strings.TrimSpace(line)
		}
	}
	go func() { _, _ = io.Copy(io.Discard, read) }() // the rest, so that the server is not held up
	return lines, func() {
		cancel()
		select {
		case code := <-ended:
			if code != exitDone {
				t.Errorf("serve ended with %d %s", code, errs.String())
			}
		case <-time.After(crowdPatience):
			t.Fatal("serve did not stop")
		}
	}
}

// words is what stands behind the host in a line to type.
func words(line string) string {
	_, rest, _ := strings.Cut(line, "127.0.0.1 ")
	return rest
}

// asInReadme compares a line that is printed with the README's: the same but for
// the address, the port and the code.
func asInReadme(t *testing.T, readme, printed string) {
	t.Helper()
	shape := func(line string) string {
		line = regexp.MustCompile(`-p \d+ \S+`).ReplaceAllString(line, "-p PORT HOST")
		return regexp.MustCompile(`econ101 \w{6} `).ReplaceAllString(line, "econ101 CODE ")
	}
	if shape(readme) != shape(printed) {
		t.Errorf("the README says %q, serve prints %q", readme, printed)
	}
}

// pressAsToldTo presses the keys of the table, and waits for what it promises.
func pressAsToldTo(t *testing.T, teacher, ana *guest, rows [][]string) {
	t.Helper()
	sent := map[string]string{"Enter": "\r", "Esc": "\x1b"}
	for i, promised := range [][]string{
		{"[0", " 1/"}, {" 2/"}, {"teacher"}, {"The class in room econ101"}, {" 2/"},
	} {
		for k, key := range rows[i] {
			if named := sent[key]; named != "" {
				key = named
			}
			if err := errors.Join(teacher.press(key), teacher.sees(promised[k])); err != nil {
				t.Fatalf("%v: %v", rows[i], err)
			}
		}
		if i < 2 {
			if err := ana.sees(promised[len(promised)-1]); err != nil {
				t.Fatal(err)
			}
		}
	}
}
