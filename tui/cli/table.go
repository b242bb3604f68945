package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// pageWidth is the width that prose and tables keep to where they can.
const pageWidth = 80

// table writes rows in columns as wide as their widest cell. Columns marked
// in right hold numbers and end flush.
func table(w io.Writer, rows [][]string, right func(column int) bool) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(pad(cell, widths[i], right(i)))
			b.WriteString("  ")
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// pad fills cell to width, on the left if it is to end flush.
func pad(cell string, width int, right bool) string {
	fill := strings.Repeat(" ", max(0, width-utf8.RuneCountInString(cell)))
	if right {
		return fill + cell
	}
	return cell + fill
}

// wrap breaks text between words into lines of at most width.
func wrap(text string, width int) []string {
	var lines []string
	current := ""
	for _, word := range strings.Fields(text) {
		switch {
		case current == "":
			current = word
		case utf8.RuneCountInString(current)+1+utf8.RuneCountInString(word) <= width:
			current += " " + word
		default:
			lines, current = append(lines, current), word
		}
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}

// paragraph writes text below a row of a list, indented and wrapped.
func paragraph(w io.Writer, text string) {
	const indent = "    "
	for _, l := range wrap(text, pageWidth-len(indent)) {
		fmt.Fprintln(w, indent+l)
	}
}
