package lesson

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// compiler makes a lesson, and gathers what is wrong with it.
type compiler struct {
	faults
	m      *model.Model
	lesson *Lesson
}

// place is two worlds that texts are evaluated in, with the values that have
// names there.
type place struct {
	outlook *study.Outlook
	names   map[string]study.Kind
	code    string // the share code of the world that is shown
}

func (c *compiler) place(shown, before model.Settings) *place {
	return &place{study.NewOutlook(c.m, shown, before), map[string]study.Kind{}, c.m.Share(shown)}
}

func (c *compiler) step(s *data.LessonStep, before model.Settings) step {
	w := c.worlds(s, before)
	c.look(s.Look, s.Lines)
	here := c.place(w.Shown, w.Pin)
	out := step{worlds: w, text: c.text(s.Text, s.Lines.Of("text"), here), broken: c.holds(s, here)}
	if s.Question != nil {
		c.question(&out, s, here)
		here = c.place(w.Revealed, w.Shown)
		c.answered(&out, s, here)
	}
	out.teacher = c.text(s.Teacher, s.Lines.Of("teacher"), here)
	return out
}

// holds are the expressions that should be true and are not.
func (c *compiler) holds(s *data.LessonStep, in *place) (broken []string) {
	for i, text := range s.Holds {
		line := s.Lines.Of("holds."+strconv.Itoa(i), "holds")
		if truth, ok := c.truth(text, line, in); ok && !truth {
			broken = append(broken, text)
		}
	}
	return broken
}

// question evaluates what is asked, in the step's own world.
func (c *compiler) question(out *step, s *data.LessonStep, in *place) {
	q := s.Question
	c.look(q.Look, q.Lines)
	out.ask = c.short(q.Ask, q.Lines.Of("ask"), in)
	for i, choice := range q.Choices {
		out.choices = append(out.choices, c.short(choice.Text, q.Lines.Of("choice."+strconv.Itoa(i)+".text"), in))
	}
}

// answered evaluates what is true once the answer is shown.
func (c *compiler) answered(out *step, s *data.LessonStep, in *place) {
	q, found := s.Question, len(c.list)
	for _, l := range q.Let {
		c.let(l, q.Lines.Of("let."+l.Name, "let"), in)
	}
	if len(c.list) > found {
		return // what uses these names would be at fault for nothing
	}
	for i, choice := range q.Choices {
		at := "choice." + strconv.Itoa(i)
		if choice.When == "" {
			continue // said by the reader
		}
		if truth, ok := c.truth(choice.When, q.Lines.Of(at+".when", at), in); ok && truth {
			out.right = append(out.right, i)
		}
	}
	out.asked = len(c.list) == found && len(q.Choices) > 1
	out.answer = c.text(s.Answer, s.Lines.Of("answer"), in)
}

// let gives a value a name.
func (c *compiler) let(l data.Let, line int, in *place) {
	if !study.IsName(l.Name) || slices.Contains(Units(c.m.Data()), l.Name) {
		c.add(line, fmt.Sprintf("a value cannot be called %q", l.Name), "take small letters, and no word that expressions or units have already")
		return
	}
	if e, v, ok := c.ask(l.Expression, line, in); ok {
		in.names[l.Name] = e.Kind
		in.outlook.Name(l.Name, v)
	}
}

// truth evaluates a condition.
func (c *compiler) truth(text string, line int, in *place) (truth, ok bool) {
	e, v, ok := c.ask(text, line, in)
	if ok && e.Kind != study.Truth {
		c.add(line, about(text)+"it is neither true nor false", "compare with <, > or ==")
		return false, false
	}
	truth, _ = v.(bool)
	return truth, ok
}

func (c *compiler) ask(text string, line int, in *place) (*study.Expression, any, bool) {
	e, err := study.ReadExpression(c.m, text, in.names)
	if err != nil {
		c.took(line, about(text), err)
		return nil, nil, false
	}
	v, err := in.outlook.Ask(e)
	if err != nil {
		c.took(line, about(text), err)
		return nil, nil, false
	}
	return e, v, true
}

// about names an expression at the beginning of what is wrong with it.
func about(text string) string {
	const most = 60
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + "…"
	}
	return text + ": "
}

// look checks the ids of what is to be looked at.
func (c *compiler) look(l data.Look, lines data.Lines) {
	if l.Page != "" && !slices.Contains(data.Pages(), l.Page) {
		c.add(lines.Of("page"), fmt.Sprintf("%q is not a known page", l.Page), data.OneOf(l.Page, data.Pages()))
	}
	if l.Output != "" && c.m.OutputIndex(l.Output) < 0 {
		c.add(lines.Of("line"), fmt.Sprintf("%q is not a known output", l.Output), offered(l.Output, c.outputs(), "bubblescope outputs lists them"))
	}
	if l.Claim != "" && !slices.Contains(c.claims(), l.Claim) {
		c.add(lines.Of("claim"), fmt.Sprintf("%q is not a known claim", l.Claim), offered(l.Claim, c.claims(), "bubblescope claims lists them"))
	}
	if l.Quarter == "" {
		return
	}
	q, err := data.ParseQuarter(l.Quarter)
	if err != nil || q < 0 || q >= model.Quarters {
		c.add(lines.Of("quarter"), fmt.Sprintf("%q is not a quarter of the model", l.Quarter), "write 2023Q1 to "+data.Quarter(model.Quarters-1).String())
	}
}

func (c *compiler) claims() (ids []string) {
	for _, claim := range c.m.Data().Claims {
		ids = append(ids, claim.ID)
	}
	return ids
}

func (c *compiler) outputs() (ids []string) {
	for _, o := range c.m.Outputs() {
		ids = append(ids, o.ID)
	}
	return ids
}

func offered(word string, words []string, otherwise string) string {
	if advice := data.OneOf(word, words); advice != "" {
		return advice
	}
	return otherwise
}
