package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"bubblescope/model"
	"bubblescope/tui"
	"bubblescope/tui/plot"
)

// chartJob is one call of chart.
type chartJob struct {
	*app
	flags   *chartFlags
	m       *model.Model
	request tui.Request
	still   *tui.Still
	size    plot.Size // zero if left out
	kind    string    // svg, png, csv, json or txt
	path    string    // empty for standard output
}

// kindsOfFile are the endings that chart knows.
func kindsOfFile() []string { return []string{"svg", "png", "csv", "json", "txt"} }

// readKind finds what to write from the ending of --out and from --format.
func (j *chartJob) readKind() error {
	out, format := j.flags.out.String(), j.flags.format.value
	if out == "-" || out == "" {
		j.kind = map[string]string{"table": "txt", "json": "json", "csv": "csv"}[format]
		return j.fitsKind()
	}
	j.path = out
	j.kind = strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	if !slices.Contains(kindsOfFile(), j.kind) {
		return &model.InputError{Culprit: "--out", Problem: model.Shown(out) + " does not end in .svg, .png, .csv, .json or .txt", Advice: "its ending says what to write; - writes text to standard output"}
	}
	if said := map[string]string{"table": "txt", "json": "json", "csv": "csv"}[format]; j.flags.set && said != j.kind {
		return &model.InputError{Culprit: "--format", Problem: format + " does not go with " + model.Shown(out), Advice: "leave it out: the ending of the file says what to write"}
	}
	return j.fitsKind()
}

// readSize reads WxH.
func (j *chartJob) readSize() error {
	given := j.flags.size.String()
	if given == "" {
		return nil
	}
	w, h, ok := strings.Cut(strings.ToLower(strings.ReplaceAll(given, "×", "x")), "x")
	var errW, errH error
	j.size.W, errW = strconv.Atoi(w)
	j.size.H, errH = strconv.Atoi(h)
	if !ok || errW != nil || errH != nil {
		return &model.InputError{Culprit: "--size", Problem: strconv.Quote(model.Shown(given)) + " is not a size", Advice: "write it as 1200x675"}
	}
	return nil
}

// The least and the greatest text, in cells.
const leastCells, mostCells = 40, 1000

// fitsKind refuses a size that what is written cannot have.
func (j *chartJob) fitsKind() error {
	switch s := j.size; {
	case s == plot.Size{}:
		return nil
	case j.kind == "txt" && (s.W < leastCells || s.H < leastCells/4 || s.W > mostCells || s.H > mostCells):
		return &model.InputError{Culprit: "--size", Problem: fmt.Sprintf("%dx%d is not between %dx%d and %dx%d cells", s.W, s.H, leastCells, leastCells/4, mostCells, mostCells), Advice: "leave it out for the width of the terminal"}
	}
	return nil
}

// write makes the picture, then puts it into its place.
func (j *chartJob) write() error {
	if j.path == "" {
		return j.app.write(j.print)
	}
	return writeFile(j.path, j.print)
}

// print writes in the form that was asked for.
func (j *chartJob) print(w io.Writer) error {
	size := j.pictureSize()
	dark := j.flags.theme.value == "dark"
	switch j.kind {
	case "svg":
		return plot.SVG(w, j.still.Sheet(size, dark))
	case "png":
		return j.png(w, j.still.Sheet(size, dark))
	case "csv":
		return j.still.CSV(w)
	case "json":
		return j.still.JSON(w)
	}
	text := j.still.Text(j.textLook())
	if f, ok := j.stdout.(*os.File); ok && j.path == "" { // no more colours than the terminal has
		w = &colorprofile.Writer{Forward: w, Profile: colorprofile.Detect(f, j.env)}
	}
	_, err := io.WriteString(w, text)
	return err
}

// fitsCharts refuses a picture that is too small for its charts.
func (j *chartJob) fitsCharts() error {
	if j.kind != "svg" && j.kind != "png" {
		return nil
	}
	size := j.pictureSize()
	if err := size.Check(j.still.Charts()); err != nil {
		advice := "leave it out for 1200x675"
		if n := j.still.Charts(); n > 1 {
			least := plot.LeastFor(n)
			advice = fmt.Sprintf("these are %d charts: give %dx%d or more", n, least.W, least.H)
		}
		return &model.InputError{Culprit: "--size", Problem: err.Error(), Advice: advice}
	}
	return nil
}

func (j *chartJob) pictureSize() plot.Size {
	if j.size == (plot.Size{}) {
		return plot.UsualSize
	}
	return j.size
}

// spread runs the world in the shipped ensemble, if that is asked for.
func (j *chartJob) spread(s model.Settings) error {
	if !j.flags.asked {
		return nil
	}
	done := j.app.busy("running the other worlds")
	defer done()
	ensemble, err := shippedEnsemble(j.m, j.flags.members)
	if err != nil {
		return err
	}
	j.request.Band, j.request.Members = ensemble.Band(s), j.flags.members
	return nil
}
