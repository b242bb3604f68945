package serve

import (
	"errors"
	"io"
	"time"

	"golang.org/x/time/rate"
)

// What one visitor may send: far more than anybody types or drags, and room for
// a pasted scenario. A paste or an escape sequence without an end is kept in
// memory until it ends, so that there must be a bound.
const (
	bytesPerSecond = 4 << 10
	bytesAtOnce    = 64 << 10
)

var errTooMuch = errors.New("more input than a person types")

// input is what a visitor types. It tells of every sign of life, and ends at
// too much of it, or when its visitor hangs up: Bubble Tea itself takes the end
// of its input for silence and would wait for ever.
type input struct {
	reader io.Reader
	budget *rate.Limiter
	alive  func()
	over   func(error)
}

func newInput(r io.Reader, alive func(), over func(error)) *input {
	return &input{reader: r, budget: rate.NewLimiter(bytesPerSecond, bytesAtOnce), alive: alive, over: over}
}

// Read passes on what the visitor types.
func (i *input) Read(b []byte) (int, error) {
	n, err := i.reader.Read(b)
	switch {
	case err == nil && !i.budget.AllowN(time.Now(), n):
		n, err = 0, errTooMuch
	case err == nil:
		i.alive()
	}
	if err != nil {
		go i.over(err) // not from here: the program waits for this very read
	}
	return n, err
}
