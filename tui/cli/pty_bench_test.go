//go:build unix

package cli

import (
	"slices"
	"testing"
	"time"
)

// What a bench does in a terminal of 160×48, on the page with four charts. A key
// is taken as answered by the first bytes; its frame is whole when nothing has
// come for a while, its strips after a longer one, and its bands at the end.
const (
	benchSteps = 40
	frameRest  = 12 * time.Millisecond
	stripsRest = 130 * time.Millisecond // less than the bands pause
	bandsRest  = 2500 * time.Millisecond
)

// atRest opens the explorer there, and gives how long the first screen took.
func atRest(b *testing.B, program string) (*console, time.Duration) {
	from := time.Now()
	c, _ := open(b, program)
	c.holds(b, "GPU life")
	first := time.Since(from)
	c.rest(bandsRest)
	c.press(b, "2")
	c.rest(bandsRest)
	return c, first
}

// next puts the focus on another of the five headline levers, down the list and
// up again.
func (c *console) next(b *testing.B, n int) {
	c.press(b, []string{"\x1b[B", "\x1b[A"}[n/4%2])
	c.rest(stripsRest)
}

// A key of a lever until bytes come back, until the frame is whole, and how many
// bytes; all steps count, those that make a new band too.
func BenchmarkTerminalStep(b *testing.B) {
	program := build(b, "bubblescope")
	for b.Loop() {
		c, first := atRest(b, program)
		var answer, whole []time.Duration
		var sent []int
		for n := range benchSteps {
			c.next(b, n)
			before, _ := c.count()
			from := time.Now()
			answer = append(answer, c.press(b, []string{"\x1b[D", "\x1b[C"}[n%2]))
			c.rest(frameRest)
			_, at := c.count()
			whole = append(whole, at.Sub(from))
			c.rest(stripsRest)
			after, _ := c.count()
			sent = append(sent, after-before)
		}
		slices.Sort(sent)
		report(b, "first-ms", []time.Duration{first}, 50)
		report(b, "p50-ms", answer, 50)
		report(b, "p95-ms", answer, 95)
		report(b, "frame-p50-ms", whole, 50)
		report(b, "frame-p95-ms", whole, 95)
		b.ReportMetric(float64(sent[len(sent)/2]), "bytes/step")
	}
}

// The same with a rest after each step, in which the bands come back.
func BenchmarkTerminalStepWithBands(b *testing.B) {
	program := build(b, "bubblescope")
	for b.Loop() {
		c, _ := atRest(b, program)
		var sent []int
		var answer []time.Duration
		for n := range 9 {
			c.next(b, n)
			before, _ := c.count()
			answer = append(answer, c.press(b, []string{"\x1b[D", "\x1b[C"}[n%2]))
			c.rest(bandsRest)
			after, _ := c.count()
			sent = append(sent, after-before)
		}
		slices.Sort(sent)
		report(b, "p50-ms", answer, 50)
		b.ReportMetric(float64(sent[len(sent)/2]), "bytes/step")
	}
}

// A key held down: it comes thirty times a second, bands never.
func BenchmarkTerminalHeldKey(b *testing.B) {
	program := build(b, "bubblescope")
	for b.Loop() {
		c, _ := atRest(b, program)
		before, _ := c.count()
		tick := time.NewTicker(time.Second / 30)
		for n := range 60 {
			<-tick.C
			if _, err := c.WriteString([]string{"\x1b[D", "\x1b[C"}[n/5%2]); err != nil {
				b.Fatal(err)
			}
		}
		tick.Stop()
		c.rest(stripsRest)
		after, _ := c.count()
		b.ReportMetric(float64(after-before)/60, "bytes/step")
	}
}

func report(b *testing.B, unit string, all []time.Duration, percent int) {
	slices.Sort(all)
	b.ReportMetric(float64(all[(len(all)-1)*percent/100].Microseconds())/1000, unit)
}
