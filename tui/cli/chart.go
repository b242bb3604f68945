package cli

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui"
	"bubblescope/tui/plot"
)

// chartFlags are the flags of "bubblescope chart".
type chartFlags struct {
	at                 *state
	out, size, font    text
	from, to           text
	theme, per, lang   *choice
	format             *choice
	events             text
	members            int
	ascii              bool
	asked, set, themed bool // --ensemble, --format and --theme were given
}

// chart is "bubblescope chart".
func (a *app) chart() *cobra.Command {
	c := &cobra.Command{
		Use:   "chart ID...",
		Short: "Draw outputs as a picture: SVG, PNG, text, CSV or JSON",
		Long:  chartHelp,
		Example: "bubblescope chart labs.operating_loss --out loss.svg --set gpu_life=3\n" +
			"bubblescope chart 'lab.*.revenue' --out -\n" +
			"bubblescope chart 'nvidia.source.*' --out whose.png --ensemble 200 --lang zh-Hans",
		ValidArgsFunction: completeOutputs,
	}
	f := &chartFlags{
		out: text{shape: "FILE"}, size: text{shape: "WxH"}, font: text{shape: "FILE"},
		from: text{shape: "QUARTER"}, to: text{shape: "QUARTER"}, events: text{shape: "ID", many: true},
		theme: &choice{flag: "theme", value: "light", words: []string{"light", "dark"}},
		per:   &choice{flag: "per", value: "year", words: []string{"year", "quarter"}},
	}
	c.Flags().Var(&f.out, "out", "file to write: its ending .svg, .png, .csv, .json or .txt says as what; - is text on standard output")
	f.at = stateFlags(c.Flags())
	c.Flags().IntVar(&f.members, "ensemble", 0, "add the band of so many worlds that the record allows")
	f.format = &choice{flag: "format", value: "table", words: []string{"table", "json", "csv"}}
	c.Flags().Var(f.format, "format", "what --out - writes: table is the chart as text, json or csv its numbers")
	c.Flags().Var(&f.size, "size", "size: dots of a picture, 1200x675 if left out; cells of a text, as wide as the terminal")
	c.Flags().Var(f.theme, "theme", "light or dark background")
	c.Flags().Var(f.per, "per", "count flows by the year or by the quarter")
	c.Flags().Var(&f.from, "from", "first quarter drawn, such as 2024Q1")
	c.Flags().Var(&f.to, "to", "last quarter drawn")
	c.Flags().Var(&f.events, "event", "mark this event; may be given more than once; none marks none; some where there is room if left out")
	c.Flags().Var(&f.font, "font", "font file for letters that PNG lacks, such as Chinese; one of the system if left out")
	c.Flags().BoolVar(&f.ascii, "ascii", false, "text without braille, for terminals that lack it")
	f.lang = languageFlag(c)
	return a.command(c, func(c *cobra.Command, args []string) error {
		given := c.Flags().Changed
		f.asked, f.set, f.themed = given("ensemble"), given("format"), given("theme")
		return a.drawChart(f, args)
	})
}

const chartHelp = `Draws one or more outputs, history as points and the model as lines. Outputs that
are counted alike share an axis; others get charts of their own side by side. An
asterisk stands for any letters: 'lab.*.revenue'. All of 'nvidia.source.*' are
drawn one upon the other, in dollars. Where levers are moved the defaults stand
behind as a dotted line. The same call gives the same bytes. A file that is
there is written over.`

// drawChart reads everything before it runs anything.
func (a *app) drawChart(f *chartFlags, args []string) error {
	m, settings, err := f.at.world()
	if err != nil {
		return err
	}
	job := chartJob{app: a, flags: f, m: m}
	r := &job.request
	*r = tui.Request{Model: m, Settings: settings, Lang: language(f.lang, a.env), PerQuarter: f.per.value == "quarter", Seed: uint64(f.at.seed), Version: edition(version())}
	for _, read := range []func() error{
		func() error { r.Outputs, err = outputsNamed(m, args); return err },
		func() error { r.Events, err = eventsNamed(m, f.events.values); return err },
		func() error { r.First, r.Last, err = window(f.from.String(), f.to.String()); return err },
		job.readSize, job.readKind,
		func() error { return job.spread(settings) },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	job.still = tui.NewStill(*r)
	if err := job.fitsCharts(); err != nil {
		return err
	}
	return job.write()
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

// mostOutputs is how many outputs a picture holds.
const mostOutputs = 24

// outputsNamed finds the outputs of ids and patterns, each once.
func outputsNamed(m *model.Model, args []string) ([]string, error) {
	var found []string
	for _, arg := range args {
		ids, err := outputsLike(m, arg)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	switch {
	case len(found) == 0:
		return nil, &model.InputError{Culprit: "bubblescope chart", Problem: "no output given", Advice: "write bubblescope chart labs.operating_loss --out loss.svg; bubblescope outputs lists all"}
	case len(found) > mostOutputs:
		return nil, &model.InputError{Culprit: "bubblescope chart", Problem: strconv.Itoa(len(found)) + " outputs are too many for one picture", Advice: "give at most " + strconv.Itoa(mostOutputs)}
	}
	return found, nil
}

// outputsLike are the outputs that an id or a pattern names.
func outputsLike(m *model.Model, arg string) (ids []string, err error) {
	for _, o := range m.Outputs() {
		if ok, fault := path.Match(arg, o.ID); fault == nil && ok {
			ids = append(ids, o.ID)
		}
	}
	if len(ids) > 0 {
		return ids, nil
	}
	var all []string
	for _, o := range m.Outputs() {
		all = append(all, o.ID)
	}
	fault := &model.InputError{Culprit: model.Shown(arg), Problem: "no such output", Advice: "bubblescope outputs lists them"}
	if near := data.Nearest(arg, all); near != "" {
		fault.Advice = "did you mean " + near + "?"
	}
	return nil, fault
}

// eventsNamed checks ids of events; none is nothing, and no id leaves the
// choice to the picture.
func eventsNamed(m *model.Model, ids []string) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	known := []string{"none"}
	for _, e := range m.Data().Events {
		known = append(known, e.ID)
	}
	chosen := []string{}
	for _, id := range ids {
		if !slices.Contains(known, id) {
			fault := &model.InputError{Culprit: "--event", Problem: strconv.Quote(model.Shown(id)) + " is no event", Advice: "data/events.csv lists them"}
			if near := data.Nearest(id, known); near != "" {
				fault.Advice = "did you mean " + near + "?"
			}
			return nil, fault
		}
		if id != "none" {
			chosen = append(chosen, id)
		}
	}
	return chosen, nil
}

// window reads the quarters between which a chart is drawn.
func window(from, to string) (first, last data.Quarter, err error) {
	first, last = 0, data.Quarter(model.Quarters-1)
	for _, end := range []struct {
		flag, text string
		q          *data.Quarter
	}{{"--from", from, &first}, {"--to", to, &last}} {
		if end.text == "" {
			continue
		}
		if *end.q, err = modelQuarter(end.flag, end.text); err != nil {
			return 0, 0, err
		}
	}
	if first >= last {
		return 0, 0, &model.InputError{Culprit: "--from", Problem: first.String() + " is not before " + last.String(), Advice: "give two quarters with some between them"}
	}
	return first, last, nil
}

func modelQuarter(flag, text string) (data.Quarter, error) {
	q, err := data.ParseQuarter(text)
	if err != nil || q < 0 || q >= model.Quarters {
		return 0, &model.InputError{
			Culprit: flag, Problem: strconv.Quote(model.Shown(text)) + " is not a quarter of the model",
			Advice: "give a quarter between " + data.Quarter(0).String() + " and " + data.Quarter(model.Quarters-1).String(),
		}
	}
	return q, nil
}

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
