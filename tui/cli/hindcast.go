package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// hindcastFlags are the flags of "bubblescope hindcast".
type hindcastFlags struct {
	cutoff text
	refit  bool
	bands  bool
	starts int
	seed   seed
	drawn  bool // --seed was given
	format *choice
}

// hindcast is "bubblescope hindcast".
func (a *app) hindcast() *cobra.Command {
	c := &cobra.Command{
		Use:     "hindcast",
		Short:   "How well the model would have foretold the record",
		Long:    hindcastHelp,
		Example: "bubblescope hindcast --cutoff 2024Q4",
	}
	f := hindcastFlags{cutoff: text{shape: "QUARTER"}}
	c.Flags().Var(&f.cutoff, "cutoff", "forecast from this cut-off alone, such as 2024Q4")
	c.Flags().BoolVar(&f.refit, "refit", false, "search for the parameters again and draw the bands around them, in about a minute")
	c.Flags().BoolVar(&f.bands, "bands", false, "draw the bands again; with --format csv print them as data/bands.csv")
	c.Flags().IntVar(&f.starts, "starts", 0, "starting points of --refit; as shipped if left out")
	c.Flags().Var(&f.seed, "seed", "seed of the starting points of --refit and of the draws of --bands; as shipped if left out")
	f.format = formatFlag(c.Flags())
	return a.leaf(c, func(c *cobra.Command) error {
		f.drawn = c.Flags().Changed("seed")
		return a.runHindcast(f)
	})
}

const hindcastHelp = `Asks the model earlier. At each cut-off it is given the record up to that quarter
alone, with parameters fitted on it, and its forecast is held against what came,
beside two naive rivals. The parameters of each cut-off are shipped; --refit
searches for them again and prints them before the scores, or, with --format csv,
as the file data/refits.csv alone. The band of each forecast is shipped too: it
holds eight in ten of the worlds that the record up to the cut-off allows, each
with surprises as large as had been seen by then; --bands draws them again. The
same seed gives the same answer.`

func (a *app) runHindcast(f hindcastFlags) error {
	if f.starts < 0 || f.starts > 1000 {
		return &model.InputError{Culprit: "--starts", Problem: strconv.Itoa(f.starts) + " is not between 0 and 1000", Advice: "leave it out for the number as shipped"}
	}
	set, err := data.Load()
	if err != nil {
		return err
	}
	rows, err := refitsAt(set.Refits, f.cutoff)
	if err != nil {
		return err
	}
	if f.refit {
		if rows, err = a.refit(set, rows, f); err != nil {
			return err
		}
	}
	bands := set.Bands
	if f.bands || f.refit && f.format.value != "csv" {
		if bands, err = a.bands(set, rows, f); err != nil {
			return err
		}
	}
	done := a.busy("forecasting from each cut-off")
	scores, err := study.Hindcast(set, rows, bands)
	if done(); err != nil {
		return err
	}
	h := hindcasting{rows: rows, scores: scores, fresh: f.refit}
	if f.bands {
		h.bands = bands
	}
	return a.write(func(w io.Writer) error { return h.print(w, f.format.value) })
}

// bands draws the band of every forecast again, around the parameters of rows,
// and says on stderr how far it is.
func (a *app) bands(set *data.Set, rows []data.Refit, f hindcastFlags) ([]data.Band, error) {
	var drawn []data.Band
	for _, q := range study.Cutoffs(rows) {
		seed := shippedDraw(set.Bands, q)
		if f.drawn {
			seed = uint64(f.seed)
		}
		fmt.Fprintf(a.stderr, "%s: drawing worlds that the record allows: %d\n", q, study.BandMembers)
		bands, err := study.BandsAt(set, q, rows, study.BandMembers, seed, a.tell)
		if err != nil {
			return nil, err
		}
		drawn = append(drawn, bands...)
	}
	return drawn, nil
}

func shippedDraw(bands []data.Band, q data.Quarter) uint64 {
	for _, b := range bands {
		if b.Cutoff == q {
			return b.Seed
		}
	}
	return 1
}

// refitsAt picks the rows of one cut-off, or all where none is given.
func refitsAt(all []data.Refit, given text) ([]data.Refit, error) {
	if len(given.values) == 0 {
		return all, nil
	}
	var rows []data.Refit
	q, err := data.ParseQuarter(given.String())
	for _, r := range all {
		if err == nil && r.Cutoff == q {
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return nil, &model.InputError{Culprit: "--cutoff", Problem: strconv.Quote(model.Shown(given.String())) + " is not a cut-off", Advice: "give one of " + strings.Join(cutoffNames(all), ", ")}
	}
	return rows, nil
}

func cutoffNames(rows []data.Refit) []string {
	names := []string{}
	for _, q := range study.Cutoffs(rows) {
		names = append(names, q.String())
	}
	return names
}

// refit searches again at each cut-off of rows, with their seed and number of
// starts unless the flags give others, and says on stderr how far it is.
func (a *app) refit(set *data.Set, rows []data.Refit, f hindcastFlags) ([]data.Refit, error) {
	var found []data.Refit
	for _, q := range study.Cutoffs(rows) {
		starts, seed := shippedSearch(rows, q)
		if f.starts > 0 {
			starts = f.starts
		}
		if f.drawn {
			seed = uint64(f.seed)
		}
		fmt.Fprintf(a.stderr, "%s: searching, starting points: %d\n", q, starts)
		again, err := study.Refit(set, q, starts, seed)
		if err != nil {
			return nil, err
		}
		found = append(found, again...)
	}
	return found, nil
}

func shippedSearch(rows []data.Refit, q data.Quarter) (starts int, seed uint64) {
	for _, r := range rows {
		if r.Cutoff == q {
			return r.Starts, r.Seed
		}
	}
	return 0, 0
}
