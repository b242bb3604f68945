package room

// End ends all rooms, as when the server stops. Their walks go to OnEnd.
func (h *Hub) End() {
	for _, r := range h.all() {
		r.mu.Lock()
		r.over(Closed)
		r.mu.Unlock()
		h.forget(r)
	}
}
