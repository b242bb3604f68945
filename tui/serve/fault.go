package serve

import "fmt"

// faultLog passes on what the recovery of a panic has to say. The log quotes
// what it is given, so that no text of a visitor can draw on the owner's screen.
type faultLog struct{ s *Server }

// Printf logs the panic of one session.
func (f faultLog) Printf(format string, v ...any) {
	f.s.count.faults.Add(1)
	f.s.log.Error("fault in a session", "what", fmt.Sprintf(format, v...))
}
