package lesson

import (
	"regexp"
	"strings"
)

// banned are the parts of Markdown that a narrow column cannot show, by what
// they look like on a line.
var banned = []struct {
	what, advice string
	line         *regexp.Regexp
}{
	{"a heading", "only steps have one, with ##", regexp.MustCompile(`^ {0,3}#{1,6}(\s|$)`)},
	{"a heading", "write a paragraph, without a line below it", regexp.MustCompile(`^ {0,3}(=+|-+)\s*$`)},
	{"a table", "write sentences or a list", regexp.MustCompile(`^\s*\|`)},
	{"a table", "write sentences or a list", regexp.MustCompile(`^[\s:|-]*-[\s:-]*\|[\s:|-]*$`)},
	{"a rule", "begin a step of its own", regexp.MustCompile(`^ {0,3}([*_])[ \t]*([*_][ \t]*){2,}$`)},
	{"a fence", "only blocks have one", regexp.MustCompile(`^\s*~~~`)},
	{"an image", "the charts stand beside the text", regexp.MustCompile(`!\[`)},
	{"HTML", "write Markdown", regexp.MustCompile(`<[A-Za-z/!?][^>]*>?`)},
	{"a block of code", "begin the line at the margin", regexp.MustCompile(`^(    |\t)`)},
}

// markdown refuses what the column cannot show.
func (c *compiler) markdown(text string, line int) {
	for i, l := range strings.Split(bare(text), "\n") {
		for _, b := range banned {
			if b.line.MatchString(l) {
				c.add(line+i, b.what+" stands in the text", b.advice)
				break
			}
		}
	}
}

var braces = regexp.MustCompile(`(?s)\{\{.*?\}\}`)

// bare is a text with a word for every value between braces, line by line as it
// was.
func bare(text string) string {
	return braces.ReplaceAllStringFunc(text, func(v string) string { return "…" + strings.Repeat("\n", strings.Count(v, "\n")) })
}
