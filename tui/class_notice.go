package tui

import "bubblescope/tui/room"

// newsOf is what has happened to this session, or to the class, since it last
// looked.
func (a *App) newsOf(was, now room.View) string {
	if was.Room == "" {
		return a.welcome(now)
	}
	return a.news(was, now)
}

func (a *App) welcome(v room.View) string {
	switch {
	case v.Role == room.Waiting || v.Role == room.Projector:
		return ""
	case v.Owner:
		return a.say.F("class.opened", "Room", v.Room, "Key", rosterKey)
	case v.Strayed:
		return a.say.F("class.aside_still", "Key", followKey)
	}
	return a.say.F("class.entered", "Room", v.Room, "Name", v.Me)
}

// news is the most important of what has changed.
func (a *App) news(was, now room.View) string {
	switch {
	case was.Role == room.Waiting && now.Role == room.Student:
		return a.say.F("class.admitted", "Name", now.Me)
	case was.Role == room.Student && now.Role == room.Driver && !now.Owner:
		return a.say.F("class.wheel_yours", "Key", followKey)
	case was.Role == room.Driver && now.Role == room.Student:
		return a.say.F("class.wheel_gone", "Name", now.Wheel)
	case now.Calls > was.Calls && now.Role == room.Student && a.class.aside:
		return a.say.T("class.called_back")
	case was.OwnerHere && !now.OwnerHere:
		return a.say.T("class.teacher_away")
	case !was.OwnerHere && now.OwnerHere:
		return a.say.T("class.teacher_back")
	case was.Hand && !now.Hand && now.Role == room.Student:
		return a.say.T("class.hand_taken")
	}
	return a.ownersNews(was, now)
}

// ownersNews is what only the owner of a room is told of.
func (a *App) ownersNews(was, now room.View) string {
	switch {
	case !now.Owner:
	case now.Tally.Waiting > was.Tally.Waiting:
		return a.say.F("class.knocks", "Key", rosterKey)
	case now.Tally.Hands > was.Tally.Hands:
		return a.say.F("class.hand_of", "Name", raised(was, now))
	case was.Role != room.Driver && now.Role == room.Driver:
		return a.say.T("class.wheel_back")
	}
	return ""
}

// raised is who has raised a hand since.
func raised(was, now room.View) string {
	up := map[string]bool{}
	for _, e := range was.Roster {
		up[e.Name] = e.Hand
	}
	for _, e := range now.Roster {
		if e.Hand && !up[e.Name] {
			return e.Name
		}
	}
	return ""
}
