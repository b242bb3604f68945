package plot

// Flow is who pays whom in one quarter.
type Flow struct{}

func (p *page) flow(box, Flow) {}
