package data

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// stepBlock and questionBlock are the fenced blocks of a step.
type stepBlock struct {
	Page, Line, Quarter, Claim, From, Pin string
	Levers                                map[string]any
	Holds                                 []string
}

type questionBlock struct {
	Ask, Page, Line, Quarter, Claim string
	Levers                          map[string]any
	Let                             map[string]string
	Choice                          []Choice
}

func stepForm() form {
	return form{"the block ```step", []formKey{
		{"page", `page = "clouds"`, false, false},
		{"line", `line = "labs.operating_loss"`, false, false},
		{"quarter", `quarter = "2027Q4"`, false, false},
		{"claim", `claim = "fall"`, false, false},
		{"from", `from = "baseline"`, false, false},
		{"pin", `pin = "before", or a scenario's name`, false, false},
		{"levers", "levers = { gpu_life = 3 }", false, true},
		{"holds", `holds = ['year("labs.operating_loss", 2028) > 0']`, false, false},
	}}
}

func questionForm() form {
	return form{"the block ```question", []formKey{
		{"ask", `ask = "What does it do to the loss?"`, true, false},
		{"levers", "levers = { gpu_life = 3 }", false, true},
		{"page", `page = "clouds"`, false, false},
		{"line", `line = "labs.operating_loss"`, false, false},
		{"quarter", `quarter = "2027Q4"`, false, false},
		{"claim", `claim = "fall"`, false, false},
		{"let", "a line [let] and below it name = 'expression'", false, true},
		{"choice", "a line [[choice]] for each choice and below it text and when", true, false},
		{"choice.text", `text = "It falls"`, false, false},
		{"choice.when", `when = "change < -0.02"`, false, false},
	}}
}

// places are the pieces of a step in the order in which they stand.
const (
	placeHeading = iota
	placeStep
	placeText
	placeQuestion
	placeAnswer
	placeTeacher
)

// mostSteps bounds what a file can make the program do.
const mostSteps = 20

// stepReader puts pieces together to steps.
type stepReader struct {
	*mistakes
	steps []LessonStep
	place int  // of the last piece
	torn  bool // a block stands open in the step, so that it may lack anything
}

func readSteps(m *mistakes, pieces []piece, l *Lesson) {
	r := &stepReader{mistakes: m}
	for _, p := range pieces {
		if p.kind == heading {
			r.end()
			r.begin(p)
			continue
		}
		if len(r.steps) == 0 {
			m.add(p.begins(), "a "+p.kind+" stands above the first step", "begin each step with a line ## and its title")
			return
		}
		r.take(p)
	}
	r.end()
	if len(pieces) == 0 {
		m.add(1, "the lesson has no steps", "begin each step with a line ## and its title")
	}
	if len(r.steps) > mostSteps {
		m.add(r.steps[mostSteps].Line, fmt.Sprintf("%d steps", len(r.steps)), "write at most "+strconv.Itoa(mostSteps))
		r.steps = r.steps[:mostSteps]
	}
	l.Steps = r.steps
}

func (r *stepReader) begin(p piece) {
	if p.text == "" {
		r.add(p.first, "the step has no title", "write ## and a title")
	}
	r.steps = append(r.steps, LessonStep{Title: p.text, Line: p.first, Lines: Lines{}})
	r.place, r.torn = placeHeading, false
}

// take adds a piece to the step that is being read.
func (r *stepReader) take(p piece) {
	s := &r.steps[len(r.steps)-1]
	place := r.placeOf(p)
	if place <= r.place {
		r.add(p.begins(), fmt.Sprintf("a %s stands out of place in the step %q", p.kind, s.Title), "the order is ```step, text, ```question, answer, ```teacher, each once")
	}
	r.place = max(r.place, place)
	if r.torn = r.torn || p.open; p.open {
		return
	}
	switch place {
	case placeStep:
		r.world(p, s)
	case placeText:
		s.Text, s.Lines["text"] = p.text, p.first
	case placeQuestion:
		r.question(p, s)
	case placeAnswer:
		s.Answer, s.Lines["answer"] = p.text, p.first
	case placeTeacher:
		s.Teacher, s.Lines["teacher"] = strings.TrimSpace(p.text), p.first
	}
}

func (r *stepReader) placeOf(p piece) int {
	switch p.kind {
	case "step":
		return placeStep
	case "question":
		return placeQuestion
	case "teacher":
		return placeTeacher
	}
	if r.place >= placeQuestion {
		return placeAnswer
	}
	return placeText
}

func (r *stepReader) world(p piece, s *LessonStep) {
	var b stepBlock
	lines := stepForm().read(r.mistakes, p, &b)
	s.Look, s.From, s.Pin, s.Levers, s.Holds = Look{b.Page, b.Line, b.Quarter, b.Claim}, b.From, b.Pin, b.Levers, b.Holds
	for k, n := range lines {
		s.Lines[k] = n
	}
	s.Lines["step"] = p.first - 1
}

func (r *stepReader) question(p piece, s *LessonStep) {
	var b questionBlock
	found := len(r.list)
	lines := questionForm().read(r.mistakes, p, &b)
	lines["question"] = p.first - 1
	s.Question = &Question{Ask: oneLine(b.Ask), Levers: b.Levers, Look: Look{b.Page, b.Line, b.Quarter, b.Claim}, Choices: b.Choice, Lines: lines}
	for name, text := range b.Let {
		s.Question.Let = append(s.Question.Let, Let{name, text})
	}
	sort.Slice(s.Question.Let, func(i, j int) bool {
		a, b := s.Question.Let[i].Name, s.Question.Let[j].Name
		if x, y := lines.Of("let."+a), lines.Of("let."+b); x != y {
			return x < y
		}
		return a < b
	})
	if len(r.list) == found { // else a key that could not be read would be found missing too
		r.choices(s.Question)
	}
}

// The bounds of a question.
const (
	leastChoices = 2
	mostChoices  = 5
)

func (r *stepReader) choices(q *Question) {
	if n := len(q.Choices); n > 0 && n < leastChoices || n > mostChoices {
		r.add(q.Lines.Of("choice"), fmt.Sprintf("%d choices", n), fmt.Sprintf("write %d to %d", leastChoices, mostChoices))
	}
	for i, c := range q.Choices {
		at := "choice." + strconv.Itoa(i)
		for _, part := range []struct{ name, text string }{{"text", c.Text}, {"when", c.When}} {
			if strings.TrimSpace(part.text) == "" {
				r.add(q.Lines.Of(at+"."+part.name, at), fmt.Sprintf("choice %d has no %s", i+1, part.name), `write text = "It falls" and when = "change < -0.02"`)
			}
		}
	}
}

// end says what the last step lacks.
func (r *stepReader) end() {
	if len(r.steps) == 0 || r.torn {
		return
	}
	s := &r.steps[len(r.steps)-1]
	lack := func(missing bool, what, advice string) {
		if missing {
			r.add(s.Line, fmt.Sprintf("the step %q has no %s", s.Title, what), advice)
		}
	}
	_, world := s.Lines["step"]
	lack(!world, "```step block", "write one below the heading; it may be empty")
	lack(s.Text == "", "text", "write a paragraph or two below the ```step block")
	lack(s.Question != nil && s.Answer == "", "answer", "write it below the ```question block")
	lack(s.Teacher == "", "note for the teacher", "close the step with a ```teacher block")
}
