package data

import (
	"fmt"
	"strings"
)

// piece is a part of a file: where its text begins and what it is. The line of
// the fence or heading above it is one less than first.
type piece struct {
	kind  string // heading, text, or the word of a fenced block
	first int    // line of its first line of text
	text  string
}

const (
	frontFence = "+++"
	blockFence = "```"
	heading    = "heading"
	prose      = "text"
)

// blockKinds are the words that may stand behind a fence.
func blockKinds() []string { return []string{"step", "question", "teacher"} }

// splitter walks over the lines of a file.
type splitter struct {
	*mistakes
	lines []string
	at    int // index of the next line
}

// splitLesson takes a file apart into its front matter and the pieces below it.
func splitLesson(m *mistakes, text string) (*piece, []piece) {
	s := &splitter{m, strings.Split(text, "\n"), 0}
	front := s.front()
	var list []piece
	for s.at < len(s.lines) {
		if p := s.next(); p != nil {
			list = append(list, *p)
		}
	}
	return front, list
}

// front is what stands between the first two fences.
func (s *splitter) front() *piece {
	if strings.TrimSpace(s.lines[0]) != frontFence {
		s.add(1, "the front matter is missing", "begin the file with a line +++, the lesson's keys, and a line +++")
		return nil
	}
	s.at = 1
	p, closed := s.until("front", frontFence)
	if !closed {
		s.add(1, "the front matter stands open", "close it with a line +++")
		return nil
	}
	return &p
}

// until gathers lines up to a fence; without one it gives what there is.
func (s *splitter) until(kind, fence string) (piece, bool) {
	from := s.at
	for ; s.at < len(s.lines); s.at++ {
		if strings.TrimSpace(s.lines[s.at]) == fence {
			s.at++
			return piece{kind, from + 1, strings.Join(s.lines[from:s.at-1], "\n")}, true
		}
	}
	return piece{kind, from + 1, strings.Join(s.lines[from:], "\n")}, false
}

// next is the piece that begins at the present line; nil for blank lines.
func (s *splitter) next() *piece {
	line := s.lines[s.at]
	switch {
	case strings.TrimSpace(line) == "":
		s.at++
		return nil
	case strings.HasPrefix(line, blockFence):
		return s.block(strings.TrimSpace(strings.TrimLeft(line, "`")))
	case strings.HasPrefix(line, "## "):
		s.at++
		return &piece{heading, s.at, strings.TrimSpace(line[3:])}
	}
	return s.prose()
}

func (s *splitter) block(word string) *piece {
	s.at++
	opened := s.at
	p, closed := s.until(word, blockFence)
	if !closed {
		s.add(opened, fmt.Sprintf("the block %s stands open", strings.TrimSpace("```"+word)), "close it with a line ```")
	}
	for _, k := range blockKinds() {
		if k == word {
			return &p
		}
	}
	s.add(opened, fmt.Sprintf("%q is not a known block", word), OneOf(word, blockKinds()))
	return nil
}

// prose is a text up to the next heading of a step or fence.
func (s *splitter) prose() *piece {
	from := s.at
	for ; s.at < len(s.lines); s.at++ {
		if l := s.lines[s.at]; strings.HasPrefix(l, "## ") || strings.HasPrefix(l, blockFence) {
			break
		}
	}
	text := strings.TrimRight(strings.Join(s.lines[from:s.at], "\n"), " \t\n")
	return &piece{prose, from + 1, text}
}
