package tui

import "bubblescope/tui/room"

func (a *App) lessonInto(s *room.Scene) {}

func (a *App) followLesson(s room.Scene) {}

type votes struct{}
