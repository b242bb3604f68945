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
// they find room.
func (s *Still) marks(ids []string) (all []chart.Mark) {
	if s.Events != nil && len(s.Events) == 0 {
		return nil
	}
	if s.Events == nil {
		all = s.outcomes(ids)
	}
	events := slices.Clone(s.Model.Data().Events)
	slices.SortStableFunc(events, func(a, b data.Event) int {
		return utf8.RuneCountInString(s.eventName(a)) - utf8.RuneCountInString(s.eventName(b))
	})
	for _, e := range events {
		if s.Events == nil && s.concerns(e, ids[0]) || slices.Contains(s.Events, e.ID) {
			all = append(all, chart.Mark{At: int(e.Quarter), Label: s.eventName(e)})
		}
	}
	return all
}

func (s *Still) eventName(e data.Event) string { return s.plots.or("event."+e.ID, e.Label) }

// outcomes are the turning points of the world, on charts of who meets them.
func (s *Still) outcomes(ids []string) (all []chart.Mark) {
	about := func(prefixes ...string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(ids[0], p) })
	}
	add := func(when bool, at data.Quarter, word string) {
		if when && at != data.None {
			all = append(all, chart.Mark{At: int(at), Label: s.plots.T("picture." + word)})
		}
	}
	m := s.live.result.Marks
	money := about("lab", "cloud", "commitments.", "nvidia.")
	add(money, m.FirstDefault, "default")
	add(money, m.FirstMissedPayment, "missed")
	add(about("nvidia."), m.NvidiaPeak, "peak")
	add(about("lab"), m.BreakEven, "even")
	return all
}

// concerns tells whether an event names an actor that an output is about.
func (s *Still) concerns(e data.Event, id string) bool {
	group, rest, _ := strings.Cut(id, ".")
	name, _, _ := strings.Cut(rest, ".")
	for _, a := range s.Model.Data().Actors {
		about := a.ID == group || a.Kind == group && a.ID == name || a.Kind+"s" == group
		if word, _, _ := strings.Cut(a.Label, " "); about && strings.Contains(e.Label, word) {
			return true
		}
	}
	return false
}
