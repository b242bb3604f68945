package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// The keys of the list of claims.
const (
	nextClaimKey     = "n"
	previousClaimKey = "N"
	tryKey           = "T"
)

// claimsPage lists what is claimed of the boom, each claim held against the
// present run, and what would turn its verdict.
type claimsPage struct {
	m       *model.Model
	judges  *study.Judges // nil if the table cannot be read
	now     []study.Assessment
	units   []string // of the number in the model, by claim
	search  flipSearch
	struck  struck
	say     *speech
	theme   theme
	focus   int
	deep    int   // rows of the claim in focus above the window, where it is longer
	top     int   // first row of the list that is in sight
	starts  []int // first row of each claim, and the end of the last
	w, h    int
	started bool // the table was read
}

func newClaimsPage(m *model.Model) *claimsPage { return &claimsPage{m: m, search: newFlipSearch(m)} }

// read reads the table of claims, which takes some milliseconds: only when the
// page is first shown. The tests read the same embedded table, so that it
// cannot fail for a user alone; the list is then empty.
func (p *claimsPage) read() {
	p.started = true
	p.judges, _ = study.NewJudges(p.m)
	for _, c := range p.m.Data().Claims {
		p.units = append(p.units, c.NowUnit)
	}
}

// SetSize sets the cells that View fills.
func (p *claimsPage) SetSize(w, h int) { p.w, p.h = w, h }

// SetLook sets words and colours.
func (p *claimsPage) SetLook(sp *speech, t theme) { p.say, p.theme = sp, t }

// SetRun judges every claim in the present run, at once; what would turn the
// verdicts is looked for later.
func (p *claimsPage) SetRun(s model.Settings, now, _ *model.Result) {
	if !p.started {
		p.read()
	}
	if p.judges == nil || p.search.gen > 0 && p.search.world == s {
		return
	}
	p.now, _ = p.judges.Assess(now) // expressions that run once always run
	p.search.follow(s)
}

// stand brings a claim in focus, if there is one of this id.
func (p *claimsPage) stand(id string) {
	if i := slices.IndexFunc(p.now, func(c study.Assessment) bool { return c.ID == id }); i >= 0 {
		p.look(i)
	}
}

// SetReading need not keep anything: claims are of years.
func (p *claimsPage) SetReading(int, bool) {}

// Keys names the keys of the list.
func (p *claimsPage) Keys() []pageKey {
	return []pageKey{{nextClaimKey, "next_claim"}, {previousClaimKey, "previous_claim"}, {tryKey, "try"}}
}

// Press moves along the list.
func (p *claimsPage) Press(key string) (bool, tea.Cmd) {
	switch key {
	case nextClaimKey:
		p.forward()
	case previousClaimKey:
		p.back()
	case tryKey:
		return true, p.try()
	default:
		return false, nil
	}
	return true, nil
}

// try asks for the move that turns the verdict of the claim in focus, or tells
// why there is none.
func (p *claimsPage) try() tea.Cmd {
	ask := askMsg{lever: several}
	switch {
	case len(p.now) == 0:
		return nil
	case p.now[p.focus].Flip != nil:
		f := p.now[p.focus].Flip
		ask.lever, ask.value = f.Lever, f.To
	case p.searching():
		ask.why = p.say.T("claims.searching")
	default:
		ask.why = p.say.T("claims.no_flip")
	}
	return func() tea.Msg { return ask }
}

func (p *claimsPage) look(i int) { p.focus, p.deep = clampInt(i, 0, max(0, len(p.now)-1)), 0 }

// forward goes to the next claim, but first to the end of one that is longer
// than the page.
func (p *claimsPage) forward() {
	if p.deep < p.beyond() {
		p.deep = min(p.deep+max(1, p.h-2), p.beyond())
		return
	}
	if p.focus < len(p.now)-1 {
		p.look(p.focus + 1)
	}
}

// back goes to the beginning of a claim, then to the one before.
func (p *claimsPage) back() {
	if p.deep > 0 {
		p.deep = 0
		return
	}
	p.look(p.focus - 1)
}

// beyond is how many rows of the claim in focus have no room.
func (p *claimsPage) beyond() int {
	if len(p.now) == 0 || p.say == nil {
		return 0
	}
	return max(0, len(p.block(p.focus))-(p.h-1))
}

// Point looks at the claim under a click.
func (p *claimsPage) Point(_, y int) bool {
	row := p.top + y - 1
	for i := range p.now {
		if i+1 < len(p.starts) && y > 0 && row >= p.starts[i] && row < p.starts[i+1] {
			p.look(i)
			return true
		}
	}
	return false
}

// Wheel moves along the list.
func (p *claimsPage) Wheel(_, _, turn int) bool {
	if turn < 0 {
		p.forward()
	} else {
		p.back()
	}
	return true
}

// View is a row that counts the verdicts, and below it as much of the list as
// has room.
func (p *claimsPage) View() string {
	if p.say == nil || p.w <= 0 || p.h <= 0 {
		return ""
	}
	list := p.list()
	p.scroll(p.h - 1)
	rows := append([]string{p.count()}, list[p.top:min(len(list), p.top+p.h-1)]...)
	return strings.Join(box(rows, p.w, p.h, p.say.g.more), "\n")
}

// list writes all claims and notes where each begins.
func (p *claimsPage) list() (rows []string) {
	p.starts = p.starts[:0]
	for i := range p.now {
		p.starts = append(p.starts, len(rows))
		rows = append(rows, p.block(i)...)
	}
	p.starts = append(p.starts, len(rows))
	return rows
}

// scroll brings the claim in focus into h rows, or as much of it as has room.
func (p *claimsPage) scroll(h int) {
	if len(p.now) == 0 {
		p.top = 0
		return
	}
	p.deep = min(p.deep, p.beyond())
	from, to := p.starts[p.focus]+p.deep, p.starts[p.focus+1]
	p.top = max(0, min(max(p.top, to-h), from, p.starts[len(p.now)]-h))
}
