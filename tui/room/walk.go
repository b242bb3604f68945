package room

import (
	"slices"
	"time"

	"bubblescope/model"
)

// Walk is what a room has been through.
type Walk struct {
	Room   string
	Opened time.Time
	Stops  []Stop // in the order in which the class first came there
}

// Stop is a step of a lesson, or a scene that the owner marked.
type Stop struct {
	Scene  Scene // as it was when the class went on
	When   time.Time
	Votes  [Choices]int
	Astray []model.Settings // the worlds of those who had stepped aside
}

// stop is a Stop without its votes.
type stop struct {
	at     spot
	marked bool
	scene  Scene
	when   time.Time
	astray []model.Settings
}

// turn goes to another scene, and records the steps of lessons.
func (r *room) turn(s Scene) {
	if s.spot() != r.scene.spot() {
		r.settle()
	}
	r.scene = s
	if s.Lesson == "" {
		return
	}
	if s.Revealed {
		r.shown[s.spot()] = true
	}
	if i := r.stopAt(s.spot()); i >= 0 {
		r.stops[i].scene = s
	} else if len(r.stops) < r.hub.limits.Stops {
		r.stops = append(r.stops, stop{at: s.spot(), scene: s, when: r.hub.now()})
	}
}

func (r *room) stopAt(at spot) int {
	return slices.IndexFunc(r.stops, func(s stop) bool { return !s.marked && s.at == at })
}

// settle keeps the worlds of those who are astray when the class leaves a step;
// if it comes back there, those of the fuller time.
func (r *room) settle() {
	i := r.stopAt(r.scene.spot())
	if i < 0 || r.scene.Lesson == "" {
		return
	}
	if worlds := r.worlds(); len(worlds) > len(r.stops[i].astray) {
		r.stops[i].astray = worlds
	}
}

func (r *room) mark() {
	if len(r.stops) < r.hub.limits.Stops {
		r.stops = append(r.stops, stop{at: r.scene.spot(), marked: true, scene: r.scene, when: r.hub.now(), astray: r.worlds()})
	}
}

func (r *room) walk() Walk {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.end == "" {
		r.settle()
	}
	w := Walk{Room: r.name, Opened: r.opened}
	for _, s := range r.stops {
		out := Stop{Scene: s.scene, When: s.when, Astray: slices.Clone(s.astray)}
		for _, choice := range r.votes[s.at] {
			out.Votes[choice]++
		}
		w.Stops = append(w.Stops, out)
	}
	return w
}

// worlds are those of the pupils who stepped aside, in an order that tells
// nothing of whose they are.
func (r *room) worlds() (all []model.Settings) {
	for _, s := range r.seats {
		if s.astray && s.kind == pupil {
			all = append(all, s.world)
		}
	}
	slices.SortFunc(all, func(a, b model.Settings) int { return slices.Compare(a[:], b[:]) })
	return all
}
