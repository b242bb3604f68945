package study

import (
	"fmt"
	"strings"
	"testing"
)

// said lists the terms of a text in short: id, and the lag if there is one.
func said(mentions []Mention) string {
	var all []string
	for _, one := range mentions {
		for _, t := range one.Terms {
			s := t.ID
			if t.Lag > 0 {
				s += fmt.Sprintf("-%d", t.Lag)
			}
			all = append(all, s)
		}
	}
	return strings.Join(all, " ")
}

func TestTermsOfATextAreFound(t *testing.T) {
	m := theModel(t)
	revenues := "lab.openai.revenue lab.anthropic.revenue lab.xai.revenue lab.other.revenue"
	for text, want := range map[string]string{
		"labs.cost − labs.revenue":                             "labs.cost labs.revenue",
		"sum(lab.*.revenue)":                                   revenues,
		"sum over labs of lab.NAME.revenue":                    revenues,
		"prev(labs.cumulative_loss) + labs.operating_loss":     "labs.cumulative_loss-1 labs.operating_loss",
		"previous clouds.debt + loans":                         "clouds.debt-1",
		"clouds.debt[−1 or 0] + clouds.debt[-16]":              "clouds.debt-1 clouds.debt-16",
		"(opposition − its default) × opposition_drag^2":       "opposition opposition_drag",
		"hardware_efficiency, and nvidia.revenue.":             "hardware_efficiency nvidia.revenue",
		"labs.revenues + my.labs.revenue + gpu_lifes + rent":   "",
		"lab.openai.rent + capacity.scarcity[−1]":              "lab.openai.rent capacity.scarcity-1",
		"lab.openai.no_such × lab.*.no_such × *.revenue × lab": "",
		"":         "",
		"收入×price": "",
	} {
		if got := said(Terms(m, text)); got != want {
			t.Errorf("%q speaks of %q, want %q", text, got, want)
		}
	}
}

// Nearly every equation of the table speaks of something that a reader can look
// up, and of nothing but what its kind's table holds.
func TestEquationsHaveTerms(t *testing.T) {
	m := theModel(t)
	mute := 0
	for _, o := range m.Outputs() {
		mentions := Terms(m, o.Equation)
		if len(mentions) == 0 {
			mute++
		}
		for _, one := range mentions {
			for _, term := range one.Terms {
				ok := map[TermKind]func() string{
					LeverTerm:     func() string { return m.Levers()[term.Index].ID },
					ParameterTerm: func() string { return m.Data().Parameters[term.Index].ID },
					OutputTerm:    func() string { return m.Outputs()[term.Index].ID },
					WorkingTerm:   func() string { return m.Data().Workings[term.Index].ID },
				}[term.Kind]()
				if ok != term.ID {
					t.Errorf("%s: term %+v is %s", o.ID, term, ok)
				}
			}
		}
	}
	if mute > len(m.Outputs())/10 {
		t.Errorf("%d of %d equations speak of nothing that is known", mute, len(m.Outputs()))
	}
}
