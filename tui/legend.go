package tui

// outcomeKey is the key that changes what the tracks are tinted by; the legend
// names it, for the footer has not always room.
const outcomeKey = "o"

// outcome names what the tracks are tinted by, in full or in short by the
// prefix of its word.
func (s *speech) outcome(f *foresight, prefix string) string {
	return s.F(prefix+f.outcomes[f.chosen].id, "Year", f.usual.Year)
}

// legend tells what the tracks are tinted by and which key changes it, in the
// fullest form that leaves room for the words after it.
func (v railView) legend(after string) string {
	if after != "" {
		after = " " + after
	}
	if v.rests {
		return v.t.muted.paint(v.T("legend.rests") + after)
	}
	line := ""
	for _, form := range [][2]string{{"outcome.", "legend.whole"}, {"outcome_short.", "legend.whole"}, {"outcome_short.", "legend.brief"}} {
		line = v.F(form[1], "What", v.outcome(v.ahead, form[0]), "Ramp", v.ramp()) // painted below
		if width(line)+width(after)+7 <= v.w {
			break
		}
	}
	return v.t.key.paint(outcomeKey) + " " + line + v.t.muted.paint(after)
}

// ramp is the scale of the tints.
func (v railView) ramp() string {
	out := ""
	for n, shape := range v.g.tints {
		out += v.t.tints[n].paint(shape)
	}
	return out
}
