package serve

import (
	"context"
)

// Serve takes visitors until ctx is done. Then it lets nobody in any more,
// tells those inside, gives them time to leave, and ends every session that is
// left as if its visitor had quit, so that all terminals are left in order.
func (s *Server) Serve(ctx context.Context) error {
	failed := make(chan error, 1)
	listener := &announced{Listener: s.listener, opened: make(chan struct{})}
	go func() { failed <- s.ssh.Serve(listener) }()
	defer s.stop()
	go s.sweep(s.stopping)
	select {
	case err := <-failed:
		return err
	case <-listener.opened:
	}
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return s.leave()
}

// leave is the graceful end.
func (s *Server) leave() error {
	s.log.Info("stopping", "sessions", s.places.open(), "grace", s.limits.Grace)
	grace, enough := context.WithTimeout(context.Background(), s.limits.Grace)
	defer enough()
	s.shut()
	defer s.rooms.End()
	if s.ssh.Shutdown(grace) == nil {
		return nil // everybody left in time
	}
	s.stop()
	patience, over := context.WithTimeout(context.Background(), farewellTime)
	defer over()
	if s.ssh.Shutdown(patience) != nil {
		_ = s.ssh.Close() // who has not hung up by now is cut off
	}
	return nil
}
