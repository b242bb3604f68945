package tui

// label writes what a lane is: before it, behind it, or upon it.
func (l *loopPicture) label(one lane, x, end int) {
	y := l.top + one.y
	amount, change := l.say.moneyShort(l.flows.band[one.band]*l.perUnit()), l.change(one.band)
	switch {
	case one.from == atLeft:
		l.labelLeft(one, y, amount, change)
	case one.to == nowhere || one.to == atRight:
		room := l.room(one, end) - width(amount) - 1
		n := l.board.text(end+1, y, room, l.name(one.band, room), l.theme.text)
		at := end + 2 + n
		at += l.board.text(at, y, width(amount), amount, l.theme.title)
		if at+1+width(change) <= end+1+l.room(one, end) {
			l.board.text(at+1, y, width(change), change, l.theme.muted)
		}
	default:
		name := l.name(one.band, (end-x)-width(amount)-6)
		short := l.say.or("money_short."+moneyNames()[one.band], name)
		texts := []string{name + " " + amount, short + " " + amount, amount}
		if change != "" {
			texts = append([]string{texts[0] + " " + change}, texts...)
		}
		l.caption(x, end, one.y+max(0, (one.halves-1)/4), texts...)
	}
}

// labelLeft writes name, change and amount before a lane, the amounts below each
// other; the change only where the name stays whole.
func (l *loopPicture) labelLeft(one lane, y int, amount, change string) {
	end := l.x[atLeft] - width(amount)
	name := l.name(one.band, end-1)
	if at := end - 1 - width(change); change != "" && width(name) < at {
		l.board.text(at, y, width(change), change, l.theme.muted)
	}
	l.board.text(0, y, end-1, name, l.theme.text)
	l.board.text(end, y, width(amount), amount, l.theme.title)
}

// room is how many cells a label behind a lane has.
func (l *loopPicture) room(one lane, end int) int {
	if one.to == atRight {
		return l.board.w - end - 1
	}
	return l.x[one.from+1] - end - 1
}

// name is the word of a band, in full where there is room.
func (l *loopPicture) name(b moneyBand, room int) string {
	id := moneyNames()[b]
	long := l.say.or("money_long."+id, l.say.T("money."+id))
	if l.board.w >= roomy && width(long) <= room {
		return long
	}
	return l.say.T("money." + id)
}

// caption writes the first of some texts that has room upon a lane; the first
// must leave more of the lane to be seen.
func (l *loopPicture) caption(x, end, y int, texts ...string) {
	for i, text := range texts {
		if n := width(text); n+3+2*bit(i == 0) <= end-x {
			at := x + (end-x-n+1)/2
			l.board.text(at-1, l.top+y, n+2, " "+text+" ", l.theme.title)
			return
		}
	}
}
