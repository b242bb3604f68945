//go:build !race

package tui

// raced says whether the race detector watches. How screens look, it need not
// see in every size and language: that is tested without it.
const raced = false
