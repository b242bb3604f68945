package tui

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"bubblescope/model"
	"bubblescope/model/lesson"
	"bubblescope/tui/plot"
	walks "bubblescope/tui/walk"
)

// HandOut is what a class takes home of a walk: Markdown, with pictures beside
// it.
type HandOut struct {
	Model   *model.Model
	Walk    walks.Walk
	Lang    string
	Version string // of the program
	Name    string // of the Markdown file, without its ending: pictures are named after it
}

// Picture is a file beside the hand-out.
type Picture struct {
	Name string
	SVG  []byte
}

// Make writes the hand-out. The same walk gives the same bytes.
func (h HandOut) Make() (markdown []byte, pictures []Picture, err error) {
	w := &handout{HandOut: h, speech: newSpeech(h.Model, localeOf(h.Lang), newGlyphs(false)), lessons: walks.NewShelf(h.Model, localeOf(h.Lang))}
	w.head()
	for i := range h.Walk.Steps {
		if err := w.step(i); err != nil {
			return nil, nil, err
		}
	}
	w.tail()
	return w.text.Bytes(), w.pictures, nil
}

// handout is a hand-out while it is written.
type handout struct {
	HandOut
	*speech
	lessons  *walks.Shelf
	text     bytes.Buffer
	pictures []Picture
	within   string // the lesson of the step before
}

// para writes a paragraph.
func (h *handout) para(text string) {
	if text = strings.TrimSpace(text); text != "" {
		h.text.WriteString(text + "\n\n")
	}
}

func (h *handout) head() {
	h.para("# " + h.F("handout.title", "Room", asWords(h.Walk.Room)))
	asked, voted := 0, 0
	for _, s := range h.Walk.Steps {
		asked += bit(len(s.Predictions) > 0)
		for _, n := range s.Predictions {
			voted += n
		}
	}
	h.para(h.F("handout.about", "Date", h.Walk.When.Format("2006-01-02"), "Steps", len(h.Walk.Steps), "Questions", asked, "Predictions", voted))
	h.para(h.T("handout.how"))
}

// step writes what the class saw, was asked and tried.
func (h *handout) step(i int) error {
	s := &h.Walk.Steps[i]
	book, title := h.bookOf(s), h.titleOf(s)
	if s.Lesson != h.within {
		h.within = s.Lesson
		if book != nil {
			h.para("## " + book.Title)
		}
	}
	h.para(fmt.Sprintf("### %d. %s", i+1, asWords(title)))
	if book != nil {
		h.para(book.Text(s.Step-1, false, h.inText))
	}
	if err := h.picture(i, title); err != nil {
		return err
	}
	h.para(h.F("handout.open", "Line", "`"+shareLine(h.Model.Share(s.World))+"`"))
	h.question(s, book)
	h.tried(s)
	return nil
}

// bookOf is the lesson that a step is of, if it is one that the program has.
func (h *handout) bookOf(s *walks.Step) *lesson.Lesson {
	if book := h.lessons.Lesson(s.Lesson); book != nil && s.Step >= 1 && s.Step <= book.Len() {
		return book
	}
	return nil
}

// titleOf is a step's title in the language of the reader, or else as it was
// recorded.
func (h *handout) titleOf(s *walks.Step) string {
	switch book := h.bookOf(s); {
	case book != nil:
		return book.Steps[s.Step-1].Title
	case s.Title != "":
		return s.Title
	}
	return h.T("handout.free")
}

// question writes the choices with how many chose each, and what was right.
func (h *handout) question(s *walks.Step, book *lesson.Lesson) {
	if len(s.Predictions) == 0 {
		return
	}
	var choices []string
	if book != nil {
		h.para("**" + h.T("handout.question") + "** " + book.Ask(s.Step-1, h.inText))
		choices = book.Choices(s.Step-1, h.inText)
	}
	h.para(h.histogram(s, choices))
	if book != nil {
		h.para(book.Text(s.Step-1, true, h.inText))
	}
}

// histogram is a table with a bar for each choice.
func (h *handout) histogram(s *walks.Step, choices []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| | %s | %s | |\n|---|---|---|---|\n", h.T("handout.choice"), h.T("handout.class"))
	for _, v := range ballots(s, choices) {
		right := ""
		if v.right {
			right = "✓ " + h.T("handout.right")
		}
		fmt.Fprintf(&b, "| %c | %s | %s | %s |\n", v.letter, strings.ReplaceAll(v.text, "|", `\|`), votesBar(v.n, v.all), right)
	}
	return b.String()
}

// ballot is one choice of a question, and how many of all chose it.
type ballot struct {
	letter rune
	text   string
	n, all int
	right  bool
}

// ballots puts the texts of choices and the counts together; a lesson may have
// changed since.
func ballots(s *walks.Step, choices []string) (list []ballot) {
	all := 0
	for _, n := range s.Predictions {
		all += n
	}
	for k := range max(len(s.Predictions), len(choices)) {
		b := ballot{letter: 'a' + rune(k), all: all, right: k+1 == s.Right}
		if k < len(choices) {
			b.text = choices[k]
		}
		if k < len(s.Predictions) {
			b.n = s.Predictions[k]
		}
		list = append(list, b)
	}
	return list
}

// longestBar is a bar of all votes, in blocks.
const longestBar = 20

// votesBar is a bar and a count.
func votesBar(n, all int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%s %d (%d%%)", strings.Repeat("█", max(1, (longestBar*n+all/2)/all)), n, (100*n+all/2)/all)
}

// mostTried is how many of the students' worlds a step lists.
const mostTried = 8

// tried lists the worlds of those who had stepped aside.
func (h *handout) tried(s *walks.Step) {
	own := slices.DeleteFunc(slices.Clone(s.Astray), func(world model.Settings) bool { return world == s.World })
	if len(own) == 0 {
		return
	}
	h.para(h.N("handout.tried", len(own)))
	var rows []string
	for _, world := range own[:min(len(own), mostTried)] {
		moved := strings.Join(h.movedLevers(world), h.T("picture.comma"))
		if moved == "" {
			moved = h.T("picture.at_default")
		}
		rows = append(rows, "- "+moved+": `"+shareLine(h.Model.Share(world))+"`")
	}
	if more := len(own) - len(rows); more > 0 {
		rows = append(rows, "- "+h.N("handout.more", more))
	}
	h.para(strings.Join(rows, "\n"))
}

// tail writes what is to be discussed, and where the lessons come from.
func (h *handout) tail() {
	for _, part := range []struct {
		word string
		of   func(*lesson.Lesson) []string
	}{
		{"handout.discuss", func(l *lesson.Lesson) []string { return l.Discuss }},
		{"handout.sources", func(l *lesson.Lesson) []string { return l.Sources }},
	} {
		var rows []string
		for _, id := range h.Walk.Lessons {
			if book := h.lessons.Lesson(id); book != nil {
				for _, text := range part.of(book) {
					rows = append(rows, "- "+text)
				}
			}
		}
		if len(rows) > 0 {
			h.para("## " + h.T(part.word))
			h.para(strings.Join(rows, "\n"))
		}
	}
	h.para("---")
	h.para(h.F("handout.imprint", "Version", h.Version) + " " + h.T("picture.caveat"))
}

// picture draws the step, and refers to the drawing.
func (h *handout) picture(i int, title string) error {
	s := &h.Walk.Steps[i]
	still := NewStill(Request{Model: h.Model, Settings: s.World, Pin: &s.Pin, Outputs: h.outputsOf(s), Lang: h.Lang, Version: h.Version, Last: model.Quarters - 1})
	var svg bytes.Buffer
	if err := plot.SVG(&svg, still.Sheet(plot.UsualSize, false)); err != nil {
		return err
	}
	name := fmt.Sprintf("%s-%02d.svg", h.Name, i+1)
	h.pictures = append(h.pictures, Picture{name, svg.Bytes()})
	h.para(fmt.Sprintf("![%s](<%s>)", asWords(title), name))
	return nil
}

// outputsOf is what a picture of a step shows: the line that it is about, all
// origins of money if that is one of them, else the first chart of its page.
func (h *handout) outputsOf(s *walks.Step) []string {
	var stack []string
	for _, o := range originsOf(h.m.Outputs()) {
		stack = append(stack, "nvidia.source."+o)
	}
	switch {
	case strings.HasPrefix(s.Line, "nvidia.source."), s.Line == "" && s.Page == "nvidia":
		return stack
	case s.Line != "":
		return []string{s.Line}
	case s.Page == "clouds":
		return []string{"clouds.depreciation_economic", "clouds.depreciation_booked"}
	case s.Page == "power":
		return []string{"power.demand", "power.energised"}
	case s.Page == "money":
		return []string{"nvidia.circular_share"}
	case s.Page == "economy":
		return []string{"macro.growth", "macro.growth_without_ai"}
	}
	return []string{"labs.operating_loss"}
}

// asWords makes text of others safe within Markdown: nothing in it is markup.
func asWords(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]<>()#+!|~&$@:", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
