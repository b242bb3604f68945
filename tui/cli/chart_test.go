package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bubblescope/model"
)

// drawn calls chart for a file in a folder of its own and gives what it wrote.
func drawn(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if got := call(t, append([]string{"chart", "--out", path}, args...)...); got != (called{}) {
		t.Fatalf("chart %v: %+v", args, got)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestChartFiles(t *testing.T) {
	svg := drawn(t, "a.svg", "labs.operating_loss", "--set", "gpu_life=3", "--theme", "dark", "--per", "quarter")
	for _, want := range []string{"<svg ", "How much do the labs lose?", "$bn a quarter", "GPU life 3 years (default 5 years)", `fill="#12171c"`} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("SVG lacks %q", want)
		}
	}
	img, err := png.Decode(bytes.NewReader(drawn(t, "b.PNG", "nvidia.source.*", "--size", "800×450")))
	if err != nil || img.Bounds().Dx() != 800 || img.Bounds().Dy() != 450 {
		t.Errorf("PNG: %v", err)
	}
	in := csv.NewReader(bytes.NewReader(drawn(t, "c.csv", "labs.cash", "--seed", "7")))
	in.Comment = '#'
	if rows, err := in.ReadAll(); err != nil || len(rows) != 1+model.Quarters {
		t.Errorf("CSV: %d rows, %v", len(rows), err)
	}
	var f struct {
		Seed     int
		Ensemble int
		Bands    map[string]struct{ P90 []float64 }
	}
	if err := json.Unmarshal(drawn(t, "d.json", "labs.cash", "--seed", "7", "--ensemble", "3"), &f); err != nil || f.Seed != 7 || f.Ensemble != 3 || len(f.Bands["labs.cash"].P90) != model.Quarters {
		t.Errorf("JSON: %+v, %v", f, err)
	}
	if text := string(drawn(t, "e.txt", "labs.cash", "--ascii")); !strings.Contains(text, "How much cash is left?") || strings.Contains(text, "\x1b") {
		t.Errorf("text: %s", text)
	}
}

func TestSameCallSameBytes(t *testing.T) {
	for _, name := range []string{"a.svg", "a.png", "a.csv", "a.json", "a.txt"} {
		args := []string{"labs.operating_loss", "lab.*.operating_loss", "power.dark", "--scenario", "essay-bust"}
		if !bytes.Equal(drawn(t, name, args...), drawn(t, name, args...)) {
			t.Errorf("%s differs from itself", name)
		}
	}
}

func TestChartToStandardOutput(t *testing.T) {
	for format, begins := range map[string]string{"table": "How much cash is left?", "csv": "# program: bubblescope", "json": "{\n \"program\""} {
		got := call(t, "chart", "labs.cash", "--out", "-", "--format", format)
		if got.code != exitDone || !strings.HasPrefix(got.stdout, begins) || got.stderr != "" || strings.Contains(got.stdout, "\x1b") {
			t.Errorf("%s: %d %q %q", format, got.code, got.stderr, got.stdout)
		}
	}
	var out, errs bytes.Buffer
	Run(t.Context(), []string{"chart", "labs.cash"}, strings.NewReader(""), &out, &errs, []string{"LANG=C"})
	if strings.ContainsFunc(out.String(), func(r rune) bool { return r > 126 }) {
		t.Errorf("a terminal that is not UTF-8 gets %s", out.String())
	}
	if got := call(t, "chart", "labs.cash", "--lang", "zh-Hans", "--size", "60x20"); !strings.Contains(got.stdout, "情景是一组假设，不是预测。") {
		t.Errorf("in Chinese: %s", got.stdout)
	}
}

// A file is replaced whole or not at all.
func TestChartFilesAreReplacedWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.svg")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := call(t, "chart", "labs.cash", "--out", path); got != (called{}) {
		t.Fatalf("%+v", got)
	}
	if content, _ := os.ReadFile(path); !bytes.HasPrefix(content, []byte("<svg")) {
		t.Error("the file was not replaced")
	}
	folder := filepath.Join(dir, "b.svg")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	got := call(t, "chart", "labs.cash", "--out", folder)
	if got.code != exitUsage || !strings.Contains(got.stderr, "it is a folder") || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("%+v", got)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestBadCharts(t *testing.T) {
	t.Chdir(t.TempDir())
	for args, want := range map[string]string{
		"chart":                                  "bubblescope chart: no output given; write bubblescope chart labs.operating_loss --out loss.svg; bubblescope outputs lists all",
		"chart labs.revenu":                      "labs.revenu: no such output; did you mean labs.revenue?",
		"chart xyzzyxyzzyxyzzyxyzzy":             "xyzzyxyzzyxyzzyxyzzy: no such output; bubblescope outputs lists them",
		"chart [":                                "[: no such output; bubblescope outputs lists them",
		"chart *":                                "bubblescope chart: 91 outputs are too many for one picture; give at most 24",
		"chart labs.cash --out a.gif":            "--out: a.gif does not end in .svg, .png, .csv, .json or .txt; its ending says what to write; - writes text to standard output",
		"chart labs.cash --out none/a.svg":       `--out: "none/a.svg" cannot be written: no such file or directory; choose a file in a folder that you may write to`,
		"chart labs.cash --size big":             `--size: "big" is not a size; write it as 1200x675`,
		"chart labs.cash --size 1x1":             "--size: 1x1 is not between 40x10 and 1000x1000 cells; leave it out for the width of the terminal",
		"chart labs.cash --out a.svg --size 1x1": "--size: 1×1 is not between 400×240 and 8000×8000; leave it out for 1200x675",
		"chart labs.cash power.dark labs.revenue --out a.svg --size 400x240": "--size: 400×240 is not between 560×370 and 8000×8000; these are 3 charts: give 560x370 or more",
		"chart labs.cash --out a.svg --format csv":                           "--format: csv does not go with a.svg; leave it out: the ending of the file says what to write",
		"chart labs.cash --event esay":                                       `--event: "esay" is no event; did you mean essay?`,
		"chart labs.cash --from 2030Q1 --to 2029Q1":                          "--from: 2030Q1 is not before 2029Q1; give two quarters with some between them",
		"chart labs.cash --to 2036Q1":                                        `--to: "2036Q1" is not a quarter of the model; give a quarter between 2023Q1 and 2035Q4`,
		"chart labs.cash --ensemble 501":                                     "--ensemble: 501 is not between 1 and 500; so many members are shipped",
		"chart labs.cash --theme drak":                                       "--theme: drak is not one of light, dark; did you mean dark?",
		"chart labs.cash --lang zh-Hans --out a.png --font none.ttf":         "--font: none.ttf cannot be read: no such file or directory; give the path of a .ttf, .otf or .ttc file",
		"completion":      "bubblescope completion: it takes one shell; give one of bash, zsh, fish, powershell",
		"completion tcsh": "tcsh: no such shell; give one of bash, zsh, fish, powershell",
	} {
		got := call(t, strings.Fields(args)...)
		if got.stderr != want+"\n" || got.code != exitUsage || got.stdout != "" {
			t.Errorf("bubblescope %s\n got %d %q%q\nwant 2 %q", args, got.code, got.stdout, got.stderr, want)
		}
	}
	if entries, _ := os.ReadDir("."); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

// FuzzChart draws whatever ids and sizes are given, or says in one line why not.
func FuzzChart(f *testing.F) {
	f.Add("labs.cash", "1200x675", "2023Q1")
	f.Add("lab.*.cash", "80x24", "")
	f.Add("nvidia.source.*", "x", "2035Q4")
	f.Add("[a-", "0x0", "-1")
	f.Fuzz(func(t *testing.T, id, size, from string) {
		var out, errs bytes.Buffer
		code := Run(t.Context(), []string{"chart", "--size=" + size, "--from=" + from, "--", id}, strings.NewReader(""), &out, &errs, nil)
		if code == exitFailed || code == exitUsage && strings.Count(errs.String(), "\n") != 1 || code == exitDone && out.Len() == 0 {
			t.Errorf("chart %q --size %q --from %q: %d %q", id, size, from, code, errs.String())
		}
	})
}

func TestSaveHereNeverWritesOver(t *testing.T) {
	t.Chdir(t.TempDir())
	for i, want := range []string{"a-b.svg", "a-b-2.svg", "a-b-3.svg"} {
		where, err := saveHere("a-b.svg", []byte{byte(i)})
		if err != nil || filepath.Base(where) != want {
			t.Fatalf("%s, %v; want %s", where, err, want)
		}
		if content, _ := os.ReadFile(want); !bytes.Equal(content, []byte{byte(i)}) {
			t.Errorf("%s holds %v", want, content)
		}
	}
	if _, err := saveHere("none/a.svg", nil); err == nil {
		t.Error("a folder that is not there took a file")
	}
}

func TestEdition(t *testing.T) {
	for version, want := range map[string]string{
		"v1.2.3": "v1.2.3", "development build": "development build",
		"v0.0.0-20251124153000-954b7c1aabbc":                                   "(build 954b7c1)",
		"v0.0.0-20251124153000-954b7c1aabbc+dirty":                             "(build 954b7c1+dirty)",
		"development build of 954b7c1aabbcc954b7c1aabbcc954b7c1aabbcc12345678": "(build 954b7c1)",
	} {
		if got := edition(version); got != want {
			t.Errorf("%s is %s, want %s", version, got, want)
		}
	}
}

// The picture in the README is what the program draws today. After a change of
// the model or of pictures, make it again with the line above it.
func TestReadmePictureIsOfToday(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shipped, err := os.ReadFile("../../.readme/whose-money.svg")
	if err != nil {
		t.Fatal(err)
	}
	_, line, found := strings.Cut(string(readme), "bubblescope chart 'nvidia.source.*' ")
	line, _, _ = strings.Cut(line, "\n")
	args, file, ok := strings.Cut(line, "--out ")
	if !found || !ok || file != ".readme/whose-money.svg" {
		t.Fatalf("the README does not say how its picture was made: %q", line)
	}
	got := drawn(t, "a.svg", append([]string{"nvidia.source.*"}, strings.Fields(args)...)...)
	if withoutImprint(string(got)) != withoutImprint(string(shipped)) {
		t.Error(".readme/whose-money.svg is of another day: make it again as the README says")
	}
}

// withoutImprint leaves out the line that names the build.
func withoutImprint(svg string) string {
	var kept []string
	for line := range strings.Lines(svg) {
		if !strings.Contains(line, "data to ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}
