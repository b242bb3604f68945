package data

import (
	"fmt"
	"slices"
	"strings"
)

// piece is a part of a file: where its text begins and what it is. The line of
// the fence or heading above it is one less than first.
type piece struct {
	kind  string // heading, text, or the word of a fenced block
	first int    // line of its first line of text
	text  string
	open  bool // a block without its end
}

// begins is the line that a reader would point at: of a block its fence.
func (p *piece) begins() int {
	if slices.Contains(blockKinds(), p.kind) {
		return p.first - 1
	}
	return p.first
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

// frontOf is the front matter alone.
func frontOf(m *mistakes, text string) *piece {
	return (&splitter{m, strings.Split(text, "\n"), 0}).front()
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
			return piece{kind: kind, first: from + 1, text: strings.Join(s.lines[from:s.at-1], "\n")}, true
		}
	}
	return piece{kind: kind, first: from + 1, text: strings.Join(s.lines[from:], "\n"), open: true}, false
}

// next is the piece that begins at the present line; nil for blank lines.
func (s *splitter) next() *piece {
	line := s.lines[s.at]
	switch {
	case strings.TrimSpace(line) == "":
		s.at++
		return nil
	case isFence(line):
		return s.block(strings.Trim(line, "` \t"))
	case isTitle(line):
		s.at++
		return &piece{kind: heading, first: s.at, text: strings.TrimSpace(line[2:])}
	}
	return s.prose()
}

func isFence(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), blockFence) }

// isTitle tells the heading of a step.
func isTitle(line string) bool { return line == "##" || strings.HasPrefix(line, "## ") }

// block is what stands between two fences.
func (s *splitter) block(word string) *piece {
	s.at++
	opened := s.at
	p, closed := s.until(word, blockFence)
	if end := opens(p.text); end >= 0 || !closed {
		s.add(opened, "the block "+blockFence+word+" stands open", "close it with a line "+blockFence)
		if end >= 0 { // go on where the next one begins
			s.at = opened + end
			p.text = strings.Join(s.lines[opened:s.at], "\n")
		}
		p.open = true
	}
	if !slices.Contains(blockKinds(), word) {
		s.add(opened, fmt.Sprintf("%q is not a known block", word), OneOf(word, blockKinds()))
		if p.kind = Nearest(word, blockKinds()); p.kind == "" {
			return nil
		}
	}
	return &p
}

// opens is the first line of a block's text with which something else begins:
// another block, or the step that it belongs to. Without one it is -1.
func opens(text string) int {
	title := -1
	for i, l := range strings.Split(text, "\n") {
		switch {
		case isTitle(l) && title < 0:
			title = i
		case isFence(l) && title >= 0:
			return title
		case isFence(l):
			return i
		}
	}
	return -1
}

// prose is a text up to the next heading of a step or fence.
func (s *splitter) prose() *piece {
	from := s.at
	for ; s.at < len(s.lines); s.at++ {
		if l := s.lines[s.at]; isTitle(l) || isFence(l) {
			break
		}
	}
	text := strings.TrimRight(strings.Join(s.lines[from:s.at], "\n"), " \t\n")
	return &piece{kind: prose, first: from + 1, text: text}
}
