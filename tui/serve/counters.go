package serve

import (
	"encoding/json"
	"net/http"
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// counters are what the owner may want to watch. All but the first grow.
type counters struct {
	open      atomic.Int64 // sessions under way
	begun     atomic.Int64 // sessions of the explorer
	commands  atomic.Int64
	refused   atomic.Int64 // sessions
	away      atomic.Int64 // connections turned away at the door
	failed    atomic.Int64 // handshakes
	faults    atomic.Int64 // panics
	bytesSent atomic.Int64
}

// ServeHTTP answers with the counters as JSON, beside the size of the process.
// It belongs on a loopback address alone. With ?collect it first gives back what
// nobody uses any more, so that a leak can be told from what merely lies about.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Has("collect") {
		debug.FreeOSMemory()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	rooms, inRooms := s.rooms.Rooms()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]int64{ // the reader may have gone
		"sessions_open":    s.count.open.Load(),
		"sessions_begun":   s.count.begun.Load(),
		"commands":         s.count.commands.Load(),
		"refused":          s.count.refused.Load(),
		"turned_away":      s.count.away.Load(),
		"handshake_failed": s.count.failed.Load(),
		"faults":           s.count.faults.Load(),
		"bytes_sent":       s.count.bytesSent.Load(),
		"goroutines":       int64(runtime.NumGoroutine()),
		"rooms":            int64(rooms),
		"in_rooms":         int64(inRooms),
		"heap_bytes":       int64(memory.HeapAlloc),
		"memory_bytes":     int64(memory.Sys),
	})
}
