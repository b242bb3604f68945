package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// page is one view of the stage; it answers the question that is its title.
// The stage writes the question above it and calls only the page that is
// shown. Each Set is called when what it sets has changed, all of them before
// the first View. A page is not safe for concurrent use, nor need it be.
//
// To add a page: a line in newPages, the words page.ID (its name among the
// tabs) and question.ID in every language.
type page interface {
	// SetSize sets the cells that View fills; both may be 0.
	SetSize(w, h int)
	// SetLook sets words and colours: after a change of language, of theme or
	// of glyphs. Money follows the language too.
	SetLook(sp *speech, t theme)
	// SetRun gives the present run and the one that it is compared with. The
	// next run overwrites both in place: work off the screen's path must copy.
	SetRun(settings model.Settings, now, pinned *model.Result)
	// SetReading sets the quarter under the cross-hair, or chart.None, and
	// whether money is counted by the year.
	SetReading(cross int, perYear bool)
	// Press offers a key before the explorer's own bindings get it; handled
	// keeps it. Digits, help and quit never arrive. The arrows belong to the
	// levers: a page leaves them alone.
	Press(key string) (handled bool, cmd tea.Cmd)
	// View gives h rows of exactly w cells, joined by newlines. It is called
	// when something was set, or after the page handled a key, a mouse or a
	// message.
	View() string
}

// worker is a page with work that takes longer than a frame.
type worker interface {
	// Work is asked after every message while the page is shown. It gives a
	// command if there is something to do that is not being done, else nil.
	Work() tea.Cmd
	// Took offers a message that the explorer does not know, shown or not, and
	// tells whether it was the page's own.
	Took(msg tea.Msg) (took bool, cmd tea.Cmd)
}

// pointed is a page that minds the mouse; cells count from its top left.
type pointed interface {
	// Point is a click, or a drag that began with one; false lets it pass.
	Point(x, y int) bool
	// Wheel is a turn of the wheel, +1 away from the user; false lets it pass.
	Wheel(x, y, turn int) bool
}

// keyed is a page with keys of its own. The footer shows each with the word
// foot.ID, and help with key.ID.
type keyed interface {
	Keys() []pageKey
}

// askMsg is what a page asks of the explorer, which alone moves levers: to set
// one, as a step that can be undone, or, with several, to say why not.
type askMsg struct {
	lever int
	value float64
	why   string
}

// asked does what a page asks.
func (a *App) asked(msg askMsg) {
	a.touch()
	if msg.lever == several {
		a.notice = msg.why
		return
	}
	a.setLever(msg.lever, msg.value, gesture{})
}

// pageKey is a key as it is printed, and the id of its words.
type pageKey struct{ show, id string }

// tab is a page in its place.
type tab struct {
	digit string // the key that shows it
	id    string // of its words
	page  page
	told  told
}

// newPages lists the pages in the order of their digits.
func newPages(m *model.Model, l *live, f *foresight, s *studies) []*tab {
	return []*tab{
		{digit: "1", id: "overview", page: newChartPage(l, dependenceNote, lossPicture, originPicture)},
		{digit: "2", id: "labs", page: labsPage(l)},
		{digit: "3", id: "nvidia", page: nvidiaPage(l)},
		{digit: "4", id: "clouds", page: cloudsPage(l)},
		{digit: "5", id: "power", page: powerPage(l)},
		{digit: "6", id: "money", page: newMoneyPage(m)},
		{digit: "7", id: "economy", page: economyPage(l)},
		{digit: "8", id: "claims", page: newClaimsPage(m)},
		{digit: "9", id: "sensitivity", page: newSensitivityPage(m, f)},
		{digit: lessonsDigit, id: lessonsID, page: newLessonsPage(m, s)},
	}
}
