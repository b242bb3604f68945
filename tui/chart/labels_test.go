package chart

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestLabelsArePushedApart(t *testing.T) {
	for _, c := range []struct {
		rows, want []int
		h          int
	}{
		{[]int{3, 3, 3}, []int{3, 4, 5}, 10},
		{[]int{9, 9, 9}, []int{7, 8, 9}, 10},
		{[]int{0, 5, 5, 9}, []int{0, 5, 6, 9}, 10},
		{[]int{0, 0, 0, 0}, []int{0, 1, 2, 3}, 4},
	} {
		ends := make([]endLabel, len(c.rows))
		for i, r := range c.rows {
			ends[i].row = r
		}
		pushApart(ends, c.h)
		for i, e := range ends {
			if e.row != c.want[i] {
				t.Errorf("%v in %d rows: label %d in row %d, want %d", c.rows, c.h, i, e.row, c.want[i])
			}
		}
	}
}

// TestCloseLinesKeepTheirLabels draws lines that end at one height.
func TestCloseLinesKeepTheirLabels(t *testing.T) {
	var d Data
	for i := range 6 {
		d.Series = append(d.Series, Series{Label: fmt.Sprintf("line%d", i), Style: i, Values: curve(func(t float64) float64 { return t })})
	}
	f := Frame{Title: "t", Quarters: 52, Now: None, Cross: None}
	for _, h := range []int{10, 12, 20} {
		view := plain(f, d, 80, h)
		for i := range 6 {
			if !strings.Contains(view, fmt.Sprintf("line%d", i)) {
				t.Errorf("height %d: no label line%d:\n%s", h, i, view)
			}
		}
	}
}

func TestNumbersAreNeverCut(t *testing.T) {
	f := Frame{Title: "A long title that has no room", Quarters: 52, Now: None, Cross: None, Format: func(float64) string { return "1234567" }}
	d := Data{Series: []Series{{Label: "a label that is rather long", Values: curve(func(t float64) float64 { return t })}}}
	for w := 1; w < 90; w++ {
		for h := 1; h < 14; h++ {
			view := plain(f, d, w, h)
			for _, part := range strings.Split(view, "1234567") {
				if strings.Contains(part, "123") || strings.Contains(part, "567") {
					t.Fatalf("%d×%d: a number is cut:\n%s", w, h, view)
				}
			}
		}
	}
}

func TestLegendAndPlotAnswerTheMouse(t *testing.T) {
	for _, w := range []int{44, 90} {
		c := New(nil)
		c.SetSize(w, 20)
		c.SetData(lossLines())
		rows := strings.Split(ansi.Strip(c.View()), "\n")
		for i, label := range []string{"All labs", "OpenAI", "Anthropic"} {
			x, y := find(rows, label)
			if got, ok := c.LegendAt(x, y); !ok || got != i {
				t.Errorf("width %d: at %d,%d is series %d, %v; want %q", w, x, y, got, ok, label)
			}
		}
		p := c.PlotRect()
		if _, ok := c.LegendAt(p.X+1, p.Y+1); ok {
			t.Error("the plot is not a legend")
		}
		if q, ok := c.ColumnToQuarter(p.X); !ok || q != 0 {
			t.Errorf("left edge: %d %v", q, ok)
		}
		if q, ok := c.ColumnToQuarter(p.X + p.W - 1); !ok || q != 51 {
			t.Errorf("right edge: %d %v", q, ok)
		}
		if _, ok := c.ColumnToQuarter(p.X - 1); ok {
			t.Error("the axis is not a quarter")
		}
	}
}

// find is the cell where text begins.
func find(rows []string, text string) (x, y int) {
	for y, row := range rows {
		if at := strings.Index(row, text); at >= 0 {
			return ansi.StringWidth(row[:at]), y
		}
	}
	return -1, -1
}

func TestMarksKeepTheirNumbersApart(t *testing.T) {
	f, d := lossLines()
	d.Marks = []Mark{{20, "one"}, {20, "two"}, {21, "three"}, {51, "last"}}
	row := strings.Split(plain(f, d, 100, 20), "\n")[1]
	if got := strings.Join(strings.Fields(row), " "); got != "1 2 3 three 4 last" {
		t.Errorf("marks read %q", got)
	}
}
