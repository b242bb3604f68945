package cli

import (
	"runtime"
	"slices"
	"testing"
	"time"
)

// The crowd of the benchmark: so many sessions, some of which move a lever
// twice a second.
const (
	benchOpen     = 100
	benchPressing = 50
)

// BenchmarkServe times, on the real server in another process, from a key to
// the first byte of its answer, and weighs a session. The probes read charts at
// a quarter, which nothing but their own keys redraws; the others move levers.
func BenchmarkServe(b *testing.B) { benchServe(b) }

// BenchmarkServeWithAPlantedStall shows that the benchmark would show a stall.
func BenchmarkServeWithAPlantedStall(b *testing.B) { benchServe(b, plantedStall+"=100ms") }

func benchServe(b *testing.B, env ...string) {
	s := serverIn(b, b.TempDir(), env...)
	probe := gather(b, s, 1)[0]
	alone := s.count(b)["memory_bytes"]
	guests := gather(b, s, benchOpen)
	stop := make(chan struct{})
	for i, g := range guests[:benchPressing] {
		go pressNowAndThen(g, time.Duration(i)*500*time.Millisecond/benchPressing, stop)
	}
	var took []time.Duration
	for b.Loop() {
		took = append(took, answer(b, probe, len(took)))
	}
	close(stop)
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(s.count(b)["memory_bytes"]-alone)/benchOpen/(1<<20), "MB/session")
	b.ReportMetric(float64(runtime.NumCPU()), "cores")
}

// pressNowAndThen moves a lever to and fro twice a second.
func pressNowAndThen(g *guest, after time.Duration, stop chan struct{}) {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	time.Sleep(after)
	for n := 0; ; n++ {
		if g.press([]string{left, "\x1b[C"}[n%2]) != nil {
			return
		}
		select {
		case <-stop:
			return
		case <-tick.C:
		}
	}
}

// answer is the time from a key of the probe to the first byte that comes.
func answer(b *testing.B, g *guest, n int) time.Duration {
	b.Helper()
	for len(g.drawn) > 0 {
		<-g.drawn
	}
	began := time.Now()
	if err := g.press([]string{"]", "["}[n%2]); err != nil {
		b.Fatal(err)
	}
	select {
	case at := <-g.drawn:
		return at.Sub(began)
	case <-time.After(crowdPatience):
		b.Fatal("a key was not answered")
		return 0
	}
}
