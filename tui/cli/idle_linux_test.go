package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// idling is how long a program is watched doing nothing.
const idling = 8 * time.Second

// worked is how long the threads of a process have run.
func worked(b *testing.B, pid int) (sum time.Duration) {
	b.Helper()
	files, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if len(files) == 0 {
		b.Fatal("the program has ended, or the system keeps no account of its threads")
	}
	for _, f := range files {
		text, _ := os.ReadFile(f) // a thread may have ended
		if ns, _, ok := strings.Cut(string(text), " "); ok {
			n, _ := strconv.ParseInt(ns, 10, 64)
			sum += time.Duration(n)
		}
	}
	return sum
}

// resident is a line of a process's account of memory, in MB.
func resident(b *testing.B, pid int, line string) float64 {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for row := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(row, line+":"); ok {
			kb, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kb / 1024
		}
	}
	b.Fatalf("no %s", line)
	return 0
}

// idle watches a program that has come to rest.
func idle(b *testing.B, program string, keys ...string) (percent float64, bytes int, pid int) {
	c, cmd := open(b, program)
	c.wait(b)
	c.rest(2 * time.Second)
	for _, k := range keys {
		c.press(b, k)
		c.rest(3 * time.Second)
	}
	before, _ := c.count()
	from, start := worked(b, cmd.Process.Pid), time.Now()
	c.rest(idling)
	after, _ := c.count()
	share := float64(worked(b, cmd.Process.Pid)-from) / float64(time.Since(start))
	return 100 * share, after - before, cmd.Process.Pid
}

// The explorer at rest, with four charts, bands and strips, against a program
// that does nothing at the same frame rate: processor time in percent of one
// core, bytes, and memory.
func BenchmarkTerminalIdle(b *testing.B) {
	explorer, bare := build(b, "bubblescope"), build(b, "./testdata/bare")
	for b.Loop() {
		nothing, _, _ := idle(b, bare)
		ours, bytes, pid := idle(b, explorer, "2", "\x1b[D", "\x1b[D")
		if bytes > 0 {
			b.Errorf("%d bytes while nothing changed", bytes)
		}
		b.ReportMetric(ours, "%cpu")
		b.ReportMetric(nothing, "%cpu-bare")
		b.ReportMetric(resident(b, pid, "VmRSS"), "MB")
		b.ReportMetric(resident(b, pid, "RssAnon"), "MB-own") // the rest are pages of the program's file
		b.ReportMetric(resident(b, pid, "VmHWM"), "MB-peak")
	}
}
