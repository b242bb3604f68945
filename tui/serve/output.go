package serve

import (
	"io"
	"sync/atomic"
	"time"
)

// output is what a visitor is sent. Who stops reading is cut off after a while:
// the session waits inside a write, and nothing else could end it.
type output struct {
	writer io.Writer
	stall  *time.Timer
	after  time.Duration
	sent   *atomic.Int64
}

func newOutput(w io.Writer, after time.Duration, sent *atomic.Int64, cutOff func()) *output {
	t := time.AfterFunc(time.Hour, cutOff)
	t.Stop()
	return &output{w, t, after, sent}
}

// Write sends, and watches that it gets done.
func (o *output) Write(b []byte) (int, error) {
	o.stall.Reset(o.after)
	defer o.stall.Stop()
	n, err := o.writer.Write(b)
	o.sent.Add(int64(n))
	return n, err
}
