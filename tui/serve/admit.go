package serve

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/ssh"

	"bubblescope/model"
)

// longestFile bounds the files that an owner names, lest a slip fill the memory.
const longestFile = 1 << 20

// readAll reads a file that an owner named by a flag.
func readAll(flag, file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, longestFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, err)
	}
	if len(text) > longestFile {
		return nil, &model.InputError{Culprit: model.Shown(file), Problem: fmt.Sprintf("longer than %d bytes", longestFile), Advice: "name another file for " + flag}
	}
	return text, nil
}

// readKeys reads the keys that may come in, one a line as in authorized_keys.
func readKeys(file string) ([]ssh.PublicKey, error) {
	text, err := readAll("--keys", file)
	if err != nil {
		return nil, err
	}
	var keys []ssh.PublicKey
	for n, line := range bytes.Split(text, []byte("\n")) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		key, _, _, _, err := ssh.ParseAuthorizedKey(line)
		if err != nil {
			return nil, &model.InputError{Culprit: fmt.Sprintf("%s:%d", model.Shown(file), n+1), Problem: "not a public key", Advice: "write one a line, as in authorized_keys"}
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil, &model.InputError{Culprit: model.Shown(file), Problem: "holds no key: nobody could come in", Advice: "add one a line, or leave out --keys to let in everybody"}
	}
	return keys, nil
}

// admits lets in whoever holds one of the keys.
func admits(keys []ssh.PublicKey) ssh.PublicKeyHandler {
	return func(_ ssh.Context, key ssh.PublicKey) bool {
		for _, k := range keys {
			if ssh.KeysEqual(key, k) {
				return true
			}
		}
		return false
	}
}

// readMessage reads the message of the day, without what could move a cursor.
func readMessage(file string) (string, error) {
	text, err := readAll("--motd", file)
	if err != nil {
		return "", err
	}
	clean := strings.Map(func(r rune) rune {
		if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) {
			return -1
		}
		return r
	}, string(text))
	return strings.TrimRight(clean, "\n") + "\n", nil
}
