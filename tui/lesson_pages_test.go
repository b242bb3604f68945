package tui

import (
	"slices"
	"testing"

	"bubblescope/data"
)

// The pages that a lesson may show are those that there are, without the list of
// the lessons themselves.
func TestPagesOfLessonsAreThePages(t *testing.T) {
	var ids []string
	for _, tab := range New(Env{Model: testModel(t)}).stage.tabs {
		if tab.digit != "0" {
			ids = append(ids, tab.id)
		}
	}
	if !slices.Equal(ids, data.Pages()) {
		t.Errorf("the pages are %v, lessons know %v", ids, data.Pages())
	}
}
