package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// marks are what a picture may say of a quarter: first what this world brings,
// then dated events that name who it is about, the shortest words first, for
// they find room. Chosen ids of events replace both.
func (p plotter) marks(about string, chosen []string) (all []chart.Mark) {
	if chosen != nil && len(chosen) == 0 {
		return nil
	}
	if chosen == nil {
		all = p.outcomes(about)
	}
	events := slices.Clone(p.set.Events)
	slices.SortStableFunc(events, func(a, b data.Event) int {
		return utf8.RuneCountInString(p.eventName(a)) - utf8.RuneCountInString(p.eventName(b))
	})
	for _, e := range events {
		if chosen == nil && p.concerns(e, about) || slices.Contains(chosen, e.ID) {
			all = append(all, chart.Mark{At: int(e.Quarter), Label: p.eventName(e)})
		}
	}
	return all
}

func (p plotter) eventName(e data.Event) string { return p.or("event."+e.ID, e.Label) }

// outcomes are the turning points of the world, on charts of who meets them.
func (p plotter) outcomes(id string) (all []chart.Mark) {
	about := func(prefixes ...string) bool {
		return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(id, prefix) })
	}
	add := func(when bool, at data.Quarter, word string) {
		if when && at != data.None {
			all = append(all, chart.Mark{At: int(at), Label: p.T("picture." + word)})
		}
	}
	m := p.live.result.Marks
	money := about("lab", "cloud", "commitments.", "nvidia.")
	add(money, m.FirstDefault, "default")
	add(money, m.FirstMissedPayment, "missed")
	add(about("nvidia."), m.NvidiaPeak, "peak")
	add(about("lab"), m.BreakEven, "even")
	return all
}

// concerns tells whether an event names an actor that an output is about.
func (p plotter) concerns(e data.Event, id string) bool {
	group, rest, _ := strings.Cut(id, ".")
	name, _, _ := strings.Cut(rest, ".")
	for _, a := range p.set.Actors {
		about := a.ID == group || a.Kind == group && a.ID == name || a.Kind+"s" == group
		if word, _, _ := strings.Cut(a.Label, " "); about && strings.Contains(e.Label, word) {
			return true
		}
	}
	return false
}
