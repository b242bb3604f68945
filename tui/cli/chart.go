package cli

import (
	"github.com/spf13/cobra"

	"bubblescope/tui"
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
