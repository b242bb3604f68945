package serve

import (
	"errors"
	"net"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestCommandsAreRefused(t *testing.T) {
	sess, err := dial(t, start(t, nil)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	sess.Stderr = &said
	var exit *gossh.ExitError
	if err := sess.Run("cat /etc/passwd"); !errors.As(err, &exit) || exit.ExitStatus() != 1 {
		t.Errorf("the command ended with %v, want status 1", err)
	}
	if want := "bubblescope: word no_command\n"; said.String() != want {
		t.Errorf("got %q, want %q", said.String(), want)
	}
}

func TestAShellWithoutTerminalIsRefused(t *testing.T) {
	sess, err := dial(t, start(t, nil)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	sess.Stderr = &said
	if err := sess.Shell(); err != nil {
		t.Fatal(err)
	}
	if err := sess.Wait(); err == nil || !strings.Contains(said.String(), "word no_terminal") {
		t.Errorf("got %q, %v", said.String(), err)
	}
}

func TestDumbTerminalIsRefused(t *testing.T) {
	sess, err := dial(t, start(t, nil)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	sess.Stderr = &said
	if err := sess.RequestPty("dumb", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		t.Fatal(err)
	}
	if err := sess.Wait(); err == nil || !strings.Contains(said.String(), "word dumb") {
		t.Errorf("got %q, %v", said.String(), err)
	}
}

func TestSubsystemsAreRefused(t *testing.T) {
	sess, err := dial(t, start(t, nil)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := sess.RequestSubsystem("sftp"); err == nil {
		t.Error("sftp was granted")
	}
}

func TestForwardingIsRefused(t *testing.T) {
	client := dial(t, start(t, nil))
	target, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer target.Close()
	if _, err := client.Dial("tcp", target.Addr().String()); err == nil || !strings.Contains(err.Error(), "no forwarding here") {
		t.Errorf("direct-tcpip: got %v", err)
	}
	if l, err := client.Listen("tcp", "127.0.0.1:0"); err == nil {
		t.Errorf("tcpip-forward was granted on %s", l.Addr())
	}
	if _, _, err := client.OpenChannel("direct-streamlocal@openssh.com", nil); err == nil {
		t.Error("direct-streamlocal was granted")
	}
}

func TestAgentAndDisplayAreRefused(t *testing.T) {
	client := dial(t, start(t, nil))
	for _, request := range []string{"auth-agent-req@openssh.com", "x11-req"} {
		sess, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if granted, err := sess.SendRequest(request, true, nil); granted || err != nil {
			t.Errorf("%s: granted %v, %v", request, granted, err)
		}
	}
}
