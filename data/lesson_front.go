package data

import (
	"fmt"
	"strconv"
	"strings"
)

// frontMatter is the head of a file of a lesson.
type frontMatter struct {
	ID, Title, About                       string
	Order, Minutes                         int
	Needs, Levers, Terms, Discuss, Sources []string
}

func frontForm() form {
	return form{"the front matter", []formKey{
		{"id", `id = "gpu-age"`, true, false},
		{"order", "order = 4, its place in the list", true, false},
		{"title", `title = "How old is a GPU?"`, true, false},
		{"about", `about = "One sentence for the list."`, true, false},
		{"minutes", "minutes = 6", true, false},
		{"needs", `needs = ["three-losses"], or needs = []`, true, false},
		{"levers", `levers = ["gpu_life", "book_life"]`, true, false},
		{"terms", `terms = ["vintage"], ids of the glossary, or terms = []`, true, false},
		{"discuss", `discuss = ["…?", "…?"], questions that have no single answer`, true, false},
		{"sources", `sources = ["author, date: what, address", "…"]`, true, false},
	}}
}

func readFront(m *mistakes, p piece, l *Lesson) {
	var f frontMatter
	found := len(m.list)
	l.Lines = frontForm().read(m, p, &f)
	l.Title, l.About, l.Order, l.Minutes = oneLine(f.Title), oneLine(f.About), f.Order, f.Minutes
	l.Needs, l.Levers, l.Terms, l.Discuss, l.Sources = f.Needs, f.Levers, f.Terms, oneLines(f.Discuss), oneLines(f.Sources)
	if len(m.list) == found { // else a key that could not be read would be found empty too
		checkFront(m, f, l)
	}
}

func oneLines(texts []string) []string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = oneLine(t)
	}
	return list
}

// The bounds of a lesson's head.
const (
	mostMinutes = 30
	mostOrder   = 99
	mostLevers  = 5
	leastTalk   = 2 // questions to discuss, and sources
)

func checkFront(m *mistakes, f frontMatter, l *Lesson) {
	wrong := func(bad bool, key, problem, advice string) {
		if bad {
			m.add(l.Lines.Of(key), problem, advice)
		}
	}
	wrong(l.Lang != "" && f.ID != l.ID, "id", fmt.Sprintf("the id is %q, but the file's name says %q", f.ID, l.ID), "let both be the same")
	wrong(l.Title == "", "title", "title is empty", `write title = "How old is a GPU?"`)
	wrong(l.About == "", "about", "about is empty", "write one sentence for the list")
	wrong(f.Minutes < 1 || f.Minutes > mostMinutes, "minutes", fmt.Sprintf("%d minutes", f.Minutes), "a lesson takes 1 to "+strconv.Itoa(mostMinutes))
	wrong(f.Order < 1 || f.Order > mostOrder, "order", fmt.Sprintf("order is %d", f.Order), "write a place in the list, from 1 on")
	wrong(len(f.Levers) < 1 || len(f.Levers) > mostLevers, "levers", fmt.Sprintf("%d levers", len(f.Levers)), "name 1 to "+strconv.Itoa(mostLevers))
	wrong(len(f.Discuss) < leastTalk, "discuss", fmt.Sprintf("%d questions to discuss", len(f.Discuss)), "write at least two that have no single answer")
	wrong(len(f.Sources) < leastTalk, "sources", fmt.Sprintf("%d sources", len(f.Sources)), "give at least two")
	for _, list := range []struct {
		key   string
		words []string
	}{{"needs", f.Needs}, {"levers", f.Levers}, {"terms", f.Terms}, {"discuss", f.Discuss}, {"sources", f.Sources}} {
		checkList(m, l.Lines, list.key, list.words)
	}
}

// checkList refuses what is empty or stands twice in a list.
func checkList(m *mistakes, lines Lines, key string, words []string) {
	seen := map[string]bool{}
	for i, w := range words {
		at := lines.Of(key+"."+strconv.Itoa(i), key)
		switch {
		case strings.TrimSpace(w) == "":
			m.add(at, "a text of "+key+" is empty", "write it or take it out")
		case seen[w]:
			m.add(at, fmt.Sprintf("%q stands twice in %s", w, key), "take one out")
		}
		seen[w] = true
	}
}
