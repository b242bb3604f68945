package serve

import (
	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/recover"
)

// newSSH puts the server together: what a connection may ask for, and the chain
// that its sessions pass.
func (s *Server) newSSH(keys, motd string) (*ssh.Server, error) {
	options := []ssh.Option{
		func(srv *ssh.Server) error { srv.AddHostKey(s.signer); return nil },
		hangUpAfter(s.limits.Idle + farewellTime), // the session itself is asked first
		ssh.EmulatePty(),
		// The last one runs first.
		wish.WithMiddleware(s.dispatch, s.limit, recover.MiddlewareWithLogger(faultLog{s})),
	}
	for _, more := range []struct {
		file string
		make func(string) (ssh.Option, error)
	}{{keys, onlyKeys}, {motd, greeting}} {
		if more.file == "" {
			continue
		}
		option, err := more.make(more.file)
		if err != nil {
			return nil, err
		}
		options = append(options, option)
	}
	srv, err := wish.NewServer(options...)
	if err != nil {
		return nil, err
	}
	s.seal(srv)
	return srv, nil
}

// seal leaves of the protocol what the explorer needs.
func (s *Server) seal(srv *ssh.Server) {
	srv.HandshakeTimeout = handshakeTime
	srv.ConnectionFailedCallback = s.failed
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.sealedSession, "default": noForwarding}
	srv.RequestHandlers = map[string]ssh.RequestHandler{}
	srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
}

func onlyKeys(file string) (ssh.Option, error) {
	keys, err := readKeys(file)
	return wish.WithPublicKeyAuth(admits(keys)), err
}

func greeting(file string) (ssh.Option, error) {
	message, err := readMessage(file)
	return wish.WithBannerHandler(func(ssh.Context) string { return message }), err
}
