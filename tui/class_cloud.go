package tui

type cloud struct{}
