package room

import (
	"crypto/rand"
	"crypto/subtle"
	"strings"
)

// alphabet has no two letters that look alike: no I, O, 0, 1.
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

// Lengths of what opens a room. The code is read aloud; tickets are pasted.
const (
	codeLetters   = 6
	ticketLetters = 16 // 80 bits
	driverLetters = 26 // 130 bits
)

// secret draws letters of the alphabet.
func secret(letters int) string {
	b := make([]byte, letters)
	_, _ = rand.Read(b) // never fails
	for i := range b {
		b[i] = alphabet[int(b[i])%len(alphabet)] // 256 is a multiple of 32
	}
	return string(b)
}

// tidy writes a code or a ticket as it was given out: people type small letters
// and set blanks and hyphens.
func tidy(typed string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(strings.ToUpper(typed))
}

// IsTicket tells a ticket from a code, by its length.
func IsTicket(typed string) bool {
	n := len(tidy(typed))
	return n == ticketLetters || n == driverLetters
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
