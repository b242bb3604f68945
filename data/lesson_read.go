package data

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lessonBytes is how long a file of a lesson may be: 64 kB, ten times what a
// lesson takes.
const lessonBytes = 64 << 10

// ReadLesson reads the text of a lesson. The name, with or without folders, says
// which lesson it is and in which language: ID.LANG.md. The error joins a
// *LessonError for every mistake that was found; what could be read comes back
// beside it. Nothing is compared with the model here.
func ReadLesson(name string, text []byte) (Lesson, error) {
	l := Lesson{File: name, Lines: Lines{}, Flawed: true}
	m := &mistakes{file: name}
	clean, ok := cleanLesson(m, text)
	if !ok {
		return l, m.err()
	}
	l.ID, l.Lang = named(m, name)
	front, blocks := splitLesson(m, clean)
	if front != nil { // without its end, what is a step cannot be told
		readFront(m, *front, &l)
		readSteps(m, blocks, &l)
	}
	l.Flawed = len(m.list) > 0
	return l, m.err()
}

// named takes id and language out of the name of a file.
func named(m *mistakes, name string) (id, lang string) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	id, lang, _ = strings.Cut(strings.TrimSuffix(base, ".md"), ".")
	if !strings.HasSuffix(base, ".md") || !slices.Contains(Languages(), lang) {
		m.add(1, "the file's name does not tell lesson and language", "name it ID.LANG.md, with LANG one of "+strings.Join(Languages(), ", "))
		return "", ""
	}
	if !isLessonID(id) {
		m.add(1, fmt.Sprintf("the file's name begins with %q, which is no id", id), "take small letters, digits and hyphens, such as gpu-age")
	}
	return id, lang
}

func isLessonID(id string) bool {
	return id != "" && strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && id[0] != '-'
}

// cleanLesson gives the lines of a text as editors of any system write them, or
// says why it is no text.
func cleanLesson(m *mistakes, text []byte) (string, bool) {
	if len(text) > lessonBytes {
		m.add(1, fmt.Sprintf("the file has %d bytes, more than %d", len(text), lessonBytes), "cut the lesson in two")
		return "", false
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	line := 1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == '\n':
			line++
		case r == utf8.RuneError && size == 1:
			m.add(line, "the text is not UTF-8", "save the file as UTF-8")
			return "", false
		case isForbidden(r):
			m.add(line, fmt.Sprintf("the character %U, which is not seen, stands in the text", r), "take it out")
			return "", false
		}
		i += size
	}
	return string(text), true
}

// isForbidden tells characters that are not seen but act: controls, what turns
// the direction of a text or joins letters, and ends of lines that editors do not
// show.
func isForbidden(r rune) bool {
	return r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
