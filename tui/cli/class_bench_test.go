package cli

import (
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// benchPupils is the class of the benchmark.
const benchPupils = 40

// BenchmarkClass times, on the real server in another process, from a key of the
// driver to the first byte that each of forty students gets of it, and weighs the
// class. Each key moves the cross-hair, which every screen answers once: no late
// byte of the key before is taken for an answer.
func BenchmarkClass(b *testing.B) {
	c := assemble(b, benchPupils)
	before, began := cpuOf(c.server.process.Process.Pid), time.Now()
	var took, last []time.Duration
	for n := 0; b.Loop(); n++ {
		one := c.turn(b, []string{"]", "["}[n%2])
		took, last = append(took, one...), append(last, slices.Max(one))
	}
	slices.Sort(took)
	slices.Sort(last)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(took[len(took)/2]), "p50-ms")
	b.ReportMetric(ms(took[len(took)*95/100]), "p95-ms")
	b.ReportMetric(ms(last[len(last)/2]), "last-p50-ms")
	b.ReportMetric(ms(last[len(last)*95/100]), "last-p95-ms")
	if used := cpuOf(c.server.process.Process.Pid) - before; used > 0 {
		b.ReportMetric(ms(used)/float64(len(last)), "cpu-ms/key")
		b.ReportMetric(100*float64(used)/float64(time.Since(began)), "cpu-%")
	}
	b.ReportMetric(float64(c.server.count(b)["memory_bytes"])/(1<<20), "MB")
	b.ReportMetric(float64(runtime.NumCPU()), "cores")
}

// turn presses a key of the driver, and gives how long each student waited.
func (c *classroom) turn(b *testing.B, key string) []time.Duration {
	b.Helper()
	for _, g := range c.students {
		for len(g.drawn) > 0 {
			<-g.drawn
		}
	}
	began := time.Now()
	if err := c.teacher.press(key); err != nil {
		b.Fatal(err)
	}
	late := time.After(crowdPatience)
	var took []time.Duration
	for _, g := range c.students {
		select {
		case at := <-g.drawn:
			took = append(took, at.Sub(began))
		case <-late:
			b.Fatal("a student saw nothing of the driver's key")
		}
	}
	return took
}

// cpuOf is the processor time that a process has used, where /proc tells.
func cpuOf(pid int) time.Duration {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	_, rest, ok := strings.Cut(string(text), ") ")
	if fields := strings.Fields(rest); err == nil && ok && len(fields) > 12 {
		user, _ := strconv.Atoi(fields[11])
		system, _ := strconv.Atoi(fields[12])
		return time.Duration(user+system) * 10 * time.Millisecond // Linux counts hundredths of a second
	}
	return 0
}
