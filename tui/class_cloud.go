package tui

import (
	"runtime"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/chart"
)

// cloud is the worlds of those who stepped aside, as dots over the class's
// line: which are asked for, and which are on the charts. Their runs are made off
// the loop, once for the whole room.
type cloud struct {
	worlds []model.Settings // on the charts
	busy   bool
}

// cloudAtATime is how many worlds one slice off the loop runs: about five
// milliseconds of work.
const cloudAtATime = 16

// cloudPause is the least time between two clouds: many hands move them.
const cloudPause = 400 * time.Millisecond

// cloudMsg says that a slice is done, or the pause over.
type cloudMsg struct{}

func (cloudMsg) take(a *App) tea.Cmd {
	a.class.dots.busy = false
	return nil // Update asks for more
}

// gather brings the cloud up to what the room says.
func (a *App) gather() tea.Cmd {
	c := &a.class
	var want []model.Settings
	if c.in() && c.view.Scene.Cloud {
		want = c.view.Worlds[:min(len(c.view.Worlds), keptWorlds)]
	}
	if c.dots.busy || slices.Equal(want, c.dots.worlds) {
		return nil
	}
	missing := a.live.common.unknown(want, cloudAtATime)
	if len(missing) > 0 {
		c.dots.busy = true
		return a.turns.wait(a.live.common.running(a.model, missing))
	}
	c.dots.worlds = want
	a.live.cloud = a.live.common.runs(want)
	a.live.clouds++
	a.stage.gen++
	a.touch()
	c.dots.busy = true
	return a.later(cloudPause, cloudMsg{})
}

// running is a command that runs some worlds. A panic must not end the session:
// it leaves worlds without series, which have no dots.
func (c *commons) running(m *model.Model, worlds []model.Settings) tea.Cmd {
	return func() (msg tea.Msg) {
		for _, w := range worlds {
			c.keepRun(w, runOf(m, w))
			runtime.Gosched()
		}
		return cloudMsg{}
	}
}

func runOf(m *model.Model, w model.Settings) (r *model.Result) {
	defer func() {
		if recover() != nil {
			r = nil
		}
	}()
	r = m.NewResult()
	m.Run(r, w)
	return r
}

// unknown lists at most so many worlds that nobody has run.
func (c *commons) unknown(worlds []model.Settings, most int) (some []model.Settings) {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, w := range worlds {
		if _, there := c.worlds.get(w); !there && len(some) < most {
			some = append(some, w)
		}
	}
	return some
}

func (c *commons) keepRun(w model.Settings, r *model.Result) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.worlds.put(w, r)
}

// runs are those of some worlds, as far as they are known.
func (c *commons) runs(worlds []model.Settings) (all []*model.Result) {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, w := range worlds {
		if r, _ := c.worlds.get(w); r != nil {
			all = append(all, r)
		}
	}
	return all
}

// clouded adds the cloud of a picture's main line to its data: all dots at the
// cross-hair, thin ones at the ends of years. What they are made of is kept until
// something of it changes.
func (c *chartPage) clouded(p plotter, i int, d *chart.Data) {
	if len(c.live.cloud) == 0 {
		return
	}
	k := cloudKey{c.live.clouds, i, p.perYear, p.speech, c.single}
	values, ok := c.clouds[k]
	if !ok {
		if len(c.clouds) > len(c.pictures) {
			clear(c.clouds)
		}
		values = c.mainLines(p, i)
		if c.clouds == nil {
			c.clouds = map[cloudKey][][]float64{}
		}
		c.clouds[k] = values
	}
	for q := int(c.live.m.LastActual()) + 1; q < model.Quarters; q++ {
		if q == p.cross || data.Quarter(q).Of() == 4 {
			d.Clouds = append(d.Clouds, chart.Cloud{At: q, Values: across(values, q), Thin: q != p.cross})
		}
	}
}

// cloudKey is what a picture's cloud depends on.
type cloudKey struct {
	gen     int
	picture int
	perYear bool
	say     *speech
	single  single
}

// mainLines is the line that a picture is about, in each world of the cloud.
func (c *chartPage) mainLines(p plotter, i int) (all [][]float64) {
	there := *c.live
	p.live = &there
	for _, r := range c.live.cloud {
		there.result = r
		_, d := c.pictures[i](p)
		all = append(all, mainLine(d, c.singledIn(i)))
	}
	return all
}

func (c *chartPage) singledIn(picture int) string {
	if c.single.picture == picture {
		return c.single.label
	}
	return ""
}

// mainLine is the line or layer of a name, else the strongest line, else the top
// of the layers.
func mainLine(d chart.Data, name string) []float64 {
	var line, top []float64
	for _, s := range d.Series {
		switch {
		case name != "" && s.Label == name && selectable(s):
			return s.Values
		case s.Kind == chart.Line && (line == nil || s.Strong):
			line = s.Values
		case s.Kind == chart.Layer:
			top = added(top, s.Values)
		}
	}
	if line == nil {
		return top
	}
	return line
}

func added(a, b []float64) []float64 {
	if a == nil {
		return slices.Clone(b)
	}
	for i := range a {
		a[i] += max(b[i], 0)
	}
	return a
}

// across is the values of all lines at a quarter.
func across(lines [][]float64, q int) (values []float64) {
	for _, l := range lines {
		if q < len(l) {
			values = append(values, l[q])
		}
	}
	return values
}
