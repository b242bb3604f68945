package tui

import "strconv"

// lastPage is what comes after the last step: how the predictions fared, what
// has no single answer, where it comes from, and what comes next.
func (r *lessonRun) lastPage(w int) []string {
	a, b := r.app, r.book
	if b.walk != nil {
		return r.walkEnd(w)
	}
	rows := paintAll(a.theme.head, wrap(a.say.F("lesson.done", "Title", a.say.written(b.Title)), w))
	rows = append(append(rows, ""), r.fared(w)...)
	rows = append(append(rows, ""), a.entries("lesson.discuss", b.Discuss, w)...)
	rows = append(append(rows, ""), a.entries("lesson.sources", b.Sources, w)...)
	if id := a.lessonAfter(b.ID); id != "" {
		rows = append(append(rows, ""), paintAll(a.theme.text, wrap(a.say.F("lesson.then", "Title", a.say.written(a.lessonTitle(id))), w))...)
	} else {
		rows = append(append(rows, ""), paintAll(a.theme.text, wrap(a.say.F("lesson.all", "Digit", lessonsDigit), w))...)
	}
	return rows
}

// fared counts the predictions, and lists each with its step.
func (r *lessonRun) fared(w int) []string {
	a, b := r.app, r.book
	made, right := r.counted()
	if made == 0 {
		return paintAll(a.theme.text, wrap(a.say.N("lesson.none_made", b.questions()), w))
	}
	rows := paintAll(a.theme.title, wrap(a.say.F("lesson.fared", "Right", right, "Made", made, "All", b.questions()), w))
	for i := range b.steps() {
		c, ok := a.studies.all[b.ID].choice(i)
		if !ok || !b.asks(i) {
			continue
		}
		sign, style := a.glyphs.no, a.theme.worse
		if c == b.right(i) {
			sign, style = a.glyphs.yes, a.theme.better
		}
		for n, line := range wrap(strconv.Itoa(i+1)+". "+a.say.written(b.step(i).Title), w-2) {
			head := "  "
			if n == 0 {
				head = style.paint(sign) + " "
			}
			rows = append(rows, head+a.theme.text.paint(line))
		}
	}
	return rows
}

// counted counts the predictions of this reader, and those that were right.
func (r *lessonRun) counted() (made, right int) {
	for i := range r.book.steps() {
		if c, ok := r.app.studies.all[r.at.ID].choice(i); ok && r.book.asks(i) {
			made++
			right += bit(c == r.book.right(i))
		}
	}
	return made, right
}

// entries are a heading and a list of texts that hang behind a sign.
func (a *App) entries(heading string, texts []string, w int) []string {
	rows := paintAll(a.theme.title, wrap(a.say.T(heading), w))
	for _, text := range texts {
		for n, line := range wrap(a.say.written(text), w-2) {
			head := "  "
			if n == 0 {
				head = a.theme.muted.paint(a.glyphs.bullet) + " "
			}
			rows = append(rows, head+a.theme.text.paint(line))
		}
	}
	return rows
}
