package tui

// The keys of a class. They are none of a page's or of a lesson's.
const (
	rosterKey = "A"
	followKey = "F"
	handKey   = "I"
)

// classBindings are the keys that only a session in a class has.
func classBindings() []binding {
	return []binding{
		{keys: []string{rosterKey}, show: rosterKey, id: "class.list", do: intent((*App).roster), when: (*App).ownsClass, has: (*App).ownsClass, foot: true},
		{keys: []string{followKey}, show: followKey, id: "class.follow", do: intent((*App).rejoin), when: (*App).canComeBack, has: (*App).canFollow, foot: true},
		{keys: []string{handKey, "^"}, show: handKey + " ^", id: "class.hand", do: intent((*App).raiseHand), when: (*App).hasHand, has: (*App).hasHand, foot: true},
	}
}

func (a *App) ownsClass() bool   { return a.class.owns() }
func (a *App) hasHand() bool     { return a.class.follows() && !a.class.owns() }
func (a *App) canFollow() bool   { return a.class.follows() || a.class.drives() && !a.class.owns() }
func (a *App) canComeBack() bool { return a.canFollow() && (a.class.aside || a.class.drives()) }

// rejoin follows the class again; a student who was lent the wheel gives it
// back.
func (a *App) rejoin() {
	c := &a.class
	switch {
	case !a.canFollow():
		a.notice = a.say.T("class.alone")
		if a.class.in() {
			a.notice = a.say.T("class.you_drive")
		}
	case c.drives():
		_ = c.me.GiveBack()
	case !c.aside:
		a.notice = a.say.T("class.follows_already")
	default:
		c.aside, c.view.Strayed = false, false
		c.gen++
		_ = c.me.Follow()
		a.history = history{}
		a.copyScene(c.me.View().Scene)
		a.notice = a.say.T("class.back")
	}
}

// raiseHand raises or lowers the hand.
func (a *App) raiseHand() {
	c := &a.class
	if !a.hasHand() {
		a.notice = a.say.T("class.no_hand")
		return
	}
	c.view.Hand = !c.view.Hand
	c.gen++
	_ = c.me.Hand(c.view.Hand)
	a.notice = a.say.T("class.hand_down")
	if c.view.Hand {
		a.notice = a.say.F("class.hand_up", "Key", handKey)
	}
}
