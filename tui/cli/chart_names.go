package cli

import (
	"path"
	"slices"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
)

// mostOutputs is how many outputs a picture holds.
const mostOutputs = 24

// outputsNamed finds the outputs of ids and patterns, each once.
func outputsNamed(m *model.Model, args []string) ([]string, error) {
	var found []string
	for _, arg := range args {
		ids, err := outputsLike(m, arg)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	switch {
	case len(found) == 0:
		return nil, &model.InputError{Culprit: "bubblescope chart", Problem: "no output given", Advice: "write bubblescope chart labs.operating_loss --out loss.svg; bubblescope outputs lists all"}
	case len(found) > mostOutputs:
		return nil, &model.InputError{Culprit: "bubblescope chart", Problem: strconv.Itoa(len(found)) + " outputs are too many for one picture", Advice: "give at most " + strconv.Itoa(mostOutputs)}
	}
	return found, nil
}

// outputsLike are the outputs that an id or a pattern names.
func outputsLike(m *model.Model, arg string) (ids []string, err error) {
	for _, o := range m.Outputs() {
		if ok, fault := path.Match(arg, o.ID); fault == nil && ok {
			ids = append(ids, o.ID)
		}
	}
	if len(ids) > 0 {
		return ids, nil
	}
	var all []string
	for _, o := range m.Outputs() {
		all = append(all, o.ID)
	}
	fault := &model.InputError{Culprit: model.Shown(arg), Problem: "no such output", Advice: "bubblescope outputs lists them"}
	if near := data.Nearest(arg, all); near != "" {
		fault.Advice = "did you mean " + near + "?"
	}
	return nil, fault
}

// eventsNamed checks ids of events; none is nothing, and no id leaves the
// choice to the picture.
func eventsNamed(m *model.Model, ids []string) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	known := []string{"none"}
	for _, e := range m.Data().Events {
		known = append(known, e.ID)
	}
	chosen := []string{}
	for _, id := range ids {
		if !slices.Contains(known, id) {
			fault := &model.InputError{Culprit: "--event", Problem: strconv.Quote(model.Shown(id)) + " is no event", Advice: "data/events.csv lists them"}
			if near := data.Nearest(id, known); near != "" {
				fault.Advice = "did you mean " + near + "?"
			}
			return nil, fault
		}
		if id != "none" {
			chosen = append(chosen, id)
		}
	}
	return chosen, nil
}

// window reads the quarters between which a chart is drawn.
func window(from, to string) (first, last data.Quarter, err error) {
	first, last = 0, data.Quarter(model.Quarters-1)
	for _, end := range []struct {
		flag, text string
		q          *data.Quarter
	}{{"--from", from, &first}, {"--to", to, &last}} {
		if end.text == "" {
			continue
		}
		if *end.q, err = modelQuarter(end.flag, end.text); err != nil {
			return 0, 0, err
		}
	}
	if first >= last {
		return 0, 0, &model.InputError{Culprit: "--from", Problem: first.String() + " is not before " + last.String(), Advice: "give two quarters with some between them"}
	}
	return first, last, nil
}

func modelQuarter(flag, text string) (data.Quarter, error) {
	q, err := data.ParseQuarter(text)
	if err != nil || q < 0 || q >= model.Quarters {
		return 0, &model.InputError{
			Culprit: flag, Problem: strconv.Quote(model.Shown(text)) + " is not a quarter of the model",
			Advice: "give a quarter between " + data.Quarter(0).String() + " and " + data.Quarter(model.Quarters-1).String(),
		}
	}
	return q, nil
}
