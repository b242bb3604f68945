package serve

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	gossh "golang.org/x/crypto/ssh"

	"bubblescope/model"
)

// hostKey reads the host key in file, which is made on the first start and
// kept: a server that changed its key would frighten all who come again.
func hostKey(file string) (gossh.Signer, error) {
	if file == "" {
		settings, err := os.UserConfigDir()
		if err != nil {
			return nil, &model.InputError{Culprit: "--host-key", Problem: "there is no settings folder to keep the host key in", Advice: "give a file"}
		}
		file = filepath.Join(settings, "bubblescope", "host_ed25519")
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = makeKey(file)
	}
	if err != nil {
		return nil, fmt.Errorf("the host key cannot be read or made: %w", err)
	}
	signer, err := gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, &model.InputError{Culprit: model.Shown(file), Problem: "not a private key for SSH without a passphrase", Advice: "name another file; it is made if it does not exist"}
	}
	return signer, nil
}

// makeKey writes a new key that only the owner may read.
func makeKey(file string) ([]byte, error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	block, err := gossh.MarshalPrivateKey(key, "bubblescope")
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, err
	}
	// Exclusive: of two servers that start at once, only one makes the key.
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	text := pem.EncodeToMemory(block)
	if _, err := f.Write(text); err != nil {
		_ = f.Close() // the failed write is the news
		return nil, err
	}
	return text, f.Close()
}
