package tui

// formWord is the id of the words for a form.
func formWord(ending string) string {
	if ending == "txt" {
		return "text"
	}
	return ending
}

// exportRows draws the dialog.
func (a *App) exportRows(w int) []string {
	e := &a.export
	var whats, forms []string
	for _, o := range e.offers {
		whats = append(whats, o.label)
	}
	for _, f := range e.forms() {
		forms = append(forms, a.say.T("export."+formWord(f.ending)))
	}
	rows := []string{a.theme.title.paint(a.say.T("export.title")), ""}
	rows = append(rows, a.theme.muted.paint(a.say.T("export.what")))
	rows = append(rows, a.choices(whats, e.what, w)...)
	rows = append(rows, "", a.theme.muted.paint(a.say.T("export.how")))
	rows = append(rows, a.choices(forms, e.form, w)...)
	where := "export.where"
	if e.save == nil {
		where = "export.clip"
	}
	return append(append(rows, ""), paintAll(a.theme.muted, wrap(a.say.T(where), w))...)
}

// choices lists words and marks the chosen one, by a sign too.
func (a *App) choices(words []string, chosen, w int) (rows []string) {
	for i, word := range words {
		if i == chosen {
			rows = append(rows, a.theme.focus.paint(fit(a.glyphs.arrow+" "+word, min(w, width(word)+2), a.glyphs.more)))
			continue
		}
		rows = append(rows, "  "+a.theme.text.paint(fit(word, min(w-2, width(word)), a.glyphs.more)))
	}
	return rows
}

func (a *App) leftRight() string {
	if a.looks.ascii() {
		return "Left Right"
	}
	return "←→"
}
