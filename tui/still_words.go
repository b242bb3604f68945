package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bubblescope/data"
	"bubblescope/model"
)

// questionOf is the title of the explorer's chart that is about the first of some
// outputs and holds the others too, if there is one.
func (p plotter) questionOf(ids []string) (title string, ok bool) {
	l := p.live
	all := []picture{lossPicture}
	for _, page := range []*chartPage{labsPage(l), nvidiaPage(l), cloudsPage(l), powerPage(l), economyPage(l)} {
		all = append(all, page.pictures...)
	}
	for _, draw := range all {
		var drawn []string
		f, _ := draw(p.spying(&drawn))
		stray := slices.ContainsFunc(ids, func(id string) bool { return !slices.Contains(drawn, id) })
		if !stray && drawn[0] == ids[0] && f.Title != p.T("chart.origin") { // that one asks for the layers
			return f.Title, true
		}
	}
	return "", false
}

// outputName is the name of an output in the language of the session.
func (s *speech) outputName(id string) string {
	i := s.m.OutputIndex(id)
	if i < 0 {
		return id
	}
	return s.or("output."+id+".label", s.m.Outputs()[i].Label)
}

// pictureTitle is the question that outputs answer together, or their names.
func (p plotter) pictureTitle(ids []string) string {
	if question, ok := p.questionOf(ids); ok {
		return question
	}
	if len(ids) == 1 {
		return p.outputName(ids[0])
	}
	whose, what := p.names(ids)
	switch {
	case same(whose):
		return whose[0] + p.colon() + strings.Join(what, p.T("picture.comma"))
	case same(what):
		return capital(what[0])
	}
	var all []string
	for _, id := range ids {
		all = append(all, p.outputName(id))
	}
	return strings.Join(all, p.T("picture.comma"))
}

func (s *speech) colon() string {
	if s.chinese {
		return "："
	}
	return ": "
}

// names cuts the names of outputs in two: OpenAI: revenue is whose, and what.
func (s *speech) names(ids []string) (whose, what []string) {
	for _, id := range ids {
		a, b, parted := strings.Cut(strings.Replace(s.outputName(id), "：", ": ", 1), ": ")
		if !parted {
			b = a
		}
		whose, what = append(whose, a), append(what, b)
	}
	return whose, what
}

func same(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return w != words[0] })
}

func capital(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return strings.ToUpper(word[:n]) + word[n:]
}

// lineLabels are what tells lines of one chart apart: whose they are if they are
// of the same thing, what they are if they are of the same actor. A single line
// needs no name: the title has it.
func (s *speech) lineLabels(ids []string) []string {
	if len(ids) == 1 {
		return []string{""}
	}
	whose, what := s.names(ids)
	switch {
	case same(what):
		return whose
	case same(whose):
		return what
	}
	var all []string
	for _, id := range ids {
		all = append(all, s.outputName(id))
	}
	return all
}

// totalOf tells whether the first output is the total of the others: labs.cost
// of lab.openai.cost.
func totalOf(ids []string) bool {
	group, what, _ := strings.Cut(ids[0], ".")
	for _, id := range ids[1:] {
		if !strings.HasPrefix(id+".", strings.TrimSuffix(group, "s")+".") || !strings.HasSuffix(id, "."+what) {
			return false
		}
	}
	return true
}

// lossWord tells whether a chart is of losses, below zero of which lie profits.
func (p plotter) lossWord(ids []string) bool { return strings.HasSuffix(ids[0], "operating_loss") }

// unitLine is what is counted, and in what: Labs: operating loss, $bn a year.
func (p plotter) unitLine(ids []string, unit string) string {
	whose, what := p.names(ids)
	name := p.outputName(ids[0])
	switch {
	case len(ids) == 1:
	case same(what):
		name = capital(what[0])
	case same(whose):
		name = whose[0]
	default:
		return capital(unit)
	}
	return p.F("picture.unit", "What", name, "Unit", unit)
}

// moved lists the levers that are off their defaults: GPU life 3 years (5 years).
func (s *speech) movedLevers(at model.Settings) (all []string) {
	for i := range s.m.Levers() {
		l := &s.m.Levers()[i]
		if at[i] != l.Default {
			all = append(all, s.F("picture.lever", "Lever", s.lever(l), "V", s.value(i, at[i]), "Default", s.value(i, l.Default)))
		}
	}
	return all
}

// sources names who published what is drawn as points, each once.
func (p plotter) sourcesOf(ids []string) (all []string) {
	for _, id := range ids {
		i := p.m.OutputIndex(id)
		published := slices.ContainsFunc(p.set.Observations, func(o data.Observation) bool { return o.Series == id })
		if i < 0 || !published {
			continue
		}
		text, _, _ := strings.Cut(p.m.Outputs()[i].Sources, " (observations.csv)")
		for _, one := range strings.Split(text, ";") {
			if one = strings.TrimSpace(one); one != "" && !slices.Contains(all, one) {
				all = append(all, one)
			}
		}
	}
	return all
}

// totalFirst puts the output first that is the total of the others, if one is.
func totalFirst(ids []string) []string {
	for i := range ids {
		led := append([]string{ids[i]}, slices.Delete(slices.Clone(ids), i, i+1)...)
		if len(ids) > 1 && totalOf(led) {
			return led
		}
	}
	return ids
}
