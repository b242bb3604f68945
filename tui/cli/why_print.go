package cli

import (
	"io"
	"math"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

func (r *reason) print(w io.Writer, format string) error {
	switch format {
	case "json":
		return writeJSON(w, r.json(), "  ")
	case "csv":
		return writeObjects(w, r.rows())
	}
	r.table(w)
	return nil
}

// json is one object; a mark has its quarters as names too.
func (r *reason) json() object {
	var at any
	if r.at != "" {
		at = r.at
	}
	parts := []object{}
	for _, p := range r.split.Parts {
		levers := []object{}
		for _, i := range r.levers(p) {
			levers = append(levers, object{{"lever", r.m.Levers()[i].ID}, {"from", leverValue(r.m, i, r.from[i])}, {"to", leverValue(r.m, i, r.to[i])}})
		}
		parts = append(parts, object{{"levers", levers}, {"kind", r.kind(p)}, {"part", p.Value}, {"alone", p.Alone}, {"error", p.Error}})
	}
	return object{
		{"output", r.id},
		{"at", at},
		{"unit", r.unit},
		{"against", r.against},
		{"from", r.split.From},
		{"to", r.split.To},
		{"change", r.split.Change()},
		{"worlds", r.split.Worlds},
		{"orders", r.split.Orders},
		{"parts", parts},
	}
}

// rows is a flat row for each part.
func (r *reason) rows() []object {
	rows := []object{}
	for _, p := range r.split.Parts {
		rows = append(rows, object{
			{"lever", r.names(p)},
			{"kind", r.kind(p)},
			{"from", r.places(p, &r.from)},
			{"to", r.places(p, &r.to)},
			{"part", p.Value},
			{"alone", p.Alone},
			{"error", p.Error},
		})
	}
	return rows
}

func (r *reason) kind(p study.Part) string { return r.m.Levers()[p.Levers[0]].Kind }

// names are the levers of a part, those of a shock joined.
func (r *reason) names(p study.Part) string {
	var ids []string
	for _, i := range r.levers(p) {
		ids = append(ids, r.m.Levers()[i].ID)
	}
	return strings.Join(ids, "+")
}

// places is where the levers of a part stand.
func (r *reason) places(p study.Part, s *model.Settings) string {
	var places []string
	for _, i := range r.levers(p) {
		places = append(places, r.m.FormatLever(i, s[i]))
	}
	return strings.Join(places, "+")
}

func (r *reason) table(w io.Writer) {
	paragraph(w, r.heading())
	if len(r.split.Parts) == 0 {
		paragraph(w, "No lever differs from "+r.against+": move one with --set ID=VALUE, or give a --scenario.")
		return
	}
	digits := r.split.Decimals(1)
	parts := r.split.Rounded(math.Pow10(-digits))
	number := func(v float64) string { return signed(v, digits) }
	rows := [][]string{{"lever", "kind", "from", "to", "part", "alone"}}
	if r.split.Orders > 0 {
		rows[0] = append(rows[0], "error")
	}
	for i, p := range r.split.Parts {
		row := []string{r.names(p), r.kind(p), r.places(p, &r.from), r.places(p, &r.to), number(parts[i]), number(p.Alone)}
		if r.split.Orders > 0 {
			row = append(row, strconv.FormatFloat(p.Error, 'f', digits, 64))
		}
		rows = append(rows, row)
	}
	rows = append(rows, []string{"together", "", "", "", number(rounded(r.split.To, digits) - rounded(r.split.From, digits))})
	table(w, rows, func(i int) bool { return i > 1 })
	paragraph(w, r.method())
}

// heading says what moved from where to where.
func (r *reason) heading() string {
	from, to := r.plain(r.split.From), r.plain(r.split.To)
	if r.mark {
		return r.id + ": " + from + " in " + r.against + ", " + to + " in this world; parts are in quarters:"
	}
	return r.id + " in " + r.at + ": " + from + " in " + r.against + ", " + to + " in this world (" + unitLabel(r.m, r.unit) + "):"
}

// plain writes a figure; a mark by its quarter.
func (r *reason) plain(v float64) string {
	switch {
	case r.mark && v >= model.Quarters:
		return "never"
	case r.mark:
		return data.Quarter(v).String()
	}
	return strconv.FormatFloat(v, 'f', r.split.Decimals(1), 64)
}

func rounded(v float64, digits int) float64 {
	return math.Round(v*math.Pow10(digits)) / math.Pow10(digits)
}

func signed(v float64, digits int) string {
	text := strconv.FormatFloat(v, 'f', digits, 64)
	switch {
	case strings.Trim(text, "-0.") == "":
		return strings.TrimPrefix(text, "-")
	case v > 0:
		return "+" + text
	}
	return text
}

// method says how the parts were found.
func (r *reason) method() string {
	worlds := strconv.Itoa(r.split.Worlds)
	if r.split.Orders == 0 {
		return "Exact, from " + worlds + " worlds: each part is an effect averaged over all orders of the levers; alone, with that lever moved and no other."
	}
	return "Sampled, " + strconv.Itoa(r.split.Orders) + " orders of the levers, " + worlds + " worlds: the parts add up exactly; error is one standard error of each. Alone, with that lever moved and no other."
}
